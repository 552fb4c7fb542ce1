import {seasonalNaive, smooth, type Forecaster} from "../../../src/stats/index.js";

/** What is foreseen. */
export const measures = ["net_spend", "receipt_count", "visit_count"] as const;

/** How: exponential smoothing, or the same weekday of the last week. */
export const forecasters: Readonly<Record<string, Forecaster>> = {
  smoothing: smooth,
  last_week: seasonalNaive
};

/** Days looked back at: older ones tell nothing of the next weeks, as no season of the year is fitted. */
export const rememberedDays = 2 * 365;

/** The shortest history that is foreseen from. */
export const shortestHistory = 4 * 7;
