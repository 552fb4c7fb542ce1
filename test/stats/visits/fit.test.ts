import {describe, expect, it} from "vitest";
import {
  bgNbd,
  fitVisits,
  groupHistories,
  mbgNbd,
  paretoNbd,
  perCustomer,
  scoreHistories,
  seeded,
  type Histories,
  type VisitModel
} from "../../../src/stats/index.js";
import {betaGeometricWorld, paretoWorld} from "../support/worlds.js";
import {hasShared, needsShared, sharedRows} from "../support/shared.js";
import {cdnowSummary} from "../support/cdnow.js";
import {expectClose} from "../support/oracle.js";

const models: [string, VisitModel][] = [bgNbd, mbgNbd, paretoNbd].map((model) => [
  model.name,
  model
]);
const leaving = {r: 0.9, alpha: 3, a: 0.8, b: 2.5};

describe.each(models)("%s", (_, model) => {
  const {histories, frequency, recency, age} = betaGeometricWorld(seeded(7), 400, leaving, false);

  it("has slopes that differences of the likelihood confirm within 1e-6", () => {
    const objective = model.objective(histories);
    const ignored = new Float64Array(4);
    for (const at of [Float64Array.of(-0.6, 2.3, -0.5, 2.4), Float64Array.of(1, 4, -2, 0.3)]) {
      const gradient = new Float64Array(4);
      objective(at, gradient);
      gradient.forEach((slope, i) => {
        const [ahead, behind] = [1e-5, -1e-5].map((h) =>
          objective(at.with(i, at[i]! + h), ignored)
        );
        expectClose(slope, (ahead! - behind!) / 2e-5, 1e-6);
      });
    }
  });

  it("gives the same fit, bit for bit, whatever the order of the customers", () => {
    const turned = groupHistories(frequency.toReversed(), recency.toReversed(), age.toReversed());
    expect(fitVisits(model, turned)).toEqual(fitVisits(model, histories));
  });

  it("gives the same fit in days as in weeks, alpha and beta seven times larger, within 1e-6", () => {
    const days = groupHistories(
      frequency,
      recency.map((t) => 7 * t),
      age.map((t) => 7 * t)
    );
    const [weekly, daily] = [fitVisits(model, histories), fitVisits(model, days)];
    if (weekly.status === "failed" || daily.status === "failed") throw new Error("not fitted");
    for (const name of model.parameters) {
      const times = model.timeParameters.includes(name) ? 7 : 1;
      expectClose(daily.parameters[name]!, times * weekly.parameters[name]!, 1e-6);
      expectClose(daily.standardErrors[name]!, times * weekly.standardErrors[name]!, 1e-4);
    }
  });

  it("says why it cannot be fitted when nobody came back", () => {
    const nobody = groupHistories([0, 0], [0, 0], [30, 40]);
    expect(fitVisits(model, nobody)).toEqual({
      status: "failed",
      reason: "no customer has come back",
      customers: 2
    });
  });

  it.each<[string, Histories]>([
    ["a single customer with one return", groupHistories([1], [3], [10])],
    ["three customers", groupHistories([0, 2, 5], [0, 12, 30], [20, 40, 31])],
    ["daily visitors alone", groupHistories([700, 690, 699], [100, 99.9, 99.8], [100, 100, 100])],
    ["customers of today", groupHistories([0, 0, 0, 1], [0, 0, 0, 2], [0, 0, 0, 4])],
    ["everybody alike", groupHistories([5, 5, 5, 5], [9, 9, 9, 9], [10, 10, 10, 10])],
    [
      "one who comes daily among many who came once",
      groupHistories(
        [...Array<number>(99).fill(0), 500],
        [...Array<number>(99).fill(0), 75],
        Array<number>(100).fill(80)
      )
    ]
  ])("stays finite on %s, or says why not", (__, few) => {
    const fit = fitVisits(model, few);
    if (fit.status === "failed") {
      expect(fit.reason).not.toBe("");
      return;
    }
    expect(Number.isFinite(fit.logLikelihood)).toBe(true);
    if (fit.status === "edge") expect(fit.reason).toMatch(/^the data do not tell /);
    const {pAlive, expectedVisits, discountedVisits} = scoreHistories(
      model.forecast(fit.parameters),
      few,
      52
    );
    for (const alive of pAlive) expect(alive >= 0 && alive <= 1).toBe(true);
    for (const visits of [...expectedVisits, ...discountedVisits])
      expect(visits >= 0 && visits < 1e5).toBe(true);
  });
});

