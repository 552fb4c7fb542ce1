import {normalCritical} from "../distributions/normal.js";
import type {Interval} from "./interval.js";

/** `successes` out of `trials`. */
export interface Proportion {
  readonly successes: number;
  readonly trials: number;
}

/** The score interval of a proportion (Wilson 1927); [0, 1] where nothing was tried. */
export function wilson({successes, trials}: Proportion, level = 0.95): Interval {
  if (trials === 0) return {low: 0, high: 1};
  const square = normalCritical(level) ** 2;
  const centre = successes + square / 2;
  const spread = Math.sqrt(square * ((successes * (trials - successes)) / trials + square / 4));
  return {
    low: successes === 0 ? 0 : (centre - spread) / (trials + square),
    high: successes === trials ? 1 : (centre + spread) / (trials + square)
  };
}

/**
 * The interval of treated − control by Newcombe's hybrid score method (1998, method 10), without
 * continuity correction; `difference` is NaN where an arm is empty.
 */
export function newcombe(
  treated: Proportion,
  control: Proportion,
  level = 0.95
): Interval & {readonly difference: number} {
  const [p1, p0] = [treated, control].map(({successes, trials}) => successes / trials) as [
    number,
    number
  ];
  const [one, zero] = [wilson(treated, level), wilson(control, level)];
  const difference = p1 - p0;
  return {
    difference,
    low: difference - Math.hypot(p1 - one.low, zero.high - p0),
    high: difference + Math.hypot(one.high - p1, p0 - zero.low)
  };
}
