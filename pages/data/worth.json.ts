import {sql, type QueryCreator} from "kysely";
import {customerForecasts} from "../../models/marts/customer_forecasts.js";
import {customerLifetimes} from "../../models/marts/customer_lifetimes.js";
import {customerValues} from "../../models/marts/customer_values.js";
import {forecastTotals} from "../../models/marts/forecast_totals.js";
import {lifetimeAssumptions} from "../../models/marts/lifetime_assumptions.js";
import {lifetimeBacktest} from "../../models/marts/lifetime_backtest.js";
import {lifetimeCalibration} from "../../models/marts/lifetime_calibration.js";
import {lifetimeModel} from "../../models/marts/lifetime_model.js";
import {metrics} from "../../models/metrics.js";
import {masked, page, type RowOf} from "../../src/site/index.js";

interface Tables {
  customerForecasts: RowOf<typeof customerForecasts>;
  customerValues: RowOf<typeof customerValues>;
}

/** Values of one dimension that are shown, those with the most customers. */
const mostValues = 15;

/** Days since the first visit of those who count as new. */
const newDays = 90;

/** Each customer with a visit: what it has brought, what it is expected to bring, and how often it came. */
const people = (db: QueryCreator<Tables>) =>
  db.with("people", (q) =>
    q
      .selectFrom("customerForecasts as f")
      .innerJoin("customerValues as v", "v.customer_id", "f.customer_id")
      .select(["v.margin_before_points", "v.points_redeemed_amount", "v.message_cost", "v.historic_value"])
      .select(["f.expected_visits_12m", "f.predicted_value_12m"])
      .select(({ref}) => [
        sql<string>`case when ${ref("f.frequency")} = 0 then '1' when ${ref("f.frequency")} = 1 then '2' when ${ref("f.frequency")} < 5 then '3 to 5' when ${ref("f.frequency")} < 11 then '6 to 11' else '12 or more' end`.as(
          "visits"
        ),
        // Equal forecasts have places of their own: a fifth stays a fifth where everybody is worth the same.
        sql<number>`1.0 * row_number() over (order by ${ref("f.predicted_value_12m")} desc nulls last) / count(*) over ()`.as(
          "place"
        ),
        sql<boolean>`${ref("f.age_weeks")} * 7 < ${sql.lit(newDays)} and not ${ref("f.is_start_unknown")}`.as(
          "is_new"
        )
      ])
  );

