import type {Arm} from "./communication/campaign.js";
import type {Journal, Message} from "./journal.js";
import {netOf} from "./life/basket.js";
import {addTo, type Sums, type Tally} from "./tally.js";
import {dayAt, type Moment} from "./time/days.js";
import {monthOf} from "./time/spelling.js";
import type {World} from "./world.js";

/** The world's own books: what truly happened, by month and store, whatever the exports make of it. */
export function booking(world: World, tally: Tally): Partial<Journal> {
  const byStore = world.stores.map(() => new Map<string, Sums>());
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
  return {
    receipt: ({at, store, kind, lines, card, pointsEarned}) => {
      const sums = account(at, store);
      if (kind === "void") {
        addTo(sums, {voids: 1});
        return;
      }
      let discount = 0;
      let points = 0;
      for (const line of lines) {
        discount += line.discount;
        points += line.paidWithPoints;
      }
      addTo(sums, {
        [kind === "sale" ? "sales" : "refunds"]: 1,
        lines: lines.length,
        identified: card ? 1 : 0,
        net_amount: netOf(lines),
        discount_amount: discount,
        points_redeemed: points,
        points_earned: pointsEarned
      });
    },
    points: ({at, kind, points}) => addTo(tally.of("points", monthOf(dayAt(at))), {[kind]: points}),
    messageEvent: ({message, kind, isAutomatic}) =>
      addTo(events(message), {[isAutomatic ? "opened_by_machine" : kind]: 1}),
    redemption: ({message}) => addTo(events(message), {redeemed: 1})
  };
}
