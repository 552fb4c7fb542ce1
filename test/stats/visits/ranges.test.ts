import {describe, expect, it} from "vitest";
import {
  bgNbd,
  fitVisits,
  groupHistories,
  mbgNbd,
  paretoNbd,
  seeded,
  visitRanges,
  visitSlopes,
  type VisitForecast
} from "../../../src/stats/index.js";
import {betaGeometricWorld} from "../support/worlds.js";

const parameters = {r: 0.9, alpha: 3, a: 0.8, b: 2.5};
const forecasts: [string, VisitForecast][] = [
  ["BG/NBD", bgNbd.forecast(parameters)],
  ["MBG/NBD", mbgNbd.forecast(parameters)],
  ["Pareto/NBD", paretoNbd.forecast({r: 0.9, alpha: 3, s: 0.7, beta: 10})]
];

describe.each(forecasts)("the visits to come by %s", (name, forecast) => {
  it("have chances that sum to 1 and whose mean is the expectation", () => {
    for (const [x, T] of [
      [0, 0],
      [2, 20],
      [40, 60]
    ] as const) {
      const chances = forecast.countsIfAlive(x, T, 30);
      const mean = chances.reduce((sum, chance, n) => sum + n * chance, 0);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
      expect(mean / forecast.visitsIfAlive(x, T, 30)).toBeCloseTo(1, 5);
    }
  });

  it("of a new customer have the chances of the papers", () => {
    if (name === "MBG/NBD") return;
    const chances = forecast.countsIfAlive(0, 0, 12);
    for (const n of [0, 1, 5, 12])
      expect(chances[n]).toBeCloseTo(forecast.chanceOfVisits(n, 12), 9);
  });
});

it("a daily visitor of years has a range around the expectation, not a lost digit", () => {
  const forecast = bgNbd.forecast({r: 1, alpha: 1, a: 0.1, b: 2000});
  const histories = groupHistories([40_000], [500], [500]);
  const {low, high} = visitRanges(forecast, histories, 50);
  const expected = forecast.visitsIfAlive(40_000, 500, 50);
  expect(low[0]).toBeGreaterThan(expected / 2);
  expect(low[0]).toBeLessThan(expected);
  expect(high[0]).toBeGreaterThan(expected);
});

describe("in a pure world of BG/NBD", () => {
  const after = 26;
  const seeds = Array.from({length: 20}, (_, seed) => seed + 1);
  const worlds = seeds.map((seed) => {
    const world = betaGeometricWorld(seeded(seed), 800, parameters, false, after);
    const fit = fitVisits(bgNbd, world.histories);
    if (fit.status === "failed") throw new Error(fit.reason);
    return {world, fit, forecast: bgNbd.forecast(fit.parameters)};
  });

  it("four customers in five or more end within their range of 80 %, for visits are whole", () => {
    let [held, all] = [0, 0];
    for (const {world, forecast} of worlds) {
      const {low, high} = visitRanges(forecast, world.histories, after);
      world.later.forEach((visits, customer) => {
        const history = world.histories.historyOf[customer]!;
        if (low[history]! <= visits && visits <= high[history]!) held++;
        all++;
      });
    }
    expect(held / all).toBeGreaterThan(0.8);
    expect(held / all).toBeLessThan(0.95);
  });

  it("the sum over all lies within its 95 % interval, of chance and of parameters, in 17 to 20 of 20", () => {
    const held = worlds.filter(({world, fit, forecast}) => {
      const {histories, later} = world;
      const {variance} = visitRanges(forecast, histories, after);
      const slopes = visitSlopes(bgNbd, fit.parameters, histories, after).map((slope) =>
        slope.reduce((sum, one, i) => sum + one * histories.customers[i]!, 0)
      );
      const ofParameters = slopes.reduce(
        (sum, s, i) =>
          sum + slopes.reduce((row, t, j) => row + s * t * fit.logCovariance![i]![j]!, 0),
        0
      );
      const ofChance = variance.reduce((sum, one, i) => sum + one * histories.customers[i]!, 0);
      const expected = histories.frequency.reduce(
        (sum, x, i) =>
          sum +
          histories.customers[i]! *
            forecast.pAlive(x, histories.recency[i]!, histories.age[i]!) *
            forecast.visitsIfAlive(x, histories.age[i]!, after),
        0
      );
      const made = later.reduce((sum, visits) => sum + visits, 0);
      return Math.abs(made - expected) < 1.96 * Math.sqrt(ofChance + ofParameters);
    });
    expect(held.length).toBeGreaterThanOrEqual(17);
  });
});
