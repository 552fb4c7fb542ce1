import {instant, key, model, money, text} from "../../../src/model/index.js";
import {byBytes} from "../../../src/warehouse/sql.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";
import {intTouches as touches} from "./int_touches.js";

/** A message touches a visit once, by its strongest event whose window is open; the latest such touch takes the credit. */
export const intVisitsCreditedToLastTouch = model({
  name: "int_visits_credited_to_last_touch",
  grain: ["visit_id"],
  doc: "One row per return visit inside the window of a touch, with the last message that touched it.",
  refs: {visits, touches},
  columns: {
    visit_id: key("The visit."),
    customer_id: key("The customer."),
    net_spend: money("What the visit brought."),
    message_id: key("The message that takes the credit."),
    event: text("How it touched: delivered, opened, clicked or answered."),
    touched_at: instant("When.")
  },
  select: (db) =>
    db
      .with("open", (q) =>
        q
          .selectFrom("visits as v")
          .innerJoin("touches as t", (join) =>
            join
              .onRef("t.customer_id", "=", "v.customer_id")
              .onRef("t.touched_at", "<=", "v.started_at")
              .onRef("t.ends_at", ">", "v.started_at")
          )
          .where("v.is_return", "=", true)
          .select([
            "v.visit_id",
            "v.customer_id",
            "v.net_spend",
            "t.message_id",
            "t.event",
            "t.strength",
            "t.touched_at"
          ])
          .select(({fn}) =>
            fn
              .agg<number>("row_number")
              .over((over) =>
                over
                  .partitionBy(["v.visit_id", "t.message_id"])
                  .orderBy("t.strength", "desc")
                  .orderBy("t.touched_at", "desc")
              )
              .as("place_in_message")
          )
      )
      .with("ordered", (q) =>
        q
          .selectFrom("open")
          .where("place_in_message", "=", 1)
          .selectAll()
          .select(({fn, ref}) =>
            fn
              .agg<number>("row_number")
              .over((over) =>
                over
                  .partitionBy("visit_id")
                  .orderBy("touched_at", "desc")
                  .orderBy("strength", "desc")
                  .orderBy(byBytes(ref("message_id")))
              )
              .as("place")
          )
      )
      .selectFrom("ordered")
      .where("place", "=", 1)
      .select(["visit_id", "customer_id", "net_spend", "message_id", "event", "touched_at"])
});
