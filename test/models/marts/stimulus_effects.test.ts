import {describe, expect, it} from "vitest";
import {intStimuli} from "../../../models/intermediate/stimuli/int_stimuli.js";
import {intStimulusWeeks} from "../../../models/intermediate/stimuli/int_stimulus_weeks.js";
import {stimulusEffects} from "../../../models/marts/stimulus_effects.js";
import {seeded} from "../../../src/stats/index.js";
import {rowsOf} from "../../support/models.js";

describe("stimuli", () => {
  it("are what a message's campaign offers, each kind once a week", async () => {
    const message = (id: string, campaign_id: string, sent_at: string) => ({
      message_id: id,
      campaign_id,
      customer_id: "a",
      sent_at
    });
    const rows = await rowsOf(intStimuli, {
      started: [{customer_id: "a"}],
      campaigns: [
        {source: "m", campaign_id: "p", offer_kind: "percent"},
        {source: "m", campaign_id: "r", offer_kind: "raffle"},
        {source: "m", campaign_id: "n", offer_kind: "none"}
      ],
      messages: [
        message("1", "p", "2026-03-04T10:00:00"),
        message("2", "p", "2026-03-05T10:00:00"),
        message("3", "r", "2026-03-08T10:00:00"),
        message("4", "n", "2026-03-09T10:00:00"),
        message("5", "", "2026-03-16T10:00:00")
      ]
    });
    expect(rows.map((row) => [row.week, row.stimulus])).toEqual([
      ["2026-03-02", "discount"],
      ["2026-03-02", "gift"],
      ["2026-03-09", "none"],
      ["2026-03-16", "unknown"]
    ]);
  });
});

describe("the weeks of stimuli", () => {
  const visit = (customer_id: string, business_date: string) => ({
    visit_id: `${customer_id}/${business_date}`,
    customer_id,
    business_date,
    margin_before_points: 10
  });
  const names = ["a", "b", "c"];
  const given = {
    started: names.map((customer_id) => ({customer_id, first_visit_date: "2026-01-01"})),
    spells: names.map((customer_id) => ({
      customer_id,
      from_date: "2026-01-01",
      state: "active"
    })),
    sent: [
      {customer_id: "a", week: "2026-03-02", stimulus: "discount"},
      {customer_id: "b", week: "2026-03-02", stimulus: "discount"},
      {customer_id: "b", week: "2026-03-16", stimulus: "points"}
    ],
    visits: [
      visit("a", "2026-02-01"),
      visit("a", "2026-02-02"),
      visit("a", "2026-03-01"),
      visit("a", "2026-03-02"),
      visit("a", "2026-03-29"),
      visit("a", "2026-03-30"),
      visit("c", "2026-03-10")
    ]
  };

  it("count four weeks before and from the week on, for one kind of offer alone and for nobody's", async () => {
    const rows = await rowsOf(intStimulusWeeks, given, {asOf: "2026-03-31"});
    expect(
      rows.map(({customer_id, week, ...rest}) => [
        customer_id,
        week,
        rest.stimulus,
        rest.visits_before,
        rest.visits_after,
        rest.margin_after
      ])
    ).toEqual([
      ["a", "2026-03-02", "discount", 2, 2, 20],
      ["c", "2026-03-02", "", 0, 1, 10]
    ]);
  });

  it("wait until the four weeks are over, and for customers known so long before", async () => {
    expect(await rowsOf(intStimulusWeeks, given, {asOf: "2026-03-28"})).toEqual([]);
    const late = {
      ...given,
      started: names.map((customer_id) => ({customer_id, first_visit_date: "2026-02-03"}))
    };
    expect(await rowsOf(intStimulusWeeks, late, {asOf: "2026-03-31"})).toEqual([]);
  });
});

const row = (
  customer_id: string,
  week: number,
  stimulus: string,
  before: number,
  after: number
) => ({
  customer_id,
  week: `2026-03-${String(week).padStart(2, "0")}`,
  stimulus,
  state: "active",
  visits_before: before,
  visits_after: after,
  margin_before: 10 * before,
  margin_after: 10 * after
});

describe("effects of stimuli", () => {
  it("are the change less that of customers alike in the same week, and always weak evidence", async () => {
    const alike = [0, 1, 1, 2, 1].map((after, i) => row(`n${i}`, 2, "", 1, after));
    const other = Array.from({length: 5}, (_, i) => row(`m${i}`, 2, "", 2, 5));
    const rows = await rowsOf(stimulusEffects, {
      weeks: [
        row("t1", 2, "discount", 1, 3),
        row("t2", 2, "discount", 1, 2),
        row("t3", 9, "discount", 1, 9),
        ...alike,
        ...other
      ]
    });
    expect(rows.map(({segment}) => segment)).toEqual(["active", "all"]);
    // Changes 2 and 1 against −1, 0, 0, 1, 0; t3 has nobody to compare with.
    const [effect] = rows;
    expect(effect).toMatchObject({
      stimulus: "discount",
      exposure_count: 3,
      matched_count: 2,
      customer_count: 2,
      comparison_count: 5,
      visits_change: 1.5,
      visits_expected: 0,
      visits_effect: 1.5,
      margin_effect: 15,
      evidence: "weak"
    });
    // Pulls ±0.5 of the two, and 2/5 of −1, 0, 0, 1, 0 of the five: √(0.5 + 0.32) ÷ 2 is the error.
    const error = Math.sqrt(0.5 + 0.32) / 2;
    expect(effect!.visits_high! - effect!.visits_effect!).toBeCloseTo(1.959964 * error, 10);
  });

  it("say nothing where nobody alike was left out", async () => {
    const [one] = await rowsOf(stimulusEffects, {weeks: [row("t", 2, "points", 1, 3)]});
    expect(one).toMatchObject({
      exposure_count: 1,
      matched_count: 0,
      visits_effect: null,
      visits_low: null
    });
  });

  it("hold 0 in most worlds without an effect, though seasons and pace differ", async () => {
    let held = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const random = seeded(seed);
      const count = (mean: number) => {
        let n = 0;
        for (let p = Math.exp(-mean), q = p, u = random(); u > q; q += p *= mean / ++n);
        return n;
      };
      const weeks = Array.from({length: 120}, (_, i) => {
        const pace = 0.3 + 2 * random();
        return [2, 9, 16].map((week) => {
          const before = count(pace);
          // The offer goes to those who come often, in a season that lifts everybody.
          const isSent = random() < (before >= 2 ? 0.6 : 0.2);
          return row(
            `c${i}`,
            week,
            isSent ? "discount" : "",
            before,
            count(pace * (1 + week / 20))
          );
        });
      }).flat();
      const rows = await rowsOf(stimulusEffects, {weeks});
      const all = rows.find(({segment}) => segment === "all")!;
      if (all.visits_low! <= 0 && all.visits_high! >= 0) held++;
    }
    expect(held).toBeGreaterThanOrEqual(15);
  });
});
