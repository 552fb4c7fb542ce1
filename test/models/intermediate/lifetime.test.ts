import {describe, expect, it} from "vitest";
import {intCohortCurves} from "../../../models/intermediate/lifetime/int_cohort_curves.js";
import {intForecastMoments} from "../../../models/intermediate/lifetime/int_forecast_moments.js";
import {intHistoriesAtCut} from "../../../models/intermediate/lifetime/int_histories_at_cut.js";
import {intLifetimeBacktests} from "../../../models/intermediate/lifetime/int_lifetime_backtests.js";
import {intLifetimeFits} from "../../../models/intermediate/lifetime/int_lifetime_fits.js";
import {intPurchaseHistories} from "../../../models/intermediate/lifetime/int_purchase_histories.js";
import {intVisitModelChosen} from "../../../models/intermediate/lifetime/int_visit_model_chosen.js";
import {intVisitScores} from "../../../models/intermediate/lifetime/int_visit_scores.js";
import {intVisitsByAge} from "../../../models/intermediate/lifetime/int_visits_by_age.js";
import {intVisitsAfterCut} from "../../../models/intermediate/lifetime/int_visits_after_cut.js";
import {tooLittle} from "../../../models/intermediate/lifetime/data-gate.js";
import {programmeSchema} from "../../../src/config/index.js";
import {expectedVisits, mbgNbd, seeded} from "../../../src/stats/index.js";
import {rowsOf} from "../../support/models.js";

describe("the moments that visit models look from", () => {
  const receipts = [{counted_date: "2026-01-01"}, {counted_date: "2026-05-01"}];

  it("are the as-of day and two thirds of the way to it", async () => {
    expect(await rowsOf(intForecastMoments, {receipts}, {asOf: "2026-06-30"})).toEqual([
      {
        moment: "cut",
        on_date: "2026-05-01",
        first_date: "2026-01-01",
        history_day_count: 120,
        next_date: "2026-06-30"
      },
      {
        moment: "now",
        on_date: "2026-06-30",
        first_date: "2026-01-01",
        history_day_count: 180,
        next_date: "2026-06-30"
      }
    ]);
  });

  it.each([
    ["2026-02-10", "2026-02-10"],
    ["2025-02-10", "2026-01-01"],
    ["2027-02-10", "2026-06-30"]
  ])("cut at a set %s: %s", async (cutDate, expected) => {
    const programme = programmeSchema.parse({lifetime: {cutDate}});
    const [cut] = await rowsOf(intForecastMoments, {receipts}, {programme});
    expect(cut?.on_date).toBe(expected);
  });

  it("are none without receipts", async () => {
    expect(await rowsOf(intForecastMoments, {receipts: []})).toEqual([]);
  });
});

describe("purchase histories", () => {
  const moments = [
    {moment: "cut", on_date: "2026-02-01"},
    {moment: "now", on_date: "2026-03-01"}
  ];
  const started = ["a", "b"].map((customer_id) => ({
    customer_id,
    cohort_month: "2026-01-01",
    is_start_unknown: customer_id === "b"
  }));
  const visit = (
    customer_id: string,
    business_date: string,
    number: number,
    net_spend: number
  ) => ({
    customer_id,
    business_date,
    net_spend,
    visit_number: number,
    is_return: number > 1
  });

  it("know at each moment only the visits to then, and what a return was worth", async () => {
    const rows = await rowsOf(intPurchaseHistories, {
      moments,
      started,
      origins: [{customer_id: "a", store: "7", acquisition_channel: "friend"}],
      visits: [
        visit("a", "2026-01-02", 1, 100),
        visit("a", "2026-01-09", 2, 10),
        visit("a", "2026-02-09", 3, 20),
        visit("b", "2026-02-02", 1, 7)
      ]
    });
    const a = {
      customer_id: "a",
      cohort_month: "2026-01-01",
      segment: "store:7",
      is_start_unknown: false,
      is_left_out: false
    };
    expect(rows).toEqual([
      {...a, moment: "cut", frequency: 1, recency_days: 7, age_days: 30, mean_return_spend: 10},
      {...a, moment: "now", frequency: 2, recency_days: 38, age_days: 58, mean_return_spend: 15},
      {
        moment: "now",
        customer_id: "b",
        cohort_month: "2026-01-01",
        segment: "",
        frequency: 0,
        recency_days: 0,
        age_days: 27,
        mean_return_spend: null,
        is_start_unknown: true,
        is_left_out: false
      }
    ]);
  });

  it.each([
    [500, true],
    [499, false]
  ])(
    "beside %i with a start that was seen, the others are left out: %s",
    async (seen, isLeftOut) => {
      const people = Array.from({length: seen + 1}, (_, i) => `c${i}`);
      const rows = await rowsOf(intPurchaseHistories, {
        moments,
        started: people.map((customer_id, i) => ({
          customer_id,
          cohort_month: "2026-01-01",
          is_start_unknown: i === 0
        })),
        visits: people.map((customer_id) => visit(customer_id, "2026-01-02", 1, 100))
      });
      expect(rows.filter((row) => row.is_left_out).map((row) => row.customer_id)).toEqual(
        isLeftOut ? ["c0", "c0"] : []
      );
    }
  );
});

