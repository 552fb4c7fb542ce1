import {describe, expect, it} from "vitest";
import {cohortsByMonth} from "../../../models/marts/cohorts_by_month.js";
import {rowsOf} from "../../support/models.js";
import {calendar} from "../calendar.js";

describe("cohorts_by_month", () => {
  const started = (customer_id: string, first: string, last: string, is_start_unknown = false) => ({
    customer_id,
    first_visit_date: first,
    last_visit_date: last,
    cohort_month: `${first.slice(0, 7)}-01`,
    is_start_unknown
  });
  const month = (customer_id: string, n: number, visit_count: number, net_spend: number) => ({
    customer_id,
    month: `2026-0${n}-01`,
    visit_count,
    net_spend,
    margin_before_points: net_spend / 2
  });
  const given = {
    started: [
      started("A", "2026-01-10", "2026-03-10"),
      started("B", "2026-01-20", "2026-01-20"),
      started("C", "2026-01-05", "2026-02-05", true)
    ],
    months: [
      month("A", 1, 1, 10),
      month("A", 3, 1, 6),
      month("B", 1, 2, 20),
      month("B", 2, 0, -4),
      month("C", 1, 1, 1),
      month("C", 2, 1, 1),
      month("never", 2, 0, -9)
    ]
  };
  const cells = async (months: Record<string, unknown>[], more: object = {}) =>
    (await rowsOf(cohortsByMonth, {...given, calendar: months, ...more})).map((row) => [
      row.is_start_unknown,
      row.period,
      row.customer_count,
      row.active_count,
      row.rolling_count,
      row.retention_rate,
      row.net_spend,
      row.margin
    ]);

  it("follow each cohort to the as-of month, those of unknown start apart", async () => {
    expect(await cells(calendar(true, true, true))).toEqual([
      [false, 0, 2, 2, 2, 1, 30, 15],
      [false, 1, 2, 0, 1, 0, -4, -2],
      [false, 2, 2, 1, 1, 0.5, 6, 3],
      [true, 0, 1, 1, 1, 1, 1, 0.5],
      [true, 1, 1, 1, 1, 1, 1, 0.5],
      [true, 2, 1, 0, 0, 0, 0, 0]
    ]);
  });

  it("leave empty what is not observed to its end, and still see its visits in rolling counts", async () => {
    const rows = await cells(calendar(true, true, false));
    expect(rows[1]).toEqual([false, 1, 2, 0, 1, 0, -4, -2]);
    expect(rows[2]).toEqual([false, 2, 2, null, null, null, null, null]);
  });

  it("count money before the first visit in period 0, so that sums are kept", async () => {
    const months = [...given.months, month("D", 1, 0, -5), month("D", 2, 1, 8)];
    const rows = await cells(calendar(true, true, true), {
      started: [started("D", "2026-02-03", "2026-02-03")],
      months
    });
    expect(rows[0]).toEqual([false, 0, 1, 1, 1, 1, 3, 1.5]);
  });
});
