import {describe, expect, it} from "vitest";
import {
  calibratedBackTest,
  seasonalNaive,
  seeded,
  type Forecaster
} from "../../../src/stats/index.js";

const plan = {firstOrigin: 56, horizon: 28, every: 28};
const random = seeded(9);
const noise = Float64Array.from({length: 1500}, () => 100 + 20 * (random() - 0.5));

/** Knows the mean, and believes itself four times surer than it may be: 80 % of the noise lies within ±8. */
const tooSure: Forecaster = (_, horizon) => ({
  mean: new Float64Array(horizon).fill(100),
  low: new Float64Array(horizon).fill(98),
  high: new Float64Array(horizon).fill(102)
});

describe("calibratedBackTest", () => {
  it("learns how wide a band must be: four times for one that is four times too narrow", () => {
    const {scale, coverage, origins} = calibratedBackTest(noise, tooSure, plan);
    expect(origins).toBe(51);
    expect(scale).toBeGreaterThan(3.8);
    expect(scale).toBeLessThan(4.2);
    // The first three forecasts had nothing to learn from.
    expect(coverage).toBeGreaterThan(0.72);
    expect(coverage).toBeLessThan(0.82);
  });

  it("judges last week on independent noise by its definition: 1 on average", () => {
    const {mase} = calibratedBackTest(noise, seasonalNaive, plan);
    expect(mase).toBeGreaterThan(0.95);
    expect(mase).toBeLessThan(1.05);
  });

  it("knows what will happen where nothing changes", () => {
    const steady = Float64Array.from({length: 200}, (_, day) => 5 + (day % 7));
    expect(calibratedBackTest(steady, seasonalNaive, plan)).toMatchObject({coverage: 1, scale: 1});
  });
});