describe("the segments of histories", () => {
  it.each([
    ["store", "store:7"],
    ["acquisition_channel", "acquisition_channel:friend"],
    ["none", ""]
  ] as const)("are by %s as set: %s", async (segmentBy, expected) => {
    const programme = programmeSchema.parse({lifetime: {segmentBy}});
    const [row] = await rowsOf(
      intPurchaseHistories,
      {
        moments: [{moment: "now", on_date: "2026-06-30"}],
        started: [{customer_id: "a", cohort_month: "2026-01-01", is_start_unknown: false}],
        origins: [{customer_id: "a", store: "7", acquisition_channel: "friend"}],
        visits: [{customer_id: "a", business_date: "2026-01-02", visit_number: 1, is_return: false}]
      },
      {programme}
    );
    expect(row?.segment).toBe(expected);
  });
});

describe("the data gate", () => {
  const enough = {customers: 500, historyDays: 180, silentDays: 29, mostReturns: 2};

  it("opens at 500 customers, 180 days, a visit in the last 30 days and a third visit", () => {
    expect(tooLittle(enough)).toBeNull();
  });

  it.each([
    [{customers: 499}, "499 customers with a visit; 500 are needed"],
    [{historyDays: 179}, "179 days of history; 180 are needed"],
    [{silentDays: 30}, "no visit in the last 30 days; the latest was 30 days ago"],
    [{mostReturns: 1}, "nobody has come 3 times"]
  ])("says which is missing: %o", (lacks, sentence) => {
    expect(tooLittle({...enough, ...lacks})).toBe(sentence);
  });
});

/** 600 customers who come at an even pace of their own and stay away at some time. */
function histories(moment: string, days: number) {
  const random = seeded(5);
  return Array.from({length: 600}, (_, i) => {
    const age = days - Math.floor(random() * 100);
    const gap = 3 + Math.floor(random() * 60);
    const stays = random() * 2 * age;
    const frequency = Math.floor(Math.min(stays, age - (i % 25)) / gap);
    return {
      moment,
      customer_id: `c${i}`,
      frequency: Math.max(0, frequency),
      recency_days: Math.max(0, frequency) * gap,
      age_days: age,
      mean_return_spend: frequency > 0 ? 5 + 20 * random() : null,
      is_left_out: false
    };
  });
}

/** What there is to fit on, for all and for segments. */
const gate = (moment: string, customer_count: number, segment = "all") => ({
  moment,
  segment,
  customer_count,
  history_day_count: 400,
  silent_day_count: 0,
  most_return_count: 50
});

