import {describe, expect, it} from "vitest";
import {
  bgNbd,
  discountedVisits,
  expectedFromStart,
  expectedVisits,
  groupHistories,
  logLikelihoodOfVisits,
  mbgNbd,
  paretoNbd,
  twelveMonths,
  type VisitForecast
} from "../../../src/stats/index.js";
import {expectClose} from "../support/oracle.js";

describe("expected visits of a customer who has not left, against the ₂F₁ form in 60-digit mpmath", () => {
  it.each([
    [
      "a within 1e-7 of 1, where the form of the paper loses its digits",
      0.24,
      4.4,
      1.0000001,
      2.4,
      2,
      38.86,
      39,
      1.6222271173271685
    ],
    ["a of exactly 1, where it divides by 0", 0.24, 4.4, 1, 2.4, 2, 38.86, 39, 1.6222271455917088],
    ["a visit on each of 700 days", 2, 0.4, 0.3, 5, 700, 100, 52, 340.32679528125885],
    ["3,000 visits", 0.24, 0.1, 0.05, 0.9, 3000, 300, 52, 517.741700870256],
    ["a + b below 1, seen since yesterday", 2, 0.4, 0.3, 0.2, 0, 0.1, 52, 22.640524758597543],
    ["customers nearly alike (r 50)", 50, 40, 0.5, 2, 0, 10, 52, 16.309893834495814],
    ["five visits, a just below 1", 0.24, 4.4, 0.9999, 0.3, 5, 11, 52, 7.774915037294862]
  ] as const)("%s: within 1e-13", (_, r, alpha, a, b, frequency, age, horizon, expected) => {
    expectClose(
      bgNbd.forecast({r, alpha, a, b}).visitsIfAlive(frequency, age, horizon),
      expected,
      1e-13
    );
  });

  it("survives 40,000 visits, where the weights of the series leave the range of doubles", () => {
    const visits = bgNbd.forecast({r: 1, alpha: 1, a: 0.1, b: 2000}).visitsIfAlive(40_000, 500, 50);
    expect(visits).toBeGreaterThan(3900);
    expect(visits).toBeLessThan(4000);
  });
});

describe("MBG/NBD", () => {
  it("has the expected visits of the ₂F₁ forms (Wagner and Hoppe 2008) in 40-digit mpmath, within 1e-14", () => {
    const forecast = mbgNbd.forecast({r: 0.525, alpha: 6.183, a: 0.891, b: 1.614});
    expectClose(expectedFromStart(forecast, 1), 0.053084795263701835, 1e-14);
    expectClose(expectedFromStart(forecast, 39), 1.1829536655971726, 1e-14);
    expectClose(expectedFromStart(forecast, 78), 1.8047575775531417, 1e-14);
    expectClose(expectedVisits(forecast, 2, 30.43, 38.86, 39), 1.2629606232673658, 1e-14);
  });

  it("holds that one who never returned may have left, where BG/NBD cannot", () => {
    const parameters = {r: 0.5, alpha: 5, a: 0.8, b: 2};
    expect(bgNbd.forecast(parameters).pAlive(0, 0, 100)).toBe(1);
    expect(mbgNbd.forecast(parameters).pAlive(0, 0, 0)).toBeCloseTo(2 / 2.8, 14);
    expect(mbgNbd.forecast(parameters).pAlive(0, 0, 100)).toBeLessThan(0.4);
  });
});

