import {describe, expect, it} from "vitest";
import {expectedGap, fitGapPrior, seeded} from "../../../src/stats/index.js";
import {exponential, gamma} from "../support/draws.js";
import {expectClose} from "../support/oracle.js";

describe("fitGapPrior", () => {
  it("finds shape and scale again from 4,000 customers whose last gap is open, within 10 %", () => {
    const random = seeded(5);
    const customers = Array.from({length: 4000}, () => {
      const [rate, watched] = [gamma(random, 1.5, 30), 20 + 300 * random()];
      let [gaps, at] = [0, exponential(random, rate)];
      for (; at < watched; at += exponential(random, rate)) gaps++;
      return {gaps, watched};
    });
    const fit = fitGapPrior(
      customers.map((customer) => customer.gaps),
      customers.map((customer) => customer.watched)
    );
    if (fit.status === "failed") throw new Error(fit.reason);
    expectClose(fit.parameters.shape, 1.5, 0.1);
    expectClose(fit.parameters.scale, 30, 0.1);
  });

  it("says so when nobody came back", () => {
    expect(fitGapPrior([0, 0], [30, 40])).toMatchObject({
      status: "failed",
      reason: "no customer has come back"
    });
  });
});

describe("expectedGap", () => {
  it("is the prior's before any gap, and moves to the customer's own with each", () => {
    const prior = {shape: 2, scale: 40};
    expect(expectedGap(prior, 0, 0)).toBe(20);
    expect(expectedGap(prior, 2, 14)).toBe(13.5);
    expect(expectedGap(prior, 1000, 7000)).toBeCloseTo(7, 1);
  });
});
