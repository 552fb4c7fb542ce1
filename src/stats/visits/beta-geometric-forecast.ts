import {logBeta} from "../distributions/log-beta.js";
import {courseOf, goOn, type Course} from "./course.js";
import {negativeBinomial, negativeBinomialTail} from "./negative-binomial.js";
import type {VisitForecast} from "./visit-model.js";

/** Visit rates gamma(r, alpha) over customers, chances to leave beta(a, b). */
export type BetaGeometric = Readonly<Record<"r" | "alpha" | "a" | "b", number>>;

/**
 * Forecasts of BG/NBD (`chances` 0: nobody leaves before the first return) and of MBG/NBD
 * (`chances` 1: the first visit is a chance to leave, too). After x returns a customer has met x +
 * `chances` such chances.
 */
export function betaGeometricForecast(
  {r, alpha, a, b}: BetaGeometric,
  chances: 0 | 1
): VisitForecast {
  const size = (frequency: number) => r + frequency;
  const stayed = (frequency: number) => b + frequency + chances;
  let latest = courseOf(NaN, a, b);
  /** What lies before one who has not left; histories come in the order of their frequency. */
  const course = (frequency: number) => {
    if (latest.size !== size(frequency)) latest = courseOf(size(frequency), a, stayed(frequency));
    return latest;
  };

  return {
    /**
     * BG/NBD: Fader, Hardie and Lee 2008, "Computing P(alive) Using the BG/NBD Model"; MBG/NBD:
     * Batislam et al. 2007.
     */
    pAlive(frequency, recency, age) {
      if (frequency + chances === 0) return 1;
      const longSilence = size(frequency) * Math.log((alpha + age) / (alpha + recency));
      return 1 / (1 + (a / (stayed(frequency) - 1)) * Math.exp(longSilence));
    },

    visitsIfAlive(frequency, age, horizon) {
      return visitsBeforeLeaving(course(frequency), horizon / (alpha + age + horizon));
    },

    /** What is left of the process for one who has not left is a BG/NBD of the posterior. */
    countsIfAlive(frequency, age, horizon) {
      return countsBeforeLeaving(course(frequency), horizon / (alpha + age + horizon));
    },

    /**
     * BG/NBD: Fader, Hardie and Lee 2005, equation 8; the customer is still there, or left at the
     * last visit.
     */
    chanceOfVisits(count, horizon) {
      const z = horizon / (alpha + horizon);
      const nobodyLeft = Math.exp(logBeta(a, stayed(count)) - logBeta(a, b));
      const here = nobodyLeft * negativeBinomial(count, r, z);
      if (count + chances === 0) return here;
      const leftAtTheLast = Math.exp(logBeta(a + 1, stayed(count) - 1) - logBeta(a, b));
      return here + leftAtTheLast * negativeBinomialTail(count, r, z);
    }
  };
}

/** Enough for α above a thirty-thousandth of the horizon; below, the value is a lower bound. */
const longestSeries = 1_000_000;

/**
 * Expected visits until the customer leaves: Σₙ P(N = n) Σⱼ₌₀ⁿ⁻¹ E[(1 − p)ʲ] with N negative
 * binomial (size, z), the visits that would be made by one who never leaves, and p ~ beta(a, b). It
 * equals (a + b − 1)/(a − 1) [1 − (1 − z)^size ₂F₁(size, b; a + b − 1; z)] of the papers, but no
 * term is negative, so it keeps its digits where that form has none (a near 1).
 */
function visitsBeforeLeaving(course: Course, z: number): number {
  const {growth, visits} = course;
  let weight = 1;
  let weights = 1;
  let sum = 0;
  for (let n = 1; n < longestSeries; n++) {
    if (n === visits.length) goOn(course);
    const ratio = growth[n]! * z;
    if (ratio < 1 && weight * visits[n]! * ratio <= 1e-17 * (1 - ratio) * sum) break;
    weight *= ratio;
    weights += weight;
    sum += weight * visits[n]!;
    if (weight > 1e280) {
      weight *= 1e-280;
      weights *= 1e-280;
      sum *= 1e-280;
    }
  }
  return sum / weights;
}

/** Below it a chance that still rises is told by its logarithm. */
const tiny = 1e-280;

/**
 * Chances of 0, 1, 2, … visits of one who may leave after each: equation 8 of the paper, term by
 * term. P(n) = s(n) P(N = n) + s(n − 1) a/(a + b + n − 1) P(N ≥ n) with N negative binomial (size, z)
 * and s(n) the chance of staying n times.
 */
function countsBeforeLeaving(course: Course, z: number): Float64Array {
  const {growth, stays} = course;
  const chances: number[] = [];
  let log = course.size * Math.log1p(-z);
  let exactly = Math.exp(log);
  let told = 0;
  let made = 0;
  for (let n = 0; n < longestSeries && told < 1 - 1e-9; n++) {
    if (n === stays.length) goOn(course);
    if (n > 0) {
      const ratio = growth[n]! * z;
      if (ratio > 1 && exactly < tiny) {
        log += Math.log(ratio);
        exactly = Math.exp(log);
      } else exactly *= ratio;
    }
    const leaves = n > 0 ? stays[n - 1]! - stays[n]! : 0;
    const chance = stays[n]! * exactly + leaves * Math.max(0, 1 - made);
    chances.push(chance);
    made += exactly;
    told += chance;
  }
  return Float64Array.from(chances);
}