export const worth = page({
  doc: "What has a customer been worth so far, and what is to be expected of the next 12 months?",
  refs: {
    customerValues,
    customerForecasts,
    customerLifetimes,
    forecastTotals,
    lifetimeAssumptions,
    lifetimeBacktest,
    lifetimeCalibration,
    lifetimeModel
  },
  needs: {rows: "totals", exports: ["receipts", "customers", "cards"]},
  metrics: {
    predicted_value_12m: metrics.predicted_value_12m,
    expected_visits_12m: metrics.expected_visits_12m,
    historic_value: metrics.historic_value,
    margin_so_far: metrics.margin_so_far,
    backtest_visits: metrics.backtest_visits,
    backtest_error: metrics.backtest_error
  },
  queries: {
    totals: (db) =>
      masked(
        people(db)
          .selectFrom("people")
          .select(({fn, ref}) => [
            fn.countAll<number>().as("customer_count"),
            fn.sum<number>("historic_value").as("historic_value"),
            fn.sum<number>("margin_before_points").as("margin_so_far"),
            fn.sum<number>("points_redeemed_amount").as("points_redeemed_amount"),
            fn.sum<number>("message_cost").as("message_cost"),
            fn.sum<number | null>("expected_visits_12m").as("expected_visits_12m"),
            fn.sum<number | null>("predicted_value_12m").as("predicted_value_12m"),
            fn.countAll<number>().filterWhere("is_new", "=", true).as("new_count"),
            fn
              .avg<number | null>("predicted_value_12m")
              .filterWhere("is_new", "=", true)
              .as("new_value"),
            sql<number | null>`sum(${ref("predicted_value_12m")}) filter (where ${ref("place")} <= 0.2)`.as(
              "top_value"
            )
          ]),
        {
          count: "customer_count",
          measures: [
            "historic_value",
            "margin_so_far",
            "points_redeemed_amount",
            "message_cost",
            "expected_visits_12m",
            "predicted_value_12m",
            "new_value",
            "top_value"
          ]
        }
      ),
    spreads: (db) =>
      masked(
        people(db)
          .selectFrom("people")
          .where("predicted_value_12m", "is not", null)
          .groupBy("visits")
          .select(["visits"])
          .select(({fn, ref}) => {
            const at = (share: number) =>
              sql<number | null>`percentile_cont(${sql.lit(share)}) within group (order by ${ref("predicted_value_12m")})`;
            return [
              fn.countAll<number>().as("customer_count"),
              at(0.1).as("p10"),
              at(0.25).as("p25"),
              at(0.5).as("p50"),
              at(0.75).as("p75"),
              at(0.9).as("p90"),
              fn.avg<number | null>("predicted_value_12m").as("mean_value"),
              fn.avg<number>("historic_value").as("mean_historic_value")
            ];
          })
          .orderBy(({fn}) => fn.min("predicted_value_12m")),
        {count: "customer_count", measures: ["p10", "p25", "p50", "p75", "p90", "mean_value", "mean_historic_value"]}
      ),
    ahead: (db) =>
      db
        .selectFrom("forecastTotals")
        .where("dimension", "=", "all")
        .select(["predicted_value_12m", "predicted_value_12m_low", "predicted_value_12m_high"]),
    groups: (db) =>
      masked(
        db
          .with("placed", (q) =>
            q
              .selectFrom("forecastTotals")
              .where("dimension", "<>", "all")
              .selectAll()
              .select(({fn}) =>
                fn
                  .agg<number>("row_number")
                  .over((over) =>
                    over.partitionBy("dimension").orderBy("customer_count", "desc").orderBy("value")
                  )
                  .as("place")
              )
          )
          .selectFrom("placed")
          .where("place", "<=", mostValues)
          .orderBy("dimension")
          .orderBy("place")
          .select(["dimension", "value", "customer_count", "historic_value", "predicted_value_12m"])
          .select(["predicted_value_12m_low", "predicted_value_12m_high"]),
        {
          count: "customer_count",
          measures: ["historic_value", "predicted_value_12m", "predicted_value_12m_low", "predicted_value_12m_high"]
        }
      ),
    lifetimes: (db) =>
      masked(db.selectFrom("customerLifetimes").orderBy("segment").selectAll(), {
        count: "customer_count",
        measures: ["lost_count", "median_months", "median_months_low", "median_months_high", "mean_months", "one_year_rate"]
      }),
    calibration: (db) =>
      masked(db.selectFrom("lifetimeCalibration").orderBy("measure").orderBy("decile").selectAll(), {
        count: "customer_count",
        measures: ["mean_p_alive", "predicted", "actual", "actual_low", "actual_high"]
      }),
    assumptions: (db) =>
      db
        .selectFrom("lifetimeAssumptions")
        .orderBy("assumption")
        .select(["assumption", "value", "low", "high", "p_value", "limit_value", "customer_count", "is_met"]),
    backtest: (db) =>
      db
        .selectFrom("lifetimeBacktest")
        .orderBy("week")
        .select(["week", "week_end_date", "cut_date", "model", "predicted_visits", "actual_visits", "error_rate"]),
    models: (db) =>
      db
        .selectFrom("lifetimeModel")
        .orderBy("model")
        .orderBy("segment")
        .orderBy("parameter")
        .select(["model", "segment", "parameter", "value", "standard_error", "customer_count", "status", "reason"])
        .select(["is_used", "mean_error_rate", "start_unknown_count"])
  }
});

export default worth;
