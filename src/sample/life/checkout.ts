import type {Line, Receipt} from "../journal.js";
import {constants, rulesOn} from "../programme/rules.js";
import {frauds, type Seller} from "../shop/sellers.js";
import {addTo} from "../tally.js";
import {dayAt} from "../time/days.js";
import {netOf, payWithPoints} from "./basket.js";
import type {Membership} from "./membership.js";
import {keepPromises} from "./offers.js";
import type {Person} from "./person.js";
import type {Sale} from "./sale.js";

/** Points: what lapsed is booked, some may be spent, the receipt earns, promises are kept. */
export function settle(
  person: Person,
  member: Membership,
  receipt: Receipt
): Pick<Sale, "lot" | "spent"> {
  const {at, id, lines} = receipt;
  const day = dayAt(at);
  member.expire(day);
  const before = netOf(lines);
  const {smallestRedemption, largestShareOfReceipt} = constants;
  const affordable = Math.min(
    Math.floor(member.purse.balance / 500) * 500,
    Math.floor(before * largestShareOfReceipt)
  );
  const spends = person.shopping.chance(person.customer.nature.redeeming);
  let spent: Sale["spent"] = null;
  if (spends && affordable >= smallestRedemption) {
    payWithPoints(lines, affordable);
    spent = member.redeem(at, affordable, id);
  }
  const paid = netOf(lines);
  const tier = member.status.tierOn(day);
  receipt.pointsEarned = Math.floor(paid * rulesOn(day).earnRate[tier]);
  const lot =
    receipt.pointsEarned > 0 ? member.grant(at, "earn", receipt.pointsEarned, {receipt: id}) : null;
  member.status.spend(day, paid);
  keepPromises(person, member, at);
  return {lot, spent};
}

/** A receipt rung up wrongly and voided a minute before the right one. */
export function voidFirst(person: Person, receipt: Receipt): void {
  const lines = receipt.lines.map((line): Line => ({
    ...line,
    net: line.net + line.paidWithPoints,
    paidWithPoints: 0
  }));
  person.journal.receipt({
    ...receipt,
    id: person.nextReceiptId(),
    kind: "void",
    at: receipt.at - 1,
    lines,
    pointsEarned: 0,
    coupon: null,
    slip: null
  });
}

/** The receipts that a sale becomes: one, or two a minute apart where a seller splits them. */
export function partsOf(person: Person, seller: Seller, receipt: Receipt): Receipt[] {
  const {lines, card, at} = receipt;
  if (seller.fraud !== "splits_receipts" || !card || lines.length < 2) return [receipt];
  if (!person.shopping.chance(frauds[seller.id]?.rate ?? 0)) return [receipt];
  addTo(person.tally.of("frauds", seller.id), {split_receipts: 1});
  const half = Math.ceil(lines.length / 2);
  const rest = {coupon: null, slip: null, lines: lines.slice(half)};
  return [
    {...receipt, lines: lines.slice(0, half)},
    {...receipt, ...rest, id: person.nextReceiptId(), at: at + 1}
  ];
}
