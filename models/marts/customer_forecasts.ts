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
import {ratio} from "../../src/warehouse/sql.js";
import {intLifetimeFits as fits} from "../intermediate/lifetime/int_lifetime_fits.js";
import {intPurchaseHistories as histories} from "../intermediate/lifetime/int_purchase_histories.js";
import {intVisitModelChosen as chosen} from "../intermediate/lifetime/int_visit_model_chosen.js";
import {intVisitsByAge as curve, monthsIn} from "../intermediate/lifetime/int_visits_by_age.js";
import {intVisitScores as scores} from "../intermediate/lifetime/int_visit_scores.js";
import {visits} from "./visits.js";

export const customerForecasts = model({
  name: "customer_forecasts",
  grain: ["customer_id"],
  doc: "One row per customer with a visit: what is expected of the 12 months after the as-of day. Only visits to then are known to it.",
  refs: {histories, scores, curve, fits, chosen, visits},
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
    spend_model: text("gamma_gamma, or mean: the mean visit."),
    is_start_unknown: flag(
      "The first visit seen may not be the first: age and forecast are too low."
    )
  },
  checks: [
    between("p_alive", 0, 1),
    atLeast("expected_visits_12m", 0),
    oneOf("visit_model", ["bg_nbd", "mbg_nbd", "pareto_nbd", "cohort_curve"])
  ],
  select: (db, {programme}) =>
    db
      .with("spending", (q) =>
        q
          .selectFrom("fits")
          .where("moment", "=", programme.lifetime.cutDate ? "cut" : "now")
          .where("model", "=", "gamma_gamma")
          .select(({fn}) => [
            fn.max("value").filterWhere("parameter", "=", "p").as("p"),
            fn.max("value").filterWhere("parameter", "=", "q").as("q"),
            fn.max("value").filterWhere("parameter", "=", "v").as("v")
          ])
      )
      .with("visiting", (q) =>
        q
          .selectFrom("chosen")
          .where("is_chosen", "=", true)
          .select(({fn}) => fn.max<string | null>("model").as("model"))
      )
      .with("typical", (q) =>
        q
          .selectFrom("visits")
          .select(({fn, ref}) => [
            ratio(
              fn.sum<number>("net_spend").filterWhere("net_spend", ">", 0),
              fn.countAll<number>().filterWhere("net_spend", ">", 0)
            ).as("visit_spend"),
            fn
              .coalesce(
                ratio(
                  fn.sum<number>("margin_before_points"),
                  sql<number>`greatest(sum(${ref("net_spend")}), 0)`
                ),
                sql<number>`cast(${programme.margin.defaultRate} as double precision)`
              )
              .as("margin_rate")
          ])
      )
      .with("expected", (q) =>
        q
          .selectFrom("histories as h")
          .leftJoin("scores as s", (join) =>
            join
              .onRef("s.frequency", "=", "h.frequency")
              .onRef("s.recency_days", "=", "h.recency_days")
              .onRef("s.age_days", "=", "h.age_days")
          )
          .leftJoin("curve as c", (join) =>
            join.on(({eb, ref}) => eb("c.age_months", "=", monthsIn(ref("h.age_days"))))
          )
          .crossJoin("spending as g")
          .crossJoin("visiting as m")
          .crossJoin("typical as t")
          .where("h.moment", "=", "now")
          .select([
            "h.customer_id",
            "h.frequency",
            "s.p_alive",
            "t.margin_rate",
            "h.is_start_unknown"
          ])
          .select(({fn, ref, val}) => {
            const [p, x] = [ref("g.p"), ref("h.frequency")];
            const paid = sql<number>`greatest(coalesce(${ref("h.mean_return_spend")}, 0), 0)`;
            return [
              sql<number>`cast(${ref("h.recency_days")} as double precision) / 7`.as(
                "recency_weeks"
              ),
              sql<number>`cast(${ref("h.age_days")} as double precision) / 7`.as("age_weeks"),
              fn
                .coalesce("s.expected_visits_12m", "c.expected_visits_12m")
                .as("expected_visits_12m"),
              fn
                .coalesce("s.discounted_visits_12m", "c.discounted_visits_12m")
                .as("discounted_visits_12m"),
              sql<
                number | null
              >`coalesce(${p} * (${ref("g.v")} + ${x} * ${paid}) / (${p} * ${x} + ${ref("g.q")} - 1), ${ref("t.visit_spend")})`.as(
                "expected_visit_spend"
              ),
              fn
                .coalesce("m.model", sql<string>`cast(${val("cohort_curve")} as varchar)`)
                .as("visit_model"),
              sql<string>`case when ${p} is null then 'mean' else 'gamma_gamma' end`.as(
                "spend_model"
              )
            ];
          })
      )
      .selectFrom("expected")
      .select([
        "customer_id",
        "frequency",
        "recency_weeks",
        "age_weeks",
        "p_alive",
        "expected_visits_12m",
        "expected_visit_spend",
        "margin_rate",
        "visit_model",
        "spend_model",
        "is_start_unknown"
      ])
      .select(({eb, ref}) => {
        const value = eb("expected_visit_spend", "*", ref("margin_rate"));
        return [
          value.as("expected_visit_value"),
          eb(value, "*", ref("discounted_visits_12m")).as("predicted_value_12m")
        ];
      })
});
