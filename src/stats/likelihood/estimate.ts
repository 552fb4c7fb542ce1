import {evaluate, minimise, steepest, type Objective, type Point} from "./minimise.js";
import {dot, invertPositive, times} from "./symmetric.js";

/** Where a likelihood is largest. Parameters are logarithms of positive numbers. */
export interface Estimate {
  readonly at: Float64Array;
  /** Of the whole sample. */
  readonly logLikelihood: number;
  /** Inverse of the observed information; null where the likelihood is flat in some direction. */
  readonly covariance: readonly Float64Array[] | null;
  /** Whether the top was reached: less than 1e-6 of log-likelihood is still to gain. */
  readonly settled: boolean;
}

const spacing = 1e-5;

/** Where to begin a search: near a top, and the inverse of how the likelihood bends there. */
export interface Begin {
  readonly at: ArrayLike<number>;
  readonly bend: readonly Float64Array[] | null;
}

/**
 * Maximum likelihood from several starts. The objective is the negative log-likelihood per
 * observation with its gradient; the best end is polished by one Newton step, and the information
 * comes from differences of the gradient. Where it is known beforehand where to begin, the starts
 * are tried only if that leads to no top.
 */
export function estimate(
  objective: Objective,
  starts: readonly ArrayLike<number>[],
  observations: number,
  begin?: Begin
): Estimate {
  if (!begin) return finish(objective, search(objective, starts), observations);
  const near = finish(objective, minimise(objective, begin.at, begin.bend), observations);
  return near.settled && near.covariance ? near : estimate(objective, starts, observations);
}

/**
 * Where the likelihood of a part of the sample is largest: there the search of the whole begins.
 * The search of the part begins where that of a smaller one ended, if there was one.
 */
export function beginning(
  part: Objective,
  starts: readonly ArrayLike<number>[],
  begin?: Begin
): Begin {
  const end = begin ? minimise(part, begin.at, begin.bend) : search(part, starts);
  return {at: end.at, bend: invertPositive(curvature(part, end))};
}

function finish(objective: Objective, end: Point, observations: number): Estimate {
  const inverse = invertPositive(curvature(objective, end));
  const best = inverse ? polish(objective, end, inverse) : end;
  return {
    at: best.at,
    logLikelihood: -best.value * observations,
    covariance: inverse?.map((row) => row.map((value) => value / observations)) ?? null,
    settled: inverse
      ? decrement(best, inverse) * observations < 1e-6
      : steepest(best.gradient) < 1e-6
  };
}

/** The lowest point that BFGS reaches from any of the starts. */
export function search(objective: Objective, starts: readonly ArrayLike<number>[]): Point {
  const ends = starts.map((start) => minimise(objective, start));
  return ends.reduce((a, b) => (a.value <= b.value ? a : b));
}

/** One step of Newton, kept when it lowers what is still to gain. */
function polish(objective: Objective, from: Point, inverse: readonly Float64Array[]): Point {
  const step = times(inverse, from.gradient);
  const next = evaluate(
    objective,
    from.at.map((x, i) => x - step[i]!)
  );
  return decrement(next, inverse) < decrement(from, inverse) ? next : from;
}

/** Half of Newton's decrement: what is still to gain where the likelihood is nearly quadratic. */
function decrement({gradient}: Point, inverse: readonly Float64Array[]): number {
  return dot(gradient, times(inverse, gradient)) / 2;
}

/** Second derivatives by differences of the analytic gradient, made symmetric. */
function curvature(objective: Objective, {at, gradient}: Point): Float64Array[] {
  const slopes = Array.from(at, (x, i) => {
    const ahead = evaluate(objective, at.with(i, x + spacing)).gradient;
    return ahead.map((slope, j) => (slope - gradient[j]!) / spacing);
  });
  return slopes.map((row, i) => row.map((slope, j) => (slope + slopes[j]![i]!) / 2));
}
