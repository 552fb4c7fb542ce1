import {describe, expect, it} from "vitest";
import {expectedSpend, fitSpend, groupSpends, seeded} from "../../../src/stats/index.js";
import {spendWorld} from "../support/worlds.js";
import {expectClose} from "../support/oracle.js";

describe("fitSpend", () => {
  const truth = {p: 5, q: 4, v: 15};
  const {visits, meanSpend} = spendWorld(seeded(3), 2000, truth);
  const fitted = (x: number[], z: number[]) => {
    const fit = fitSpend(groupSpends(x, z));
    if (fit.status === "failed") throw new Error(fit.reason);
    return fit;
  };

  it("gives the same fit, bit for bit, whatever the order of the customers", () => {
    expect(fitSpend(groupSpends(visits.toReversed(), meanSpend.toReversed()))).toEqual(
      fitSpend(groupSpends(visits, meanSpend))
    );
  });

  it("gives the same fit in sum as in euro, v alone being larger, within 1e-6", () => {
    const euro = fitted(visits, meanSpend);
    const sum = fitted(
      visits,
      meanSpend.map((spend) => 14_000 * spend)
    );
    expectClose(sum.parameters.p, euro.parameters.p, 1e-6);
    expectClose(sum.parameters.v, 14_000 * euro.parameters.v, 1e-6);
    expectClose(sum.logLikelihood, euro.logLikelihood - 2000 * Math.log(14_000), 1e-9);
  });

  it("leaves out customers without return visits or without spend", () => {
    const more = fitSpend(groupSpends([...visits, 0, 3], [...meanSpend, 0, 0]));
    expect(more).toEqual(fitSpend(groupSpends(visits, meanSpend)));
  });

  it("says why it cannot be fitted to a single customer, and where spend has no mean", () => {
    expect(fitSpend(groupSpends([2], [10]))).toMatchObject({
      status: "failed",
      reason: "1 customers spent on a return visit"
    });
    const wild = spendWorld(seeded(4), 3000, {p: 5, q: 0.6, v: 15});
    expect(fitSpend(groupSpends(wild.visits, wild.meanSpend))).toMatchObject({
      status: "failed",
      reason: "spend differs so much between customers that it has no mean (q ≤ 1)"
    });
  });

  it("says that the data do not tell the parameters when everybody spends the same", () => {
    const fit = fitSpend(groupSpends([1, 2, 3, 4], [10, 10, 10, 10]));
    expect(fit.status).not.toBe("converged");
    expect(fit.reason).not.toBe("");
  });
});

describe("expectedSpend", () => {
  const parameters = {p: 6.25, q: 3.74, v: 15.44};

  it("is everybody's mean without visits, and nearer to one's own with every visit", () => {
    const everybody = (6.25 * 15.44) / 2.74;
    expectClose(expectedSpend(parameters, 0, 0), everybody, 1e-14);
    const own = [1, 2, 10, 1000].map((visits) => expectedSpend(parameters, visits, 100));
    expect(own).toEqual(own.toSorted((a, b) => a - b));
    expect(own[0]!).toBeGreaterThan(everybody);
    expect(own.at(-1)!).toBeCloseTo(100, 0);
  });
});
