import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {
  buyingParameters,
  buyingSummary,
  experimentParameters,
  experimentSummary,
  generateSample,
  pointsParameters,
  pureWorlds,
  spendingParameters,
  spendingSummary,
  worldNames,
  type WorldName
} from "../../src/sample/index.js";

const mean = (column: Float64Array): number =>
  column.reduce((sum, value) => sum + value, 0) / column.length;

describe("pure worlds", () => {
  const customers = 40_000;

  it("bgnbd: as many customers buy once only as the closed form of Fader, Hardie, Lee says", () => {
    const {r, alpha} = buyingParameters.bgnbd;
    const {frequency, age} = buyingSummary("bgnbd", {seed: 1, customers});
    const expected = mean(age.map((t) => Math.exp(r * Math.log(alpha / (alpha + t)))));
    expect(mean(frequency.map((x) => (x === 0 ? 1 : 0)))).toBeCloseTo(expected, 2);
  });

  it("mbgnbd: more of them, for anybody may leave after the first purchase", () => {
    const {r, alpha, a, b} = buyingParameters.mbgnbd;
    const {frequency, age} = buyingSummary("mbgnbd", {seed: 1, customers});
    const left = a / (a + b);
    const expected = mean(
      age.map((t) => left + (1 - left) * Math.exp(r * Math.log(alpha / (alpha + t))))
    );
    expect(mean(frequency.map((x) => (x === 0 ? 1 : 0)))).toBeCloseTo(expected, 2);
  });

  it("pareto_nbd: purchases by week 52 as Schmittlein, Morrison, Colombo's expectation", () => {
    const {r, alpha, s, beta} = buyingParameters.pareto_nbd;
    const {frequency, age} = buyingSummary("pareto_nbd", {seed: 1, customers});
    const expected = mean(
      age.map(
        (t) =>
          ((r * beta) / (alpha * (s - 1))) * (1 - Math.exp((s - 1) * Math.log(beta / (beta + t))))
      )
    );
    expect(Math.abs(mean(frequency) / expected - 1)).toBeLessThan(0.04);
  });

  it("gamma_gamma: the mean receipt is p v / (q − 1)", () => {
    const {p, q, v} = spendingParameters;
    const {frequency, mean: own} = spendingSummary({seed: 1, customers});
    const buyers = own.filter((_, i) => (frequency[i] ?? 0) > 0);
    expect(mean(buyers) / ((p * v) / (q - 1))).toBeCloseTo(1, 1);
  });

  it("experiment: the treated come more often by the lift, and only after the send", () => {
    const {isTreated, visitsBefore, visitsAfter} = experimentSummary({seed: 1, customers});
    const of = (column: Float64Array, treated: boolean) =>
      mean(column.filter((_, i) => isTreated[i] === treated));
    expect(of(visitsAfter, true) / of(visitsAfter, false)).toBeCloseTo(
      1 + experimentParameters.lift,
      1
    );
    expect(of(visitsBefore, true) / of(visitsBefore, false)).toBeCloseTo(1, 1);
  });

  it("points: the share of old lots that were redeemed is the ultimate rate", () => {
    const rows = [
      ...(pureWorlds.points({seed: 1, customers}).entities.points_entries?.rows() ?? [])
    ];
    const issued = new Map(
      rows.filter(([, , , kind]) => kind === "earn").map(([, ref, at]) => [ref, String(at)])
    );
    const isOld = (ref: unknown) => (issued.get(String(ref)) ?? "") < "2025-06-01";
    const count = (wanted: string) =>
      rows.filter(([, ref, , kind]) => kind === wanted && isOld(ref)).length;
    expect(count("redeem") / count("earn")).toBeCloseTo(pointsParameters.ultimateRedemptionRate, 1);
    expect(pointsParameters.development.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it("journeys: convert as often as the chain says", () => {
    const {entities, truth} = pureWorlds.journeys({seed: 1, customers});
    const visits = [...(entities.receipts?.rows() ?? [])].length;
    expect(visits / customers).toBeCloseTo(Number(truth.conversion_rate), 2);
    for (const effect of Object.values(truth.removal_effects as Record<string, number>)) {
      expect(effect).toBeGreaterThan(0);
      expect(effect).toBeLessThan(1);
    }
  });

  it("are written as entity files with the landing schema's own columns", async () => {
    const pure: WorldName[] = worldNames.filter((name) => name in pureWorlds);
    expect(pure.length).toBe(7);
    for (const world of pure) {
      const out = mkdtempSync(join(tmpdir(), "pure-"));
      const {files} = await generateSample({out, world, customers: 50});
      for (const {path, rows} of files) {
        const lines = readFileSync(join(out, path), "utf8").trimEnd().split("\n");
        expect([world, path, lines.length - 1]).toEqual([world, path, rows]);
      }
      rmSync(out, {recursive: true});
    }
  });
});
