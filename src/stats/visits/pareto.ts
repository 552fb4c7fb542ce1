import digamma from "@stdlib/math-base-special-digamma";
import gammaln from "@stdlib/math-base-special-gammaln";
import type {Objective} from "../likelihood/minimise.js";
import {integrateDeparture, silentButThere} from "./departure.js";
import type {Histories} from "./histories.js";
import {customerCount, returnsPerAge} from "./moments.js";
import {paretoForecast} from "./pareto-forecast.js";
import type {VisitModel} from "./visit-model.js";

/**
 * Pareto/NBD (Schmittlein, Morrison and Colombo 1987, "Counting Your Customers"): Poisson visits, and customers leave at
 * any time, at rates of their own.
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
 * −ln L / n with ln L = Σ ln Γ(r+x)/Γ(r) + r ln α + s ln β − (r+x) ln(α+t_x) − s ln(β+t_x) + ln[there + left]: the customer was silent
 * to T and is there, or left at some τ. Slopes are those of each case, weighted by its share.
 */
function objective(histories: Histories): Objective {
  const {frequency, recency, age, customers} = histories;
  const n = customerCount(histories);

  return (at, gradient) => {
    const [r, alpha, s, beta] = Array.from(at, Math.exp) as [number, number, number, number];
    const parameters = {r, alpha, s, beta};
    let value = 0;
    let [byR, byAlpha, byS, byBeta] = [0, 0, 0, 0];
    let [logVisiting, visiting, logLeaving, leaving] = [0, 0, 0, 0];
    const see = (time: number, share: number) => {
      logVisiting += share * Math.log(alpha + time);
      visiting += share / (alpha + time);
      logLeaving += share * Math.log(beta + time);
      leaving += share / (beta + time);
    };

    for (let i = 0; i < frequency.length; i++) {
      const [x, last, now, count] = [frequency[i]!, recency[i]!, age[i]!, customers[i]!];
      [logVisiting, visiting, logLeaving, leaving] = [0, 0, 0, 0];
      const left = integrateDeparture(parameters, x, last, now, see);
      const inverseLeaving = leaving;
      const there = silentButThere(parameters, x, last, now);
      see(now, there);
      const all = there + left;
      value += count * (gammaln(r + x) - gammaln(r) + r * at[1]! + s * at[3]! + Math.log(all));
      value -= count * ((r + x) * Math.log(alpha + last) + s * Math.log(beta + last));
      byR += count * (digamma(r + x) - digamma(r) + at[1]! - logVisiting / all);
      byAlpha += count * (r / alpha - ((r + x) * visiting) / all);
      byS += count * (at[3]! + left / (s * all) - logLeaving / all);
      byBeta += count * (s / beta - (s * leaving + inverseLeaving) / all);
    }

    gradient.set([byR * r, byAlpha * alpha, byS * s, byBeta * beta].map((slope) => -slope / n));
    return -value / n;
  };
}
