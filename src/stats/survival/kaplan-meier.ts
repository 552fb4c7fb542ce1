import {gatherExits, numbered} from "./exits.js";
import {logVariance} from "./variance.js";

/** A survival curve at each distinct time, censoring times included. */
export interface SurvivalCurve {
  readonly time: Float64Array;
  /** Still watched just before the time. */
  readonly atRisk: Float64Array;
  readonly events: Float64Array;
  readonly censored: Float64Array;
  readonly survival: Float64Array;
  /** Of `survival`; NaN once the curve has fallen to 0. */
  readonly standardError: Float64Array;
}

/**
 * Kaplan and Meier's product limit (1958) of times that end in an event or are censored, an event
 * coming before a censoring of the same time. The standard error is Greenwood's; with `cluster`,
 * for rows that hang together (the gaps of one customer), the infinitesimal jackknife by cluster
 * (Williams 1995), which is Greenwood's where each row is its own cluster.
 */
export function kaplanMeier(
  time: ArrayLike<number>,
  isEvent: ArrayLike<number | boolean>,
  cluster?: ArrayLike<number | string>
): SurvivalCurve {
  const exits = gatherExits(time, isEvent);
  const {atRisk, events, censored} = exits;
  let kept = 1;
  const survival = atRisk.map((n, j) => (kept *= (n - events[j]!) / n));
  const once = new Float64Array(events.length).fill(1);
  const variance = logVariance(exits, once, cluster && numbered(cluster));
  const standardError = survival.map((s, j) => (s > 0 ? s * Math.sqrt(variance[j]!) : NaN));
  return {time: exits.time, atRisk, events, censored, survival, standardError};
}

/**
 * The same curve of rows counted together: `events` and `censored` at ascending distinct times, each
 * row standing alone.
 */
export function kaplanMeierOfCounts(
  time: ArrayLike<number>,
  events: ArrayLike<number>,
  censored: ArrayLike<number>
): SurvivalCurve {
  const gone = Float64Array.from(events, (count, j) => count + censored[j]!);
  let left = gone.reduce((sum, count) => sum + count, 0);
  const atRisk = gone.map((count) => {
    left -= count;
    return left + count;
  });
  let [kept, variance] = [1, 0];
  const survival = atRisk.map((n, j) => (kept *= (n - events[j]!) / n));
  const standardError = survival.map((s, j) => {
    if (s <= 0) return NaN;
    variance += events[j]! / (atRisk[j]! * (atRisk[j]! - events[j]!));
    return s * Math.sqrt(variance);
  });
  return {
    time: Float64Array.from(time),
    atRisk,
    events: Float64Array.from(events),
    censored: Float64Array.from(censored),
    survival,
    standardError
  };
}

/** The curve's value at a time: that of the last time not after it, 1 before the first. */
export function survivalAt({time, survival}: SurvivalCurve, at: number): number {
  const j = lastNotAfter(time, at);
  return j < 0 ? 1 : survival[j]!;
}

/** The index of the last of ascending times that is not after `at`, −1 where none is. */
export function lastNotAfter(time: Float64Array, at: number): number {
  let [low, high] = [0, time.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
