import {describe, expect, it} from "vitest";
import {forecastTotals} from "../../../models/marts/forecast_totals.js";
import {lifetimeAssumptions} from "../../../models/marts/lifetime_assumptions.js";
import {lifetimeCalibration} from "../../../models/marts/lifetime_calibration.js";
import {seeded} from "../../../src/stats/index.js";
import {rowsOf} from "../../support/models.js";

const fits = (model: string, moment: string) =>
  Object.entries({r: 0.5, alpha: 6, a: 0.9, b: 1.6}).map(([parameter, value]) => ({
    moment,
    model,
    segment: "all",
    parameter,
    value,
    log_covariances: "[1, 0, 0, 0]"
  }));
const chosen = (model: string) => [{segment: "all", model, is_chosen: true}];

describe("the calibration", () => {
  const moments = [{moment: "cut", on_date: "2026-03-01", next_date: "2026-06-30"}];
  const random = seeded(3);
  const histories = Array.from({length: 60}, (_, i) => ({
    segment: i % 2 === 0 ? "store:1" : "store:2",
    frequency: i % 5,
    recency_days: i % 5 === 0 ? 0 : 7 + i,
    age_days: 100 + i,
    customer_count: 10,
    came_count: 4 + (i % 3),
    later_visit_count: 8 + (i % 5),
    squared_visit_count: 30 + Math.floor(10 * random())
  }));

  it("puts every customer into one tenth of each measure, and keeps what all of them did", async () => {
    const rows = await rowsOf(lifetimeCalibration, {
      moments,
      histories,
      fits: fits("mbg_nbd", "cut"),
      chosen: chosen("mbg_nbd")
    });
    for (const measure of ["p_alive", "expected_visits"] as const) {
      const tenths = rows.filter((row) => row.measure === measure);
      expect(tenths.map(({decile}) => decile)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect(tenths.reduce((sum, row) => sum + row.customer_count, 0)).toBe(600);
      const done = tenths.reduce((sum, row) => sum + row.customer_count * row.actual, 0);
      const column = measure === "p_alive" ? "came_count" : "later_visit_count";
      expect(done).toBeCloseTo(
        histories.reduce((sum, row) => sum + row[column], 0),
        9
      );
    }
  });

  it("keeps customers who came once apart where the model holds that they cannot have left", async () => {
    const rows = await rowsOf(lifetimeCalibration, {
      moments,
      histories,
      fits: fits("bg_nbd", "cut"),
      chosen: chosen("bg_nbd")
    });
    const [once] = rows.filter(({measure, decile}) => measure === "p_alive" && decile === 0);
    expect(once).toMatchObject({customer_count: 120, mean_p_alive: 1});
  });

  it("does not depend on the order of the rows, and is none without a fit", async () => {
    const given = {moments, fits: fits("mbg_nbd", "cut"), chosen: chosen("mbg_nbd")};
    expect(
      await rowsOf(lifetimeCalibration, {...given, histories: histories.toReversed()})
    ).toEqual(await rowsOf(lifetimeCalibration, {...given, histories}));
    expect(await rowsOf(lifetimeCalibration, {moments, histories, fits: [], chosen: []})).toEqual(
      []
    );
  });
});

describe("the totals of the forecasts", () => {
  const person = (customer_id: string, more: object = {}) => ({
    customer_id,
    visit_model: "mbg_nbd",
    fitted_segment: "all",
    is_start_unknown: false,
    expected_visits_12m: 4,
    predicted_value_12m: 100,
    value_variance: 50,
    value_slope_1: 10,
    value_slope_2: 0,
    value_slope_3: 0,
    value_slope_4: 0,
    ...more
  });
  const given = {
    values: ["a", "b", "c"].map((customer_id) => ({customer_id, historic_value: 7})),
    origins: ["a", "b", "c"].map((customer_id, i) => ({
      customer_id,
      store: i < 2 ? "1" : "",
      seller: "",
      first_category: "tea",
      acquisition_channel: "",
      first_offer: "none"
    })),
    fits: fits("mbg_nbd", "now")
  };
  const total = (rows: {dimension: string; value: string}[], dimension: string, value = "") =>
    rows.find((row) => row.dimension === dimension && row.value === value);

  it("add up by every way of beginning, and widen by chance and by the parameters", async () => {
    const rows = await rowsOf(forecastTotals, {
      ...given,
      forecasts: ["a", "b", "c"].map((id) => person(id))
    });
    expect(total(rows, "all")).toMatchObject({
      customer_count: 3,
      historic_value: 21,
      expected_visits_12m: 12,
      predicted_value_12m: 300
    });
    // Chance 3 × 50; the parameter, whose logarithm has variance 1, moves the sum by 30.
    const reach = 1.959963984540054 * Math.sqrt(150 + 900);
    const all = rows.find(({dimension}) => dimension === "all")!;
    expect(all.predicted_value_12m_high! - 300).toBeCloseTo(reach, 6);
    expect(300 - all.predicted_value_12m_low!).toBeCloseTo(reach, 6);
    for (const dimension of ["store", "seller", "first_category", "first_offer"])
      expect(
        rows
          .filter((row) => row.dimension === dimension)
          .reduce((sum, row) => sum + row.predicted_value_12m!, 0)
      ).toBe(300);
    expect(total(rows, "store", "1")).toMatchObject({customer_count: 2});
    expect(total(rows, "store")).toMatchObject({customer_count: 1});
  });

  it("have no limits where the cohort's curve stands in for a visit model", async () => {
    const rows = await rowsOf(forecastTotals, {
      ...given,
      forecasts: [
        person("a", {visit_model: "cohort_curve", value_variance: null, value_slope_1: null})
      ]
    });
    expect(total(rows, "all")).toMatchObject({
      predicted_value_12m: 100,
      predicted_value_12m_low: null,
      predicted_value_12m_high: null
    });
  });
});

describe("the assumptions", () => {
  const gate = {
    moment: "now",
    segment: "all",
    customer_count: 600,
    history_day_count: 170,
    silent_day_count: 3,
    most_return_count: 9
  };
  const spends = (spend: (x: number) => number) =>
    Array.from({length: 60}, (_, i) => ({
      moment: "now",
      frequency: 1 + (i % 12),
      mean_return_spend: spend(1 + (i % 12)) + ((i * 7) % 13),
      is_left_out: false
    }));

  it("say how each part of the data gate stands", async () => {
    const rows = await rowsOf(lifetimeAssumptions, {gates: [gate], histories: []});
    expect(rows.map(({assumption, value, is_met}) => [assumption, value, is_met])).toEqual([
      ["customers", 600, true],
      ["history_days", 170, false],
      ["most_visits", 10, true],
      ["silent_days", 3, true],
      ["spend_independent_of_frequency", null, false]
    ]);
  });

  it.each([
    ["holds where it does not", () => 50, true],
    ["is broken where those who come often spend more", (x: number) => 10 * x, false]
  ] as const)("that spend does not depend on frequency %s", async (_, spend, isMet) => {
    const rows = await rowsOf(lifetimeAssumptions, {gates: [gate], histories: spends(spend)});
    const row = rows.find(({assumption}) => assumption === "spend_independent_of_frequency")!;
    expect(row.is_met).toBe(isMet);
    expect(row.low!).toBeLessThan(row.value!);
    expect(row.high!).toBeGreaterThan(row.value!);
  });

  it("are unmet without any data", async () => {
    const rows = await rowsOf(lifetimeAssumptions, {gates: [], histories: []});
    expect(rows.map(({is_met}) => is_met)).toEqual([false, false, false, false, false]);
  });
});
