import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {intLostSpells} from "../../../models/intermediate/lifecycle/int_lost_spells.js";
import {churnMonths} from "../../../models/marts/churn_months.js";
import {churnedLastVisits} from "../../../models/marts/churned_last_visits.js";
import {falseLostRates} from "../../../models/marts/false_lost_rates.js";
import {lostMultiples} from "../../../models/marts/lost_multiples.js";
import {wilson} from "../../../src/stats/index.js";
import {rowsOf} from "../../support/models.js";

const lost = (
  customer_id: string,
  lost_date: string,
  came_again_date: string | null = null,
  rest: object = {}
) => ({
  customer_id,
  lost_date,
  month: `${lost_date.slice(0, 7)}-01`,
  visit_number: 2,
  last_visit_date: lost_date,
  came_again_date,
  is_churn: true,
  ...rest
});

const calendar = (from: number, months: number) =>
  Array.from({length: months}, (_, i) => ({
    month: new Date(Date.UTC(2025, from + i, 1)).toISOString().slice(0, 10),
    is_complete: true
  }));

describe("lost spells", () => {
  const spell = (from_date: string, visit_date: string, next_visit_date: string | null) => ({
    customer_id: "a",
    from_date,
    state: "lost",
    visit_number: 2,
    visit_date,
    next_visit_date
  });
  const churned = async (spells: object[], first_visit_date = "2025-01-01") =>
    (
      await rowsOf(intLostSpells, {
        started: [{customer_id: "a", first_visit_date}],
        spells: spells as Record<string, unknown>[]
      })
    ).map(({is_churn}) => is_churn);

  it("count as churn once a month, and not of who was lost at its start", async () => {
    expect(
      await churned([
        spell("2025-03-20", "2025-02-01", "2025-04-02"),
        spell("2025-04-20", "2025-04-02", "2025-05-02"),
        spell("2025-05-10", "2025-05-02", null)
      ])
    ).toEqual([true, false, false]);
    expect(
      await churned([
        spell("2025-04-05", "2025-03-01", "2025-04-06"),
        spell("2025-04-20", "2025-04-06", null)
      ])
    ).toEqual([true, false]);
  });

  it("of who first came in the month are no churn: nobody stood to be lost at its start", async () => {
    expect(await churned([spell("2025-01-20", "2025-01-10", null)], "2025-01-10")).toEqual([false]);
  });
});

describe("churn months", () => {
  const state = (month: string, name: string, opening_count: number) => ({
    month,
    state: name,
    opening_count
  });

  it("set who became lost against who could, and split those who came once", async () => {
    const [row] = await rowsOf(
      churnMonths,
      {
        calendar: calendar(0, 1),
        spells: [
          lost("a", "2025-01-10"),
          lost("b", "2025-01-11", null, {visit_number: 1}),
          lost("c", "2025-01-12", null, {is_churn: false})
        ],
        states: [
          state("2025-01-01", "active", 6),
          state("2025-01-01", "cooling", 2),
          state("2025-01-01", "lost", 50),
          state("2025-01-01", "never_bought", 70)
        ],
        programme: [{month: "2025-01-01", capture_rate: 0.5, receipt_count: 10}]
      },
      {asOf: "2025-01-31"}
    );
    expect(row).toEqual({
      month: "2025-01-01",
      is_complete: true,
      customer_count: 8,
      churned_count: 2,
      churn_rate: 0.25,
      churned_once_count: 1,
      lost_in_year_count: 3,
      won_back_count: 0,
      win_back_rate: 0,
      lost_spell_count: 3,
      followed_spell_count: 0,
      false_lost_count: 0,
      false_lost_rate: null,
      capture_rate: 0.5,
      capture_change: null
    });
  });

  it("leave a loss out of the false ones until 180 days have been watched", async () => {
    const spells = [
      lost("a", "2025-01-10", "2025-07-09"),
      lost("b", "2025-01-11", "2025-07-11"),
      lost("c", "2025-01-12", "2025-02-01")
    ];
    const given = {calendar: calendar(0, 1), spells, states: [], programme: []};
    const on = async (asOf: string) => {
      const [row] = await rowsOf(churnMonths, given, {asOf});
      return [row!.followed_spell_count, row!.false_lost_count, row!.false_lost_rate];
    };
    expect(await on("2025-07-08")).toEqual([0, 0, null]);
    expect(await on("2025-07-10")).toEqual([2, 1, 0.5]);
    expect(await on("2025-07-30")).toEqual([3, 2, 2 / 3]);
  });

  it("tell how far the capture rate of a quarter is from that of the one before", async () => {
    const months = calendar(0, 6);
    const rows = await rowsOf(churnMonths, {
      calendar: months,
      spells: [],
      states: [],
      programme: months.map(({month}, i) => ({
        month,
        receipt_count: i === 0 ? 200 : 100,
        capture_rate: i < 3 ? 0.5 : 0.4
      }))
    });
    expect(rows[2]!.capture_change).toBeNull();
    expect(rows[5]!.capture_change).toBeCloseTo(-0.1, 12);
  });

  it("count each customer once among those lost in 12 months and won back", async () => {
    const months = calendar(0, 30);
    const of = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
    const day = (days: number) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10);
    const customers = fc.array(
      fc.array(
        fc.record({wait: fc.integer({min: 1, max: 300}), gone: fc.integer({min: 1, max: 500})}),
        {
          minLength: 1,
          maxLength: 4
        }
      ),
      {minLength: 1, maxLength: 5}
    );
    await fc.assert(
      fc.asyncProperty(customers, async (people) => {
        const spells = people.flatMap((person, who) => {
          let at = 0;
          return person
            .map(({wait, gone}, i) => {
              const from = (at += wait);
              at += gone;
              const isOpen = i === person.length - 1 && gone % 2 === 0;
              return lost(`c${who}`, day(from), isOpen ? null : day(at));
            })
            .filter(({lost_date}) => lost_date < "2027-07-01")
            .map((one) =>
              one.came_again_date !== null && one.came_again_date > "2027-06-30"
                ? {...one, came_again_date: null}
                : one
            );
        });
        const rows = await rowsOf(
          churnMonths,
          {calendar: months, spells, states: [], programme: []},
          {asOf: "2027-06-30"}
        );
        for (const row of rows) {
          const inYear = spells.filter(
            ({month}) => of(month) <= of(row.month) && of(month) > of(row.month) - 12
          );
          const back = inYear.filter(
            ({came_again_date: date}) => date !== null && of(date) <= of(row.month)
          );
          const people = (list: typeof spells) => new Set(list.map((one) => one.customer_id)).size;
          expect([row.month, row.lost_in_year_count, row.won_back_count]).toEqual([
            row.month,
            people(inYear),
            people(back)
          ]);
        }
      }),
      {numRuns: 25, seed: 3}
    );
  });
});

