import {normalCritical} from "../distributions/normal.js";
import {search} from "../likelihood/estimate.js";
import {dot} from "../likelihood/symmetric.js";
import {bandLevel, week, type Forecast} from "./forecast.js";
import {beginning, run, type Smoothing, type State} from "./smoothing-state.js";

/** A forecast of single days and of their sum. */
export interface SmoothedForecast extends Forecast {
  readonly total: {readonly mean: number; readonly low: number; readonly high: number};
}

/** The shortest series that is smoothed. */
export const shortestSeries = 4 * week;

/**
 * Exponential smoothing with a damped trend and an additive weekly season, ETS(A, A_d, A) of
 * Hyndman, Koehler, Ord and Snyder (2008), fitted by least squares of one-day errors. The band is
 * that of the model with normal errors (their table 6.1) of the size of the last thirteen weeks'
 * errors. No annual season, no holidays.
 */
export function smooth(series: Float64Array, horizon: number): SmoothedForecast {
  if (series.length < shortestSeries)
    throw new RangeError(
      `${series.length} days are too few to smooth; give ${shortestSeries} or more`
    );
  const begin = beginning(series);
  const smoothing = fit(series, begin);
  const {state, errors} = run(series, begin, smoothing);
  const free = series.length / (series.length - parameterCount);
  const sigma = Math.sqrt(free * meanSquare(errors.subarray(-recent)));
  const {level, trend, season} = state;
  const ahead = dampedSums(smoothing.damping, horizon);
  const mean = ahead.map((sum, i) => level + sum * trend + season[(series.length + i) % week]!);
  const reach = reaches(smoothing, ahead, sigma);
  const total = mean.reduce((sum, value) => sum + value, 0);
  return {
    mean,
    low: mean.map((value, i) => value - reach.single[i]!),
    high: mean.map((value, i) => value + reach.single[i]!),
    total: {mean: total, low: total - reach.total, high: total + reach.total}
  };
}

/** The band is as wide as the last thirteen weeks were unsteady. */
const recent = 13 * week;

/**
 * Three rates, the damping, and the beginning: level, trend, a season of seven that sums to
 * nothing.
 */
const parameterCount = 4 + 2 + (week - 1);

const starts = [
  [-1, -2, -2, 0],
  [-3, -3, -3, 2]
];

/**
 * The rates by least squares, searched where 0 < trend rate < level rate, season rate < 1 − level
 * rate, damping 0.8 to 0.98.
 */
function fit(series: Float64Array, begin: State): Smoothing {
  const scale = meanSquare(run(series, begin, smoothingAt(starts[0]!)).errors) || 1;
  const error = (at: ArrayLike<number>) =>
    meanSquare(run(series, begin, smoothingAt(at)).errors) / scale;
  return smoothingAt(search(withSlopes(error), starts).at);
}

function smoothingAt(at: ArrayLike<number>): Smoothing {
  const [a, b, c, d] = Array.from(at, (x) => 1 / (1 + Math.exp(-x))) as [
    number,
    number,
    number,
    number
  ];
  return {level: a, trend: a * b, season: (1 - a) * c, damping: 0.8 + 0.18 * d};
}

function meanSquare(errors: Float64Array): number {
  return dot(errors, errors) / errors.length;
}

/** An objective whose slopes are central differences. */
function withSlopes(value: (at: ArrayLike<number>) => number) {
  const step = 1e-5;
  return (at: Float64Array, gradient: Float64Array) => {
    at.forEach((x, i) => {
      gradient[i] = (value(at.with(i, x + step)) - value(at.with(i, x - step))) / (2 * step);
    });
    return value(at);
  };
}

/** φ + φ² + … + φʰ for h = 1 … horizon. */
function dampedSums(damping: number, horizon: number): Float64Array {
  let sum = 0;
  return Float64Array.from({length: horizon}, (_, i) => (sum += damping ** (i + 1)));
}

/**
 * How far the band reaches on each day, and for the sum of all. An error of today is carried to j
 * days later by c_j = level rate + trend rate × (φ + … + φʲ) + season rate on the same weekday.
 */
function reaches({level, trend, season}: Smoothing, ahead: Float64Array, sigma: number) {
  const z = normalCritical(bandLevel) * sigma;
  const carried = ahead.map((sum, i) => level + trend * sum + ((i + 1) % week === 0 ? season : 0));
  let [variance, effect, totalVariance] = [1, 1, 0];
  const single = carried.map((c) => {
    const reach = z * Math.sqrt(variance);
    variance += c ** 2;
    totalVariance += effect ** 2;
    effect += c;
    return reach;
  });
  return {single, total: z * Math.sqrt(totalVariance)};
}
