import {week} from "./forecast.js";

/** How much of today's error each part of the state takes up, and how fast the trend fades. */
export interface Smoothing {
  readonly level: number;
  readonly trend: number;
  readonly season: number;
  readonly damping: number;
}

export interface State {
  readonly level: number;
  readonly trend: number;
  /** By the day's number modulo 7; sums to about 0. */
  readonly season: Float64Array;
}

/**
 * The state before the first day, from the first eight weeks: their line, and how each weekday
 * departs from it.
 */
export function beginning(series: Float64Array): State {
  const weeks = Math.min(8, Math.floor(series.length / week));
  const first = series.subarray(0, weeks * week);
  const means = Array.from({length: weeks}, (_, w) =>
    mean(first.subarray(w * week, (w + 1) * week))
  );
  const trend = (means.at(-1)! - means[0]!) / ((weeks - 1) * week);
  const level = mean(first) - (trend * (first.length + 1)) / 2;
  const departures = first.map((value, day) => value - level - trend * (day + 1));
  const season = Float64Array.from({length: week}, (_, day) =>
    mean(departures.filter((_, i) => i % week === day))
  );
  return {level, trend, season};
}

/** The state after the last day, and the error of each day as foreseen the day before. */
export function run(
  series: Float64Array,
  begin: State,
  rates: Smoothing
): {readonly state: State; readonly errors: Float64Array} {
  let level = begin.level;
  let trend = begin.trend;
  const season = begin.season.slice();
  const errors = new Float64Array(series.length);
  for (let day = 0; day < series.length; day++) {
    const weekday = day % week;
    const fading = rates.damping * trend;
    const error = series[day]! - level - fading - season[weekday]!;
    level += fading + rates.level * error;
    trend = fading + rates.trend * error;
    season[weekday]! += rates.season * error;
    errors[day] = error;
  }
  return {state: {level, trend, season}, errors};
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
