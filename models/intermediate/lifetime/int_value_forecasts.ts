import {sql} from "kysely";
import {atLeast, count, flag, key, model, rate, real, text} from "../../../src/model/index.js";
import {textValue} from "../../../src/warehouse/sql.js";
import {intCohortCurves as curves} from "./int_cohort_curves.js";
import {intHistoriesFitted as histories} from "./int_histories_fitted.js";
import {intVisitScores as scores} from "./int_visit_scores.js";
import {intVisitWorth as worth} from "./int_visit_worth.js";
import {monthsIn} from "./int_visits_by_age.js";
import {everybody} from "./visit-models.js";

export const intValueForecasts = model({
  name: "int_value_forecasts",
  grain: ["customer_id"],
  doc: "One row per customer with a visit: visits and value expected of the 12 months after the as-of day, and how uncertain they are.",
  refs: {histories, scores, curves, worth},
  columns: {
    customer_id: key("The customer."),
    frequency: count("Return visits so far."),
    recency_days: count("Days from the first visit to the last."),
    age_days: count("Days since the first visit."),
    is_start_unknown: flag("The first visit seen may not be the first."),
    visit_model: text("The visit model that was used, or cohort_curve."),
    fitted_segment: text("Whom it was fitted to: all, or a segment."),
    spend_model: text("Either gamma_gamma, or mean: the mean visit."),
    p_alive: rate("The chance of still being a customer.").nullable(),
    p_alive_calibrated: rate(
      "The same, by mbg_nbd of who came once where bg_nbd was chosen."
    ).nullable(),
    expected_visits_12m: real("Visits expected.").nullable(),
    visits_12m_low: real("One customer in ten ends with fewer.").nullable(),
    visits_12m_high: real("One customer in ten ends with more.").nullable(),
    expected_visit_spend: real("Net spend expected of a visit.").nullable(),
    margin_rate: rate("Margin before points of net spend, of all visits."),
    visit_value: real("Margin of an expected visit, discounted as the 12 months are.").nullable(),
    predicted_value_12m: real("Margin of the expected visits, discounted.").nullable(),
    value_variance: real(
      "Variance of that margin by chance: of the number of visits, and of what each brings."
    ).nullable(),
    value_slope_1: real(
      "How the value changes with the logarithm of the visit model's first parameter."
    ).nullable(),
    value_slope_2: real("The same, of the second.").nullable(),
    value_slope_3: real("The same, of the third.").nullable(),
    value_slope_4: real("The same, of the fourth.").nullable()
  },
  checks: [atLeast("expected_visits_12m", 0), atLeast("value_variance", 0)],
  select: (db) =>
    db
      .with("expected", (q) =>
        q
          .selectFrom("histories as h")
          .innerJoin("worth as w", "w.customer_id", "h.customer_id")
          .leftJoin("scores as s", (join) =>
            join
              .onRef("s.fitted_segment", "=", "h.fitted_segment")
              .onRef("s.frequency", "=", "h.frequency")
              .onRef("s.recency_days", "=", "h.recency_days")
              .onRef("s.age_days", "=", "h.age_days")
          )
          .leftJoin("curves as c", (join) =>
            join
              .onRef("c.cohort_month", "=", "h.cohort_month")
              .on(({eb, ref}) => eb("c.age_months", "=", monthsIn(ref("h.age_days"))))
          )
          .select(["h.customer_id", "h.frequency", "h.recency_days", "h.age_days"])
          .select(["h.is_start_unknown", "s.p_alive", "s.p_alive_calibrated"])
          .select(["s.visits_12m_low", "s.visits_12m_high"])
          .select(["s.visits_12m_variance", "s.slope_1", "s.slope_2", "s.slope_3", "s.slope_4"])
          .select(["w.expected_visit_spend", "w.margin_rate", "w.spend_model"])
          .select("w.visit_spend_spread")
          .select(({fn, ref, val}) => [
            fn.coalesce("s.expected_visits_12m", "c.expected_visits_12m").as("expected_visits_12m"),
            fn
              .coalesce("s.discounted_visits_12m", "c.discounted_visits_12m")
              .as("discounted_visits_12m"),
            fn.coalesce("s.visit_model", textValue("cohort_curve")).as("visit_model"),
            fn.coalesce("s.fitted_segment", val(everybody)).as("fitted_segment"),
            sql<
              number | null
            >`${ref("w.expected_visit_spend")} * ${ref("w.margin_rate")} * coalesce(${fn.coalesce("s.discounted_visits_12m", "c.discounted_visits_12m")} / nullif(${fn.coalesce("s.expected_visits_12m", "c.expected_visits_12m")}, 0), 1)`.as(
              "visit_value"
            )
          ])
      )
      .selectFrom("expected")
      .select(["customer_id", "frequency", "recency_days", "age_days", "is_start_unknown"])
      .select(["visit_model", "fitted_segment", "spend_model", "p_alive", "p_alive_calibrated"])
      .select([
        "expected_visits_12m",
        "visits_12m_low",
        "visits_12m_high",
        "expected_visit_spend",
        "margin_rate"
      ])
      .select("visit_value")
      .select(({ref}) => {
        const value = ref("visit_value");
        const slope = (of: "slope_1" | "slope_2" | "slope_3" | "slope_4") =>
          sql<number | null>`${ref(of)} * ${value}`.as(`value_${of}` as const);
        return [
          sql<
            number | null
          >`${ref("expected_visit_spend")} * ${ref("margin_rate")} * ${ref("discounted_visits_12m")}`.as(
            "predicted_value_12m"
          ),
          sql<
            number | null
          >`${value} * ${value} * (${ref("visits_12m_variance")} + ${ref("expected_visits_12m")} * coalesce(${ref("visit_spend_spread")} * ${ref("visit_spend_spread")}, 0))`.as(
            "value_variance"
          ),
          slope("slope_1"),
          slope("slope_2"),
          slope("slope_3"),
          slope("slope_4")
        ];
      })
});
