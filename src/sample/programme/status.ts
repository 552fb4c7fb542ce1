import type {Day} from "../time/days.js";
import {constants, tierFor, type Tier} from "./rules.js";

/** Net spend over the look-back, and the tier that it buys. */
export class Status {
  private readonly purchases: {day: Day; amount: number}[] = [];
  private first = 0;
  private sum = 0;

  /** Enters money paid (or paid back, negative). */
  spend(day: Day, amount: number): void {
    this.purchases.push({day, amount});
    this.sum += amount;
  }

  /** The tier on a day; purchases older than the look-back no longer count. */
  tierOn(day: Day): Tier {
    for (
      let oldest = this.purchases[this.first];
      oldest && oldest.day < day - constants.tierLookBackDays;
      oldest = this.purchases[this.first]
    ) {
      this.sum -= oldest.amount;
      this.first++;
    }
    return tierFor(this.sum);
  }
}
