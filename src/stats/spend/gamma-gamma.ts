import digamma from "@stdlib/math-base-special-digamma";
import gammaln from "@stdlib/math-base-special-gammaln";
import {beginning, estimate} from "../likelihood/estimate.js";
import {fitOf, type Fit} from "../likelihood/fit.js";
import {groupRows} from "../grouping.js";
import type {Objective} from "../likelihood/minimise.js";
import {dot} from "../likelihood/symmetric.js";

/** A visit's spend is gamma(p, ν), and ν is gamma(q, v) over customers; v carries the currency. */
export type GammaGamma = Readonly<Record<"p" | "q" | "v", number>>;

const names = ["p", "q", "v"] as const;
const starts = [
  [0, 1, 0.5],
  [1.5, 1.2, -0.7],
  [0.5, 2.5, 2]
];

/** Mean spends, equal ones of as many visits counted together. */
export interface Spends {
  readonly visits: Float64Array;
  readonly meanSpend: Float64Array;
  /** How many customers share each row. */
  readonly customers: Float64Array;
}

/**
 * Counts equal mean spends, whatever the order of the customers; those without visits or without
 * positive spend are left out.
 */
export function groupSpends(visits: ArrayLike<number>, meanSpend: ArrayLike<number>): Spends {
  const isSpender = (_: number, i: number) => visits[i]! > 0 && meanSpend[i]! > 0;
  const {columns, counts} = groupRows([
    new Float64Array(visits).filter(isSpender),
    new Float64Array(meanSpend).filter(isSpender)
  ]);
  return {visits: columns[0]!, meanSpend: columns[1]!, customers: counts};
}

/** Above this many rows the search begins on a part of them. */
const enoughToBegin = 1000;

/**
 * Fits gamma-gamma (Fader, Hardie and Lee 2005, "RFM and CLV"; Fader and Hardie, note 025) by
 * maximum likelihood to the mean spend of customers over so many visits, all above 0.
 */
export function fitSpend({visits, meanSpend, customers: counts}: Spends): Fit<keyof GammaGamma> {
  const customers = counts.reduce((sum, count) => sum + count, 0);
  if (customers < 2)
    return {status: "failed", reason: `${customers} customers spent on a return visit`, customers};
  const unit = dot(meanSpend, counts) / customers;
  const spend = meanSpend.map((mean) => mean / unit);
  const step = Math.ceil(counts.length / enoughToBegin);
  const thin = (column: Float64Array) => column.filter((_, i) => i % step === 0);
  const best = estimate(
    objective(visits, spend, counts),
    starts,
    customers,
    step > 1 ? beginning(objective(thin(visits), thin(spend), thin(counts)), starts) : undefined
  );
  const logLikelihood = best.logLikelihood - customers * Math.log(unit);
  const fit = fitOf(best, names, (name) => (name === "v" ? Math.log(unit) : 0), {
    logLikelihood,
    customers
  });
  if (fit.status === "failed" || fit.parameters.q > 1) return fit;
  return {
    status: "failed",
    reason: "spend differs so much between customers that it has no mean (q ≤ 1)",
    customers
  };
}

/**
 * The log-likelihood of mean spends at given parameters; every customer must have visits and
 * positive spend.
 */
export function logLikelihoodOfSpend(
  visits: ArrayLike<number>,
  meanSpend: ArrayLike<number>,
  {p, q, v}: GammaGamma
): number {
  const at = Float64Array.of(Math.log(p), Math.log(q), Math.log(v));
  const each = new Float64Array(visits.length).fill(1);
  return -objective(visits, meanSpend, each)(at, new Float64Array(3)) * visits.length;
}

/**
 * The mean spend of a visit that a customer is heading for: p (v + x z) / (p x + q − 1), a mean of
 * the own z over x visits and of everybody's p v / (q − 1), which is all that is known where x is
 * 0.
 */
export function expectedSpend({p, q, v}: GammaGamma, visits: number, meanSpend: number): number {
  return (p * (v + visits * meanSpend)) / (p * visits + q - 1);
}

/**
 * −ln L / n with ln L = Σ ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln v + (px−1) ln z + px ln x − (px+q)
 * ln(v+xz). Terms of x alone are summed over distinct x.
 */
function objective(
  visits: ArrayLike<number>,
  meanSpend: ArrayLike<number>,
  customers: Float64Array
): Objective {
  const n = customers.reduce((sum, count) => sum + count, 0);
  const total = new Float64Array(visits).map((x, i) => x * meanSpend[i]!);
  const byVisits = new Map<number, {count: number; logTotal: number}>();
  let logSpend = 0;
  for (const [i, count] of customers.entries()) {
    const same = byVisits.get(visits[i]!) ?? {count: 0, logTotal: 0};
    same.count += count;
    same.logTotal += count * Math.log(total[i]!);
    byVisits.set(visits[i]!, same);
    logSpend += count * Math.log(meanSpend[i]!);
  }

  return (at, gradient) => {
    const [p, q, v] = Array.from(at, Math.exp) as [number, number, number];
    let value = n * (q * at[2]! - gammaln(q)) - logSpend;
    let byP = 0;
    let byQ = n * (at[2]! - digamma(q));
    let byV = (n * q) / v;
    for (const [x, {count, logTotal}] of byVisits) {
      const both = digamma(p * x + q);
      value += count * (gammaln(p * x + q) - gammaln(p * x)) + p * x * logTotal;
      byP += x * (count * (both - digamma(p * x)) + logTotal);
      byQ += count * both;
    }
    for (let i = 0; i < total.length; i++) {
      const all = v + total[i]!;
      const log = customers[i]! * Math.log(all);
      const shape = p * visits[i]! + q;
      value -= shape * log;
      byP -= visits[i]! * log;
      byQ -= log;
      byV -= (customers[i]! * shape) / all;
    }
    gradient.set([byP * p, byQ * q, byV * v].map((slope) => -slope / n));
    return -value / n;
  };
}
