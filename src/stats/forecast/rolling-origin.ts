import type {Forecaster} from "./forecast.js";
import {seasonalChanges} from "./seasonal-naive.js";

/** How a way of forecasting would have done on a series. */
export interface BackTest {
  /**
   * Mean absolute error ÷ that of last week's value one week ahead within the history; NaN where
   * weeks never differ.
   */
  readonly mase: number;
  /** Share of the days that fell within the band. */
  readonly coverage: number;
  /** Forecasts made. */
  readonly origins: number;
}

/**
 * Rolling-origin evaluation (Tashman 2000) with the mean absolute scaled error (Hyndman and Koehler
 * 2006): from the first origin on, every `every` days, the forecaster sees the days before and is
 * held against the `horizon` days after.
 */
export function backTest(
  series: Float64Array,
  forecaster: Forecaster,
  {firstOrigin, horizon, every}: {firstOrigin: number; horizon: number; every: number}
): BackTest {
  let [origins, scaled, within] = [0, 0, 0];
  for (let origin = firstOrigin; origin + horizon <= series.length; origin += every) {
    const history = series.slice(0, origin);
    const changes = seasonalChanges(history);
    const scale = changes.reduce((sum, change) => sum + Math.abs(change), 0) / changes.length;
    const {mean, low, high} = forecaster(history, horizon);
    series.subarray(origin, origin + horizon).forEach((actual, i) => {
      scaled += Math.abs(actual - mean[i]!) / scale;
      within += actual >= low[i]! && actual <= high[i]! ? 1 : 0;
    });
    origins++;
  }
  const days = origins * horizon;
  return {mase: scaled / days, coverage: within / days, origins};
}