describe("fits", () => {
  const given = histories("now", 300);

  it("do not depend on the order of the customers", async () => {
    const one = await rowsOf(intLifetimeFits, {gates: [gate("now", 600)], histories: given});
    const other = await rowsOf(intLifetimeFits, {
      gates: [gate("now", 600)],
      histories: given.toReversed()
    });
    expect(one.filter((row) => row.value !== null)).toHaveLength(4 + 4 + 3);
    expect(other).toEqual(one);
  });

  it("leave out the customers who are not to teach them", async () => {
    const strangers = given
      .slice(0, 50)
      .map((row) => ({...row, customer_id: `old ${row.customer_id}`, is_left_out: true}));
    const alone = await rowsOf(intLifetimeFits, {gates: [gate("now", 600)], histories: given});
    const together = await rowsOf(intLifetimeFits, {
      gates: [gate("now", 600)],
      histories: [...given, ...strangers]
    });
    expect(together).toEqual(alone);
  });

  it("are not tried below the data gate, and the rows say why", async () => {
    const rows = await rowsOf(intLifetimeFits, {
      gates: [gate("now", 499)],
      histories: given.slice(0, 499)
    });
    expect(rows).toHaveLength(11);
    for (const row of rows)
      expect(row).toMatchObject({
        value: null,
        standard_error: null,
        status: "too_little_data",
        reason: "499 customers with a visit; 500 are needed"
      });
  });

  it("are made apart for each segment that passes the gate, and as of it alone", async () => {
    const parted = given.map((row, i) => ({...row, segment: i % 6 === 0 ? "store:2" : "store:1"}));
    const gates = [gate("now", 600), gate("now", 500, "store:1"), gate("now", 100, "store:2")];
    const rows = await rowsOf(intLifetimeFits, {gates, histories: parted});
    const own = rows.filter(({segment}) => segment !== "all");
    expect(new Set(own.map(({segment, model}) => `${segment} ${model}`))).toEqual(
      new Set(["store:1 bg_nbd", "store:1 mbg_nbd"])
    );
    const alone = await rowsOf(intLifetimeFits, {
      gates: [gate("now", 500)],
      histories: given.filter((_, i) => i % 6 !== 0)
    });
    expect(own.map(({value}) => value)).toEqual(
      alone.filter(({model}) => model !== "gamma_gamma").map(({value}) => value)
    );
  });

  it("are made at the cut alone where the settings name one", async () => {
    const programme = programmeSchema.parse({lifetime: {cutDate: "2026-01-01"}});
    const rows = await rowsOf(
      intLifetimeFits,
      {
        gates: [gate("cut", 600), gate("now", 600)],
        histories: [...given, ...given.map((row) => ({...row, moment: "cut"}))]
      },
      {programme}
    );
    expect(new Set(rows.map(({moment}) => moment))).toEqual(new Set(["cut"]));
  });
});

const parameters = {r: 0.5, alpha: 6, a: 0.9, b: 1.6};
const fits = (moment: string) =>
  Object.entries(parameters).map(([parameter, value]) => ({
    moment,
    model: "mbg_nbd",
    segment: "all",
    parameter,
    value
  }));