describe("the last visits of who became lost", () => {
  it("are counted by month, those who came once apart, and add up to the churned", async () => {
    const rows = await rowsOf(churnedLastVisits, {
      months: [],
      spells: [
        lost("a", "2025-03-10", null, {last_visit_date: "2025-01-10"}),
        lost("b", "2025-03-11", null, {last_visit_date: "2025-01-30"}),
        lost("c", "2025-03-11", null, {last_visit_date: "2025-02-01", visit_number: 1}),
        lost("d", "2025-03-11", null, {last_visit_date: "2025-02-01", is_churn: false})
      ]
    });
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["2025-03-01", "2025-01-01", false, 2],
      ["2025-03-01", "2025-02-01", true, 1]
    ]);
  });
});

describe("the false-lost rate", () => {
  const away = (id: string, n: number, isFalse: boolean, visit_number = 2) =>
    lost(id, `2025-0${n}-01`, isFalse ? `2025-0${n}-20` : null, {visit_number});

  it("has Wilson's interval where each customer was lost once", async () => {
    const spells = Array.from({length: 20}, (_, i) => away(`c${i}`, 1, i < 6, i < 10 ? 1 : 2));
    const rows = await rowsOf(falseLostRates, {spells}, {asOf: "2026-01-01"});
    const all = rows.find(({customers}) => customers === "all")!;
    expect([all.spell_count, all.false_lost_count, all.false_lost_rate]).toEqual([20, 6, 0.3]);
    // n less one where customers are drawn: 19 independent losses spread the share as much.
    const {low, high} = wilson({successes: 0.3 * 19, trials: 19});
    expect(all.rate_low).toBeCloseTo(low, 12);
    expect(all.rate_high).toBeCloseTo(high, 12);
    expect(rows.find(({customers}) => customers === "once")).toMatchObject({
      spell_count: 10,
      false_lost_rate: 0.6
    });
  });

  it("is wider where the same customers are lost again and again", async () => {
    const once = Array.from({length: 24}, (_, i) => away(`c${i}`, 1, i < 12));
    const often = Array.from({length: 8}, (_, i) =>
      [1, 3, 5].map((month) => away(`c${i}`, month, i < 4))
    ).flat();
    const width = async (spells: typeof once) => {
      const rows = await rowsOf(falseLostRates, {spells}, {asOf: "2026-01-01"});
      return rows[0]!.rate_high! - rows[0]!.rate_low!;
    };
    expect(await width(often)).toBeGreaterThan(1.4 * (await width(once)));
  });

  it("is empty where no loss was watched for 180 days", async () => {
    const rows = await rowsOf(falseLostRates, {spells: [away("a", 1, true)]}, {asOf: "2025-03-01"});
    expect(rows.map((row) => [row.spell_count, row.false_lost_rate, row.rate_low])).toEqual([
      [0, null, null],
      [0, null, null],
      [0, null, null]
    ]);
  });
});

describe("other multiples for lost", () => {
  const gap = (visit_date: string, next_visit_date: string | null) => ({
    visit_date,
    next_visit_date,
    expected_gap_days: 10
  });

  it("say how often a customer called lost by them came again within 180 days", async () => {
    const rows = await rowsOf(
      lostMultiples,
      {
        gaps: [
          gap("2025-01-01", "2025-02-05"),
          gap("2025-01-01", "2025-03-05"),
          gap("2025-01-01", "2026-01-25"),
          gap("2025-01-01", null),
          gap("2026-01-01", null)
        ]
      },
      {asOf: "2026-01-31"}
    );
    expect(
      rows.map((row) => [row.multiple, row.is_set, row.spell_count, row.false_lost_count])
    ).toEqual([
      [3, true, 4, 2],
      [4, false, 3, 1],
      [5, false, 3, 1],
      [6, false, 3, 1],
      [8, false, 2, 0],
      [10, false, 2, 0],
      [12, false, 2, 0],
      [15, false, 2, 0],
      [20, false, 2, 0]
    ]);
    expect(rows[0]?.false_lost_rate).toBe(0.5);
  });
});
