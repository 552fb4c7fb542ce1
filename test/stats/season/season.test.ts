import {describe, expect, it} from "vitest";
import {
  meanIndex,
  seasonalNaive,
  usualLevels,
  weekdayRatios,
  weekRatios,
  withEvents
} from "../../../src/stats/index.js";

const always = () => true;
const shape = [1, 2, 3, 4, 5, 6, 7];
const weeks = (n: number, level: (week: number) => number = () => 1) =>
  Float64Array.from({length: 7 * n}, (_, day) => shape[day % 7]! * level(Math.floor(day / 7)));

describe("meanIndex", () => {
  it("is the mean with Student's interval: 1, 2, 3 give 2 ± 4.3027 × 1 / √3", () => {
    const {index, low, high, count} = meanIndex([1, 2, 3])!;
    expect([index, count]).toEqual([2, 3]);
    expect(high - index).toBeCloseTo(4.302652729696142 / Math.sqrt(3), 10);
    expect(index - low).toBeCloseTo(high - index, 12);
  });

  it("has no limits of one value, and is null of none", () => {
    expect(meanIndex([1.5])).toEqual({index: 1.5, low: NaN, high: NaN, count: 1});
    expect(meanIndex([])).toBeNull();
  });
});

describe("weekdayRatios", () => {
  it("compares a day with its own week, so that growth does not move it", () => {
    const ratios = weekdayRatios(
      weeks(6, (w) => 1 + w),
      always,
      always
    );
    ratios.forEach((ratio, i) => {
      expect(ratio).toHaveLength(6);
      for (const one of ratio) expect(one).toBeCloseTo(shape[i]! / 4, 12);
    });
  });

  it("leaves out weeks with an event and days on which nobody sold", () => {
    const series = weeks(3);
    series[7 + 6] = 0;
    const ratios = weekdayRatios(
      series,
      (day) => day !== 2,
      (day) => series[day]! > 0
    );
    expect(ratios.map((ratio) => ratio.length)).toEqual([2, 2, 2, 2, 2, 2, 1]);
    expect(ratios[0]![0]).toBeCloseTo(1 / ((1 + 2 + 3 + 4 + 5 + 6) / 6), 12);
  });
});

describe("weekRatios", () => {
  it("needs a year around a week, and is 1 throughout where nothing changes", () => {
    expect(weekRatios(weeks(52), always, always)).toEqual([]);
    const ratios = weekRatios(weeks(60), always, always);
    expect(ratios.length).toBe(8);
    for (const {ratio} of ratios) expect(ratio).toBeCloseTo(1, 1);
  });
});

describe("usualLevels", () => {
  it("is the mean of the same weekday four weeks before and after, events left out", () => {
    const series = weeks(20, (w) => w);
    series[70] = 99;
    const usual = usualLevels(series, (day) => day !== 70 && day !== 63);
    // Monday of week 10: weeks 8, 7, 6, 5 before (9 is an event) and 11, 12, 13, 14 after.
    expect(usual[70]).toBeCloseTo((8 + 7 + 6 + 5 + 11 + 12 + 13 + 14) / 8, 12);
    expect(usualLevels(weeks(1), always)[0]).toBeNaN();
  });
});

describe("withEvents", () => {
  it("foresees a feast of next week as much above usual as the one that was seen", () => {
    const series = weeks(10);
    series[21] = 3;
    const feasts = new Set([21, 70]);
    const eventOf = (day: number) => (feasts.has(day) ? "feast" : null);
    const {mean} = withEvents(seasonalNaive, eventOf)(series, 7);
    expect(mean[0]).toBeCloseTo(3, 12);
    expect(mean[1]).toBeCloseTo(2, 12);
  });

  it("does not take the last feast for an ordinary week, nor a new one for anything", () => {
    const series = weeks(10);
    series[63] = 50;
    const eventOf = (day: number) => (day === 63 ? "feast" : day === 71 ? "new" : null);
    const {mean} = withEvents(seasonalNaive, eventOf)(series, 7);
    expect([...mean.slice(0, 2)]).toEqual([1, 2]);
  });
});
