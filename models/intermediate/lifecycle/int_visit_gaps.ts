import {atLeast, count, day, flag, integer, key, model, month} from "../../../src/model/index.js";
import {daysBetween, dayValue} from "../../../src/warehouse/sql.js";
import {intCustomersStarted as started} from "../customers/int_customers_started.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";

export const intVisitGaps = model({
  name: "int_visit_gaps",
  grain: ["customer_id", "visit_number"],
  doc: "One row per visit: how long until the customer's next, or how long nobody has come since.",
  refs: {visits, started},
  columns: {
    customer_id: key("The customer."),
    visit_number: count("1 for the first visit seen."),
    visit_date: day("The visit's day."),
    next_visit_date: day("The next visit's day.").nullable(),
    gap_days: integer("Days to the next visit, or to the as-of day while there is none."),
    is_followed: flag(
      "There is a next visit; otherwise the gap is open, and longer than it looks."
    ),
    cohort_month: month("The month of the customer's first visit."),
    is_start_unknown: flag("The first visit seen may not be the first.")
  },
  checks: [atLeast("gap_days", 0)],
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("followed", (q) =>
        q
          .selectFrom("visits as v")
          .innerJoin("started as s", "s.customer_id", "v.customer_id")
          .where("v.business_date", "<=", dayValue(asOf))
          .select([
            "v.customer_id",
            "v.visit_number",
            "v.business_date as visit_date",
            "s.cohort_month",
            "s.is_start_unknown"
          ])
          .select(({fn}) =>
            fn
              .agg<string | null>("lead", ["v.business_date"])
              .over((over) => over.partitionBy("v.customer_id").orderBy("v.visit_number"))
              .as("next_visit_date")
          )
      )
      .selectFrom("followed")
      .select([
        "customer_id",
        "visit_number",
        "visit_date",
        "next_visit_date",
        "cohort_month",
        "is_start_unknown"
      ])
      .select(({eb, fn, ref}) => [
        daysBetween(
          ref("visit_date"),
          fn.coalesce("next_visit_date", dayValue(asOf)).$castTo<string>()
        ).as("gap_days"),
        eb("next_visit_date", "is not", null).$castTo<boolean>().as("is_followed")
      ])
});
