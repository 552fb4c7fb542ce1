import {studentCritical} from "../distributions/student.js";

/** How much more or less than usual: 1 is as usual. */
export interface Index {
  readonly index: number;
  /** 95 % limits of the mean (Student's t); NaN where it rests on one value. */
  readonly low: number;
  readonly high: number;
  /** Values that it rests on. */
  readonly count: number;
}

/** The mean of ratios to what is usual, each of a day or week of its own; null without any. */
export function meanIndex(ratios: readonly number[], level = 0.95): Index | null {
  const count = ratios.length;
  if (count === 0) return null;
  const index = ratios.reduce((sum, ratio) => sum + ratio, 0) / count;
  const variance = ratios.reduce((sum, ratio) => sum + (ratio - index) ** 2, 0) / (count - 1);
  const reach = count > 1 ? studentCritical(level, count - 1) * Math.sqrt(variance / count) : NaN;
  return {index, low: index - reach, high: index + reach, count};
}
