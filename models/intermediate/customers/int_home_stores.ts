import {key, model, text} from "../../../src/model/index.js";
import {byBytes} from "../../../src/warehouse/sql.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";

export const intHomeStores = model({
  name: "int_home_stores",
  grain: ["customer_id"],
  doc: "One row per customer with a visit to a known store: the store of most visits, of equals the one visited last.",
  refs: {visits},
  columns: {
    customer_id: key("The customer."),
    store_id: text("The store.")
  },
  select: (db) =>
    db
      .with("visited", (q) =>
        q
          .selectFrom("visits")
          .where("store_id", "is not", null)
          .groupBy(["customer_id", "store_id"])
          .select(({fn}) => [
            "customer_id",
            "store_id",
            fn.countAll<number>().as("visit_count"),
            fn.max("business_date").as("last_visit_date")
          ])
          .$narrowType<{store_id: string}>()
      )
      .with("placed", (q) =>
        q
          .selectFrom("visited")
          .select(["customer_id", "store_id"])
          .select(({fn, ref}) =>
            fn
              .agg<number>("row_number")
              .over((over) =>
                over
                  .partitionBy("customer_id")
                  .orderBy("visit_count", "desc")
                  .orderBy("last_visit_date", "desc")
                  .orderBy(byBytes(ref("store_id")))
              )
              .as("place")
          )
      )
      .selectFrom("placed")
      .where("place", "=", 1)
      .select(["customer_id", "store_id"])
});
