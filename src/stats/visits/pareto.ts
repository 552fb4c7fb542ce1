import digamma from "@stdlib/math-base-special-digamma";
import gammaln from "@stdlib/math-base-special-gammaln";
import type {Objective} from "../likelihood/minimise.js";
import type {Histories} from "./histories.js";
import {customerCount, returnsPerAge} from "./moments.js";
import {paretoForecast} from "./pareto-forecast.js";
import {weighSilence} from "./silence.js";
import type {VisitModel} from "./visit-model.js";

/**
 * Pareto/NBD (Schmittlein, Morrison and Colombo 1987, "Counting Your Customers"): Poisson visits,
 * and customers leave at any time, at rates of their own.
 */
export const paretoNbd: VisitModel<"r" | "alpha" | "s" | "beta"> = {
  name: "pareto_nbd",
  parameters: ["r", "alpha", "s", "beta"],
  timeParameters: ["alpha", "beta"],
  starts(histories) {
    const rate = Math.log(returnsPerAge(histories));
    return [
      [-0.5, -1 - rate, -0.5, -0.5],
      [0.5, -rate, -1.5, 1],
      [1, 0.5 - rate, 1, 1]
    ];
  },
  objective,
  forecast: paretoForecast
};

/**
 * −ln L / n with ln L = Σ ln Γ(r+x)/Γ(r) + r ln α + s ln β − (r+x) ln(α+t_x) − s ln(β+t_x) +
 * ln[there + left]: the customer was silent to T and is there, or left at some τ. Slopes are those
 * of each case, weighted by its share.
 */
function objective(histories: Histories): Objective {
  const {frequency, recency, age, customers} = histories;
  const n = customerCount(histories);

  return (at, gradient) => {
    const [r, alpha, s, beta] = Array.from(at, Math.exp) as [number, number, number, number];
    const parameters = {r, alpha, s, beta};
    let value = n * (r * at[1]! - gammaln(r) + s * at[3]!);
    let byR = n * (at[1]! - digamma(r));
    let byAlpha = (n * r) / alpha;
    let byS = n * at[3]!;
    let byBeta = (n * s) / beta;

    for (let i = 0; i < frequency.length; i++) {
      const [x, last, count] = [frequency[i]!, recency[i]!, customers[i]!];
      const silence = weighSilence(parameters, x, last, age[i]!);
      const all = silence.there + silence.left;
      const [logVisiting, logLeaving] = [Math.log(alpha + last), Math.log(beta + last)];
      value += count * (gammaln(r + x) + Math.log(all) - (r + x) * logVisiting - s * logLeaving);
      byR += count * (digamma(r + x) - logVisiting - silence.logVisiting / all);
      byAlpha -= (count * (r + x) * silence.inverseVisiting) / all;
      byS += count * (silence.left / (s * all) - logLeaving - silence.logLeaving / all);
      byBeta -= (count * (s * silence.inverseLeaving + silence.inverseLeavingLeft)) / all;
    }

    gradient.set([byR * r, byAlpha * alpha, byS * s, byBeta * beta].map((slope) => -slope / n));
    return -value / n;
  };
}
