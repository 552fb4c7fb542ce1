import {describe, expect, it} from "vitest";
import {
  benjaminiHochberg,
  chiSquareTail,
  holm,
  newcombe,
  normalCritical,
  welch,
  wilson
} from "../../../src/stats/index.js";
import {expectClose, oracle} from "../support/oracle.js";
import {hasShared, needsShared} from "../support/shared.js";

type Pair = readonly [number, number];
interface Reference {
  readonly two_proportions: readonly {
    x_t: number;
    n_t: number;
    x_c: number;
    n_c: number;
    diff: number;
    wilson_t: Pair;
    wilson_c: Pair;
    ci95_newcombe_wilson: Pair;
  }[];
  readonly welch: readonly (Record<
    "n_t" | "n_c" | "mean_t" | "mean_c" | "var_t" | "var_c",
    number
  > &
    Record<"diff" | "se" | "df" | "t_stat" | "p", number> & {ci95: Pair})[];
  readonly srm: readonly {chi2: number; df: number; p: number}[];
  readonly multiple_testing: Record<"p" | "holm" | "bh", readonly number[]>;
}

describe.skipIf(!hasShared)(`scipy and statsmodels${needsShared}`, () => {
  const reference = hasShared ? oracle<Reference>("experiment_stats.json") : ({} as Reference);
  const expectInterval = ({low, high}: {low: number; high: number}, [from, to]: Pair) => {
    expect(Math.abs(low - from)).toBeLessThanOrEqual(1e-9 * Math.abs(from) + 1e-16);
    expect(Math.abs(high - to)).toBeLessThanOrEqual(1e-9 * Math.abs(to) + 1e-16);
  };

  it("have the same Wilson and Newcombe intervals, empty arms included, within 1e-9", () => {
    for (const pair of reference.two_proportions) {
      const treated = {successes: pair.x_t, trials: pair.n_t};
      const control = {successes: pair.x_c, trials: pair.n_c};
      expectInterval(wilson(treated), pair.wilson_t);
      expectInterval(wilson(control), pair.wilson_c);
      expectInterval(newcombe(treated, control), pair.ci95_newcombe_wilson);
      expectClose(newcombe(treated, control).difference, pair.diff);
    }
  });

  it("have the same Welch test from counts, means and variances, within 1e-9", () => {
    for (const row of reference.welch) {
      const test = welch(
        {count: row.n_t, mean: row.mean_t, variance: row.var_t},
        {count: row.n_c, mean: row.mean_c, variance: row.var_c}
      );
      expectClose(test.difference, row.diff);
      expectClose(test.standardError, row.se);
      expectClose(test.df, row.df);
      expectClose(test.t, row.t_stat);
      expectClose(test.p, row.p);
      expectInterval(test, row.ci95);
    }
  });

  it("have the same chi-square tails, down to 1e-6, within 1e-9", () => {
    for (const {chi2, df, p} of reference.srm) expectClose(chiSquareTail(chi2, df), p);
    expect(normalCritical(0.95)).toBeCloseTo(1.959963984540054, 14);
  });

  it("have the same Holm and Benjamini–Hochberg adjustments, in any order of the p-values, within 1e-12", () => {
    const {p, holm: holmed, bh} = reference.multiple_testing;
    holm(p).forEach((value, i) => expectClose(value, holmed[i]!, 1e-12));
    benjaminiHochberg(p).forEach((value, i) => expectClose(value, bh[i]!, 1e-12));
    holm(p.toReversed())
      .reverse()
      .forEach((value, i) => expectClose(value, holmed[i]!, 1e-12));
  });
});
