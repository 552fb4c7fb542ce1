import {studentCritical, studentTwoSided} from "../distributions/student.js";
import type {Interval} from "./interval.js";

/** What a mean is compared by; `variance` is the sample's, with n − 1. */
export interface Sample {
  readonly count: number;
  readonly mean: number;
  readonly variance: number;
}

export interface MeanDifference extends Interval {
  readonly difference: number;
  readonly standardError: number;
  readonly df: number;
  readonly t: number;
  readonly p: number;
}

/**
 * Treated − control of two means with their own variances (Welch 1947), Satterthwaite's degrees of
 * freedom.
 */
export function welch(treated: Sample, control: Sample, level = 0.95): MeanDifference {
  const [one, zero] = [treated.variance / treated.count, control.variance / control.count];
  const difference = treated.mean - control.mean;
  const standardError = Math.sqrt(one + zero);
  const df = (one + zero) ** 2 / (one ** 2 / (treated.count - 1) + zero ** 2 / (control.count - 1));
  const t = difference / standardError;
  const reach = studentCritical(level, df) * standardError;
  return {
    difference,
    standardError,
    df,
    t,
    p: studentTwoSided(t, df),
    low: difference - reach,
    high: difference + reach
  };
}
