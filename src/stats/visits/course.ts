/**
 * What lies before a customer who has not left and whose chance to leave after a visit is beta(a,
 * b): by n, the visits that would be made by one who never leaves; as far as it was asked for.
 */
export interface Course {
  readonly size: number;
  readonly a: number;
  readonly b: number;
  /** (size + n − 1) / n: how chances of a negative binomial grow from n − 1 to n, but for z. */
  readonly growth: number[];
  /** E[(1 − p)ⁿ], the chance of staying n times. */
  readonly stays: number[];
  /** Σⱼ₌₀ⁿ⁻¹ E[(1 − p)ʲ], the visits made of n before leaving. */
  readonly visits: number[];
}

/** The course of a customer whose visits are negative binomial of a size, for n = 0. */
export function courseOf(size: number, a: number, b: number): Course {
  return {size, a, b, growth: [0], stays: [1], visits: [0]};
}

/** Tells one n more. */
export function goOn({size, a, b, growth, stays, visits}: Course): void {
  const n = stays.length;
  const before = stays[n - 1]!;
  growth.push((size + n - 1) / n);
  visits.push(visits[n - 1]! + before);
  stays.push((before * (b + n - 1)) / (a + b + n - 1));
}