describe("the back-test", () => {
  it("adds up what each customer known at the cut is expected to do, and did, by whole weeks", async () => {
    const rows = await rowsOf(intLifetimeBacktests, {
      fits: fits("cut"),
      moments: [{moment: "cut", on_date: "2026-06-01", next_date: "2026-06-17"}],
      histories: [
        {frequency: 2, recency_days: 14, age_days: 28, customer_count: 1},
        {frequency: 2, recency_days: 21, age_days: 28, customer_count: 1},
        {frequency: 0, recency_days: 0, age_days: 7, customer_count: 1}
      ].map((row) => ({...row, segment: "store:1"})),
      visits: [
        {segment: "store:1", week: 1, visit_count: 2},
        {segment: "store:1", week: 2, visit_count: 1},
        {segment: "store:1", week: 3, visit_count: 1}
      ]
    });
    const forecast = mbgNbd.forecast(parameters);
    const expected = (weeks: number) =>
      expectedVisits(forecast, 2, 2, 4, weeks) +
      expectedVisits(forecast, 2, 3, 4, weeks) +
      expectedVisits(forecast, 0, 0, 1, weeks);
    expect(rows.map(({week, actual_visits}) => [week, actual_visits])).toEqual([
      [1, 2],
      [2, 3]
    ]);
    for (const row of rows) expect(row.predicted_visits).toBeCloseTo(expected(row.week), 10);
  });

  it("chooses the model that came closest, and BG/NBD where none was judged", async () => {
    const all = {segment: "all", fitted_segment: "all"};
    const tried = ["bg_nbd", "mbg_nbd"].map((model) => ({
      moment: "now",
      segment: "all",
      model,
      value: 1
    }));
    const weeks = [
      {...all, model: "bg_nbd", week: 1, predicted_visits: 5, actual_visits: 10},
      {...all, model: "mbg_nbd", week: 1, predicted_visits: 14, actual_visits: 10}
    ];
    const judged = await rowsOf(intVisitModelChosen, {fits: tried, backtests: weeks});
    const best = {segment: "all", everybody_error_rate: 0.4};
    expect(judged).toEqual([
      {...best, model: "bg_nbd", mean_error_rate: 0.5, place: 2, is_chosen: false},
      {...best, model: "mbg_nbd", mean_error_rate: 0.4, place: 1, is_chosen: true}
    ]);
    const unjudged = await rowsOf(intVisitModelChosen, {fits: tried, backtests: []});
    expect(unjudged.map(({is_chosen}) => is_chosen)).toEqual([true, false]);
  });

  it.each([
    [7, true],
    [5, false]
  ])(
    "chooses a segment's own fit only where it came closer than everybody's: %d of 8 visits, %s",
    async (predicted_visits, isChosen) => {
      const week = (fitted_segment: string, segment: string, predicted: number) => ({
        model: "bg_nbd",
        fitted_segment,
        segment,
        week: 1,
        predicted_visits: predicted,
        actual_visits: 8
      });
      const rows = await rowsOf(intVisitModelChosen, {
        fits: ["all", "store:1"].map((segment) => ({
          moment: "now",
          model: "bg_nbd",
          segment,
          value: 1
        })),
        backtests: [
          week("all", "all", 8),
          week("all", "store:1", 6),
          week("store:1", "store:1", predicted_visits)
        ]
      });
      expect(rows.map(({segment, is_chosen}) => [segment, is_chosen])).toEqual([
        ["all", true],
        ["store:1", isChosen]
      ]);
    }
  );

  it("never chooses a model that could not be fitted", async () => {
    const tried = [
      {moment: "now", segment: "all", model: "bg_nbd", value: null},
      {moment: "now", segment: "all", model: "mbg_nbd", value: 1}
    ];
    const rows = await rowsOf(intVisitModelChosen, {fits: tried, backtests: []});
    expect(rows.map(({is_chosen}) => is_chosen)).toEqual([false, true]);
    const none = await rowsOf(intVisitModelChosen, {fits: tried.slice(0, 1), backtests: []});
    expect(none.map(({is_chosen}) => is_chosen)).toEqual([false]);
  });
});

