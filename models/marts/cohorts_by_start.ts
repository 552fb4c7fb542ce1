import {model, month, noRows, text} from "../../src/model/index.js";
import {monthOf} from "../../src/warehouse/sql.js";
import {
  cohortChecks,
  cohortColumns,
  observedMeasures
} from "../intermediate/customers/cohort-cells.js";
import {intCustomerOrigins as origins} from "../intermediate/customers/int_customer_origins.js";
import {intCustomersStarted as started} from "../intermediate/customers/int_customers_started.js";
import {intMonths as calendar} from "../intermediate/customers/int_months.js";
import {originDimensions, setsOf} from "../intermediate/customers/origin-dimensions.js";
import {customerMonths as months} from "./customer_months.js";

const sets = setsOf(originDimensions);

export const cohortsByStart = model({
  name: "cohorts_by_start",
  grain: ["dimension", "value", "cohort_month", "period"],
  doc: "One row per way of beginning, its value, month of first visit and month since, up to the as-of month, of customers whose first visit was seen; what is not yet observed to its end is empty.",
  refs: {started, origins, months, calendar},
  columns: {
    dimension: text(
      "all, store, seller, first_category, acquisition_channel or first_offer, of the first visit."
    ),
    value: text("Its value; '' where not known, and for all."),
    cohort_month: month("The month of the first visit."),
    ...cohortColumns
  },
  checks: [
    ...cohortChecks,
    noRows(
      "each_customer_once_in_each_dimension",
      ["started"],
      `select dimension, sum(customer_count) as customers from {this} where period = 0 group by dimension
       having sum(customer_count) <> (select count(*) from {started} where not is_start_unknown)`
    )
  ],
  select: (db) =>
    db
      .with("people", (q) =>
        q
          .selectFrom("started as s")
          .innerJoin("origins as o", "o.customer_id", "s.customer_id")
          .where("s.is_start_unknown", "=", false)
          .select(["s.customer_id", "s.cohort_month"])
          .select(originDimensions.map((name) => `o.${name}` as const))
          .select(({ref}) => monthOf(ref("s.last_visit_date")).as("last_month"))
      )
      .with("cohorts", (q) =>
        q
          .selectFrom("people")
          .groupBy(sets.groupedWith("cohort_month"))
          .select([sets.dimension.as("dimension"), sets.value.as("value"), "cohort_month"])
          .select(({fn}) => fn.countAll<number>().as("customer_count"))
      )
      .with("cells", (q) =>
        q
          .selectFrom("cohorts as c")
          .innerJoin("calendar as begun", "begun.month", "c.cohort_month")
          .innerJoin("calendar as m", (join) => join.onRef("m.month", ">=", "c.cohort_month"))
          .select(["c.dimension", "c.value", "c.cohort_month", "c.customer_count"])
          .select(["m.month", "m.is_complete"])
          .select(({eb, ref}) => eb("m.month_number", "-", ref("begun.month_number")).as("period"))
      )
      .with("spent", (q) =>
        q
          .selectFrom("people as p")
          .innerJoin("months as m", "m.customer_id", "p.customer_id")
          .select(["p.cohort_month", "m.visit_count", "m.net_spend", "m.margin_before_points"])
          .select(originDimensions.map((name) => `p.${name}` as const))
          .select(({fn}) => fn<string>("greatest", ["m.month", "p.cohort_month"]).as("month"))
      )
      .with("active", (q) =>
        q
          .selectFrom("spent")
          .groupBy(sets.groupedWith("cohort_month", "month"))
          .select([sets.dimension.as("dimension"), sets.value.as("value")])
          .select(["cohort_month", "month"])
          .select(({fn}) => [
            fn.countAll<number>().filterWhere("visit_count", ">", 0).as("active_count"),
            fn.sum<number>("net_spend").as("net_spend"),
            fn.sum<number>("margin_before_points").as("margin")
          ])
      )
      .with("last_seen", (q) =>
        q
          .selectFrom("people")
          .groupBy(sets.groupedWith("cohort_month", "last_month"))
          .select([sets.dimension.as("dimension"), sets.value.as("value")])
          .select(["cohort_month", "last_month as month"])
          .select(({fn}) => fn.countAll<number>().as("last_count"))
      )
      .with("observed", (q) =>
        q
          .selectFrom("cells as c")
          .leftJoin("active as a", (join) =>
            join
              .onRef("a.dimension", "=", "c.dimension")
              .onRef("a.value", "=", "c.value")
              .onRef("a.cohort_month", "=", "c.cohort_month")
              .onRef("a.month", "=", "c.month")
          )
          .leftJoin("last_seen as l", (join) =>
            join
              .onRef("l.dimension", "=", "c.dimension")
              .onRef("l.value", "=", "c.value")
              .onRef("l.cohort_month", "=", "c.cohort_month")
              .onRef("l.month", "=", "c.month")
          )
          .select(["c.dimension", "c.value", "c.cohort_month", "c.period", "c.customer_count"])
          .select("c.is_complete")
          .select(({fn, lit}) => [
            fn.coalesce("a.active_count", lit(0)).as("active_count"),
            fn.coalesce("a.net_spend", lit(0)).as("net_spend"),
            fn.coalesce("a.margin", lit(0)).as("margin"),
            fn
              .sum<number>(fn.coalesce("l.last_count", lit(0)))
              .over((over) =>
                over
                  .partitionBy(["c.dimension", "c.value", "c.cohort_month"])
                  .orderBy("c.month", "desc")
              )
              .as("rolling_count")
          ])
      )
      .selectFrom("observed")
      .select(["dimension", "value", "cohort_month", "period", "customer_count"])
      .select(observedMeasures)
});
