import {describe, expect, it} from "vitest";
import {quantile, type QuantileType} from "../../src/stats/index.js";

describe("quantile", () => {
  const oneToTen = [10, 2, 3, 4, 5, 6, 7, 8, 9, 1];
  const types: QuantileType[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

  it("has the nine types of Hyndman and Fan (1996) between two values", () => {
    const quartiles = types.map((type) => quantile(oneToTen, 0.25, type));
    const expected = [3, 3, 2, 2.5, 3, 2.75, 3.25, 35 / 12, 2.9375];
    quartiles.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 12));
  });

  it("has the nine types where n p is whole", () => {
    const fifths = types.map((type) => quantile(oneToTen, 0.2, type));
    const expected = [2, 2.5, 2, 2, 2.5, 2.2, 2.8, 2.4, 2.425];
    fifths.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 12));
  });

  it("stays within the values and is not a number for none", () => {
    for (const type of types) {
      expect(quantile([3, 1, 2], 0, type)).toBe(1);
      expect(quantile([3, 1, 2], 1, type)).toBe(3);
      expect(quantile([7], 0.3, type)).toBe(7);
      expect(quantile([], 0.5, type)).toBeNaN();
    }
  });
});
