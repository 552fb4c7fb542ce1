import {expect, it} from "vitest";
import {seeded} from "../../src/stats/index.js";

it("repeats the same numbers for a seed, others for another, and spreads them evenly", () => {
  const [one, again, other] = [seeded(1), seeded(1), seeded(2)];
  const draws = Array.from({length: 10_000}, one);
  expect(Array.from({length: 10_000}, again)).toEqual(draws);
  expect(other()).not.toBe(draws[0]);
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...draws)).toBeLessThan(1);
  const tenths = Array.from(
    {length: 10},
    (_, k) => draws.filter((u) => Math.floor(u * 10) === k).length
  );
  const chiSquare = tenths.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  expect(chiSquare).toBeLessThan(27.9);
});
