import {describe, expect, it} from "vitest";
import {
  kaplanMeier,
  logRank,
  quantile,
  quantileTime,
  quantileTimeInterval,
  restrictedMean,
  survivalAt,
  survivalBand,
  type Transform
} from "../../../src/stats/index.js";
import {cdnowGaps} from "../support/cdnow.js";
import {expectClose, oracle} from "../support/oracle.js";
import {hasShared, needsShared, sharedRows} from "../support/shared.js";

type Pair = readonly [number, number];
interface Lung {
  readonly median: number;
  readonly median_ci95: {readonly log: Pair; readonly plain: Pair; readonly loglog: Pair};
  readonly quartiles: {readonly p25: number; readonly p50: number; readonly p75: number};
  readonly at: readonly {time: number; survival: number; std_err: number; ci95_log: Pair}[];
  readonly ci95_other: Record<string, {readonly plain: Pair; readonly loglog: Pair}>;
  readonly restricted_mean: Record<string, Pair>;
  readonly by_sex: {
    readonly medians: Record<string, number>;
    readonly median_ci95_log: Record<string, Pair>;
    readonly rmean: Record<string, Pair>;
    readonly logrank: {
      readonly chisq: number;
      readonly p: number;
      readonly expected: Pair;
      readonly observed: Pair;
    };
  };
}
interface Gaps {
  readonly gaps: number;
  readonly events: number;
  readonly censored: number;
  readonly km: readonly Record<string, number>[];
  readonly km_quantiles: Record<string, number>;
  readonly km_median_ci95_log: Pair;
  readonly observed_gap_percentiles_linear: Record<string, number>;
}

describe.skipIf(!hasShared)(`R survival on lung${needsShared}`, () => {
  const reference = hasShared ? oracle<Lung>("km_lung.json") : ({} as Lung);
  const rows = hasShared ? sharedRows("oracles/inputs/lung.csv") : [];
  const time = rows.map((row) => row.time as number);
  const isEvent = rows.map((row) => row.status === 2);
  const sex = rows.map((row) => row.sex!);
  const curve = kaplanMeier(time, isEvent);
  const index = (at: number) => curve.time.findLastIndex((t) => t <= at);

  it("has the same curve, Greenwood errors and log limits at all 186 times, within 1e-9", () => {
    const expected = sharedRows("oracles/km_lung_curve.csv") as Record<string, number>[];
    const {lower, upper} = survivalBand(curve);
    expect(curve.time.length).toBe(expected.length);
    expected.forEach((row, j) => {
      expect([curve.time[j], curve.atRisk[j], curve.events[j], curve.censored[j]]).toEqual([
        row.time,
        row.n_risk,
        row.n_event,
        row.n_censor
      ]);
      expectClose(curve.survival[j]!, row.survival!);
      expectClose(curve.standardError[j]!, row.std_err!);
      expectClose(lower[j]!, row.lower95_log!);
      expectClose(upper[j]!, row.upper95_log!);
    });
  });

  it("has the same median and quartiles, and median limits on the three scales, exactly", () => {
    const interval = (transform: Transform) =>
      quantileTimeInterval(curve, survivalBand(curve, transform), 0.5);
    expect(quantileTime(curve, 0.5)).toBe(reference.median);
    expect([0.25, 0.5, 0.75].map((p) => quantileTime(curve, p))).toEqual(
      Object.values(reference.quartiles)
    );
    expect(interval("log")).toEqual(reference.median_ci95.log);
    expect(interval("plain")).toEqual(reference.median_ci95.plain);
    expect(interval("log-log")).toEqual(reference.median_ci95.loglog);
  });

  it("has the same value between steps and the same plain and log-log limits at a year, within 1e-9", () => {
    for (const {time: at, survival} of reference.at) expectClose(survivalAt(curve, at), survival);
    const year = reference.ci95_other["365"]!;
    for (const [transform, pair] of [
      ["plain", year.plain],
      ["log-log", year.loglog]
    ] as const) {
      const {lower, upper} = survivalBand(curve, transform);
      expectClose(lower[index(365)]!, pair[0]);
      expectClose(upper[index(365)]!, pair[1]);
    }
  });

  it("has the same restricted means and errors to 365, 730 and 1022 days, within 1e-9 (the file's error to 365: 3e-9)", () => {
    for (const [to, [mean, error]] of Object.entries(reference.restricted_mean)) {
      const result = restrictedMean(time, isEvent, Number(to.replace("to_", "")));
      expectClose(result.mean, mean);
      expectClose(result.standardError, error, to === "to_365" ? 3e-9 : 1e-9);
    }
  });

  it("has the restricted mean's error to a year that exact fractions give, 7.798859086314454, within 1e-14", () => {
    expectClose(restrictedMean(time, isEvent, 365).standardError, 7.798859086314454, 1e-14);
  });

  it("has the same log-rank test by sex, and medians and restricted means of each, within 1e-9", () => {
    const {logrank, medians, median_ci95_log, rmean} = reference.by_sex;
    const test = logRank(time, isEvent, sex);
    expectClose(test.chiSquare, logrank.chisq);
    expectClose(test.p, logrank.p);
    test.expected.forEach((value, g) => expectClose(value, logrank.expected[g]!));
    expect(test.observed).toEqual(logrank.observed);
    for (const s of ["1", "2"]) {
      const of = rows.filter((row) => String(row.sex) === s);
      const own = kaplanMeier(
        of.map((row) => row.time as number),
        of.map((row) => row.status === 2)
      );
      expect(quantileTime(own, 0.5)).toBe(medians[s]);
      expect(quantileTimeInterval(own, survivalBand(own), 0.5)).toEqual(median_ci95_log[s]);
      const whole = restrictedMean(
        of.map((row) => row.time as number),
        of.map((row) => row.status === 2),
        1022
      );
      expectClose(whole.mean, rmean[s]![0]);
      expectClose(whole.standardError, rmean[s]![1]);
    }
  });

  it("keeps Greenwood's errors, and the restricted mean's, when each row is its own cluster, within 1e-9", () => {
    const own = rows.map((_, i) => i);
    const clustered = kaplanMeier(time, isEvent, own);
    clustered.standardError.forEach((error, j) => expectClose(error, curve.standardError[j]!));
    expectClose(
      restrictedMean(time, isEvent, 730, own).standardError,
      restrictedMean(time, isEvent, 730).standardError
    );
  });
});

