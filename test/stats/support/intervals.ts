import {
  bgNbd,
  fitVisits,
  kaplanMeier,
  meanIndex,
  newcombe,
  normalCritical,
  quantileTime,
  quantileTimeInterval,
  seeded,
  survivalAt,
  survivalBand,
  visitRanges,
  visitSlopes,
  weekdayRatios,
  wilson,
  type Random
} from "../../../src/stats/index.js";
import {gamma, normal} from "./draws.js";
import {betaGeometricWorld, gapWorld} from "./worlds.js";

/** An interval as pages show it, and what it should hold. */
interface Found {
  readonly truth: number;
  readonly low: number;
  readonly high: number;
}

/** An interval that pages show beside those of parameters, out of one invented world at a time. */
export interface Shown {
  readonly name: string;
  readonly found: (random: Random) => Found;
}

const tries = (random: Random, trials: number, chance: number) => ({
  successes: Array.from({length: trials}, random).filter((draw) => draw < chance).length,
  trials
});

/** Gaps of customers who each keep a pace of their own for half a year, so that gaps of one hang together. */
const gaps = (random: Random, customers: number) =>
  gapWorld(random, customers, () => gamma(random, 1.5, 30), 180);
const [share, days] = [0.5, 20];
let many: {readonly median: number; readonly longer: number} | undefined;

/** The same of so many customers that chance is gone. */
function ofMany() {
  if (many) return many;
  const {time, isEvent} = gaps(seeded(0), 60_000);
  const curve = kaplanMeier(time, isEvent);
  return (many = {median: quantileTime(curve, share)!, longer: survivalAt(curve, days)});
}

const weekday = [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3];
const leaving = {r: 0.9, alpha: 3, a: 0.8, b: 2.5};

export const shown: readonly Shown[] = [
  {
    name: "share, 150 customers (Wilson)",
    found: (random) => ({truth: 0.2, ...wilson(tries(random, 150, 0.2))})
  },
  {
    name: "difference of shares, 150 and 150 (Newcombe)",
    found: (random) => ({
      truth: 0.1,
      ...newcombe(tries(random, 150, 0.3), tries(random, 150, 0.2))
    })
  },
  {
    name: "median gap, 150 customers (Kaplan–Meier, clustered)",
    found: (random) => {
      const {time, isEvent, customer} = gaps(random, 150);
      const curve = kaplanMeier(time, isEvent, customer);
      const [low, high] = quantileTimeInterval(curve, survivalBand(curve), share);
      return {truth: ofMany().median, low: low ?? 0, high: high ?? Infinity};
    }
  },
  {
    name: "share of gaps over 20 days, 150 customers (Kaplan–Meier, clustered, log-log)",
    found: (random) => {
      const {time, isEvent, customer} = gaps(random, 150);
      const curve = kaplanMeier(time, isEvent, customer);
      const band = survivalBand(curve, "log-log");
      const at = curve.time.findLastIndex((one) => one <= days);
      return {truth: ofMany().longer, low: band.lower[at]!, high: band.upper[at]!};
    }
  },
  {
    name: "margin of an average customer, 200 customers (normal)",
    found: (random) => {
      const margins = Array.from({length: 200}, () => gamma(random, 0.5, 0.5 / 40));
      const mean = margins.reduce((sum, one) => sum + one, 0) / margins.length;
      const square = margins.reduce((sum, one) => sum + (one - mean) ** 2, 0);
      const reach =
        normalCritical(0.95) * Math.sqrt(square / (margins.length - 1) / margins.length);
      return {truth: 40, low: mean - reach, high: mean + reach};
    }
  },
  {
    name: "index of a weekday, 52 weeks (Student)",
    found: (random) => {
      const series = Float64Array.from(
        {length: 364},
        (_, day) => (100 + day / 4) * weekday[day % 7]! * (1 + 0.15 * normal(random))
      );
      const ratios = weekdayRatios(
        series,
        () => true,
        () => true
      );
      return {truth: weekday[6]!, ...meanIndex(ratios[6]!)!};
    }
  },
  {
    name: "visits of all in 26 weeks, 1,500 customers (chance and parameters)",
    found: (random) => visitsOfAll(random)
  }
];

/** What 1,500 customers go on to do, with the limits that totals of forecasts have. */
function visitsOfAll(random: Random): Found {
  const after = 26;
  const {histories, later} = betaGeometricWorld(random, 1500, leaving, false, after);
  const truth = later.reduce((sum, visits) => sum + visits, 0);
  const fit = fitVisits(bgNbd, histories);
  if (fit.status === "failed" || !fit.logCovariance) return {truth, low: 0, high: Infinity};
  const forecast = bgNbd.forecast(fit.parameters);
  const total = (values: Float64Array) =>
    values.reduce((sum, one, i) => sum + one * histories.customers[i]!, 0);
  const slopes = visitSlopes(bgNbd, fit.parameters, histories, after).map(total);
  const ofParameters = slopes.reduce(
    (sum, s, i) => sum + slopes.reduce((row, t, j) => row + s * t * fit.logCovariance![i]![j]!, 0),
    0
  );
  const mean = total(
    histories.frequency.map(
      (x, i) =>
        forecast.pAlive(x, histories.recency[i]!, histories.age[i]!) *
        forecast.visitsIfAlive(x, histories.age[i]!, after)
    )
  );
  const ofChance = total(visitRanges(forecast, histories, after).variance);
  const reach = normalCritical(0.95) * Math.sqrt(ofChance + ofParameters);
  return {truth, low: mean - reach, high: mean + reach};
}
