import gammainc from "@stdlib/math-base-special-gammainc";

/** The chance that a chi-square with `df` degrees of freedom is at least x. */
export function chiSquareTail(x: number, df: number): number {
  return gammainc(x / 2, df / 2, true, true);
}
