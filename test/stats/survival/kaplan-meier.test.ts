import {describe, expect, it} from "vitest";
import {
  kaplanMeier,
  quantileTime,
  quantileTimeInterval,
  restrictedMean,
  survivalAt,
  survivalBand
} from "../../../src/stats/index.js";

describe("kaplanMeier", () => {
  it("has the curve worked by hand, events before censorings of the same day", () => {
    const curve = kaplanMeier([2, 2, 3, 5, 5, 8], [1, 0, 1, 1, 0, 0]);
    expect([...curve.time]).toEqual([2, 3, 5, 8]);
    expect([...curve.atRisk]).toEqual([6, 4, 3, 1]);
    expect([...curve.censored]).toEqual([1, 0, 1, 1]);
    const expected = [5 / 6, (5 / 6) * (3 / 4), (5 / 6) * (3 / 4) * (2 / 3)];
    expected.forEach((value, j) => expect(curve.survival[j]).toBeCloseTo(value, 14));
    expect(survivalAt(curve, 1)).toBe(1);
    expect(survivalAt(curve, 4)).toBeCloseTo(5 / 8, 14);
  });

  it("does not depend on the order of rows, nor on how clusters are named", () => {
    const [time, isEvent] = [
      [4, 1, 9, 4, 2],
      [1, 1, 0, 0, 1]
    ];
    const curve = kaplanMeier(time, isEvent, ["x", "y", "x", "z", "y"]);
    const turned = kaplanMeier(time.toReversed(), isEvent.toReversed(), [7, 5, 6, 7, 6]);
    expect(turned.survival).toEqual(curve.survival);
    turned.standardError.forEach((error, j) =>
      expect(error).toBeCloseTo(curve.standardError[j]!, 14)
    );
  });

  it("has no error, and no band, once nobody is left", () => {
    const curve = kaplanMeier([1, 2], [1, 1]);
    expect([...curve.survival]).toEqual([0.5, 0]);
    expect(curve.standardError[1]).toBeNaN();
    expect(survivalBand(curve).lower[1]).toBeNaN();
    expect(quantileTimeInterval(curve, survivalBand(curve), 0.5)).toEqual([1, null]);
  });

  it("has a median half way along a step at exactly one half, none where the curve stays above", () => {
    expect(quantileTime(kaplanMeier([1, 2, 3, 4], [1, 1, 1, 1]), 0.5)).toBe(2.5);
    expect(quantileTime(kaplanMeier([1, 2, 3, 4], [1, 0, 0, 0]), 0.5)).toBeNull();
  });

  it("is 1 throughout where nothing happened, and the restricted mean is the whole time", () => {
    const nothing = kaplanMeier([5, 6], [0, 0]);
    expect([...nothing.survival]).toEqual([1, 1]);
    expect([...survivalBand(nothing).lower]).toEqual([1, 1]);
    expect(restrictedMean([5, 6], [0, 0], 4)).toEqual({mean: 4, standardError: 0});
  });

  it("refuses a negative or endless duration, naming the row", () => {
    expect(() => kaplanMeier([1, -2], [1, 1])).toThrow(
      "row 1: -2 is no duration; give a finite number of 0 or more"
    );
    expect(() => kaplanMeier([Infinity], [1])).toThrow(RangeError);
  });
});
