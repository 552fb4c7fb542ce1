import {quantileSorted} from "../quantile.js";
import type {Random} from "../random.js";
import type {Interval} from "./interval.js";

export interface Resampling {
  readonly random: Random;
  readonly replicates?: number;
  readonly level?: number;
}

/**
 * The percentile interval of a statistic (Efron 1979). Units (customers, never their rows) are
 * drawn with replacement; the statistic is told how often each was drawn, so totals per customer
 * made once serve every replicate. Replicates where it is NaN are left out.
 */
export function bootstrap(
  units: number,
  statistic: (draws: Int32Array) => number,
  {random, replicates = 2000, level = 0.95}: Resampling
): Interval {
  const results = Array.from({length: replicates}, () => statistic(draw(units, random)));
  const sorted = Float64Array.from(results.filter((value) => !Number.isNaN(value))).sort();
  return {
    low: quantileSorted(sorted, (1 - level) / 2),
    high: quantileSorted(sorted, (1 + level) / 2)
  };
}

function draw(units: number, random: Random): Int32Array {
  const draws = new Int32Array(units);
  for (let i = 0; i < units; i++) draws[Math.floor(random() * units)]!++;
  return draws;
}
