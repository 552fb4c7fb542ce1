import type {Line, Receipt} from "../journal.js";
import {miskeyed} from "../mess/re-exports.js";
import {population} from "../people/customer.js";
import {constants, rulesOn} from "../programme/rules.js";
import {frauds, sellerOnDuty} from "../shop/sellers.js";
import {isOpen} from "../shop/stores.js";
import {addTo} from "../tally.js";
import {dayAt, type Day, type Moment} from "../time/days.js";
import {basket, discount, laterWants, lineOf, marginOf, netOf, payWithPoints} from "./basket.js";
import {giftOf, keepPromises, takeCoupon} from "./offers.js";
import type {Membership} from "./membership.js";
import type {Person} from "./person.js";
import {considerReturn} from "./returns.js";
import type {Sale} from "./sale.js";

const awayRate = 0.1;

/** One purchase: where, who serves, what, with which card, coupon and points. Returns what it brought. */
export function buy(person: Person, at: Moment, isFirst: boolean): Sale {
  const {world, customer, shopping: rng} = person;
  const day = dayAt(at);
  const store = chooseStore(person, day, isFirst);
  const seller = world.seller(sellerOnDuty(store, at));
  const member = shownCard(person, seller.zeal, day, isFirst);
  const lines = basket(world, rng, day, {
    taste: tasteOn(person, day),
    size: customer.nature.basketSize,
    wanted: wanted(person, at)
  });
  if (isFirst && customer.referral) discount(lines, Number(customer.referral.arm));
  const coupon = member ? takeCoupon(person, at) : null;
  let couponDiscount = 0;
  if (coupon?.message.arm.offer === "percent")
    couponDiscount = discount(lines, coupon.message.arm.offerValue);
  if (coupon?.message.arm.offer === "gift") {
    const gift = lineOf(giftOf(coupon.message.arm), 1000, world.prices(day));
    couponDiscount = discount([gift], 100);
    lines.push(gift);
  }
  const [first] = lines;
  const receipt: Receipt = {
    id: person.nextReceiptId(),
    kind: "sale",
    refunds: null,
    at,
    store,
    seller: seller.id,
    card: member?.card ?? null,
    lines,
    pointsEarned: 0,
    coupon: coupon?.code ?? null,
    miskeyed: first && !first.product.isByWeight ? miskeyed(rng, at, first.quantity) : null
  };
  const {lot, spent} = member ? account(person, member, receipt) : {lot: null, spent: null};
  const sale: Sale = {
    receipt,
    member,
    lot,
    spent,
    net: netOf(lines),
    margin: marginOf(lines),
    couponDiscount
  };
  if (rng.chance(0.006)) voidFirst(person, receipt);
  ring(person, receipt, seller.fraud === "splits_receipts");
  if (coupon)
    person.journal.redemption({at, message: coupon.message, receipt, discount: couponDiscount});
  for (const {next, probability, withinDays} of laterWants(lines)) {
    person.wants.push({sku: next, probability, until: at + withinDays * 1440});
  }
  considerReturn(person, sale);
  return sale;
}

function chooseStore(person: Person, day: Day, isFirst: boolean): number {
  const {world, customer, shopping: rng} = person;
  const {homeStore} = customer;
  const home = world.store(homeStore);
  const other = rng.below(world.stores.length);
  const goesAway = rng.chance(awayRate);
  if (isFirst && isOpen(home, day)) return homeStore;
  const isNear = world.store(other).city === home.city && isOpen(world.store(other), day);
  if (isOpen(home, day)) return goesAway && isNear ? other : homeStore;
  if (isNear) return other;
  return world.stores.findIndex((store) => store.city === home.city && isOpen(store, day));
}

function shownCard(person: Person, zeal: number, day: Day, isFirst: boolean): Membership | null {
  const {customer, main, second, shopping: rng} = person;
  const {habitLostOn} = customer.nature;
  const hasHabit = habitLostOn === null || day < habitLostOn;
  const shows = rng.chance(zeal * (hasHabit ? 1 : population.habitLoss.showsCardAfterwards));
  if (!shows && !isFirst) return null;
  return second && rng.chance(second.showsNewCard) ? second.membership : main;
}

function tasteOn(person: Person, day: Day): number[] {
  const {taste, tasteChange} = person.customer.nature;
  return tasteChange && day >= tasteChange.day ? tasteChange.taste : taste;
}

function wanted(person: Person, at: Moment): string[] {
  const skus: string[] = [];
  person.wants = person.wants.filter(({sku, probability, until}) => {
    if (until < at) return false;
    const isTaken = person.shopping.chance(probability);
    if (isTaken) skus.push(sku);
    return !isTaken;
  });
  return skus;
}

/** Points: what lapsed is booked, some may be spent, the receipt earns, promises are kept. */
function account(
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
function voidFirst(person: Person, receipt: Receipt): void {
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
    miskeyed: null
  });
}

/** Tells of the receipt; a seller who splits receipts makes two of it. */
function ring(person: Person, receipt: Receipt, splits: boolean): void {
  const {lines} = receipt;
  if (
    splits &&
    receipt.card &&
    lines.length > 1 &&
    person.shopping.chance(frauds[receipt.seller]?.rate ?? 0)
  ) {
    addTo(person.tally.of("frauds", receipt.seller), {split_receipts: 1});
    const half = Math.ceil(lines.length / 2);
    const rest = {
      ...receipt,
      id: person.nextReceiptId(),
      at: receipt.at + 1,
      lines: lines.slice(half)
    };
    person.journal.receipt({...receipt, lines: lines.slice(0, half)});
    person.journal.receipt({...rest, pointsEarned: 0, coupon: null, miskeyed: null});
    return;
  }
  person.journal.receipt(receipt);
}
