import type {Arm} from "./communication/campaign.js";
import {channelProfiles} from "./communication/channels.js";
import type {Journal, Line, Message, Receipt} from "./journal.js";
import {addOne, addTo, type Sums, type Tally} from "./tally.js";
import {dayAt, type Moment} from "./time/days.js";
import {remembered} from "./time/remembered.js";
import {monthOf} from "./time/spelling.js";
import type {World} from "./world.js";

/** The world's own books: what truly happened, by month and store, whatever the exports make of it. */
export function booking(world: World, tally: Tally): Partial<Journal> {
  const byStore = world.stores.map(() => new Map<string, Sums>());
  const pointsOf = remembered((day) => tally.of("points", monthOf(day)));
  const account = (at: Moment, store: number): Sums => {
    const month = monthOf(dayAt(at));
    let sums = byStore[store]?.get(month);
    if (!sums)
      byStore[store]?.set(month, (sums = tally.of("books", `${month} ${world.store(store).id}`)));
    return sums ?? {};
  };
  const byArm = new Map<Arm, Sums>();
  const events = ({campaign, arm}: Message): Sums => {
    let sums = byArm.get(arm);
    if (!sums) byArm.set(arm, (sums = tally.of("events", `${campaign.id} ${arm.name}`)));
    return sums;
  };
  const entity = (name: string): Sums => tally.of("entities", name);
  const receipts = entity("receipts");
  const receiptLines = entity("receipt_lines");
  const pointsEntries = entity("points_entries");
  const messages = entity("messages");
  const messageEvents = entity("message_events");
  const coupons = entity("coupons");
  const count = (name: string) => {
    const sums = entity(name);
    return (): void => addOne(sums, "rows", 1);
  };
  const send = ({campaign, coupon}: Message): void => {
    addOne(messages, "rows", 1);
    addOne(messages, "cost", channelProfiles[campaign.channel].cost);
    if (coupon) addOne(coupons, "rows", 1);
  };
  return {
    receipt: (receipt) => {
      addOne(receipts, "rows", 1);
      addOne(receiptLines, "rows", receipt.lines.length);
      enterReceipt(account(receipt.at, receipt.store), receipt, receipt.lines);
    },
    points: ({at, kind, points}) => {
      addOne(pointsOf(dayAt(at)), kind, points);
      addOne(pointsEntries, "rows", 1);
      addOne(pointsEntries, "points", points);
    },
    message: (message) => {
      if (message.campaign.channel !== "call") send(message);
    },
    messageEvent: ({message, kind, isAutomatic}) => {
      addOne(messageEvents, "rows", 1);
      addOne(events(message), isAutomatic ? "opened_by_machine" : kind, 1);
    },
    call: ({message}) => {
      send(message);
      addOne(messageEvents, "rows", 1);
      addTo(entity("call_outcomes"), {rows: 1});
    },
    redemption: ({message, discount}) => {
      addTo(events(message), {redeemed: 1});
      addTo(entity("coupon_redemptions"), {rows: 1, discount_amount: discount});
    },
    enrolment: count("customers"),
    card: count("cards"),
    consent: count("consents"),
    assignment: count("assignments"),
    accountEvent: count("account_events"),
    feedback: count("feedback"),
    badge: ({points}) => addTo(entity("badges"), {rows: 1, points}),
    invitation: ({rewardReferrer}) =>
      addTo(entity("referrals"), {rows: 1, reward_referrer: rewardReferrer ?? 0})
  };
}

/** Enters a receipt with the lines that it shows into an account; what is voided counts apart. */
export function enterReceipt(
  sums: Sums,
  {kind, card, pointsEarned}: Receipt,
  lines: readonly Line[]
): void {
  if (kind === "void") {
    addOne(sums, "voids", 1);
    return;
  }
  let net = 0;
  let discount = 0;
  let points = 0;
  for (const line of lines) {
    net += line.net;
    discount += line.discount;
    points += line.paidWithPoints;
  }
  const sales = kind === "sale" ? 1 : 0;
  const refunds = kind === "refund" ? 1 : 0;
  const identified = card ? 1 : 0;
  // Item by item under its own name, since this is done for every receipt: addOne finds them one by one.
  sums.sales = (sums.sales ?? 0) + sales;
  sums.refunds = (sums.refunds ?? 0) + refunds;
  sums.lines = (sums.lines ?? 0) + lines.length;
  sums.identified = (sums.identified ?? 0) + identified;
  sums.net_amount = (sums.net_amount ?? 0) + net;
  sums.discount_amount = (sums.discount_amount ?? 0) + discount;
  sums.points_redeemed = (sums.points_redeemed ?? 0) + points;
  sums.points_earned = (sums.points_earned ?? 0) + pointsEarned;
}
