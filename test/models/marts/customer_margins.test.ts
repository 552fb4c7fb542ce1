import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {customerMargins} from "../../../models/marts/customer_margins.js";
import {programmeSchema} from "../../../src/config/index.js";
import {rowsOf} from "../../support/models.js";

const visit = (customer_id: string, margin: number, business_date = "2026-06-01") => ({
  visit_id: `${customer_id}/${business_date}`,
  customer_id,
  business_date,
  net_spend: 2 * margin,
  margin_before_points: margin
});

describe("the margins of customers", () => {
  it("part them into A, B, C and the core, the fewest who bring the share", async () => {
    const rows = await rowsOf(customerMargins, {
      visits: [
        visit("a", 50),
        visit("b", 30),
        visit("c", 15),
        visit("d", 3),
        visit("e", 2),
        visit("f", 900, "2025-06-30")
      ]
    });
    expect(rows.map((row) => [row.customer_id, row.place, row.abc_class, row.is_core])).toEqual([
      ["a", 1, "A", true],
      ["b", 2, "A", false],
      ["c", 3, "B", false],
      ["d", 4, "C", false],
      ["e", 5, "C", false]
    ]);
    expect(rows.map(({cumulated_share}) => cumulated_share)).toEqual([0.5, 0.8, 0.95, 0.98, 1]);
  });

  it("take the share of the core from the settings", async () => {
    const programme = programmeSchema.parse({core: {share: 0.81}});
    const rows = await rowsOf(
      customerMargins,
      {visits: [visit("a", 50), visit("b", 30), visit("c", 20)]},
      {programme}
    );
    expect(rows.map(({is_core}) => is_core)).toEqual([true, true, true]);
  });

  it("make nobody a core where all together brought nothing", async () => {
    const rows = await rowsOf(customerMargins, {visits: [visit("a", 5), visit("b", -5)]});
    expect(rows.map((row) => [row.abc_class, row.is_core, row.cumulated_share])).toEqual([
      ["C", false, null],
      ["C", false, null]
    ]);
  });

  it("the core brings its share, and without its least customer does not", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({min: 1, max: 1000}), {minLength: 1, maxLength: 40}),
        async (margins) => {
          const rows = await rowsOf(customerMargins, {
            visits: margins.map((margin, i) => visit(`c${i}`, margin))
          });
          const core = rows.filter(({is_core}) => is_core).map((row) => row.margin_before_points);
          const half = margins.reduce((a, b) => a + b, 0) / 2;
          const brought = core.reduce((a, b) => a + b, 0);
          expect(brought).toBeGreaterThanOrEqual(half);
          expect(brought - Math.min(...core)).toBeLessThan(half);
        }
      ),
      {numRuns: 15, seed: 5}
    );
  });
});
