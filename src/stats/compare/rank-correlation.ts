import {normalCritical, normalTwoSided} from "../distributions/normal.js";
import type {Interval} from "./interval.js";

/**
 * Spearman's rank correlation, ties at their mean rank, with the interval on Fisher's scale and the
 * variance of Bonett and Wright (2000), (1 + ρ²/2) / (n − 3). `p` is against no correlation. Tells
 * whether spend is independent of frequency.
 */
export function rankCorrelation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  level = 0.95
): Interval & {readonly rho: number; readonly p: number} {
  const rho = correlation(meanRanks(x), meanRanks(y));
  const error = Math.sqrt((1 + rho ** 2 / 2) / (x.length - 3));
  const reach = normalCritical(level) * error;
  return {
    rho,
    low: Math.tanh(Math.atanh(rho) - reach),
    high: Math.tanh(Math.atanh(rho) + reach),
    p: normalTwoSided(Math.atanh(rho) * Math.sqrt(x.length - 3))
  };
}

function meanRanks(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values).sort();
  const rank = new Map<number, number>();
  for (let first = 0; first < sorted.length;) {
    let end = first + 1;
    while (sorted[end] === sorted[first]) end++;
    rank.set(sorted[first]!, (first + end - 1) / 2);
    first = end;
  }
  return Float64Array.from(values, (value) => rank.get(value)!);
}

function correlation(x: Float64Array, y: Float64Array): number {
  const [xMean, yMean] = [x, y].map((v) => v.reduce((sum, value) => sum + value, 0) / v.length) as [
    number,
    number
  ];
  let [xx, xy, yy] = [0, 0, 0];
  x.forEach((value, i) => {
    const [dx, dy] = [value - xMean, y[i]! - yMean];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  });
  return xy / Math.sqrt(xx * yy);
}
