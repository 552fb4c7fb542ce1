import digamma from "@stdlib/math-base-special-digamma";
import gammaln from "@stdlib/math-base-special-gammaln";
import {groupRows} from "../grouping.js";
import {estimate} from "../likelihood/estimate.js";
import {fitOf, type Fit} from "../likelihood/fit.js";
import type {Objective} from "../likelihood/minimise.js";
import {dot} from "../likelihood/symmetric.js";

/**
 * Visit rates gamma(shape, scale) over customers: what is known of a customer before any gap, as
 * `shape` gaps of `scale` in sum.
 */
export type GapPrior = Readonly<Record<"shape" | "scale", number>>;

/**
 * Fits the prior to customers with `gaps` completed gaps in a time `watched` that includes the open
 * gap, so that censoring is accounted for: the negative binomial of Greenwood and Yule (1920), Σ ln
 * Γ(k+n)/Γ(k) + k ln θ − (k+n) ln(θ+E).
 */
export function fitGapPrior(
  gaps: ArrayLike<number>,
  watched: ArrayLike<number>
): Fit<keyof GapPrior> {
  const {columns, counts} = groupRows([gaps, watched]);
  const [n, time] = columns as [Float64Array, Float64Array];
  const [customers, all, total] = [gaps.length, dot(n, counts), dot(time, counts)];
  if (all === 0) return {status: "failed", reason: "no customer has come back", customers};
  const unit = total / all;
  const starts = [
    [0, 0],
    [1, 1]
  ];
  const best = estimate(
    objective(
      n,
      time.map((t) => t / unit),
      counts
    ),
    starts,
    customers
  );
  return fitOf(best, ["shape", "scale"], (name) => (name === "scale" ? Math.log(unit) : 0), {
    logLikelihood: best.logLikelihood - all * Math.log(unit),
    customers
  });
}

/**
 * The gap to expect of a customer with `gaps` completed gaps that sum to `time`: one over the mean
 * of the rate given them, (θ + time) / (k + gaps), which lies between the customer's own mean gap
 * and the prior's.
 */
export function expectedGap({shape, scale}: GapPrior, gaps: number, time: number): number {
  return (scale + time) / (shape + gaps);
}

function objective(gaps: Float64Array, watched: Float64Array, customers: Float64Array): Objective {
  const n = customers.reduce((sum, count) => sum + count, 0);
  return (at, gradient) => {
    const [shape, scale] = Array.from(at, Math.exp) as [number, number];
    let value = n * (shape * at[1]! - gammaln(shape));
    let byShape = n * (at[1]! - digamma(shape));
    let byScale = (n * shape) / scale;
    for (let i = 0; i < gaps.length; i++) {
      const [count, size, time] = [customers[i]!, shape + gaps[i]!, scale + watched[i]!];
      value += count * (gammaln(size) - size * Math.log(time));
      byShape += count * (digamma(size) - Math.log(time));
      byScale -= (count * size) / time;
    }
    gradient.set([(-byShape * shape) / n, (-byScale * scale) / n]);
    return -value / n;
  };
}
