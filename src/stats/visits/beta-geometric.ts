import digamma from "@stdlib/math-base-special-digamma";
import gammaln from "@stdlib/math-base-special-gammaln";
import {logBeta} from "../distributions/log-beta.js";
import type {Objective} from "../likelihood/minimise.js";
import {betaGeometricForecast} from "./beta-geometric-forecast.js";
import type {Histories} from "./histories.js";
import {returnsPerAge} from "./moments.js";
import type {VisitModel} from "./visit-model.js";

type Parameter = "r" | "alpha" | "a" | "b";

/**
 * BG/NBD (Fader, Hardie and Lee 2005, "Counting Your Customers the Easy Way"): Poisson visits, a
 * chance to leave after each return. A customer who never returned cannot have left.
 */
export const bgNbd = betaGeometric("bg_nbd", 0);

/**
 * MBG/NBD (Batislam, Denizel and Filiztekin 2007): as BG/NBD, and the first visit is a chance to
 * leave, too.
 */
export const mbgNbd = betaGeometric("mbg_nbd", 1);

function betaGeometric(name: string, chances: 0 | 1): VisitModel<Parameter> {
  return {
    name,
    parameters: ["r", "alpha", "a", "b"],
    timeParameters: ["alpha"],
    starts(histories) {
      const rate = Math.log(returnsPerAge(histories));
      return [
        [0, -rate, -1, 1],
        [-1.5, -1.5 - rate, 0, 1],
        [0.7, -0.5 - rate, -2, 0],
        [1.5, 1 - rate, 1, 3]
      ];
    },
    objective: (histories) => objective(histories, chances),
    forecast: (parameters) => betaGeometricForecast(parameters, chances)
  };
}

/**
 * −ln L / n with ln L = Σ ln Γ(r+x)/Γ(r) + r ln α + ln B(a, b+x)/B(a, b) + ln[(α+T)^−(r+x) +
 * a/(b+x−1) (α+t_x)^−(r+x)], the second power only where the customer may have left; b is one
 * larger for MBG/NBD. Terms of x alone are summed over distinct x.
 */
function objective({frequency, recency, age, customers}: Histories, chances: 0 | 1): Objective {
  const counts = new Map<number, number>();
  frequency.forEach((x, i) => counts.set(x, (counts.get(x) ?? 0) + customers[i]!));
  const n = customers.reduce((sum, count) => sum + count, 0);

  return (at, gradient) => {
    const [r, alpha, a, b] = Array.from(at, Math.exp) as [number, number, number, number];
    let value = n * (r * Math.log(alpha) - gammaln(r) - logBeta(a, b));
    let byR = n * (Math.log(alpha) - digamma(r));
    let byAlpha = (n * r) / alpha;
    let byA = n * (digamma(a + b) - digamma(a));
    let byB = n * (digamma(a + b) - digamma(b));

    for (const [x, count] of counts) {
      const stayed = b + x + chances;
      const all = digamma(a + stayed);
      value += count * (gammaln(r + x) + logBeta(a, stayed));
      byR += count * digamma(r + x);
      byA += count * (digamma(a) - all);
      byB += count * (digamma(stayed) - all);
    }

    for (let i = 0; i < frequency.length; i++) {
      const x = frequency[i]!;
      const size = r + x;
      const untilNow = alpha + age[i]!;
      const untilLast = alpha + recency[i]!;
      const logNow = Math.log(untilNow);
      const logLast = Math.log(untilLast);
      const leaving = x + chances > 0 ? a / (b + x + chances - 1) : 0;
      const odds = leaving > 0 ? leaving * Math.exp(size * (logNow - logLast)) : 0;
      const left = odds < Infinity ? odds / (1 + odds) : 1;
      const count = customers[i]!;
      value +=
        count *
        (odds < 1
          ? Math.log1p(odds) - size * logNow
          : Math.log(leaving) + Math.log1p(1 / odds) - size * logLast);
      byR -= count * (logNow - left * (logNow - logLast));
      byAlpha -= count * size * ((1 - left) / untilNow + left / untilLast);
      byA += (count * left) / a;
      byB -= (count * left * leaving) / a;
    }

    gradient.set([byR * r, byAlpha * alpha, byA * a, byB * b].map((slope) => -slope / n));
    return -value / n;
  };
}
