import {describe, expect, it} from "vitest";
import {intGapsAsked} from "../../../models/intermediate/lifecycle/int_gaps_asked.js";
import {customerLifetimes} from "../../../models/marts/customer_lifetimes.js";
import {visitGapsCompared} from "../../../models/marts/visit_gaps_compared.js";
import {kaplanMeier, kaplanMeierOfCounts, seeded} from "../../../src/stats/index.js";
import {rowsOf} from "../../support/models.js";

describe("gaps of stores", () => {
  /** Forty customers of each of two stores, of which the second is slower by so many days. */
  const gaps = (slower: number) => {
    const random = seeded(4);
    return ["1", "2"].flatMap((store) =>
      Array.from({length: 40}, (_, i) => ({
        customer_id: `${store}-${i}`,
        visit_number: 1,
        gap_days: 5 + Math.floor(20 * random()) + (store === "2" ? slower : 0),
        is_followed: i % 4 !== 0,
        is_start_unknown: false,
        store,
        first_category: "",
        acquisition_channel: "",
        first_offer: ""
      }))
    );
  };

  it("differ by more than chance only where they do", async () => {
    const slow = await rowsOf(visitGapsCompared, {gaps: gaps(15)});
    const same = await rowsOf(visitGapsCompared, {gaps: gaps(0)});
    expect(slow.map(({value, customer_count}) => [value, customer_count])).toEqual([
      ["1", 40],
      ["2", 40]
    ]);
    expect(slow[0]!.p_value_adjusted!).toBeLessThan(0.001);
    expect(same[0]!.p_value_adjusted!).toBeGreaterThan(0.05);
    expect(slow[1]!.median_days!).toBeGreaterThan(slow[0]!.median_days!);
    for (const row of slow) expect(row.median_days_low!).toBeLessThanOrEqual(row.median_days!);
  });

  it("are clustered by customer: the same gaps twice over prove no more", async () => {
    const once = gaps(4);
    const twice = [...once, ...once.map((row) => ({...row, visit_number: 2}))];
    const p = async (rows: typeof once) =>
      (await rowsOf(visitGapsCompared, {gaps: rows})).find(({dimension}) => dimension === "store")!
        .p_value!;
    expect(await p(twice)).toBeCloseTo(await p(once), 10);
  });

  it("do not depend on the order of the rows, and need 30 customers", async () => {
    const rows = gaps(4);
    expect(await rowsOf(visitGapsCompared, {gaps: rows.toReversed()})).toEqual(
      await rowsOf(visitGapsCompared, {gaps: rows})
    );
    expect(await rowsOf(visitGapsCompared, {gaps: rows.slice(0, 50)})).toEqual([]);
  });

  it("are asked of each customer with all the gaps", async () => {
    const visits = [1, 2].map((visit_number) => ({
      customer_id: "a",
      visit_number,
      gap_days: 3,
      is_followed: visit_number === 1,
      is_start_unknown: false
    }));
    const rows = await rowsOf(intGapsAsked, {
      gaps: visits,
      origins: [
        {customer_id: "a", store: "1", first_category: "", acquisition_channel: "", first_offer: ""}
      ]
    });
    expect(rows.map(({visit_number, store}) => [visit_number, store])).toEqual([
      [1, "1"],
      [2, "1"]
    ]);
  });
});

it("rows counted together have the curve of Kaplan and Meier of the rows", () => {
  const time = [3, 3, 5, 8, 8, 8, 12];
  const isEvent = [true, false, true, true, true, false, false];
  const curve = kaplanMeier(time, isEvent);
  const counted = kaplanMeierOfCounts(curve.time, curve.events, curve.censored);
  expect(counted.atRisk).toEqual(curve.atRisk);
  expect(counted.survival).toEqual(curve.survival);
  counted.standardError.forEach((error, i) =>
    expect(error).toBeCloseTo(curve.standardError[i]!, 12)
  );
});

describe("lifetimes", () => {
  it("end with the last visit of who is lost, and go on for everybody else", async () => {
    const lives = [
      ["a", 0, "lost"],
      ["b", 100, "lost"],
      ["c", 200, "active"],
      ["d", 365, "cooling"]
    ] as const;
    const rows = await rowsOf(customerLifetimes, {
      customers: lives.map(([customer_id, days]) => ({
        customer_id,
        visit_count: days > 0 ? 2 : 1,
        is_start_unknown: false,
        first_visit_date: "2025-01-01",
        last_visit_date: new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10)
      })),
      states: lives.map(([customer_id, , state]) => ({customer_id, state}))
    });
    const [all, again] = rows;
    expect(all).toMatchObject({segment: "all", customer_count: 4, lost_count: 2});
    expect(all!.median_months).toBeCloseTo(100 / (365 / 12), 9);
    expect(all!.one_year_rate).toBeCloseTo(0.5, 12);
    // 100 days at 3/4, 265 at 1/2.
    expect(all!.mean_months).toBeCloseTo((0.75 * 100 + 0.5 * 265) / (365 / 12), 9);
    expect(again).toMatchObject({segment: "came_again", customer_count: 3, lost_count: 1});
    expect(again!.median_months).toBeNull();
  });
});
