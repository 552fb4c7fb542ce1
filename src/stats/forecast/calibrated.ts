import {quantile} from "../quantile.js";
import {bandLevel, type Forecaster} from "./forecast.js";
import {seasonalChanges} from "./seasonal-naive.js";
import type {BackTest} from "./rolling-origin.js";

/** How a way of forecasting would have done, and how much wider its band must be to hold its share. */
export interface CalibratedBackTest extends BackTest {
  /** Times the band's own width. */
  readonly scale: number;
}

/** Forecasts to learn from before a band is scaled. */
const fewestOrigins = 3;

/**
 * Rolling-origin evaluation as `backTest`, with a band that learns from its past: each forecast's band
 * is scaled by the quantile, at the band's level, of the errors of all forecasts before it, in units of
 * their half widths (split conformal prediction, Vovk, Gammerman and Shafer 2005). `coverage` is that
 * of the scaled bands, `scale` the one learnt from all.
 */
export function calibratedBackTest(
  series: Float64Array,
  forecaster: Forecaster,
  {firstOrigin, horizon, every}: {firstOrigin: number; horizon: number; every: number}
): CalibratedBackTest {
  const errors: number[] = [];
  let [origins, scaled, within] = [0, 0, 0];
  for (let origin = firstOrigin; origin + horizon <= series.length; origin += every) {
    const scale = scaleOf(errors, origins);
    const history = series.slice(0, origin);
    const changes = seasonalChanges(history);
    const usual = changes.reduce((sum, change) => sum + Math.abs(change), 0) / changes.length;
    const {mean, low, high} = forecaster(history, horizon);
    series.subarray(origin, origin + horizon).forEach((actual, i) => {
      const miss = actual - mean[i]!;
      const reach = miss > 0 ? high[i]! - mean[i]! : mean[i]! - low[i]!;
      const error = miss === 0 ? 0 : Math.abs(miss) / reach;
      scaled += Math.abs(miss) / usual;
      within += error <= scale ? 1 : 0;
      errors.push(error);
    });
    origins++;
  }
  const days = origins * horizon;
  return {mase: scaled / days, coverage: within / days, origins, scale: scaleOf(errors, origins)};
}

function scaleOf(errors: readonly number[], origins: number): number {
  if (origins < fewestOrigins) return 1;
  const scale = quantile(
    errors.toSorted((a, b) => a - b),
    bandLevel
  );
  return Number.isFinite(scale) && scale > 0 ? scale : 1;
}
