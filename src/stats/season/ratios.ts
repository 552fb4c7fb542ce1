import {week} from "../forecast/forecast.js";

/**
 * Of each day of a week (0 is that of the first day of the series) its ratio to the mean day of the
 * same week, over the weeks in which every day is ordinary; closed days have no ratio and are in no
 * mean. So neither growth nor the season of the year moves it, and every weekday is met equally often.
 */
export function weekdayRatios(
  series: Float64Array,
  isOrdinary: (day: number) => boolean,
  isOpen: (day: number) => boolean
): number[][] {
  const ratios = Array.from({length: week}, (): number[] => []);
  for (let first = 0; first + week <= series.length; first += week) {
    const days = Array.from({length: week}, (_, i) => first + i);
    if (!days.every(isOrdinary)) continue;
    const open = days.filter(isOpen);
    const mean = open.reduce((sum, day) => sum + series[day]!, 0) / open.length;
    if (mean > 0) for (const day of open) ratios[day - first]!.push(series[day]! / mean);
  }
  return ratios;
}

/** A year's window around a day reaches so far to either side. */
const halfYear = 182;

/**
 * The ratio of each week's mean open day to the mean open day of the year around it, ordinary days
 * only, by the week's middle day; weeks without a whole year around them or without an ordinary open
 * day have none.
 */
export function weekRatios(
  series: Float64Array,
  isOrdinary: (day: number) => boolean,
  isOpen: (day: number) => boolean
): {readonly day: number; readonly ratio: number}[] {
  const counts = (day: number) => isOrdinary(day) && isOpen(day);
  const [sums, open] = [new Float64Array(series.length + 1), new Float64Array(series.length + 1)];
  series.forEach((value, day) => {
    sums[day + 1] = sums[day]! + (counts(day) ? value : 0);
    open[day + 1] = open[day]! + (counts(day) ? 1 : 0);
  });
  const mean = (from: number, to: number) => (sums[to]! - sums[from]!) / (open[to]! - open[from]!);
  const ratios: {day: number; ratio: number}[] = [];
  for (let first = 0; first + week <= series.length; first += week) {
    const day = first + Math.floor(week / 2);
    if (day < halfYear || day + halfYear >= series.length) continue;
    const ratio = mean(first, first + week) / mean(day - halfYear, day + halfYear + 1);
    if (Number.isFinite(ratio)) ratios.push({day, ratio});
  }
  return ratios;
}
