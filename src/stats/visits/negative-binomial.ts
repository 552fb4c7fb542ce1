import betainc from "@stdlib/math-base-special-betainc";
import gammaln from "@stdlib/math-base-special-gammaln";

/**
 * The chance of exactly `count` events where each is a success of chance z before `size` failures:
 * Γ(size + count) / (Γ(size) count!) (1 − z)^size z^count.
 */
export function negativeBinomial(count: number, size: number, z: number): number {
  if (z === 0) return count === 0 ? 1 : 0;
  const ways = gammaln(size + count) - gammaln(size) - gammaln(count + 1);
  return Math.exp(ways + size * Math.log1p(-z) + count * Math.log(z));
}

/** The chance of at least `count`. */
export function negativeBinomialTail(count: number, size: number, z: number): number {
  return count === 0 ? 1 : betainc(z, count, size);
}
