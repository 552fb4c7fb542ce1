import {describe, expect, it} from "vitest";
import {intGapPriors} from "../../../models/intermediate/lifecycle/int_gap_priors.js";
import {intGapsExpected} from "../../../models/intermediate/lifecycle/int_gaps_expected.js";
import {intLifecycleStates} from "../../../models/intermediate/lifecycle/int_lifecycle_states.js";
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
  const state = async (visits: object[], id = "a", given: object = {}) =>
    (
      await rowsOf(intLifecycleStates, {
        resolved: [{customer_id: id}],
        members: [],
        months,
        visits: visits as Record<string, unknown>[],
        ...given
      })
    ).map((row) => [row.month.slice(0, 7), row.previous_state, row.state]);

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
      ["2026-02", "lost", "lost"],
      ["2026-03", "lost", "returned"]
    ]);
  });

  it("begin with the enrolment of who has not bought, and with history where neither is known", async () => {
    const members = [{customer_id: "a", member_since: "2026-02-15"}];
    expect(await state([visit("a", 1, "2026-03-10", {})], "a", {members})).toEqual([
      ["2026-02", null, "never_bought"],
      ["2026-03", "never_bought", "new"]
    ]);
    expect((await state([], "b")).map(([, , one]) => one)).toEqual(Array(3).fill("never_bought"));
  });
});
