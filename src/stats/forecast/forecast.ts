/** What is expected of the days after a series, with a band that should hold its share of them. */
export interface Forecast {
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Foresees the next `horizon` values of a series of consecutive days. */
export type Forecaster = (series: Float64Array, horizon: number) => Forecast;

/** Days in the only season that is fitted: a week. */
export const week = 7;

/** Eight of ten coming days lie within the band. */
export const bandLevel = 0.8;