describe("Pareto/NBD", () => {
  it("has the figures of BTYD's walkthrough: 1.473 visits in a year, 25.46 and P(alive) .998 for customer 1516", () => {
    const forecast = paretoNbd.forecast({r: 0.5534, alpha: 10.58, s: 0.6061, beta: 11.66});
    expect(expectedFromStart(forecast, 52)).toBeCloseTo(1.473, 3);
    expect(expectedVisits(forecast, 26, 30.86, 31, 52)).toBeCloseTo(25.46, 2);
    expect(forecast.pAlive(26, 30.86, 31)).toBeCloseTo(0.998, 3);
  });

  it.each([
    [0.553, 10.578, 0.606, 11.669, 2, 30.43, 38.86, -9.554283245150407, 0.869167559153011],
    [0.553, 10.578, 0.606, 11.669, 21, 4.71, 29.29, -17.80246408027463, 2.386844112746332e-8],
    [2, 0.4, 0.3, 50, 700, 99.9, 100, 658.7095951731658, 0.9997103893304966],
    [2, 0.4, 0.3, 50, 700, 50, 100, 1134.1864150529611, 3.183574803203634e-207],
    [2, 100, 0.5, 0.001, 0, 0, 100, -0.00687149017392327, 0.00079601653206786],
    [50, 40, 0.1, 0.01, 3, 0.2, 200, -1.976937129428944, 3.1828413761601147e-41],
    [0.5, 0.001, 0.5, 1000, 5, 0.001, 300, 18.79232561464455, 1.341936527225811e-22]
  ])(
    "r %d, alpha %d, s %d, beta %d, x %d, t_x %d, T %d: log-likelihood and P(alive) of 50-digit mpmath within 1e-13",
    (r, alpha, s, beta, x, last, now, logLikelihood, alive) => {
      const parameters = {r, alpha, s, beta};
      const one = groupHistories([x], [last], [now]);
      expectClose(logLikelihoodOfVisits(paretoNbd, one, parameters), logLikelihood, 1e-13);
      expectClose(paretoNbd.forecast(parameters).pAlive(x, last, now), alive, 3e-13);
    }
  );

  it.each([
    [0.553, 10.578, 0.606, 11.669, 0, 39, 0.5936250316023838],
    [0.553, 10.578, 0.606, 11.669, 20, 39, 0.00025783127606058566],
    [2, 0.4, 0.3, 50, 100, 52, 0.0028479538286121714],
    [2, 100, 0.5, 0.001, 1, 52, 0.0043593556588135554]
  ])(
    "r %d, alpha %d, s %d, beta %d: P(X(t) = %d) of 50-digit mpmath within 1e-12",
    (r, alpha, s, beta, count, t, expected) => {
      expectClose(
        paretoNbd.forecast({r, alpha, s, beta}).chanceOfVisits(count, t),
        expected,
        1e-12
      );
    }
  );

  it("passes smoothly through s = 1", () => {
    const visits = (s: number) =>
      paretoNbd.forecast({r: 1, alpha: 5, s, beta: 9}).visitsIfAlive(3, 20, 52);
    expectClose(visits(1), (visits(1 - 1e-7) + visits(1 + 1e-7)) / 2, 1e-12);
  });
});

describe.each<[string, VisitForecast]>([
  ["BG/NBD", bgNbd.forecast({r: 0.8, alpha: 4, a: 0.6, b: 2.5})],
  ["MBG/NBD", mbgNbd.forecast({r: 0.8, alpha: 4, a: 0.6, b: 2.5})],
  ["Pareto/NBD", paretoNbd.forecast({r: 0.8, alpha: 4, s: 0.6, beta: 12})]
])("%s", (_, forecast) => {
  it("spreads chances over the counts that sum to 1 and whose mean is the expected visits, within 1e-9", () => {
    const chances = Array.from({length: 1200}, (__, count) => forecast.chanceOfVisits(count, 40));
    expectClose(
      chances.reduce((sum, chance) => sum + chance, 0),
      1
    );
    const mean = chances.reduce((sum, chance, count) => sum + chance * count, 0);
    expectClose(mean, expectedFromStart(forecast, 40));
  });

  it("expects nothing in no time, more in more, and believes less in a customer the longer the silence", () => {
    expect(forecast.visitsIfAlive(3, 20, 0)).toBe(0);
    expect(forecast.visitsIfAlive(3, 20, 10)).toBeLessThan(forecast.visitsIfAlive(3, 20, 11));
    const silence = [10, 11, 20, 50, 500].map((age) => forecast.pAlive(3, 10, age));
    expect(silence).toEqual(silence.toSorted((a, b) => b - a));
    expect(silence[0]).toBeLessThanOrEqual(1);
    expect(silence.at(-1)).toBeGreaterThanOrEqual(0);
  });

  it("discounts nothing at 0 %, and less of later months' visits at 1 %", () => {
    const year = 12 * twelveMonths.monthLength;
    const whole = forecast.visitsIfAlive(3, 20, year);
    const at = (monthlyRate: number) =>
      discountedVisits(forecast, 3, 20, {...twelveMonths, monthlyRate});
    expectClose(at(0), whole, 1e-13);
    expect(at(0.01)).toBeGreaterThan(whole / 1.01 ** 12);
    expect(at(0.01)).toBeLessThan(whole / 1.01);
  });
});