describe("groupHistories", () => {
  it("counts equal histories and gives each customer the value of its own", () => {
    const grouped = groupHistories([1, 0, 1, 0], [2, 0, 2, 0], [9, 9, 9, 4]);
    expect([...grouped.frequency]).toEqual([0, 0, 1]);
    expect([...grouped.age]).toEqual([4, 9, 9]);
    expect([...grouped.customers]).toEqual([1, 1, 2]);
    expect([...perCustomer(grouped, Float64Array.of(10, 20, 30))]).toEqual([30, 20, 30, 10]);
  });

  it("refuses what is no history, naming the row and the values", () => {
    const refused = (x: number, last: number, now: number) => () =>
      groupHistories([0, x], [0, last], [5, now]);
    expect(refused(1, 6, 5)).toThrow("row 1: frequency 1, recency 6, age 5 is no purchase history");
    expect(refused(0, 1, 5)).toThrow(RangeError);
    expect(refused(1.5, 1, 5)).toThrow(RangeError);
    expect(refused(1, NaN, 5)).toThrow(RangeError);
  });
});

describe("worlds of known truth", () => {
  it.each([
    ["BG/NBD", bgNbd, (seed: number) => betaGeometricWorld(seeded(seed), 4000, leaving, false, 39)],
    [
      "MBG/NBD",
      mbgNbd,
      (seed: number) => betaGeometricWorld(seeded(seed), 4000, leaving, true, 39)
    ],
    [
      "Pareto/NBD",
      paretoNbd,
      (seed: number) => paretoWorld(seeded(seed), 4000, {r: 0.9, alpha: 3, s: 0.7, beta: 10}, 39)
    ]
  ] as const)(
    "%s foresees the next 39 weeks within 10 %, three standard errors",
    (_, model, world) => {
      const {histories, later} = world(11);
      const fit = fitVisits<string>(model, histories);
      if (fit.status === "failed") throw new Error(fit.reason);
      const {expectedVisits} = scoreHistories(
        (model as VisitModel).forecast(fit.parameters),
        histories,
        39
      );
      const expected = perCustomer(histories, expectedVisits).reduce(
        (sum, visits) => sum + visits,
        0
      );
      expectClose(
        expected,
        later.reduce((sum, visits) => sum + visits, 0),
        0.1
      );
    }
  );
});

describe.skipIf(!hasShared)(`published fits${needsShared}`, () => {
  it("MBG/NBD on the CDNOW sample: BTYDplus's .525, 6.183, .891, 1.614, within 0.0006", () => {
    const {frequency, recency, age} = cdnowSummary();
    const fit = fitVisits(mbgNbd, groupHistories(frequency, recency, age));
    if (fit.status === "failed") throw new Error(fit.reason);
    const published = {r: 0.525, alpha: 6.183, a: 0.891, b: 1.614};
    for (const [name, value] of Object.entries(published))
      expect(Math.abs(fit.parameters[name as "r"] - value)).toBeLessThan(0.0006);
  });

  it("the grocery log: BG/NBD and Pareto/NBD as recomputed beside it, and 3,996 expected visits in 52 weeks", () => {
    const days = new Map<string, number[]>();
    for (const {cust, date} of sharedRows("data/grocery-elog/groceryElog.csv")) {
      const own = days.get(String(cust)) ?? [];
      own.push(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
      days.set(String(cust), own);
    }
    const end = Date.UTC(2006, 11, 31) / 86_400_000;
    const customers = [...days.values()].map((own) => {
      const seen = [...new Set(own)].filter((day) => day <= end).sort((a, b) => a - b);
      return {x: seen.length - 1, last: (seen.at(-1)! - seen[0]!) / 7, now: (end - seen[0]!) / 7};
    });
    const histories = groupHistories(
      customers.map((c) => c.x),
      customers.map((c) => c.last),
      customers.map((c) => c.now)
    );
    const [bg, pareto] = [fitVisits(bgNbd, histories), fitVisits(paretoNbd, histories)];
    if (bg.status === "failed" || pareto.status === "failed") throw new Error("not fitted");
    expect(bg.logLikelihood).toBeCloseTo(-15836.57, 2);
    expect(pareto.logLikelihood).toBeCloseTo(-15782.39, 2);
    expect(Object.values(bg.parameters).map((v) => v.toFixed(4))).toEqual([
      "0.3486",
      "2.5817",
      "0.5038",
      "3.6444"
    ]);
    expectClose(pareto.parameters.beta, 5.7178, 1e-3);
    expectClose(pareto.parameters.r, 0.7864, 1e-3);
    const {expectedVisits} = scoreHistories(bgNbd.forecast(bg.parameters), histories, 52);
    expect(perCustomer(histories, expectedVisits).reduce((a, b) => a + b)).toBeCloseTo(3996.4, 1);
  });
});
