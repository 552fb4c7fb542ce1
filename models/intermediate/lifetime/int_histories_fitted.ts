import {count, day, flag, key, model, text} from "../../../src/model/index.js";
import {intPurchaseHistories as histories} from "./int_purchase_histories.js";
import {intVisitModelChosen as chosen} from "./int_visit_model_chosen.js";
import {everybody} from "./visit-models.js";

export const intHistoriesFitted = model({
  name: "int_histories_fitted",
  grain: ["customer_id"],
  doc: "One row per customer with a visit: the visits to the as-of day, and whose fit tells what is to be expected of them.",
  refs: {histories, chosen},
  columns: {
    customer_id: key("The customer."),
    cohort_month: day("The month of the first visit."),
    frequency: count("Return visits so far."),
    recency_days: count("Days from the first visit to the last."),
    age_days: count("Days since the first visit."),
    is_start_unknown: flag("The first visit seen may not be the first."),
    fitted_segment: text("Whom the visit model is fitted to: the customer's segment, or all.")
  },
  select: (db) =>
    db
      .selectFrom("histories as h")
      .leftJoin("chosen as own", (join) =>
        join.onRef("own.segment", "=", "h.segment").on("own.is_chosen", "=", true)
      )
      .where("h.moment", "=", "now")
      .select(["h.customer_id", "h.cohort_month", "h.frequency", "h.recency_days", "h.age_days"])
      .select("h.is_start_unknown")
      .select(({fn, val}) => fn.coalesce("own.segment", val(everybody)).as("fitted_segment"))
});
