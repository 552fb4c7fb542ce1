import {key, model, text} from "../../../src/model/index.js";
import {byBytes} from "../../../src/warehouse/sql.js";
import {customers} from "../../staging/customers.js";
import {intWhoResolved as who} from "../identity/int_who_resolved.js";

export const intAcquisitions = model({
  name: "int_acquisitions",
  grain: ["customer_id"],
  doc: "One row per customer of whom a list says how they were won: what the earliest such record says.",
  refs: {customers, who},
  columns: {
    customer_id: key("The customer."),
    acquisition_channel: text("How the customer was won.")
  },
  select: (db) =>
    db
      .with("told", (q) =>
        q
          .selectFrom("customers as c")
          .innerJoin("who", "who.who_key", "c.who_key")
          .where("c.acquisition_channel", "is not", null)
          .select(["who.customer_id", "c.acquisition_channel"])
          .select(({fn, ref}) =>
            fn
              .agg<number>("row_number")
              .over((over) =>
                over
                  .partitionBy("who.customer_id")
                  .orderBy("c.registered_date", (order) => order.asc().nullsLast())
                  .orderBy(byBytes(ref("c.source")))
                  .orderBy(byBytes(ref("c.customer_ref")))
              )
              .as("place")
          )
          .$narrowType<{acquisition_channel: string}>()
      )
      .selectFrom("told")
      .where("place", "=", 1)
      .select(["customer_id", "acquisition_channel"])
});
