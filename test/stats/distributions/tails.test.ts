import {describe, expect, it} from "vitest";
import {
  chiSquareTail,
  normalCritical,
  normalQuantile,
  normalTwoSided,
  studentCritical,
  studentTwoSided
} from "../../../src/stats/index.js";
import {expectClose} from "../support/oracle.js";

describe("tails and quantiles, against 40-digit mpmath within 1e-14", () => {
  it("normal: critical values, quantiles and tails far out", () => {
    expectClose(normalCritical(0.95), 1.959963984540054, 1e-15);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 15);
    expectClose(normalQuantile(5e-11), -Math.SQRT2 * 4.572824967389486, 1e-14);
    expectClose(normalTwoSided(6 * Math.SQRT2), 2.1519736712498913e-17, 1e-14);
    expectClose(normalTwoSided(-1.959963984540054), 0.05, 1e-14);
  });

  it("Student: two-sided critical values from 1 to a million degrees of freedom", () => {
    for (const [df, t] of [
      [1, 12.706204736174694],
      [3.3, 3.0248744618408074],
      [15.94373490782934, 2.120513470906169],
      [200, 1.971896223633909],
      [1e6, 1.9599663568141066]
    ] as const) {
      expectClose(studentCritical(0.95, df), t, 1e-14);
      expectClose(studentTwoSided(t, df), 0.05, 1e-13);
    }
  });

  it("chi-square: tails from the middle to 1e-19", () => {
    expectClose(chiSquareTail(1, 1), 0.3173105078629141, 1e-14);
    expectClose(chiSquareTail(80, 1), 3.744097384202899e-19, 1e-14);
    expectClose(chiSquareTail(6, 20), 0.9988975118698845, 1e-14);
  });
});
