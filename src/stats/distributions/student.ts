import betainc from "@stdlib/math-base-special-betainc";
import kernelBetaincinv from "@stdlib/math-base-special-kernel-betaincinv";

/** The chance that Student's t with `df` degrees of freedom is at least |t| away from 0. */
export function studentTwoSided(t: number, df: number): number {
  const square = t * t;
  return square > df
    ? betainc(df / (df + square), df / 2, 0.5)
    : betainc(square / (df + square), 0.5, df / 2, true, true);
}

/** The t of a two-sided interval at this level. */
export function studentCritical(level: number, df: number): number {
  const [x, y] = kernelBetaincinv(0.5, df / 2, level, 1 - level) as [number, number];
  return Math.sqrt((df * x) / y);
}
