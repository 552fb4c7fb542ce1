/** Confidence limits of one number. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
