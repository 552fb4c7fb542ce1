import type {Sums} from "../tally.js";
import type {Moment} from "../time/days.js";

/** Something that acts on the visit rate for a while. */
export interface Influence {
  /** Where the visits that it causes or prevents are counted. */
  account: Sums;
  lift: number;
  from: Moment;
  until: Moment;
}

/** Secret: influences add up, but never beyond this. */
export const liftCeiling = 1.2;

/** What acts on one customer, and which windows are open, whether or not anything acts in them. */
export class Influences {
  private acting: Influence[] = [];
  private windows: {account: Sums; until: Moment}[] = [];
  private written: Moment[] = [];

  add(influence: Influence): void {
    if (influence.lift !== 0) this.acting.push(influence);
  }

  /** Opens the window in which the visits of an arm, treated or not, are counted. */
  watch(account: Sums, until: Moment): void {
    this.windows.push({account, until});
  }

  /** Counts a message; returns how many there were in the last 30 days, this one included. */
  nth(at: Moment): number {
    this.written = this.written.filter((earlier) => earlier > at - 30 * 1440);
    return this.written.push(at);
  }

  at(at: Moment): readonly Influence[] {
    if (this.acting.length === 0) return this.acting;
    this.acting = this.acting.filter(({until}) => until >= at);
    return this.acting.filter(({from}) => from <= at);
  }

  watchedAt(at: Moment): readonly {account: Sums}[] {
    if (this.windows.length > 0) this.windows = this.windows.filter(({until}) => until >= at);
    return this.windows;
  }
}

/** The sum of lifts, between losing every visit and the ceiling. */
export function totalLift(influences: readonly Influence[]): number {
  let sum = 0;
  for (const {lift} of influences) sum += lift;
  return Math.max(-1, Math.min(liftCeiling, sum));
}

/** The influence to which a caused or prevented visit is put down: the strongest in its direction. */
export function strongest(
  influences: readonly Influence[],
  direction: 1 | -1
): Influence | undefined {
  let found: Influence | undefined;
  for (const influence of influences) {
    if (influence.lift * direction > (found?.lift ?? 0) * direction) found = influence;
  }
  return found;
}