describe("scores", () => {
  const history = (frequency: number, recency_days: number, age_days: number) => ({
    moment: "now",
    segment: "",
    frequency,
    recency_days,
    age_days
  });
  const chosen = [{segment: "all", model: "mbg_nbd", is_chosen: true}];

  it("are those of the chosen model's parameters, once per history", async () => {
    const [row, ...more] = await rowsOf(intVisitScores, {
      fits: fits("now"),
      chosen,
      histories: [history(2, 14, 28), history(2, 14, 28)]
    });
    expect(more).toEqual([]);
    const forecast = mbgNbd.forecast(parameters);
    expect(row?.p_alive).toBeCloseTo(forecast.pAlive(2, 2, 4), 12);
    expect(row?.expected_visits_12m).toBeCloseTo(expectedVisits(forecast, 2, 2, 4, 52.14), 12);
    expect(row?.discounted_visits_12m).toBeLessThan(row!.expected_visits_12m);
  });

  it("never fall when a customer comes once more today", async () => {
    const before = Array.from({length: 20}, (_, x) => history(x, x * 10, 250));
    const after = before.map(({frequency}) => history(frequency + 1, 250, 250));
    const score = async (histories: typeof before) =>
      rowsOf(intVisitScores, {fits: fits("now"), chosen, histories});
    const [earlier, later] = [await score(before), await score(after)];
    for (const [x, row] of later.entries()) {
      expect(row.frequency).toBe(x + 1);
      expect(row.p_alive).toBeGreaterThanOrEqual(earlier[x]!.p_alive);
      expect(row.expected_visits_12m).toBeGreaterThan(earlier[x]!.expected_visits_12m);
    }
  });

  it("let go who came once under BG/NBD by MBG/NBD fitted beside it, and nobody else", async () => {
    const both = ["bg_nbd", "mbg_nbd"].flatMap((model) =>
      fits("now").map((row) => ({...row, model}))
    );
    const score = async (given: typeof both) =>
      rowsOf(intVisitScores, {
        fits: given,
        chosen: [{segment: "all", model: "bg_nbd", is_chosen: true}],
        histories: [history(0, 0, 70), history(2, 14, 28)]
      });
    const [once, returned] = await score(both);
    expect(once).toMatchObject({visit_model: "bg_nbd", p_alive: 1});
    expect(once!.p_alive_calibrated).toBeCloseTo(mbgNbd.forecast(parameters).pAlive(0, 0, 10), 12);
    expect(returned!.p_alive_calibrated).toBe(returned!.p_alive);
    const [alone] = await score(both.filter(({model}) => model === "bg_nbd"));
    expect(alone!.p_alive_calibrated).toBe(1);
  });

  it("let nobody's calibrated chance fall with a visit today, however the two models disagree", async () => {
    const both = ["bg_nbd", "mbg_nbd"].flatMap((model) =>
      fits("now").map((row) => ({
        ...row,
        model,
        value: model === "bg_nbd" && row.parameter === "b" ? 0.5 : row.value
      }))
    );
    const ages = [0, 7, 70, 700];
    const rows = await rowsOf(intVisitScores, {
      fits: both,
      chosen: [{segment: "all", model: "bg_nbd", is_chosen: true}],
      histories: ages.flatMap((age) => [
        history(0, 0, age),
        ...(age > 0 ? [history(1, age, age)] : [])
      ])
    });
    for (const age of ages.slice(1)) {
      const [once, back] = [0, 1].map((x) =>
        rows.find((row) => row.frequency === x && row.age_days === age)
      );
      expect(back!.p_alive_calibrated).toBeGreaterThanOrEqual(once!.p_alive_calibrated);
    }
  });

  it("are those of the segment's own fit where it has one", async () => {
    const own = fits("now").map((row) => ({
      ...row,
      segment: "store:1",
      value: row.parameter === "r" ? 3 : row.value
    }));
    const rows = await rowsOf(intVisitScores, {
      fits: [...fits("now"), ...own],
      chosen: [...chosen, {segment: "store:1", model: "mbg_nbd", is_chosen: true}],
      histories: ["store:1", "store:2"].map((segment) => ({...history(2, 14, 28), segment}))
    });
    expect(rows.map(({fitted_segment}) => fitted_segment)).toEqual(["all", "store:1"]);
    expect(rows[1]!.expected_visits_12m).toBeGreaterThan(rows[0]!.expected_visits_12m);
    for (const row of rows) {
      expect(row.visits_12m_low).toBeLessThanOrEqual(row.expected_visits_12m);
      expect(row.visits_12m_high).toBeGreaterThanOrEqual(row.expected_visits_12m);
    }
  });

  it("are none without a chosen model", async () => {
    expect(
      await rowsOf(intVisitScores, {fits: [], chosen: [], histories: [history(0, 0, 10)]})
    ).toEqual([]);
  });
});

