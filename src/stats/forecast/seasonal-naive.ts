import {normalCritical} from "../distributions/normal.js";
import {bandLevel, week, type Forecaster} from "./forecast.js";

/**
 * Each day as the same weekday of the last week; the band grows with the root of the weeks ahead
 * (Hyndman and Athanasopoulos 2021, §5.5). The yardstick of every other forecast.
 */
export const seasonalNaive: Forecaster = (series, horizon) => {
  if (series.length <= week)
    throw new RangeError(
      `${series.length} days are too few for a weekly season; give ${week + 1} or more`
    );
  const changes = seasonalChanges(series);
  const spread = Math.sqrt(changes.reduce((sum, change) => sum + change ** 2, 0) / changes.length);
  const last = series.subarray(series.length - week);
  const mean = Float64Array.from({length: horizon}, (_, i) => last[i % week]!);
  const reach = mean.map(
    (_, i) => normalCritical(bandLevel) * spread * Math.sqrt(Math.floor(i / week) + 1)
  );
  return {
    mean,
    low: mean.map((value, i) => value - reach[i]!),
    high: mean.map((value, i) => value + reach[i]!)
  };
};

/** Each value less that of the same weekday one week before. */
export function seasonalChanges(series: Float64Array): Float64Array {
  return series.subarray(week).map((value, i) => value - series[i]!);
}
