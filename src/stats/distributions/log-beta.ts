import gammaln from "@stdlib/math-base-special-gammaln";

/** The logarithm of the beta function B(a, b). */
export function logBeta(a: number, b: number): number {
  return gammaln(a) + gammaln(b) - gammaln(a + b);
}
