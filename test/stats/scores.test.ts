import {describe, expect, it} from "vitest";
import {quantile, quantileScores, rankScores, tileScores} from "../../src/stats/index.js";
import {hasShared, needsShared, sharedRows} from "./support/shared.js";

describe("scores", () => {
  const visits = [1, 1, 1, 1, 2, 3, 3, 5, 8, 20];

  it("give equal values equal scores by quantile and by rank, and fill classes unevenly", () => {
    expect([...quantileScores(visits)]).toEqual([1, 1, 1, 1, 3, 3, 3, 4, 5, 5]);
    expect([...rankScores(visits)]).toEqual([1, 1, 1, 1, 3, 3, 3, 4, 5, 5]);
  });

  it("split ties by id in tiles, the first tiles larger", () => {
    const ids = visits.map((_, i) => i);
    expect([...tileScores(visits, ids)]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect([...tileScores([4, 4, 4, 4, 4, 4, 4], ["g", "f", "e", "d", "c", "b", "a"])]).toEqual([
      5, 4, 3, 2, 2, 1, 1
    ]);
  });

  it("turn round where a lower value is better", () => {
    const days = [400, 300, 200, 100, 0];
    expect([...quantileScores(days, "lower")]).toEqual([1, 2, 3, 4, 5]);
    expect([...rankScores(days, "lower")]).toEqual([1, 2, 3, 4, 5]);
    expect([...tileScores(days, days, "lower")]).toEqual([1, 2, 3, 4, 5]);
  });

  it("never fall when one customer's value rises", () => {
    for (const score of [quantileScores, rankScores])
      for (let i = 0; i < visits.length; i++) {
        const more = visits.map((value, j) => (j === i ? value + 2 : value));
        expect(score(more)[i]!).toBeGreaterThanOrEqual(score(visits)[i]!);
      }
  });
});

describe.skipIf(!hasShared)(`RFM oracles${needsShared}`, () => {
  it("CDNOW: the three tie rules score each of 2,357 customers as the reference does, exactly", () => {
    const rows = sharedRows("oracles/rfm_cdnow_sample.csv") as Record<string, number>[];
    const ids = rows.map((row) => row.id!);
    for (const [measure, better] of [
      ["recency", "lower"],
      ["frequency", "higher"],
      ["monetary", "higher"]
    ] as const) {
      const values = rows.map((row) => row[measure]!);
      const column = (rule: string) => rows.map((row) => row[`${measure}_${rule}`]!);
      expect([...tileScores(values, ids, better)]).toEqual(column("ntile"));
      expect([...rankScores(values, better)]).toEqual(column("minrank"));
      expect([...quantileScores(values, better)]).toEqual(column("quantile"));
    }
  });

  it("the rfm package: 995 customers scored alike, but those within the one unit that it adds to a cut", () => {
    const rows = sharedRows("oracles/rfm_orders_scores.csv") as Record<string, number>[];
    for (const [measure, score, better, apart] of [
      ["recency_days", "recency_score", "lower", 1],
      ["transaction_count", "frequency_score", "higher", 0],
      ["amount", "monetary_score", "higher", 2]
    ] as const) {
      const values = rows.map((row) => row[measure]!);
      const differing = [...quantileScores(values, better)]
        .map((own, i) => ({own, theirs: rows[i]![score]!, value: values[i]!}))
        .filter(({own, theirs}) => own !== theirs);
      expect(differing.length).toBe(apart);
      const cuts = [0.2, 0.4, 0.6, 0.8].map((p) => quantile(values, p));
      for (const {value} of differing)
        expect(cuts.some((cut) => value > cut && value < cut + 1)).toBe(true);
    }
  });
});
