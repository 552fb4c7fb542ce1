import type {Line} from "../journal.js";
import {isOpen} from "../shop/stores.js";
import {visitMinute} from "../time/hours.js";
import {dayAt} from "../time/days.js";
import type {Person} from "./person.js";
import {netOf} from "./basket.js";
import type {Sale} from "./sale.js";

const returnRate = 0.018;

/** Now and then one line comes back some days later, with its money and its points. */
export function considerReturn(person: Person, sale: Sale): void {
  const {world, shopping: rng} = person;
  const returns = rng.chance(returnRate);
  if (!returns) return;
  const {receipt} = sale;
  const line = receipt.lines[rng.below(receipt.lines.length)];
  const day = dayAt(receipt.at) + 1 + rng.below(13);
  const at = day * 1440 + visitMinute(rng, world.ramadan(day));
  if (!line || line.net + line.paidWithPoints <= 0 || !isOpen(world.store(receipt.store), day))
    return;
  person.agenda.add(at, () => bringBack(person, sale, line, at));
}

function bringBack(person: Person, sale: Sale, line: Line, at: number): void {
  const {receipt, member, lot, spent} = sale;
  const id = person.nextReceiptId();
  let pointsEarned = 0;
  if (member) {
    member.expire(dayAt(at));
    const paid = netOf(receipt.lines);
    const share = paid > 0 ? line.net / paid : 0;
    if (spent && line.paidWithPoints > 0) member.giveBack(at, line.paidWithPoints, spent, id);
    if (lot) pointsEarned = -member.takeBack(at, Math.floor(receipt.pointsEarned * share), lot, id);
    member.status.spend(dayAt(at), -line.net);
  }
  const returned: Line = {
    ...line,
    quantity: -line.quantity,
    discount: -line.discount,
    paidWithPoints: -line.paidWithPoints,
    net: -line.net
  };
  person.journal.receipt({
    ...receipt,
    id,
    kind: "refund",
    refunds: receipt.id,
    at,
    card: member?.card ?? null,
    lines: [returned],
    pointsEarned: pointsEarned === 0 ? 0 : pointsEarned,
    coupon: null,
    slip: null
  });
}
