import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {intGapPriors} from "../../../models/intermediate/lifecycle/int_gap_priors.js";
import {intGapsExpected} from "../../../models/intermediate/lifecycle/int_gaps_expected.js";
import {intLifecycleMoves} from "../../../models/intermediate/lifecycle/int_lifecycle_moves.js";
import {intLifecycleSpells} from "../../../models/intermediate/lifecycle/int_lifecycle_spells.js";
import {programmeSchema} from "../../../src/config/index.js";
import {fitGapPrior} from "../../../src/stats/index.js";
import {rowsOf} from "../../support/models.js";

describe("the prior of gaps", () => {
  const months = [
    {month: "2026-01-01", last_date: "2026-01-31"},
    {month: "2026-02-01", last_date: "2026-02-28"},
    {month: "2026-03-01", last_date: "2026-03-31"}
  ];
  const names = Array.from({length: 12}, (_, i) => `c${i}`);
  const started = names.map((customer_id) => ({customer_id, first_visit_date: "2026-01-01"}));
  const visits = names.flatMap((customer_id, i) =>
    Array.from({length: 1 + (i % 4) * 3}, (_, n) => ({
      customer_id,
      business_date: `2026-01-${String(1 + n * (1 + (i % 3))).padStart(2, "0")}`
    }))
  );
  const counts = names.map((_, i) => (i % 4) * 3);

  it("of a month knows the visits to the end of the month before, open gaps as open", async () => {
    const rows = await rowsOf(intGapPriors, {months, started, visits});
    const told = (days: number) => {
      const fit = fitGapPrior(
        counts,
        counts.map(() => days)
      );
      if (fit.status === "failed") throw new Error(fit.reason);
      return fit.parameters;
    };
    expect(rows.map(({month, told_date}) => [month, told_date])).toEqual([
      ["2026-01-01", "2026-01-31"],
      ["2026-02-01", "2026-01-31"],
      ["2026-03-01", "2026-02-28"]
    ]);
    expect(rows[1]!.shape).toBeCloseTo(told(30).shape, 8);
    expect(rows[2]!.scale).toBeCloseTo(told(58).scale, 6);
  });

  it("does not change when more visits come later, nor with the order of the rows", async () => {
    const before = await rowsOf(intGapPriors, {months, started, visits});
    const later = [
      ...visits,
      ...names.map((customer_id) => ({customer_id, business_date: "2026-03-05"}))
    ];
    const after = await rowsOf(intGapPriors, {
      months,
      started: started.toReversed(),
      visits: later.toReversed()
    });
    expect(after).toEqual(before);
  });

  it("is none where nobody came back", async () => {
    const once = started.map(({customer_id}) => ({customer_id, business_date: "2026-01-01"}));
    expect(await rowsOf(intGapPriors, {months, started, visits: once})).toEqual([]);
  });
});

