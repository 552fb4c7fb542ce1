import {describe, expect, it} from "vitest";
import {states} from "../../../models/intermediate/lifecycle/states.js";
import {customerStates} from "../../../models/marts/customer_states.js";
import {lifecycleMonths} from "../../../models/marts/lifecycle_months.js";
import {customers} from "../../../models/marts/customers.js";
import {seeded} from "../../../src/stats/index.js";
import {chained} from "../chain.js";
import {rowsOf} from "../../support/models.js";

describe("lifecycle months", () => {
  it("have every state, with who came, who moved and who is there", async () => {
    const row = (
      customer_id: string,
      month: string,
      previous_state: string | null,
      state: string
    ) => ({
      customer_id,
      month,
      previous_state,
      state
    });
    const rows = await rowsOf(lifecycleMonths, {
      calendar: [
        {month: "2026-01-01", last_date: "2026-01-31", is_complete: true},
        {month: "2026-02-01", last_date: "2026-02-28", is_complete: true}
      ],
      moves: [
        row("a", "2026-01-01", null, "new"),
        row("b", "2026-01-01", null, "new"),
        row("a", "2026-02-01", "new", "active"),
        row("c", "2026-02-01", null, "new")
      ]
    });
    expect(rows).toHaveLength(2 * states.length);
    const february = (state: string) => {
      const found = rows.find((one) => one.month === "2026-02-01" && one.state === state)!;
      return [
        found.opening_count,
        found.arrivals_count,
        found.in_count,
        found.out_count,
        found.closing_count
      ];
    };
    expect(february("new")).toEqual([2, 1, 0, 1, 2]);
    expect(february("active")).toEqual([0, 0, 1, 0, 1]);
    expect(february("lost")).toEqual([0, 0, 0, 0, 0]);
  });
});

/** A year of receipts of forty people, each at a pace of their own, some of whom stop. */
function receipts(seed: number) {
  const random = seeded(seed);
  return Array.from({length: 40}, (_, person) => {
    const gap = 2 + Math.floor(random() * 50);
    const days = Array.from(
      {length: 12},
      (_, n) => 3 * person + Math.floor(n * gap * (0.5 + random()))
    );
    const until = random() * 500;
    return [...new Set(days)]
      .filter((day) => day === 3 * person || (day < until && day < 360))
      .map((day) => {
        const date = new Date(Date.UTC(2025, 6, 1) + day * 86_400_000).toISOString().slice(0, 10);
        return {
          receipt_id: `${person}-${day}`,
          customer_ref: `p${person}`,
          sold_at: `${date}T12:00:00`,
          kind: "sale",
          net_amount: 10
        };
      });
  }).flat();
}

describe("through the whole chain", () => {
  const models = {lifecycleMonths, customerStates, customers};

  it("flows balance, months join, and each customer is in one state", async () => {
    const {
      lifecycleMonths: months,
      customerStates: now,
      customers: all
    } = await chained(models, {
      receipts: receipts(3),
      customers: [{customer_ref: "never"}]
    });
    expect(now.map(({customer_id}) => customer_id)).toEqual(
      all.map(({customer_id}) => customer_id)
    );
    const latest = months.filter(({month}) => month === months.at(-1)!.month);
    for (const {state, closing_count: count} of latest)
      expect(
        now.filter((row) => row.state === state),
        state
      ).toHaveLength(count);
    expect(latest.reduce((sum, row) => sum + row.closing_count, 0)).toBe(41);
    const [arrived, moved] = [
      months.reduce((sum, row) => sum + row.arrivals_count, 0),
      months.reduce((sum, row) => sum + row.in_count, 0)
    ];
    expect(arrived).toBe(41);
    expect(moved).toBeGreaterThan(40);
    expect(new Set(now.map(({state}) => state)).size).toBeGreaterThanOrEqual(4);
  });

  it("the order of the receipts changes nothing, nor does an anonymous one", async () => {
    const given = receipts(4);
    const one = await chained(models, {receipts: given});
    const stranger = {...given[0], receipt_id: "nobody", customer_ref: null};
    const other = await chained(models, {receipts: [stranger, ...given.toReversed()]});
    expect(other).toEqual(one);
  });
});

describe("a customer's state", () => {
  it("says since when, and how overdue the next visit is", async () => {
    const [row] = await rowsOf(
      customerStates,
      {
        resolved: [{customer_id: "a"}],
        gaps: [
          {
            customer_id: "a",
            visit_number: 3,
            visit_date: "2026-06-01",
            next_visit_date: null,
            expected_gap_days: 10,
            cooling_date: "2026-06-12",
            at_risk_date: "2026-06-22",
            lost_date: "2026-07-02",
            ended_lost_spell: false
          }
        ]
      },
      {asOf: "2026-06-26"}
    );
    expect(row).toEqual({
      customer_id: "a",
      state: "at_risk",
      since_date: "2026-06-22",
      visit_count: 3,
      last_visit_date: "2026-06-01",
      days_since_visit: 25,
      expected_gap_days: 10,
      overdue_ratio: 2.5,
      expected_visit_date: "2026-06-11"
    });
  });
});
