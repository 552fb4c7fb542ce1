import {sql} from "kysely";
import {
  atLeast,
  between,
  count,
  flag,
  key,
  model,
  oneOf,
  rate,
  real,
  text
} from "../../src/model/index.js";
import {textValue} from "../../src/warehouse/sql.js";
import {intPurchaseHistories as histories} from "../intermediate/lifetime/int_purchase_histories.js";
import {intVisitScores as scores} from "../intermediate/lifetime/int_visit_scores.js";
import {intVisitWorth as worth} from "../intermediate/lifetime/int_visit_worth.js";
import {intVisitsByAge as curve, monthsIn} from "../intermediate/lifetime/int_visits_by_age.js";

export const customerForecasts = model({
  name: "customer_forecasts",
  grain: ["customer_id"],
  doc: "One row per customer with a visit: what is expected of the 12 months after the as-of day. Only visits to then are known to it.",
  refs: {histories, scores, curve, worth},
  columns: {
    customer_id: key("The customer."),
    frequency: count("Return visits so far."),
    recency_weeks: real("Weeks from the first visit to the last; 0 without a return."),
    age_weeks: real("Weeks since the first visit."),
    p_alive: rate(
      "The chance of still being a customer; 1 for whoever came once under bg_nbd, empty where no visit model could be fitted."
    ).nullable(),
    expected_visits_12m: real(
      "Visits expected; empty where nobody was watched for a month."
    ).nullable(),
    expected_visit_spend: real("Net spend expected of a visit.").nullable(),
    margin_rate: rate("Margin before points of net spend, of all visits."),
    expected_visit_value: real("Margin expected of a visit.").nullable(),
    predicted_value_12m: real(
      "Margin before points of the expected visits, discounted month by month."
    ).nullable(),
    visit_model: text(
      "The visit model that was used, or cohort_curve: what customers of this age went on to do."
    ),
    spend_model: text("Either gamma_gamma, or mean: the mean visit."),
    is_start_unknown: flag(
      "The first visit seen may not be the first, so that the age counts from too late a day."
    )
  },
  checks: [
    between("p_alive", 0, 1),
    atLeast("expected_visits_12m", 0),
    oneOf("visit_model", ["bg_nbd", "mbg_nbd", "pareto_nbd", "cohort_curve"])
  ],
  select: (db) =>
    db
      .with("expected", (q) =>
        q
          .selectFrom("histories as h")
          .innerJoin("worth as w", "w.customer_id", "h.customer_id")
          .leftJoin("scores as s", (join) =>
            join
              .onRef("s.frequency", "=", "h.frequency")
              .onRef("s.recency_days", "=", "h.recency_days")
              .onRef("s.age_days", "=", "h.age_days")
          )
          .leftJoin("curve as c", (join) =>
            join.on(({eb, ref}) => eb("c.age_months", "=", monthsIn(ref("h.age_days"))))
          )
          .where("h.moment", "=", "now")
          .select([
            "h.customer_id",
            "h.frequency",
            "h.recency_days",
            "h.age_days",
            "h.is_start_unknown",
            "s.p_alive",
            "w.expected_visit_spend",
            "w.margin_rate",
            "w.spend_model"
          ])
          .select(({fn}) => [
            fn.coalesce("s.expected_visits_12m", "c.expected_visits_12m").as("expected_visits_12m"),
            fn
              .coalesce("s.discounted_visits_12m", "c.discounted_visits_12m")
              .as("discounted_visits_12m"),
            fn.coalesce("s.visit_model", textValue("cohort_curve")).as("visit_model")
          ])
      )
      .selectFrom("expected")
      .select([
        "customer_id",
        "frequency",
        "p_alive",
        "expected_visits_12m",
        "expected_visit_spend",
        "margin_rate",
        "visit_model",
        "spend_model",
        "is_start_unknown"
      ])
      .select(({eb, ref}) => {
        const weeks = (days: "recency_days" | "age_days") =>
          sql<number>`cast(${ref(days)} as double precision) / 7`;
        const value = eb("expected_visit_spend", "*", ref("margin_rate"));
        return [
          weeks("recency_days").as("recency_weeks"),
          weeks("age_days").as("age_weeks"),
          value.as("expected_visit_value"),
          eb(value, "*", ref("discounted_visits_12m")).as("predicted_value_12m")
        ];
      })
});
