import {exp, log} from "./elementary.js";
import type {Rng} from "./random.js";

// Nothing here depends on the machine: IEEE 754 fixes the four operations and the square root, and log and exp are made
// of them. Math.log, exp, pow, sin and cos promise no such thing.

/** Exponential with the given rate. */
export function exponential(rng: Rng, rate: number): number {
  return -log(1 - rng.next()) / rate;
}

/** Standard normal, by Marsaglia's polar method. */
export function normal(rng: Rng): number {
  for (;;) {
    const u = 2 * rng.next() - 1;
    const v = 2 * rng.next() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * log(s)) / s);
  }
}

/** Gamma with the given shape and rate (Marsaglia and Tsang 2000). */
export function gamma(rng: Rng, shape: number, rate: number): number {
  if (shape < 1) {
    const boost = exp(log(1 - rng.next()) / shape);
    return gamma(rng, shape + 1, rate) * boost;
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(rng);
    const t = 1 + c * x;
    if (t <= 0) continue;
    const v = t * t * t;
    const u = 1 - rng.next();
    if (log(u) < 0.5 * x * x + d - d * v + d * log(v)) return (d * v) / rate;
  }
}

/** Beta(a, b), from two gammas. */
export function beta(rng: Rng, a: number, b: number): number {
  const x = gamma(rng, a, 1);
  return x / (x + gamma(rng, b, 1));
}

/** Poisson with the given mean, by counting unit exponentials in blocks of at most 16. */
export function poisson(rng: Rng, mean: number): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 16) {
    const limit = exp(-Math.min(left, 16));
    for (let product = rng.next(); product > limit; product *= rng.next()) count++;
  }
  return count;
}

/** An index with probability proportional to its weight; `cumulative` holds the running sums. */
export function choose(rng: Rng, cumulative: readonly number[]): number {
  const u = rng.next() * (cumulative[cumulative.length - 1] ?? 0);
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (u < (cumulative[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Running sums of the weights, for `choose`. */
export function cumulate(weights: readonly number[]): number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}
