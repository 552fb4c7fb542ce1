import {describe, expect, it} from "vitest";
import {repeatLadder} from "../../../models/marts/repeat_ladder.js";
import {visitGaps} from "../../../models/marts/visit_gaps.js";
import {intVisitGaps} from "../../../models/intermediate/lifecycle/int_visit_gaps.js";
import {rowsOf} from "../../support/models.js";

describe("the gaps between visits", () => {
  it("end with the next visit, or stand open at the as-of day", async () => {
    const rows = await rowsOf(
      intVisitGaps,
      {
        started: [{customer_id: "a", cohort_month: "2026-01-01", is_start_unknown: false}],
        visits: [
          {customer_id: "a", visit_number: 1, business_date: "2026-01-05"},
          {customer_id: "a", visit_number: 2, business_date: "2026-01-08"}
        ]
      },
      {asOf: "2026-01-31"}
    );
    const known = {customer_id: "a", cohort_month: "2026-01-01", is_start_unknown: false};
    expect(rows).toEqual([
      {
        ...known,
        visit_number: 1,
        visit_date: "2026-01-05",
        next_visit_date: "2026-01-08",
        gap_days: 3,
        is_followed: true
      },
      {
        ...known,
        visit_number: 2,
        visit_date: "2026-01-08",
        next_visit_date: null,
        gap_days: 23,
        is_followed: false
      }
    ]);
  });
});

const gap = (
  customer_id: string,
  visit_number: number,
  gap_days: number,
  is_followed: boolean,
  is_start_unknown = false
) => ({
  customer_id,
  visit_number,
  gap_days,
  is_followed,
  is_start_unknown
});

describe("the share of gaps that are longer", () => {
  it("counts an open gap as watched until today and no further", async () => {
    const rows = await rowsOf(visitGaps, {
      gaps: [
        gap("a", 1, 10, true),
        gap("b", 1, 15, false),
        gap("c", 1, 20, true),
        gap("d", 1, 30, false)
      ]
    });
    const all = rows.filter(({segment}) => segment === "all");
    expect(all.map((row) => [row.day, row.at_risk_count, row.return_count, row.survival])).toEqual([
      [10, 4, 1, 0.75],
      [15, 3, 0, 0.75],
      [20, 2, 1, 0.375],
      [30, 1, 0, 0.375]
    ]);
  });

  it("takes the gaps of one customer together: twice the same is no more certain than once", async () => {
    const once = [gap("a", 1, 10, true), gap("b", 1, 20, true), gap("c", 1, 30, false)];
    const twice = [...once, ...once.map((row) => ({...row, visit_number: 2}))];
    const errors = async (gaps: typeof once) =>
      (await rowsOf(visitGaps, {gaps}))
        .filter(({segment}) => segment === "all")
        .map((row) => row.standard_error!);
    const [single, double] = [await errors(once), await errors(twice)];
    single.forEach((error, i) => expect(double[i]).toBeCloseTo(error, 12));
  });

  it("numbers visits only where the first was seen, and whatever the order of the rows", async () => {
    const gaps = [
      gap("a", 1, 4, true),
      gap("a", 2, 9, false),
      gap("b", 1, 6, true, true),
      gap("c", 6, 5, true),
      gap("c", 7, 5, true),
      gap("c", 8, 1, false)
    ];
    const rows = await rowsOf(visitGaps, {gaps});
    expect(new Set(rows.map(({segment}) => segment))).toEqual(
      new Set(["after_visit_1", "after_visit_2", "after_visit_6_or_more", "all"])
    );
    expect(rows.filter(({segment}) => segment === "after_visit_1")).toHaveLength(1);
    expect(await rowsOf(visitGaps, {gaps: gaps.toReversed()})).toEqual(rows);
  });
});

describe("the repeat ladder", () => {
  const gaps = [
    gap("a", 1, 10, true),
    gap("b", 1, 15, false),
    gap("c", 1, 20, true),
    gap("d", 1, 100, false),
    gap("e", 1, 3, true, true),
    gap("a", 2, 40, false)
  ].map((row) => ({...row, cohort_month: "2026-01-01"}));

  it("gives the share with one more visit, waiting customers accounted for", async () => {
    const rows = await rowsOf(repeatLadder, {gaps});
    expect(rows.map((row) => ({...row, repeat_rate_low: 0, repeat_rate_high: 0}))).toEqual([
      {
        cohort_month: "2026-01-01",
        visit_number: 1,
        customer_count: 4,
        followed_count: 2,
        censored_count: 2,
        repeat_rate: 0.625,
        repeat_rate_low: 0,
        repeat_rate_high: 0,
        repeat_rate_90d: 0.625,
        median_days: 20,
        watched_days: 100
      },
      {
        cohort_month: "2026-01-01",
        visit_number: 2,
        customer_count: 1,
        followed_count: 0,
        censored_count: 1,
        repeat_rate: 0,
        repeat_rate_low: 0,
        repeat_rate_high: 0,
        repeat_rate_90d: null,
        median_days: null,
        watched_days: 40
      }
    ]);
    const [first] = rows;
    expect(first!.repeat_rate_low).toBeLessThan(0.625);
    expect(first!.repeat_rate_high).toBeGreaterThan(0.625);
  });

  it("does not depend on the order of the rows", async () => {
    expect(await rowsOf(repeatLadder, {gaps: gaps.toReversed()})).toEqual(
      await rowsOf(repeatLadder, {gaps})
    );
  });
});
