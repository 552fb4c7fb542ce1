import {describe, expect, it} from "vitest";
import {cases, coverage} from "./support/coverage.js";

/**
 * Median width of the 95 % interval ÷ the true parameter, at the sizes of the worlds (1,000 to
 * 1,500 customers).
 */
const widths: Record<string, Record<string, number>> = {
  "BG/NBD": {r: 0.17, alpha: 0.24, a: 0.36, b: 0.51},
  "MBG/NBD": {r: 0.33, alpha: 0.34, a: 0.35, b: 0.56},
  "Pareto/NBD": {r: 0.32, alpha: 0.32, s: 0.53, beta: 0.97},
  "gamma-gamma": {p: 0.79, q: 0.28, v: 1.11}
};

describe.each(cases)("$name in a pure world, 200 seeds", (world) => {
  it("holds each true parameter within its 95 % interval 180 to 199 times, and is as wide as stated", () => {
    for (const {name, held, medianWidth} of coverage(world, 200)) {
      expect(held, name).toBeGreaterThanOrEqual(180);
      expect(held, name).toBeLessThanOrEqual(199);
      expect(medianWidth, name).toBeCloseTo(widths[world.name]![name]!, 2);
    }
  });
});