describe.skipIf(!hasShared)(`R survival on the gaps of the CDNOW sample${needsShared}`, () => {
  const reference = hasShared ? oracle<Gaps>("interpurchase_cdnow_sample.json") : ({} as Gaps);
  const gaps = hasShared ? cdnowGaps() : {time: [], isEvent: [], customer: []};
  const curve = kaplanMeier(gaps.time, gaps.isEvent);

  it("has the same curve, errors and limits, within 1e-9, from 6,696 gaps of which 2,357 are open", () => {
    expect(gaps.time.length).toBe(reference.gaps);
    expect(gaps.isEvent.filter(Boolean).length).toBe(reference.events);
    const {lower, upper} = survivalBand(curve);
    for (const row of reference.km) {
      const j = curve.time.findLastIndex((t) => t <= row.time!);
      expectClose(curve.survival[j]!, row.survival!);
      expectClose(curve.standardError[j]!, row.std_err!);
      expectClose(lower[j]!, row.lower95_log!);
      expectClose(upper[j]!, row.upper95_log!);
    }
  });

  it("has the same quantiles, 93 days (85–101) in the middle where closed gaps alone say 34", () => {
    for (const [name, value] of Object.entries(reference.km_quantiles))
      expect(quantileTime(curve, Number(name.slice(1)) / 100)).toBe(value);
    expect(quantileTimeInterval(curve, survivalBand(curve), 0.5)).toEqual(
      reference.km_median_ci95_log
    );
    const closed = gaps.time.filter((_, i) => gaps.isEvent[i]);
    for (const [name, value] of Object.entries(reference.observed_gap_percentiles_linear))
      expectClose(quantile(closed, Number(name.slice(1)) / 100), value);
  });

  it("is less certain once the gaps of one customer count as hanging together", () => {
    const clustered = kaplanMeier(gaps.time, gaps.isEvent, gaps.customer);
    const j = curve.time.findLastIndex((t) => t <= 90);
    expect(clustered.survival).toEqual(curve.survival);
    expect(clustered.standardError[j]! / curve.standardError[j]!).toBeGreaterThan(1.2);
  });
});
