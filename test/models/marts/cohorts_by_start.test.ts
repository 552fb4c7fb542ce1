import {describe, expect, it} from "vitest";
import {intCohortWindowSums} from "../../../models/intermediate/customers/int_cohort_window_sums.js";
import {cohortWindows} from "../../../models/marts/cohort_windows.js";
import {cohortsByStart} from "../../../models/marts/cohorts_by_start.js";
import {rowsOf, type Given} from "../../support/models.js";
import {calendar} from "../calendar.js";

const origin = (customer_id: string, store: string) => ({
  customer_id,
  store,
  seller: "",
  first_category: "tea",
  acquisition_channel: "",
  first_offer: "none"
});
const person = (customer_id: string, first: string, last: string, is_start_unknown = false) => ({
  customer_id,
  first_visit_date: first,
  last_visit_date: last,
  cohort_month: `${first.slice(0, 7)}-01`,
  is_start_unknown
});
const given = (rows: readonly object[]) => rows as Given[string];

describe("cohorts by how customers began", () => {
  const month = (customer_id: string, at: string, visit_count: number, net_spend: number) => ({
    customer_id,
    month: at,
    visit_count,
    net_spend,
    margin_before_points: net_spend / 2
  });
  const rows = () =>
    rowsOf(cohortsByStart, {
      calendar: calendar(true, true, false),
      origins: [origin("a", "1"), origin("b", "2"), origin("c", "1")],
      started: [
        person("a", "2026-01-03", "2026-02-05"),
        person("b", "2026-01-09", "2026-01-09"),
        person("c", "2026-01-01", "2026-01-01", true)
      ],
      months: [
        month("a", "2026-01-01", 1, 10),
        month("a", "2026-02-01", 1, 6),
        month("b", "2026-01-01", 1, 8),
        month("c", "2026-01-01", 1, 99)
      ]
    });

  it("are those of the store, with the customers whose first visit was not seen left out", async () => {
    const store = (await rows()).filter(
      ({dimension, value}) => dimension === "store" && value === "1"
    );
    expect(store).toEqual([
      {
        dimension: "store",
        value: "1",
        cohort_month: "2026-01-01",
        period: 0,
        customer_count: 1,
        active_count: 1,
        retention_rate: 1,
        rolling_count: 1,
        rolling_rate: 1,
        net_spend: 10,
        margin: 5
      },
      expect.objectContaining({
        period: 1,
        active_count: 1,
        rolling_count: 1,
        net_spend: 6
      }) as object,
      expect.objectContaining({
        period: 2,
        active_count: null,
        net_spend: null,
        margin: null
      }) as object
    ]);
  });

  it("add up to the same customers, visits and money in every dimension", async () => {
    const sums = new Map<string, number[]>();
    for (const row of await rows()) {
      const sum = sums.get(row.dimension) ?? [0, 0, 0];
      sums.set(row.dimension, [
        sum[0]! + row.customer_count,
        sum[1]! + (row.active_count ?? 0),
        sum[2]! + (row.net_spend ?? 0)
      ]);
    }
    expect([...sums.keys()].sort()).toEqual(
      ["all", "acquisition_channel", "first_category", "first_offer", "seller", "store"].sort()
    );
    for (const sum of sums.values()) expect(sum).toEqual([6, 3, 24]);
  });
});

describe("windows of 30 days from the own first visit", () => {
  const visit = (customer_id: string, business_date: string, margin_before_points: number) => ({
    customer_id,
    business_date,
    net_spend: 2 * margin_before_points,
    margin_before_points
  });
  const started = [
    person("a", "2026-01-01", "2026-03-05"),
    person("b", "2026-03-20", "2026-04-10"),
    person("c", "2026-04-25", "2026-04-25")
  ];
  const visits = [
    visit("a", "2026-01-01", 10),
    visit("a", "2026-01-31", 4),
    visit("a", "2026-02-01", 2),
    visit("b", "2026-03-20", 20),
    visit("b", "2026-04-10", 6),
    visit("c", "2026-04-25", 30)
  ];
  const origins = [origin("a", "1"), origin("b", "1"), origin("c", "2")];
  const won = [
    {customer_id: "a", dimension: "campaign", value: "raffle"},
    {customer_id: "a", dimension: "campaign", value: "fair"},
    {customer_id: "c", dimension: "campaign", value: "raffle"},
    {customer_id: "b", dimension: "acquisition_channel", value: "flyer"}
  ];
  const windowsOf = async (order: <T>(rows: readonly T[]) => readonly T[] = (rows) => rows) => {
    const sums = await rowsOf(
      intCohortWindowSums,
      {started: given(order(started)), origins, won, visits: given(order(visits))},
      {asOf: "2026-04-30"}
    );
    return rowsOf(cohortWindows, {sums: given(sums)});
  };

  it("count only customers who were watched to a window's end", async () => {
    const all = (await windowsOf()).filter(({dimension}) => dimension === "all");
    expect(
      all.map((row) => [
        row.window_number,
        row.customer_count,
        row.active_count,
        row.margin_to_date
      ])
    ).toEqual([
      [0, 3, 3, 20],
      [1, 2, 2, 20],
      [2, 1, 1, 16],
      [3, 1, 0, 16]
    ]);
  });

  it("are those of each campaign that won the customer, too", async () => {
    const campaigns = (await windowsOf()).filter(({dimension}) => dimension === "campaign");
    expect(
      campaigns.map((row) => [row.value, row.window_number, row.customer_count, row.margin_to_date])
    ).toEqual([
      ["fair", 0, 1, 10],
      ["fair", 1, 1, 14],
      ["fair", 2, 1, 16],
      ["fair", 3, 1, 16],
      ["raffle", 0, 2, 20],
      ["raffle", 1, 1, 14],
      ["raffle", 2, 1, 16],
      ["raffle", 3, 1, 16]
    ]);
  });

  it("say how certain the margin of an average customer is", async () => {
    const [first, second] = (await windowsOf()).filter(({dimension}) => dimension === "all");
    // Margins 10, 20, 30 have a standard deviation of 10; 14 and 26 of 8.485.
    expect(first!.margin_to_date_high! - 20).toBeCloseTo(
      (1.959963984540054 * 10) / Math.sqrt(3),
      9
    );
    expect(second!.margin_to_date_high! - 20).toBeCloseTo(1.959963984540054 * 6, 9);
  });

  it("do not depend on the order of the rows", async () => {
    expect(await windowsOf((rows) => rows.toReversed())).toEqual(await windowsOf());
  });
});
