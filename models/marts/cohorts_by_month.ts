import {flag, holds, model, month, noRows} from "../../src/model/index.js";
import {monthOf} from "../../src/warehouse/sql.js";
import {
  cohortChecks,
  cohortColumns,
  observedMeasures
} from "../intermediate/customers/cohort-cells.js";
import {intCustomersStarted as started} from "../intermediate/customers/int_customers_started.js";
import {intMonths as calendar} from "../intermediate/customers/int_months.js";
import {customerMonths as months} from "./customer_months.js";

export const cohortsByMonth = model({
  name: "cohorts_by_month",
  grain: ["cohort_month", "is_start_unknown", "period"],
  doc: "One row per month of first visit, known or unknown start, and month since, up to the as-of month; what is not yet observed to its end is empty.",
  refs: {started, months, calendar},
  columns: {
    cohort_month: month("The month of the first visit."),
    is_start_unknown: flag("The cohort's customers may have come before the receipts begin."),
    ...cohortColumns
  },
  checks: [
    ...cohortChecks,
    holds(
      "all_come_in_period_0",
      ["period", "active_count", "customer_count"],
      "period > 0 or active_count = customer_count"
    ),
    noRows(
      "each_customer_in_one_cohort",
      ["started"],
      `select c.customers, s.customers as started from
         (select coalesce(sum(customer_count), 0) as customers from {this} where period = 0) c,
         (select count(*) as customers from {started}) s
       where c.customers <> s.customers`
    )
  ],
  select: (db) =>
    db
      .with("cohorts", (q) =>
        q
          .selectFrom("started")
          .groupBy(["cohort_month", "is_start_unknown"])
          .select(({fn}) => [
            "cohort_month",
            "is_start_unknown",
            fn.countAll<number>().as("customer_count")
          ])
      )
      .with("cells", (q) =>
        q
          .selectFrom("cohorts as c")
          .innerJoin("calendar as begun", "begun.month", "c.cohort_month")
          .innerJoin("calendar as m", (join) => join.onRef("m.month", ">=", "c.cohort_month"))
          .select(({eb, ref}) => [
            "c.cohort_month",
            "c.is_start_unknown",
            "c.customer_count",
            "m.month",
            "m.is_complete",
            eb("m.month_number", "-", ref("begun.month_number")).as("period")
          ])
      )
      .with("active", (q) =>
        q
          .selectFrom("started as s")
          .innerJoin("months as m", "m.customer_id", "s.customer_id")
          .groupBy(({fn}) => [
            "s.cohort_month",
            "s.is_start_unknown",
            fn("greatest", ["m.month", "s.cohort_month"])
          ])
          .select(({fn}) => [
            "s.cohort_month",
            "s.is_start_unknown",
            fn<string>("greatest", ["m.month", "s.cohort_month"]).as("month"),
            fn.countAll<number>().filterWhere("m.visit_count", ">", 0).as("active_count"),
            fn.sum<number>("m.net_spend").as("net_spend"),
            fn.sum<number>("m.margin_before_points").as("margin")
          ])
      )
      .with("last_seen", (q) =>
        q
          .selectFrom("started")
          .groupBy(({ref}) => ["cohort_month", "is_start_unknown", monthOf(ref("last_visit_date"))])
          .select(({fn, ref}) => [
            "cohort_month",
            "is_start_unknown",
            monthOf(ref("last_visit_date")).as("month"),
            fn.countAll<number>().as("last_count")
          ])
      )
      .with("observed", (q) =>
        q
          .selectFrom("cells as c")
          .leftJoin("active as a", (join) =>
            join
              .onRef("a.cohort_month", "=", "c.cohort_month")
              .onRef("a.is_start_unknown", "=", "c.is_start_unknown")
              .onRef("a.month", "=", "c.month")
          )
          .leftJoin("last_seen as l", (join) =>
            join
              .onRef("l.cohort_month", "=", "c.cohort_month")
              .onRef("l.is_start_unknown", "=", "c.is_start_unknown")
              .onRef("l.month", "=", "c.month")
          )
          .select([
            "c.cohort_month",
            "c.is_start_unknown",
            "c.period",
            "c.customer_count",
            "c.is_complete"
          ])
          .select(({fn, lit}) => [
            fn.coalesce("a.active_count", lit(0)).as("active_count"),
            fn.coalesce("a.net_spend", lit(0)).as("net_spend"),
            fn.coalesce("a.margin", lit(0)).as("margin"),
            fn
              .sum<number>(fn.coalesce("l.last_count", lit(0)))
              .over((over) =>
                over
                  .partitionBy(["c.cohort_month", "c.is_start_unknown"])
                  .orderBy("c.month", "desc")
              )
              .as("rolling_count")
          ])
      )
      .selectFrom("observed")
      .select(["cohort_month", "is_start_unknown", "period", "customer_count"])
      .select(observedMeasures)
});
