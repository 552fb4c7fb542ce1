import {dot, times} from "./symmetric.js";

/** A function to be made small: returns its value at a point and writes its gradient there. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number;

export interface Point {
  readonly at: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
}

const maxSteps = 300;
const maxStride = 2;
const maxAttempts = 30;
const sufficientDecrease = 1e-4;
const stillSteep = 0.9;
const rounding = 1e-13;

/**
 * A local minimum by BFGS (Nocedal and Wright 2006, algorithm 6.1), no coordinate trying to move by
 * more than 2 at a step. It stops where the next step would gain less than the value's own
 * rounding. `inverse` is what is known beforehand of the inverse curvature.
 */
export function minimise(
  objective: Objective,
  start: ArrayLike<number>,
  inverse: readonly Float64Array[] | null = null
): Point {
  let here = evaluate(objective, Float64Array.from(start));
  for (let step = 0; step < maxSteps; step++) {
    const direction = downhill(here.gradient, inverse);
    const gain = -dot(direction, here.gradient);
    if (!(gain > rounding * (1 + Math.abs(here.value)))) break;
    const next = search(objective, here, direction, gain);
    if (!next) break;
    inverse = learn(inverse, minus(next.at, here.at), minus(next.gradient, here.gradient));
    here = next;
  }
  return here;
}

export function evaluate(objective: Objective, at: Float64Array): Point {
  const gradient = new Float64Array(at.length);
  return {at, value: objective(at, gradient), gradient};
}

/** The quasi-Newton direction, or steepest descent before anything is known of the curvature. */
function downhill(gradient: Float64Array, inverse: readonly Float64Array[] | null): Float64Array {
  const direction = (inverse ? times(inverse, gradient) : gradient).map((slope) => -slope);
  const stride = steepest(direction);
  const shrink = inverse ? Math.min(1, maxStride / stride) : Math.min(1, stride) / stride;
  return direction.map((move) => move * shrink);
}

/**
 * A point along the direction that is lower by enough and where the slope has flattened, by the
 * weak Wolfe conditions (Lewis and Overton 2013, algorithm 2.6): the step is doubled until it is
 * too long, then halved between. Null when nothing is lower.
 */
function search(
  objective: Objective,
  from: Point,
  direction: Float64Array,
  gain: number
): Point | null {
  let [short, long, length] = [0, Infinity, 1];
  let lower: Point | null = null;
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const point = evaluate(
      objective,
      from.at.map((x, i) => x + length * direction[i]!)
    );
    if (!(point.value < from.value - sufficientDecrease * length * gain)) long = length;
    else if (-dot(direction, point.gradient) > stillSteep * gain) [short, lower] = [length, point];
    else return point;
    length = long < Infinity ? (short + long) / 2 : 2 * length;
  }
  return lower;
}

/** BFGS's update of the inverse curvature after a move; unchanged where rounding hid it. */
function learn(
  inverse: readonly Float64Array[] | null,
  moved: Float64Array,
  turned: Float64Array
): readonly Float64Array[] | null {
  const curvature = dot(moved, turned);
  if (!(curvature > 0)) return inverse;
  const before = inverse ?? diagonal(moved.length, curvature / dot(turned, turned));
  const seen = times(before, turned);
  const along = (1 + dot(turned, seen) / curvature) / curvature;
  return before.map((row, i) =>
    row.map(
      (h, j) =>
        h +
        along * moved[i]! * moved[j]! -
        (seen[i]! * moved[j]! + moved[i]! * seen[j]!) / curvature
    )
  );
}

function diagonal(size: number, value: number): Float64Array[] {
  return Array.from({length: size}, (_, i) => new Float64Array(size).fill(value, i, i + 1));
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, i) => x - b[i]!);
}

/** The largest absolute entry. */
export function steepest(vector: Float64Array): number {
  return vector.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
}
