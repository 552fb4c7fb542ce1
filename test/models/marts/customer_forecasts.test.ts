import {describe, expect, it} from "vitest";
import {intValueForecasts} from "../../../models/intermediate/lifetime/int_value_forecasts.js";
import {intVisitWorth} from "../../../models/intermediate/lifetime/int_visit_worth.js";
import {customerForecasts} from "../../../models/marts/customer_forecasts.js";
import {lifetimeBacktest} from "../../../models/marts/lifetime_backtest.js";
import {lifetimeModel} from "../../../models/marts/lifetime_model.js";
import {programmeSchema} from "../../../src/config/index.js";
import {expectedSpend} from "../../../src/stats/index.js";
import {rowsOf} from "../../support/models.js";

const spend = {p: 6, q: 3.5, v: 15};
const spendFits = Object.entries(spend).map(([parameter, value]) => ({
  moment: "now",
  model: "gamma_gamma",
  segment: "all",
  parameter,
  value
}));
const history = {
  customer_id: "a",
  moment: "now",
  cohort_month: "2026-04-01",
  segment: "",
  frequency: 2,
  recency_days: 14,
  age_days: 70,
  mean_return_spend: 40,
  is_start_unknown: false
};
const fitted = {
  customer_id: "a",
  cohort_month: "2026-04-01",
  frequency: 2,
  recency_days: 14,
  age_days: 70,
  is_start_unknown: false,
  fitted_segment: "all"
};
const score = {
  fitted_segment: "all",
  frequency: 2,
  recency_days: 14,
  age_days: 70,
  visit_model: "bg_nbd",
  p_alive: 0.5,
  p_alive_calibrated: 0.5,
  expected_visits_12m: 4,
  discounted_visits_12m: 3,
  visits_12m_low: 1,
  visits_12m_high: 8,
  visits_12m_variance: 5,
  slope_1: 1,
  slope_2: -2,
  slope_3: 0,
  slope_4: 0.5
};
const worth = {
  customer_id: "a",
  expected_visit_spend: 200,
  margin_rate: 0.25,
  visit_spend_spread: 0.5,
  spend_model: "gamma_gamma"
};
const curves = [
  {cohort_month: "2026-04-01", age_months: 2, expected_visits_12m: 8, discounted_visits_12m: 6},
  {cohort_month: "2026-03-01", age_months: 2, expected_visits_12m: 1, discounted_visits_12m: 1}
];
const visits = [
  {visit_id: "1", net_spend: 100, margin_before_points: 30},
  {visit_id: "2", net_spend: 300, margin_before_points: 70},
  {visit_id: "3", net_spend: 0, margin_before_points: 0}
];
const chosen = [{segment: "all", model: "bg_nbd", is_chosen: true, place: 1, mean_error_rate: 0.1}];

describe("a customer's forecast", () => {
  const given = {histories: [fitted], curves, worth: [worth]};

  it("is visits times spend times margin, discounted", async () => {
    const [row] = await rowsOf(intValueForecasts, {...given, scores: [score]});
    // A visit is worth 200 × 0.25 × 3/4; its spend and its number both vary.
    expect(row).toEqual({
      customer_id: "a",
      frequency: 2,
      recency_days: 14,
      age_days: 70,
      is_start_unknown: false,
      visit_model: "bg_nbd",
      fitted_segment: "all",
      spend_model: "gamma_gamma",
      p_alive: 0.5,
      p_alive_calibrated: 0.5,
      expected_visits_12m: 4,
      visits_12m_low: 1,
      visits_12m_high: 8,
      expected_visit_spend: 200,
      margin_rate: 0.25,
      visit_value: 37.5,
      predicted_value_12m: 150,
      value_variance: 37.5 ** 2 * (5 + 4 * 0.25),
      value_slope_1: 37.5,
      value_slope_2: -75,
      value_slope_3: 0,
      value_slope_4: 18.75
    });
  });

  it("rests on the curve of the own cohort and age where no visit model could be fitted", async () => {
    const [row] = await rowsOf(intValueForecasts, {...given, scores: []});
    expect(row).toMatchObject({
      p_alive: null,
      expected_visits_12m: 8,
      predicted_value_12m: 6 * 50,
      value_variance: null,
      visit_model: "cohort_curve"
    });
  });

  it("is published in weeks, with the value of the fewest and the most visits of the range", async () => {
    const forecasts = await rowsOf(intValueForecasts, {...given, scores: [score]});
    const [row] = await rowsOf(customerForecasts, {
      forecasts: forecasts
    });
    expect(row).toMatchObject({
      recency_weeks: 2,
      age_weeks: 10,
      expected_visit_value: 50,
      predicted_value_12m_low: 37.5,
      predicted_value_12m: 150,
      predicted_value_12m_high: 300
    });
  });
});

