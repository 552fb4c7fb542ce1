import {week} from "../forecast/forecast.js";

/** Ordinary days on either side that tell what is usual, and how far away they may lie. */
const neighbours = 4;
const farthest = 8;

/**
 * What each day of a daily series would have been, had it been ordinary: the mean of the nearest
 * ordinary days of the same weekday, four before and four after within eight weeks. NaN where fewer
 * than two are near.
 */
export function usualLevels(
  series: Float64Array,
  isOrdinary: (day: number) => boolean
): Float64Array {
  return series.map((_, day) => {
    const near = [-week, week].flatMap((step) => {
      const found: number[] = [];
      for (let weeks = 1; weeks <= farthest && found.length < neighbours; weeks++) {
        const other = day + weeks * step;
        if (other >= 0 && other < series.length && isOrdinary(other)) found.push(series[other]!);
      }
      return found;
    });
    return near.length < 2 ? NaN : near.reduce((sum, value) => sum + value, 0) / near.length;
  });
}
