import {distinct} from "../grouping.js";
import type {Objective} from "../likelihood/minimise.js";
import {betaGeometricForecast} from "./beta-geometric-forecast.js";
import type {Histories} from "./histories.js";
import {returnsPerAge} from "./moments.js";
import type {VisitModel} from "./visit-model.js";

type Parameter = "r" | "alpha" | "a" | "b";

/** Logarithms of odds beyond which 1 + odds is the odds. */
const certain = 37;
/** So large a product of 1 + odds has its logarithm taken: one for many rows. */
const mostProduct = 1e250;

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
 * −ln L / n with ln L = Σ ln Γ(r+x)/Γ(r) + r ln α + ln B(a, b+m)/B(a, b) + ln[(α+T)^−(r+x) +
 * a/(b+m−1) (α+t_x)^−(r+x)], m the chances to leave that were met, the second power only where
 * there was one. Ratios of gammas and betas are products over the returns before the last, ln
 * Γ(r+x)/Γ(r) = Σⱼ ln(r+j), so that no digits are lost where parameters run away; they are summed
 * over j, terms of x and T over runs of histories that share them, and logarithms of times are
 * taken once per distinct time.
 */
function objective({frequency, recency, age, customers}: Histories, chances: 0 | 1): Objective {
  const n = customers.reduce((sum, count) => sum + count, 0);
  const returnedMore = countAbove(frequency, customers);
  const metMore = chances === 1 ? [n, ...returnedMore] : returnedMore;
  const last = distinct(recency);
  const logs = new Float64Array(last.values.length);
  const inverses = new Float64Array(last.values.length);

  return (at, gradient) => {
    const [r, alpha, a, b] = Array.from(at, Math.exp) as [number, number, number, number];
    let value = n * r * at[1]!;
    let byR = n * at[1]!;
    let byAlpha = (n * r) / alpha;
    let byA = 0;
    let byB = 0;
    for (const [j, count] of returnedMore.entries()) {
      value += count * Math.log(r + j);
      byR += count / (r + j);
    }
    for (const [j, count] of metMore.entries()) {
      value -= count * Math.log1p(a / (b + j));
      byA -= count / (a + b + j);
      byB += (count * a) / ((b + j) * (a + b + j));
    }

    last.values.forEach((time, rank) => {
      logs[rank] = Math.log(alpha + time);
      inverses[rank] = 1 / (alpha + time);
    });
    for (let i = 0; i < frequency.length;) {
      const [x, T] = [frequency[i]!, age[i]!];
      const size = r + x;
      const logNow = Math.log(alpha + T);
      const leaving = x + chances > 0 ? a / (b + x + chances - 1) : 0;
      const logOdds = Math.log(leaving) + size * logNow;
      let all = 0;
      let logs1p = 0;
      let product = 1;
      let left = 0;
      let leftSilence = 0;
      let leftInverse = 0;
      for (; i < frequency.length && frequency[i] === x && age[i] === T; i++) {
        const count = customers[i]!;
        all += count;
        if (leaving === 0) continue;
        const rank = last.ranks[i]!;
        const log = logOdds - size * logs[rank]!;
        let hasLeft = count;
        if (log > certain) logs1p += count * log;
        else {
          const odds = Math.exp(log);
          hasLeft *= odds / (1 + odds);
          if (count > 1) logs1p += count * Math.log(1 + odds);
          else if ((product *= 1 + odds) > mostProduct) {
            logs1p += Math.log(product);
            product = 1;
          }
        }
        left += hasLeft;
        leftSilence += hasLeft * (logNow - logs[rank]!);
        leftInverse += hasLeft * inverses[rank]!;
      }
      value += logs1p + Math.log(product) - all * size * logNow;
      byR -= all * logNow - leftSilence;
      byAlpha -= size * ((all - left) / (alpha + T) + leftInverse);
      byA += left / a;
      byB -= (left * leaving) / a;
    }

    gradient.set([byR * r, byAlpha * alpha, byA * a, byB * b].map((slope) => -slope / n));
    return -value / n;
  };
}

/** For j = 0, 1, 2, … the customers who returned more than j times. */
function countAbove(frequency: Float64Array, customers: Float64Array): number[] {
  const most = frequency.reduce((most, x) => Math.max(most, x), 0);
  const above = new Array<number>(most + 1).fill(0);
  frequency.forEach((x, i) => (above[x]! += customers[i]!));
  for (let x = most - 1; x >= 0; x--) above[x]! += above[x + 1]!;
  return above.slice(1);
}
