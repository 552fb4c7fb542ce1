import {normalCritical} from "../distributions/normal.js";
import type {Estimate} from "./estimate.js";

/** A model fitted by maximum likelihood, or the reason why it could not be. */
export type Fit<Parameter extends string = string> = Fitted<Parameter> | Unfitted;

export interface Fitted<Parameter extends string = string> {
  /**
   * `edge`: the best fit lies at infinity in some direction; forecasts hold, single parameters mean
   * nothing.
   */
  readonly status: "converged" | "edge";
  /** What the data could not tell; empty when converged. */
  readonly reason: string;
  readonly parameters: Readonly<Record<Parameter, number>>;
  /** From the observed information; NaN where the likelihood is flat. */
  readonly standardErrors: Readonly<Record<Parameter, number>>;
  /** 95 %, by Wald on the logarithm: parameters are positive. */
  readonly intervals: Readonly<Record<Parameter, readonly [number, number]>>;
  /** Of the logarithms of the parameters, in their order; null where the likelihood is flat. */
  readonly logCovariance: readonly (readonly number[])[] | null;
  readonly logLikelihood: number;
  readonly customers: number;
}

export interface Unfitted {
  readonly status: "failed";
  readonly reason: string;
  readonly customers: number;
}

/**
 * A parameter whose logarithm is less certain than this (95 %: a factor of 400 each way) was not
 * told by the data.
 */
const loosest = 3;
/**
 * A parameter whose logarithm is larger lies at infinity: shapes of e^10 mean customers who do not
 * differ, and how the likelihood bends there is lost in the last digits.
 */
const furthest = 10;

/** Names what was estimated; `shift` moves each logarithm to the caller's units. */
export function fitOf<Parameter extends string>(
  estimate: Estimate,
  names: readonly Parameter[],
  shift: (name: Parameter) => number,
  totals: {readonly logLikelihood: number; readonly customers: number}
): Fit<Parameter> {
  if (!estimate.settled)
    return {status: "failed", reason: "the search found no top of the likelihood", ...totals};
  const errors = names.map((_, i) => Math.sqrt(estimate.covariance?.[i]?.[i] ?? NaN));
  const values = names.map((name, i) => Math.exp(estimate.at[i]! + shift(name)));
  const untold = names.filter((_, i) => !(errors[i]! < loosest && estimate.at[i]! < furthest));
  const z = normalCritical(0.95);
  const record = <Value>(of: (i: number) => Value) =>
    Object.fromEntries(names.map((name, i) => [name, of(i)])) as Record<Parameter, Value>;
  return {
    status: untold.length > 0 ? "edge" : "converged",
    reason: untold.length > 0 ? `the data do not tell ${untold.join(", ")}` : "",
    parameters: record((i) => values[i]!),
    standardErrors: record((i) => values[i]! * errors[i]!),
    intervals: record((i) => [
      values[i]! * Math.exp(-z * errors[i]!),
      values[i]! * Math.exp(z * errors[i]!)
    ]),
    logCovariance: estimate.covariance?.map((row) => Array.from(row)) ?? null,
    ...totals
  };
}