describe("the gap to expect", () => {
  const gap = (visit_number: number, visit_date: string, next_visit_date: string | null) => ({
    customer_id: "a",
    visit_number,
    visit_date,
    next_visit_date,
    gap_days: 1
  });
  const priors = [{month: "2026-01-01", shape: 1, scale: 10}];
  const gaps = [gap(1, "2026-01-01", "2026-01-05"), gap(2, "2026-01-05", null)];

  it("lies between the own gaps and the prior's, and dates the states", async () => {
    const [first, second] = await rowsOf(intGapsExpected, {gaps, priors});
    expect(first).toMatchObject({
      expected_gap_days: 10,
      cooling_date: "2026-01-12",
      at_risk_date: "2026-01-22",
      lost_date: "2026-02-01",
      ended_lost_spell: false
    });
    expect(second).toMatchObject({
      expected_gap_days: 7,
      cooling_date: "2026-01-13",
      lost_date: "2026-01-27"
    });
  });

  it("of a visit is frozen: a later visit changes nothing before it", async () => {
    const more = [gaps[0]!, gap(2, "2026-01-05", "2026-01-29"), gap(3, "2026-01-29", null)];
    const [before] = await rowsOf(intGapsExpected, {gaps, priors});
    const [after] = await rowsOf(intGapsExpected, {gaps: more, priors});
    expect(after).toEqual(before);
  });

  it("takes its multiples from the settings", async () => {
    const programme = programmeSchema.parse({lifecycle: {cooling: 1.5, atRisk: 4, lost: 5}});
    const [first] = await rowsOf(intGapsExpected, {gaps, priors}, {programme});
    expect(first).toMatchObject({
      cooling_date: "2026-01-17",
      at_risk_date: "2026-02-11",
      lost_date: "2026-02-21"
    });
  });

  it("says which visit ended a lost spell: one after the first day as lost", async () => {
    const came = async (date: string) =>
      (
        await rowsOf(intGapsExpected, {
          gaps: [gap(1, "2026-01-01", date), gap(2, date, null)],
          priors
        })
      )[1]?.ended_lost_spell;
    expect(await came("2026-02-01")).toBe(false);
    expect(await came("2026-02-02")).toBe(true);
  });

  it("is unknown where nobody ever came back, and never beyond the calendar", async () => {
    const [unknown] = await rowsOf(intGapsExpected, {gaps, priors: []});
    expect(unknown).toMatchObject({expected_gap_days: null, lost_date: null});
    const [endless] = await rowsOf(intGapsExpected, {
      gaps,
      priors: [{month: "2026-01-01", shape: 1e-9, scale: 1e9}]
    });
    expect(endless).toMatchObject({expected_gap_days: 36_500, lost_date: "2125-12-09"});
  });
});

const addDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

describe("lifecycle states", () => {
  const months = [
    {month: "2026-01-01", last_date: "2026-01-31"},
    {month: "2026-02-01", last_date: "2026-02-28"},
    {month: "2026-03-01", last_date: "2026-03-31"}
  ];
  const visit = (customer_id: string, visit_number: number, visit_date: string, rest: object) => ({
    customer_id,
    visit_number,
    visit_date,
    cooling_date: "2030-01-01",
    at_risk_date: "2030-01-02",
    lost_date: "2030-01-03",
    ended_lost_spell: false,
    ...rest
  });
  const state = async (visits: object[], id = "a", given: object = {}) => {
    const spells = await rowsOf(
      intLifecycleSpells,
      {
        resolved: [{customer_id: id}],
        members: [],
        months,
        visits: (visits as {visit_date: string}[]).map((one, i) => ({
          ...one,
          next_visit_date: (visits as {visit_date: string}[])[i + 1]?.visit_date ?? null
        })),
        ...given
      },
      {asOf: "2026-03-31"}
    );
    const moves = await rowsOf(intLifecycleMoves, {spells: spells});
    return moves.map((row) => [row.month.slice(0, 7), row.previous_state, row.state]);
  };

  it("follow a customer from new over active to cooling, at risk and lost", async () => {
    expect(
      await state([
        visit("a", 1, "2026-01-10", {}),
        visit("a", 2, "2026-02-10", {cooling_date: "2026-03-31"})
      ])
    ).toEqual([
      ["2026-01", null, "new"],
      ["2026-02", "new", "active"],
      ["2026-03", "active", "cooling"]
    ]);
    const slipping = {
      cooling_date: "2026-01-31",
      at_risk_date: "2026-02-28",
      lost_date: "2026-03-31"
    };
    expect(await state([visit("a", 1, "2026-01-10", slipping)])).toEqual([
      ["2026-01", null, "cooling"],
      ["2026-02", "cooling", "at_risk"],
      ["2026-03", "at_risk", "lost"]
    ]);
  });

  it("call a customer returned whose latest visit ended a lost spell", async () => {
    expect(
      await state([
        visit("a", 1, "2026-01-10", {lost_date: "2026-01-20"}),
        visit("a", 2, "2026-03-02", {ended_lost_spell: true})
      ])
    ).toEqual([
      ["2026-01", null, "lost"],
      ["2026-03", "lost", "returned"]
    ]);
  });

  it("of who enrolled before history and bought on its first day begin with the visit", async () => {
    const members = [{customer_id: "a", member_since: "2025-02-15"}];
    expect(await state([visit("a", 1, "2026-01-01", {})], "a", {members})).toEqual([
      ["2026-01", null, "new"]
    ]);
  });

  it("begin with the enrolment of who has not bought, and with history where neither is known", async () => {
    const members = [{customer_id: "a", member_since: "2026-02-15"}];
    expect(await state([visit("a", 1, "2026-03-10", {})], "a", {members})).toEqual([
      ["2026-02", null, "never_bought"],
      ["2026-03", "never_bought", "new"]
    ]);
    expect(await state([], "b")).toEqual([["2026-01", null, "never_bought"]]);
  });
});

