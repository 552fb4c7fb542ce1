import {sql} from "kysely";
import {
  atLeast,
  count,
  day,
  flag,
  key,
  model,
  notAbove,
  real,
  text
} from "../../../src/model/index.js";
import {daysBetween, ratio, textValue} from "../../../src/warehouse/sql.js";
import {intCustomerOrigins as origins} from "../customers/int_customer_origins.js";
import {intCustomersStarted as started} from "../customers/int_customers_started.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";
import {enough} from "./data-gate.js";
import {intForecastMoments as moments} from "./int_forecast_moments.js";
import {inTodaysMoney} from "./prices.js";

export const intPurchaseHistories = model({
  name: "int_purchase_histories",
  grain: ["moment", "customer_id"],
  doc: "One row per moment and customer with a visit by then: the visits, as visit models read them.",
  refs: {moments, visits, started, origins},
  columns: {
    moment: text("Either cut or now."),
    customer_id: key("The customer."),
    cohort_month: day("The month of the first visit."),
    segment: text(
      "The customers whom a visit model of their own may serve, as `store:…` or `acquisition_channel:…` by `lifetime.segmentBy`; '' where not known."
    ),
    frequency: count("Return visits."),
    recency_days: count("Days from the first visit to the last; 0 without a return."),
    age_days: count("Days from the first visit to the moment."),
    mean_return_spend: real(
      "Net spend of a return visit on average, in money of the as-of day where `prices.index` is set."
    ).nullable(),
    is_start_unknown: flag("The first visit seen may not be the first."),
    is_left_out: flag(
      "Visit models and curves are not learnt from the customer: the first visit was not seen, and 500 others were known at the cut whose was."
    )
  },
  checks: [
    atLeast("frequency", 0),
    atLeast("recency_days", 0),
    notAbove("recency_days", "age_days")
  ],
  asOf: true,
  select: (db, context) =>
    db
      .with("seen", (q) =>
        q
          .selectFrom("visits as v")
          .crossJoin("moments as m")
          .whereRef("v.business_date", "<=", "m.on_date")
          .groupBy(["m.moment", "m.on_date", "v.customer_id"])
          .select(({eb, fn, ref}) => [
            "m.moment",
            "m.on_date",
            "v.customer_id",
            fn.min("v.business_date").as("first_date"),
            fn.max("v.business_date").as("last_date"),
            eb(fn.countAll<number>(), "-", 1).as("frequency"),
            fn
              .sum<number>(inTodaysMoney(ref("v.net_spend"), ref("v.business_date"), context))
              .filterWhere("v.is_return", "=", true)
              .as("return_spend")
          ])
      )
      .with("told", (q) =>
        q
          .selectFrom("seen as s")
          .innerJoin("started", "started.customer_id", "s.customer_id")
          .leftJoin("origins as o", "o.customer_id", "s.customer_id")
          .select(({ref}) => [
            "s.moment",
            "s.customer_id",
            "started.cohort_month",
            segmentOf(context.programme.lifetime.segmentBy),
            "s.frequency",
            daysBetween(ref("s.first_date"), ref("s.last_date")).as("recency_days"),
            daysBetween(ref("s.first_date"), ref("s.on_date")).as("age_days"),
            ratio(ref("s.return_spend"), ref("s.frequency")).as("mean_return_spend"),
            "started.is_start_unknown"
          ])
      )
      .with("learnt", (q) =>
        q
          .selectFrom("told")
          .where("moment", "=", "cut")
          .where("is_start_unknown", "=", false)
          .select(({fn}) => fn.countAll<number>().as("customers"))
      )
      .selectFrom("told")
      .crossJoin("learnt")
      .selectAll("told")
      .select(({and, eb, lit}) =>
        and([
          eb("told.is_start_unknown", "=", true),
          eb("learnt.customers", ">=", lit(enough.customers))
        ])
          .$castTo<boolean>()
          .as("is_left_out")
      )
});

/** The segment of a customer, from the origins under the name `o`. */
function segmentOf(dimension: "store" | "acquisition_channel" | "none") {
  if (dimension === "none") return textValue("").as("segment");
  const value = sql.ref(`o.${dimension}`);
  return sql<string>`case when ${value} <> '' then ${sql.lit(`${dimension}:`)} || ${value} else '' end`.as(
    "segment"
  );
}
