import type {Histories} from "./histories.js";
import type {VisitForecast} from "./visit-model.js";

/** How far the visits of one customer may lie from what is expected, by history. */
export interface VisitRanges {
  /** The visits between which a customer ends in `level` of the cases. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly variance: Float64Array;
  /** The chance of at least one visit. */
  readonly anyVisit: Float64Array;
}

/**
 * The predictive distribution of the visits within `horizon`: none with the chance of having left,
 * else as the process goes on. The parameters are taken as known, for beside the chance of a single
 * customer their uncertainty is small. Limits are the smallest numbers whose chance of not being
 * exceeded reaches (1 − level)/2 and (1 + level)/2.
 */
export function visitRanges(
  forecast: VisitForecast,
  {frequency, recency, age}: Histories,
  horizon: number,
  level = 0.8
): VisitRanges {
  const size = frequency.length;
  const [low, high, variance, anyVisit] = Array.from({length: 4}, () => new Float64Array(size));
  let chances: Float64Array = new Float64Array();
  let [mean, square] = [0, 0];
  for (let i = 0; i < size; i++) {
    if (i === 0 || frequency[i] !== frequency[i - 1] || age[i] !== age[i - 1]) {
      chances = forecast.countsIfAlive(frequency[i]!, age[i]!, horizon);
      [mean, square] = moments(chances);
    }
    const alive = forecast.pAlive(frequency[i]!, recency[i]!, age[i]!);
    low![i] = visitsAt(chances, alive, (1 - level) / 2);
    high![i] = visitsAt(chances, alive, (1 + level) / 2);
    variance![i] = Math.max(0, alive * square - (alive * mean) ** 2);
    anyVisit![i] = alive * (1 - (chances[0] ?? 1));
  }
  return {low: low!, high: high!, variance: variance!, anyVisit: anyVisit!};
}

function moments(chances: Float64Array): [mean: number, square: number] {
  let [mean, square] = [0, 0];
  chances.forEach((chance, n) => {
    mean += n * chance;
    square += n * n * chance;
  });
  return [mean, square];
}

/** The smallest number of visits that is not exceeded with chance `share`. */
function visitsAt(chances: Float64Array, alive: number, share: number): number {
  let told = 1 - alive;
  for (let n = 0; n < chances.length; n++) {
    told += alive * chances[n]!;
    if (told >= share) return n;
  }
  return chances.length;
}