/** A customer's visits with the days on which each would turn the state, as `int_gaps_expected` has them. */
const histories = fc
  .array(
    fc.record({
      wait: fc.integer({min: 1, max: 90}),
      cool: fc.integer({min: 1, max: 30}),
      more: fc.integer({min: 0, max: 20}),
      yet: fc.integer({min: 0, max: 20})
    }),
    {minLength: 1, maxLength: 8}
  )
  .map((visits) => {
    let date = "2026-01-01";
    const dated = visits.map(({wait, cool, more, yet}) => {
      date = addDays(date, wait);
      return {
        visit_date: date,
        cooling_date: addDays(date, cool),
        at_risk_date: addDays(date, cool + more),
        lost_date: addDays(date, cool + more + yet)
      };
    });
    return dated
      .map((visit, i) => ({
        customer_id: "a",
        visit_number: i + 1,
        ...visit,
        next_visit_date: dated[i + 1]?.visit_date ?? null,
        ended_lost_spell: i > 0 && dated[i - 1]!.lost_date < visit.visit_date
      }))
      .filter(({visit_date}) => visit_date <= "2027-03-17");
  });

describe("moves between states", () => {
  const months = Array.from({length: 15}, (_, i) => {
    const first = (n: number) => new Date(Date.UTC(2026, n, 1)).toISOString().slice(0, 10);
    return {month: first(i), last_date: i === 14 ? "2027-03-17" : addDays(first(i + 1), -1)};
  });

  it("give each month the state that the rule says of its last day", async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (visits) => {
        const spells = await rowsOf(
          intLifecycleSpells,
          {resolved: visits.length > 0 ? [{customer_id: "a"}] : [], members: [], months, visits},
          {asOf: "2027-03-17"}
        );
        const moves = await rowsOf(intLifecycleMoves, {spells: spells});
        const found = months.map(
          ({month}) => moves.findLast((move) => move.month <= month)?.state ?? null
        );
        expect(found).toEqual(months.map(({last_date}) => stateBy(visits, last_date)));
        for (const [i, spell] of spells.entries()) {
          expect(spell.state).toBe(stateBy(visits, spell.from_date));
          expect(spell.state).not.toBe(spells[i - 1]?.state);
        }
      }),
      {numRuns: 40, seed: 11}
    );
  });
});

/** The rule itself: the latest visit by a day, and how far the day lies behind it. */
function stateBy(
  visits: readonly {
    visit_number: number;
    visit_date: string;
    cooling_date: string;
    at_risk_date: string;
    lost_date: string;
    ended_lost_spell: boolean;
  }[],
  day: string
): string | null {
  const latest = visits.findLast(({visit_date}) => visit_date <= day);
  if (!latest) return null;
  if (day >= latest.lost_date) return "lost";
  if (day >= latest.at_risk_date) return "at_risk";
  if (day >= latest.cooling_date) return "cooling";
  if (latest.ended_lost_spell) return "returned";
  return latest.visit_number === 1 ? "new" : "active";
}