describe("the curve of age", () => {
  it("counts return visits in months that were watched to their end, and goes on with the last three", async () => {
    const customer = (customer_id: string, age_days: number) => ({
      customer_id,
      moment: "now",
      age_days,
      is_left_out: false
    });
    const rows = await rowsOf(intVisitsByAge, {
      histories: [customer("a", 70), customer("b", 40)],
      started: ["a", "b"].map((customer_id) => ({customer_id, first_visit_date: "2026-01-01"})),
      visits: [
        {customer_id: "a", business_date: "2026-01-01", is_return: false},
        {customer_id: "a", business_date: "2026-01-11", is_return: true},
        {customer_id: "b", business_date: "2026-01-21", is_return: true},
        {customer_id: "b", business_date: "2026-02-09", is_return: true}
      ]
    });
    expect(
      rows.map((row) => [row.age_months, row.customer_count, row.visits_per_customer])
    ).toEqual([
      [0, 2, 1],
      [1, 1, 0],
      [2, 0, null]
    ]);
    expect(rows[0]?.expected_visits_12m).toBeCloseTo(1 + 0 + 10 * 0.5, 12);
    expect(rows[1]?.expected_visits_12m).toBeCloseTo(0 + 11 * 0.5, 12);
    expect(rows[1]?.discounted_visits_12m).toBeLessThan(rows[1]!.expected_visits_12m!);
  });

  it("expects nothing where nobody was watched for a month", async () => {
    const rows = await rowsOf(intVisitsByAge, {
      histories: [{customer_id: "a", moment: "now", age_days: 20, is_left_out: false}],
      started: [],
      visits: []
    });
    expect(rows).toEqual([
      {
        age_months: 0,
        customer_count: 0,
        visits_per_customer: null,
        expected_visits_12m: null,
        discounted_visits_12m: null
      }
    ]);
  });
});

describe("the cohorts' own curves", () => {
  const curve = [
    {age_months: 0, visits_per_customer: 1, expected_visits_12m: 6, discounted_visits_12m: 5},
    {age_months: 1, visits_per_customer: 0.5, expected_visits_12m: 4, discounted_visits_12m: 3}
  ];
  const customers = Array.from({length: 100}, (_, i) => ({
    customer_id: `c${i}`,
    moment: "now",
    cohort_month: i < 50 ? "2026-01-01" : "2026-02-01",
    age_days: 40,
    is_left_out: false
  }));
  const started = customers.map(({customer_id}) => ({customer_id, first_visit_date: "2026-01-01"}));

  it("lie above everybody's for a cohort that came more often, by half where 50 visits were to be expected", async () => {
    const visits = customers.slice(0, 50).flatMap(({customer_id}) =>
      ["2026-01-05", "2026-01-06", "2026-01-07"].map((business_date) => ({
        customer_id,
        business_date,
        is_return: true
      }))
    );
    const rows = await rowsOf(intCohortCurves, {curve, histories: customers, started, visits});
    expect(rows.map(({cohort_month, level}) => [cohort_month, level])).toEqual([
      ["2026-01-01", (150 + 50) / (50 + 50)],
      ["2026-02-01", (0 + 50) / (50 + 50)]
    ]);
    expect(rows[0]).toMatchObject({expected_visits_12m: 8, discounted_visits_12m: 6});
  });

  it("are everybody's for a cohort that teaches nothing", async () => {
    const histories = customers.map((row) => ({...row, is_left_out: true}));
    const rows = await rowsOf(intCohortCurves, {curve, histories, started, visits: []});
    expect(rows.map(({level}) => level)).toEqual([1, 1]);
  });
});

describe("what customers did after the cut", () => {
  const moments = [{moment: "cut", on_date: "2026-06-01", next_date: "2026-06-17"}];
  const histories = ["a", "b"].map((customer_id) => ({
    customer_id,
    moment: "cut",
    segment: "",
    frequency: 2,
    recency_days: 14,
    age_days: 28,
    is_left_out: false
  }));
  const visits = ["2026-05-30", "2026-06-02", "2026-06-08", "2026-06-09", "2026-06-16"].map(
    (business_date) => ({customer_id: "a", business_date})
  );

  it("is counted by week, and by history in whole weeks only", async () => {
    expect(await rowsOf(intVisitsAfterCut, {moments, histories, visits})).toEqual([
      {segment: "", week: 1, visit_count: 2},
      {segment: "", week: 2, visit_count: 1},
      {segment: "", week: 3, visit_count: 1}
    ]);
    expect(await rowsOf(intHistoriesAtCut, {moments, histories, visits})).toEqual([
      {
        segment: "",
        frequency: 2,
        recency_days: 14,
        age_days: 28,
        customer_count: 2,
        came_count: 1,
        later_visit_count: 3,
        squared_visit_count: 9
      }
    ]);
  });
});
