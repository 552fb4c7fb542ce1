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
import {daysBetween, ratio} from "../../../src/warehouse/sql.js";
import {intCustomersStarted as started} from "../customers/int_customers_started.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";
import {intForecastMoments as moments} from "./int_forecast_moments.js";

export const intPurchaseHistories = model({
  name: "int_purchase_histories",
  grain: ["moment", "customer_id"],
  doc: "One row per moment and customer with a visit by then: the visits, as visit models read them.",
  refs: {moments, visits, started},
  columns: {
    moment: text("Either cut or now."),
    customer_id: key("The customer."),
    cohort_month: day("The month of the first visit."),
    frequency: count("Return visits."),
    recency_days: count("Days from the first visit to the last; 0 without a return."),
    age_days: count("Days from the first visit to the moment."),
    mean_return_spend: real("Net spend of a return visit on average.").nullable(),
    is_start_unknown: flag("The first visit seen may not be the first: not fitted on.")
  },
  checks: [
    atLeast("frequency", 0),
    atLeast("recency_days", 0),
    notAbove("recency_days", "age_days")
  ],
  select: (db) =>
    db
      .with("seen", (q) =>
        q
          .selectFrom("visits as v")
          .crossJoin("moments as m")
          .whereRef("v.business_date", "<=", "m.on_date")
          .groupBy(["m.moment", "m.on_date", "v.customer_id"])
          .select(({eb, fn}) => [
            "m.moment",
            "m.on_date",
            "v.customer_id",
            fn.min("v.business_date").as("first_date"),
            fn.max("v.business_date").as("last_date"),
            eb(fn.countAll<number>(), "-", 1).as("frequency"),
            fn.sum<number>("v.net_spend").filterWhere("v.is_return", "=", true).as("return_spend")
          ])
      )
      .selectFrom("seen as s")
      .innerJoin("started", "started.customer_id", "s.customer_id")
      .select(({ref}) => [
        "s.moment",
        "s.customer_id",
        "started.cohort_month",
        "s.frequency",
        daysBetween(ref("s.first_date"), ref("s.last_date")).as("recency_days"),
        daysBetween(ref("s.first_date"), ref("s.on_date")).as("age_days"),
        ratio(ref("s.return_spend"), ref("s.frequency")).as("mean_return_spend"),
        "started.is_start_unknown"
      ])
});
