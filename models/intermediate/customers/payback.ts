/** What newcomers brought in one month after that of their first visit, of those watched to its end. */
export interface AgeMonth {
  /** 0 for the month of the first visit. */
  readonly period: number;
  readonly newcomers: number;
  readonly margin: number;
}

/** Fewer newcomers say nothing of a month. */
const fewestWatched = 5;

/**
 * The first month in which the summed mean margin reaches the cost, each month's mean being that of
 * the newcomers watched to its end; null where it has not yet, or no cost is known. `watched` is the
 * last month that at least five were watched to, `margin` the sum to there.
 */
export function paybackMonth(
  months: readonly AgeMonth[],
  cost: number | null
): {
  readonly month: number | null;
  readonly watched: number | null;
  readonly margin: number | null;
} {
  const byPeriod = new Map(months.map((one) => [one.period, one]));
  let margin = 0;
  let month: number | null = null;
  let period = 0;
  for (; ; period++) {
    const one = byPeriod.get(period);
    if (!one || one.newcomers < fewestWatched) break;
    margin += one.margin / one.newcomers;
    if (month === null && cost !== null && margin >= cost) month = period;
  }
  return period === 0
    ? {month: null, watched: null, margin: null}
    : {month, watched: period - 1, margin};
}
