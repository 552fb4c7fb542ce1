import {describe, expect, it} from "vitest";
import {backTest, seasonalNaive, seeded, smooth, week} from "../../../src/stats/index.js";
import {cdnowCustomers, dayNumber} from "../support/cdnow.js";
import {normal} from "../support/draws.js";
import {hasShared, needsShared} from "../support/shared.js";

const shape = [0, -4, -2, 0, 3, 12, 8];

/** Days of a level that wanders, a weekly season and noise. */
function invented(seed: number, days: number): Float64Array {
  const random = seeded(seed);
  let level = 100;
  return Float64Array.from({length: days}, (_, day) => {
    level += 0.3 * normal(random);
    return level + 3 * shape[day % week]! + 5 * normal(random);
  });
}

describe("seasonalNaive", () => {
  it("repeats the last week, and its band grows by the root of the weeks", () => {
    const series = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 2, 3, 4, 5, 6, 7, 8);
    const {mean, low, high} = seasonalNaive(series, 9);
    expect([...mean]).toEqual([2, 3, 4, 5, 6, 7, 8, 2, 3]);
    expect(high[0]! - low[0]!).toBeCloseTo(2 * 1.2815515655446004, 12);
    expect((high[7]! - low[7]!) / (high[0]! - low[0]!)).toBeCloseTo(Math.SQRT2, 12);
  });

  it("needs more than a week", () => {
    expect(() => seasonalNaive(new Float64Array(7), 3)).toThrow(
      "7 days are too few for a weekly season; give 8 or more"
    );
  });
});

describe("smooth", () => {
  it("continues a season and a level without noise, within 1 %", () => {
    const series = Float64Array.from({length: 70}, (_, day) => 100 + shape[day % week]!);
    const {mean, total} = smooth(series, 14);
    mean.forEach((value, i) => expect(Math.abs(value - 100 - shape[i % week]!)).toBeLessThan(1));
    expect(total.mean).toBeCloseTo(
      mean.reduce((sum, value) => sum + value, 0),
      9
    );
  });

  it("follows a trend at first and damps it later", () => {
    const series = Float64Array.from({length: 84}, (_, day) => 100 + day);
    const {mean} = smooth(series, 84);
    expect(mean[0]!).toBeGreaterThan(182);
    expect(mean[83]! - mean[77]!).toBeLessThan(6);
  });

  it("shifts and stretches with the series", () => {
    const series = invented(1, 120);
    const [own, moved] = [
      smooth(series, 10),
      smooth(
        series.map((value) => 1000 * value + 5000),
        10
      )
    ];
    moved.mean.forEach((value, i) =>
      expect(value / (1000 * own.mean[i]! + 5000)).toBeCloseTo(1, 3)
    );
  });

  it("stays finite on days without sales, and refuses less than four weeks", () => {
    const shut = smooth(new Float64Array(60), 7);
    expect([...shut.mean, ...shut.low, ...shut.high].every((value) => value === 0)).toBe(true);
    expect(() => smooth(new Float64Array(20), 7)).toThrow(
      "20 days are too few to smooth; give 28 or more"
    );
  });
});

describe("backTest", () => {
  it("has the error worked by hand: a naive forecast of a steady climb is off by one week's change per week, scaled 1", () => {
    const climb = Float64Array.from({length: 40}, (_, day) => day);
    const {mase, origins} = backTest(climb, seasonalNaive, {firstOrigin: 14, horizon: 7, every: 7});
    expect(mase).toBeCloseTo(1, 12);
    expect(origins).toBe(3);
  });

  it("puts the smoothed forecast ahead of the naive one on invented days, its band holding 70 to 90 % (20 seeds)", () => {
    const plan = {firstOrigin: 140, horizon: 28, every: 28};
    const results = Array.from({length: 20}, (_, seed) => {
      const series = invented(seed + 1, 280);
      return {
        smoothed: backTest(series, smooth, plan),
        naive: backTest(series, seasonalNaive, plan)
      };
    });
    const mean = (of: (one: (typeof results)[number]) => number) =>
      results.reduce((sum, one) => sum + of(one), 0) / results.length;
    expect(mean((one) => one.smoothed.mase)).toBeLessThan(mean((one) => one.naive.mase));
    expect(mean((one) => one.smoothed.coverage)).toBeGreaterThan(0.75);
    expect(mean((one) => one.smoothed.coverage)).toBeLessThan(0.85);
  });

  it.skipIf(!hasShared)(
    `beats the naive forecast on the CDNOW sample's days, its band holding 70 to 90 %${needsShared}`,
    () => {
      const [from, to] = [dayNumber(19970401), dayNumber(19980630)];
      const visits = new Float64Array(to - from + 1);
      for (const {days} of cdnowCustomers())
        for (const day of days) if (day >= from) visits[day - from]!++;
      const plan = {firstOrigin: 120, horizon: 28, every: 28};
      const [smoothed, naive] = [
        backTest(visits, smooth, plan),
        backTest(visits, seasonalNaive, plan)
      ];
      expect(smoothed.mase).toBeLessThan(naive.mase);
      expect(smoothed.coverage).toBeGreaterThanOrEqual(0.7);
      expect(smoothed.coverage).toBeLessThanOrEqual(0.9);
    }
  );
});
