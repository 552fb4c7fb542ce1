import {sql} from "kysely";
import {
  atLeast,
  between,
  count,
  flag,
  key,
  model,
  notAbove,
  oneOf,
  rate,
  real,
  text
} from "../../src/model/index.js";
import {intValueForecasts as forecasts} from "../intermediate/lifetime/int_value_forecasts.js";

export const customerForecasts = model({
  name: "customer_forecasts",
  grain: ["customer_id"],
  doc: "One row per customer with a visit: what is expected of the 12 months after the as-of day. Only visits to then are known to it. Ranges hold four customers in five: they are of the number of visits (chance, the parameters taken as known), each worth what a visit is expected to be.",
  refs: {forecasts},
  columns: {
    customer_id: key("The customer."),
    frequency: count("Return visits so far."),
    recency_weeks: real("Weeks from the first visit to the last; 0 without a return."),
    age_weeks: real("Weeks since the first visit."),
    p_alive: rate(
      "The chance of still being a customer, by the visit model; 1 for whoever came once under bg_nbd, empty where no visit model could be fitted."
    ).nullable(),
    p_alive_calibrated: rate(
      "The same, but of whoever came once under bg_nbd by mbg_nbd fitted to the same customers, which lets them leave: what to sum and to sort by."
    ).nullable(),
    expected_visits_12m: real(
      "Visits expected; empty where nobody was watched for a month."
    ).nullable(),
    visits_12m_low: real(
      "One such customer in ten ends with fewer visits; empty without a visit model."
    ).nullable(),
    visits_12m_high: real("One such customer in ten ends with more.").nullable(),
    expected_visit_spend: real("Net spend expected of a visit.").nullable(),
    margin_rate: rate("Margin before points of net spend, of all visits."),
    expected_visit_value: real("Margin expected of a visit.").nullable(),
    predicted_value_12m: real(
      "Margin before points of the expected visits, discounted month by month."
    ).nullable(),
    predicted_value_12m_low: real("The same of the fewest visits of the range.").nullable(),
    predicted_value_12m_high: real("The same of the most visits of the range.").nullable(),
    visit_model: text(
      "The visit model that was used, or cohort_curve: what customers of this age went on to do, at the level of the customer's own cohort."
    ),
    fitted_segment: text("Whom the visit model was fitted to: all, or a segment of its own."),
    spend_model: text("Either gamma_gamma, or mean: the mean visit."),
    is_start_unknown: flag(
      "The first visit seen may not be the first, so that the age counts from too late a day."
    )
  },
  checks: [
    between("p_alive", 0, 1),
    between("p_alive_calibrated", 0, 1),
    atLeast("expected_visits_12m", 0),
    notAbove("visits_12m_low", "visits_12m_high"),
    oneOf("visit_model", ["bg_nbd", "mbg_nbd", "pareto_nbd", "cohort_curve"])
  ],
  select: (db) =>
    db
      .selectFrom("forecasts")
      .select(["customer_id", "frequency", "p_alive", "p_alive_calibrated"])
      .select(["expected_visits_12m", "visits_12m_low"])
      .select(["visits_12m_high", "expected_visit_spend", "margin_rate", "predicted_value_12m"])
      .select(["visit_model", "fitted_segment", "spend_model", "is_start_unknown"])
      .select(({eb, ref}) => {
        const weeks = (days: "recency_days" | "age_days") =>
          sql<number>`cast(${ref(days)} as double precision) / 7`;
        return [
          weeks("recency_days").as("recency_weeks"),
          weeks("age_days").as("age_weeks"),
          eb("expected_visit_spend", "*", ref("margin_rate")).as("expected_visit_value"),
          eb("visits_12m_low", "*", ref("visit_value")).as("predicted_value_12m_low"),
          eb("visits_12m_high", "*", ref("visit_value")).as("predicted_value_12m_high")
        ];
      })
});
