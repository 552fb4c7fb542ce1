import {describe, expect, it} from "vitest";
import {nextVisits} from "../../../models/marts/next_visits.js";
import {rowsOf} from "../../support/models.js";

const priors = [{month: "2026-06-01", shape: 1, scale: 20}];
const visit = (visit_date: string, more: object = {}) => ({
  customer_id: "a",
  visit_number: 1,
  visit_date,
  next_visit_date: null,
  expected_gap_days: 20,
  ...more
});
const on = async (asOf: string, gaps: object[]) =>
  rowsOf(nextVisits, {priors, gaps: gaps as Record<string, unknown>[]}, {asOf});

describe("the next visit", () => {
  it("is expected as the customer's pace, of uncertain rate, lets it come", async () => {
    const [row] = await on("2026-06-01", [visit("2026-06-01")]);
    // 20 days to wait in sum, one gap: half have come within 20, nine in ten within 180.
    expect(row).toMatchObject({
      last_visit_date: "2026-06-01",
      low_date: "2026-06-03",
      next_visit_date: "2026-06-21",
      high_date: "2026-11-28"
    });
    expect(row?.due_30d_rate).toBeCloseTo(1 - 20 / 50, 12);
  });

  it("moves away with each day of silence, for a silent customer is a slow one", async () => {
    const [row] = await on("2026-06-21", [visit("2026-06-01")]);
    expect(row?.next_visit_date).toBe("2026-07-31");
  });

  it("is the surer the more gaps are known", async () => {
    const span = async (gaps: object) => {
      const [row] = await on("2026-06-01", [visit("2026-06-01", gaps)]);
      return Date.parse(row!.high_date) - Date.parse(row!.low_date);
    };
    expect(await span({visit_number: 12})).toBeLessThan(await span({visit_number: 2}));
  });

  it("is told of the latest visit alone, and of nobody where nobody ever came back", async () => {
    const earlier = visit("2026-06-01", {next_visit_date: "2026-06-05"});
    const latest = visit("2026-06-05", {visit_number: 2});
    expect(await on("2026-06-10", [earlier, latest])).toHaveLength(1);
    expect(await on("2026-06-10", [visit("2026-06-01", {expected_gap_days: null})])).toEqual([]);
  });

  it("of who is waited for without end is a day of the calendar", async () => {
    const [row] = await on("2026-06-01", [visit("2026-06-01", {expected_gap_days: 36_500})]);
    expect(row?.high_date).toBe("2126-05-08");
  });
});
