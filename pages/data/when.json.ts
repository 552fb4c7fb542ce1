import {sql} from "kysely";
import {forecastAccuracy} from "../../models/marts/forecast_accuracy.js";
import {receipts} from "../../models/marts/receipts.js";
import {salesForecast} from "../../models/marts/sales_forecast.js";
import {seasonality} from "../../models/marts/seasonality.js";
import {metrics} from "../../models/metrics.js";
import {page} from "../../src/site/index.js";

/** Days shown before the forecast. */
const shownDays = 56;

export const when = page({
  doc: "On which days and hours do they come, and what is ahead?",
  refs: {seasonality, salesForecast, forecastAccuracy, receipts},
  needs: {rows: "sold", exports: ["receipts"]},
  metrics: {
    season_index: metrics.season_index,
    forecast: metrics.forecast,
    forecast_mase: metrics.forecast_mase,
    forecast_coverage: metrics.forecast_coverage
  },
  queries: {
    sold: (db) =>
      db
        .selectFrom("receipts")
        .where("kind", "=", "sale")
        .having(({fn}) => fn.countAll(), ">", 0)
        .select(({fn}) => [
          fn.countAll<number>().as("receipt_count"),
          fn.count<number>("business_date").distinct().as("day_count"),
          fn.min("business_date").as("first_date"),
          fn.max("business_date").as("last_date")
        ]),
    parts: (db) =>
      db
        .selectFrom("seasonality")
        .where("part", "<>", "hour")
        .orderBy("part")
        .orderBy("value")
        .select(["part", "value", "open_count", "receipt_count", "index"])
        .select(["index_low", "index_high", "net_spend_index"]),
    history: (db, {asOf}) =>
      db
        .selectFrom("receipts")
        .where("counted_date", "is not", null)
        .where(sql<boolean>`counted_date > cast(${asOf} as date) - ${sql.lit(shownDays)}`)
        .groupBy("counted_date")
        .orderBy("counted_date")
        .select(({fn}) => [
          "counted_date as business_date",
          fn.sum<number>("net_amount").as("net_spend"),
          fn.countAll<number>().filterWhere("kind", "=", "sale").as("receipt_count"),
          sql<number>`count(distinct visit_id) filter (where kind = 'sale')`.as("visit_count")
        ]),
    ahead: (db) =>
      db
        .selectFrom("salesForecast")
        .orderBy("measure")
        .orderBy("business_date")
        .select(["measure", "business_date", "mean", "low", "high", "index", "event"])
        .select("is_event_seen"),
    accuracy: (db) =>
      db
        .selectFrom("forecastAccuracy")
        .orderBy("measure")
        .orderBy("method")
        .select(["measure", "method", "mase", "coverage", "origin_count", "is_chosen"])
  }
});

export default when;