describe("what a visit is worth", () => {
  it("is drawn from the own mean towards everybody's, at the margin of all visits", async () => {
    const [row] = await rowsOf(intVisitWorth, {histories: [history], fits: spendFits, visits});
    expect(row).toEqual({
      customer_id: "a",
      expected_visit_spend: expect.closeTo(expectedSpend(spend, 2, 40), 10) as number,
      margin_rate: 0.25,
      visit_spend_spread: expect.closeTo(Math.SQRT1_2, 10) as number,
      spend_model: "gamma_gamma"
    });
  });

  it("is counted in money of the as-of day where prices have an index", async () => {
    const programme = programmeSchema.parse({prices: {index: {"2026-01": 100, "2026-05": 150}}});
    const paid = visits.map((visit, i) => ({
      ...visit,
      business_date: ["2025-12-30", "2026-05-01", "2026-05-02"][i]
    }));
    const [row] = await rowsOf(
      intVisitWorth,
      {histories: [history], fits: [], visits: paid},
      {programme}
    );
    expect(row?.expected_visit_spend).toBeCloseTo((100 * 1.5 + 300) / 2, 10);
  });

  it("is the mean visit where spend could not be fitted", async () => {
    const [row] = await rowsOf(intVisitWorth, {histories: [history], fits: [], visits});
    expect(row).toMatchObject({expected_visit_spend: 200, spend_model: "mean"});
  });

  it("is everybody's of one who never returned, at the default margin without spend", async () => {
    const programme = programmeSchema.parse({margin: {defaultRate: 0.4}});
    const once = {...history, frequency: 0, recency_days: 0, mean_return_spend: null};
    const [row] = await rowsOf(
      intVisitWorth,
      {histories: [once], fits: spendFits, visits: []},
      {programme}
    );
    expect(row?.expected_visit_spend).toBeCloseTo((6 * 15) / 2.5, 12);
    expect(row?.margin_rate).toBe(0.4);
  });
});

describe("the lifetime model", () => {
  it("is what was fitted up to the as-of day, or to the cut that is set, with what is used marked", async () => {
    const fit = {
      parameter: "r",
      segment: "all",
      customer_count: 600,
      status: "converged",
      reason: ""
    };
    const fits = [
      {...fit, moment: "cut", model: "bg_nbd", value: 1},
      {...fit, moment: "now", model: "bg_nbd", value: 2},
      {...fit, moment: "now", model: "mbg_nbd", value: 3},
      {...fit, moment: "now", model: "gamma_gamma", value: 4}
    ];
    const other = {segment: "all", model: "mbg_nbd", is_chosen: false, place: 2};
    const tried = [...chosen, {...other, mean_error_rate: 0.2}];
    const rows = await rowsOf(lifetimeModel, {fits, chosen: tried});
    expect(rows.map((row) => [row.model, row.value, row.is_used, row.mean_error_rate])).toEqual([
      ["bg_nbd", 2, true, 0.1],
      ["gamma_gamma", 4, true, null],
      ["mbg_nbd", 3, false, 0.2]
    ]);
    const programme = programmeSchema.parse({lifetime: {cutDate: "2026-01-01"}});
    const cut = await rowsOf(lifetimeModel, {fits, chosen: tried}, {programme});
    expect(cut.map(({model, value}) => [model, value])).toEqual([["bg_nbd", 1]]);
  });
});

describe("the back-test", () => {
  it("is that of the best model, week by week, with its error", async () => {
    const week = (model: string, number: number, predicted: number, actual: number) => ({
      model,
      segment: "all",
      fitted_segment: "all",
      week: number,
      predicted_visits: predicted,
      actual_visits: actual
    });
    const rows = await rowsOf(lifetimeBacktest, {
      backtests: [week("bg_nbd", 1, 3, 0), week("bg_nbd", 2, 9, 10), week("mbg_nbd", 1, 1, 0)],
      chosen,
      moments: [
        {moment: "cut", on_date: "2026-05-01"},
        {moment: "now", on_date: "2026-06-30"}
      ]
    });
    expect(rows).toEqual([
      {
        week: 1,
        cut_date: "2026-05-01",
        week_end_date: "2026-05-08",
        model: "bg_nbd",
        predicted_visits: 3,
        actual_visits: 0,
        error_rate: null
      },
      {
        week: 2,
        cut_date: "2026-05-01",
        week_end_date: "2026-05-15",
        model: "bg_nbd",
        predicted_visits: 9,
        actual_visits: 10,
        error_rate: -0.1
      }
    ]);
  });

  it("foresees the customers of a segment by its own fit where that is chosen", async () => {
    const week = (fitted_segment: string, segment: string, predicted_visits: number) => ({
      model: "bg_nbd",
      fitted_segment,
      segment,
      week: 1,
      predicted_visits,
      actual_visits: segment === "all" ? 20 : 8
    });
    const rows = await rowsOf(lifetimeBacktest, {
      backtests: [week("all", "all", 18), week("all", "store:1", 5), week("store:1", "store:1", 7)],
      chosen: [...chosen, {segment: "store:1", model: "bg_nbd", is_chosen: true, place: 1}],
      moments: [{moment: "cut", on_date: "2026-05-01"}]
    });
    expect(rows.map((row) => [row.predicted_visits, row.actual_visits])).toEqual([[20, 20]]);
  });
});
