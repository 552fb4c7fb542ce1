import {atLeast, count, integer, model, text} from "../../../src/model/index.js";
import {intForecastMoments as moments} from "./int_forecast_moments.js";
import {intPurchaseHistories as histories} from "./int_purchase_histories.js";
import {everybody} from "./visit-models.js";

export const intDataGates = model({
  name: "int_data_gates",
  grain: ["moment", "segment"],
  doc: "One row per moment and segment of customers, and for all together: what there is to fit a visit model on.",
  refs: {moments, histories},
  columns: {
    moment: text("Either cut or now."),
    segment: text("all, or a segment of `int_purchase_histories`."),
    customer_count: count("Customers who teach the visit models."),
    start_unknown_count: count("Those of them whose first visit may not have been seen."),
    history_day_count: count("Days from the first receipt to the moment."),
    silent_day_count: integer("Days from the latest visit to the moment."),
    most_return_count: count("The most return visits that one of those customers made.")
  },
  checks: [atLeast("silent_day_count", 0)],
  select: (db) =>
    db
      .with("watched", (q) =>
        q
          .selectFrom("histories")
          .select(["moment", "segment", "is_left_out", "is_start_unknown", "frequency"])
          .select(({eb, ref}) => eb("age_days", "-", ref("recency_days")).as("silent_days"))
          .where("segment", "<>", "")
          .unionAll((u) =>
            u
              .selectFrom("histories")
              .select(["moment"])
              .select(({val}) => val(everybody).as("segment"))
              .select(["is_left_out", "is_start_unknown", "frequency"])
              .select(({eb, ref}) => eb("age_days", "-", ref("recency_days")).as("silent_days"))
          )
      )
      .selectFrom("watched as w")
      .innerJoin("moments as m", "m.moment", "w.moment")
      .groupBy(["w.moment", "w.segment", "m.history_day_count"])
      .select(["w.moment", "w.segment", "m.history_day_count"])
      .select(({fn, lit}) => [
        fn.countAll<number>().filterWhere("w.is_left_out", "=", false).as("customer_count"),
        fn
          .countAll<number>()
          .filterWhere("w.is_left_out", "=", false)
          .filterWhere("w.is_start_unknown", "=", true)
          .as("start_unknown_count"),
        fn.min("w.silent_days").as("silent_day_count"),
        fn
          .coalesce(fn.max("w.frequency").filterWhere("w.is_left_out", "=", false), lit(0))
          .as("most_return_count")
      ])
});
