import {sql} from "kysely";
import {count, integer, model, notAbove, text} from "../../../src/model/index.js";
import {daysBetween} from "../../../src/warehouse/sql.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";
import {intForecastMoments as moments} from "./int_forecast_moments.js";
import {intPurchaseHistories as histories} from "./int_purchase_histories.js";

export const intHistoriesAtCut = model({
  name: "int_histories_at_cut",
  grain: ["segment", "frequency", "recency_days", "age_days"],
  doc: "One row per segment and purchase history that the customers who teach the visit models had at the cut, and what they did in the whole weeks after it.",
  refs: {moments, histories, visits},
  columns: {
    segment: text("The customers' segment, '' where not known."),
    frequency: count("Return visits."),
    recency_days: integer("Days from the first visit to the last."),
    age_days: integer("Days since the first visit."),
    customer_count: count("Customers with this history."),
    came_count: count("Those who came at least once in the whole weeks after the cut."),
    later_visit_count: count("Their visits in those weeks."),
    squared_visit_count: count("The squares of the visits of each of them, added up.")
  },
  checks: [notAbove("came_count", "customer_count"), notAbove("came_count", "later_visit_count")],
  select: (db) =>
    db
      .with("later", (q) =>
        q
          .selectFrom("visits as v")
          .crossJoin("moments as m")
          .where("m.moment", "=", "cut")
          .whereRef("v.business_date", ">", "m.on_date")
          .where(({ref}) => {
            const span = daysBetween(ref("m.on_date"), ref("m.next_date"));
            return sql<boolean>`${daysBetween(ref("m.on_date"), ref("v.business_date"))} <= ${span} - mod(${span}, 7)`;
          })
          .groupBy("v.customer_id")
          .select(({fn}) => ["v.customer_id", fn.countAll<number>().as("visits")])
      )
      .selectFrom("histories as h")
      .leftJoin("later as l", "l.customer_id", "h.customer_id")
      .where("h.moment", "=", "cut")
      .where("h.is_left_out", "=", false)
      .groupBy(["h.segment", "h.frequency", "h.recency_days", "h.age_days"])
      .select(["h.segment", "h.frequency", "h.recency_days", "h.age_days"])
      .select(({fn, lit, ref}) => [
        fn.countAll<number>().as("customer_count"),
        fn.count<number>("l.customer_id").as("came_count"),
        fn.coalesce(fn.sum<number>("l.visits"), lit(0)).as("later_visit_count"),
        sql<number>`cast(coalesce(sum(${ref("l.visits")} * ${ref("l.visits")}), 0) as bigint)`.as(
          "squared_visit_count"
        )
      ])
});
