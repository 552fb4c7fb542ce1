import {sql, type Expression} from "kysely";
import {atLeast, count, integer, model, text} from "../../../src/model/index.js";
import {daysBetween} from "../../../src/warehouse/sql.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";
import {intForecastMoments as moments} from "./int_forecast_moments.js";
import {intPurchaseHistories as histories} from "./int_purchase_histories.js";

export const intVisitsAfterCut = model({
  name: "int_visits_after_cut",
  grain: ["segment", "week"],
  doc: "One row per segment and week after the cut in which customers known at the cut came: their visits.",
  refs: {moments, histories, visits},
  columns: {
    segment: text("The customers' segment, '' where not known."),
    week: integer("1 for the seven days after the cut, and so on; the last may not be whole."),
    visit_count: count("Visits in the week.")
  },
  checks: [atLeast("week", 1)],
  select: (db) =>
    db
      .selectFrom("visits as v")
      .innerJoin("histories as h", "h.customer_id", "v.customer_id")
      .innerJoin("moments as m", "m.moment", "h.moment")
      .where("h.moment", "=", "cut")
      .where("h.is_left_out", "=", false)
      .whereRef("v.business_date", ">", "m.on_date")
      .groupBy("h.segment")
      .groupBy(({ref}) => weekOf(daysBetween(ref("m.on_date"), ref("v.business_date"))))
      .select(["h.segment"])
      .select(({fn, ref}) => [
        weekOf(daysBetween(ref("m.on_date"), ref("v.business_date"))).as("week"),
        fn.countAll<number>().as("visit_count")
      ])
});

/** The week that a day after the cut lies in. */
const weekOf = (day: Expression<number>) =>
  sql<number>`cast(ceil(cast(${day} as double precision) / 7) as bigint)`;
