import erfc from "@stdlib/math-base-special-erfc";
import erfcinv from "@stdlib/math-base-special-erfcinv";

/** The z below which a standard normal falls with probability p. */
export function normalQuantile(p: number): number {
  return -Math.SQRT2 * erfcinv(2 * p);
}

/** The z of a two-sided interval: 1.959963984540054 at level 0.95. */
export function normalCritical(level: number): number {
  return Math.SQRT2 * erfcinv(1 - level);
}

/** The chance that a standard normal is at least |z| away from 0. */
export function normalTwoSided(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}
