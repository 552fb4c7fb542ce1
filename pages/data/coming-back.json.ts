import {sql} from "kysely";
import {cohortsByMonth} from "../../models/marts/cohorts_by_month.js";
import {customers} from "../../models/marts/customers.js";
import {metrics} from "../../models/metrics.js";
import {masked, page} from "../../src/site/index.js";

/** Starting months that the map shows, the newest; all of them are in the curve. */
const shownMonths = 24;

export const comingBack = page({
  doc: "Of those who come for the first time, how many come back, and after how long?",
  refs: {cohortsByMonth, customers},
  needs: {rows: "curve", exports: ["receipts", "customers", "cards"]},
  metrics: {
    cohort_customers: metrics.cohort_customers,
    retention_rate: metrics.retention_rate,
    rolling_rate: metrics.rolling_rate
  },
  queries: {
    cohorts: (db) =>
      masked(
        db
          .with("newest", (q) =>
            q
              .selectFrom("cohortsByMonth")
              .where("is_start_unknown", "=", false)
              .groupBy("cohort_month")
              .orderBy("cohort_month", "desc")
              .limit(shownMonths)
              .select("cohort_month")
          )
          .selectFrom("cohortsByMonth")
          .where("is_start_unknown", "=", false)
          .where("period", ">", 0)
          .where("cohort_month", "in", (q) => q.selectFrom("newest").select("newest.cohort_month"))
          .orderBy("cohort_month")
          .orderBy("period")
          .select(["cohort_month", "period", "customer_count", "active_count", "retention_rate", "rolling_rate"]),
        {count: "customer_count", measures: ["active_count", "retention_rate", "rolling_rate"]}
      ),
    curve: (db) =>
      masked(
        db
          .selectFrom("cohortsByMonth")
          .where("is_start_unknown", "=", false)
          .where("period", ">", 0)
          .where("active_count", "is not", null)
          .groupBy("period")
          .orderBy("period")
          .select(({fn}) => [
            "period",
            fn.sum<number>("customer_count").as("customer_count"),
            fn.sum<number>("active_count").as("active_count"),
            fn.sum<number>("rolling_count").as("rolling_count")
          ]),
        {count: "customer_count", measures: ["active_count", "rolling_count"]}
      ),
    unknown: (db) =>
      db
        .selectFrom("customers")
        .where("is_start_unknown", "=", true)
        .where("visit_count", ">", 0)
        .select(sql<number>`count(*)`.as("customer_count"))
  }
});

export default comingBack;
