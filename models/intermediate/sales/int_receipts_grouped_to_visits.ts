import {
  atLeast,
  count,
  day,
  flag,
  instant,
  key,
  model,
  money,
  text
} from "../../../src/model/index.js";
import {byBytes} from "../../../src/warehouse/sql.js";
import {intReceiptsCounted as receipts} from "./int_receipts_counted.js";

/** What is known of a visit; the mart shows the same. */
export const visitColumns = {
  visit_id: key("Customer and day."),
  customer_id: key("The customer."),
  business_date: day("The business day."),
  store_id: text("The store of the day's first sale.").nullable(),
  started_at: instant("When the day's first sale was rung up."),
  receipt_count: count("Sale receipts."),
  net_spend: money("Paid after discounts, less the refunds that name one of its sales."),
  margin_before_points: money(
    "Net spend plus the part paid with points, without VAT where prices hold it, less cost of goods."
  ),
  visit_number: count("1 for the customer's first visit, 2 for the second, and so on."),
  is_return: flag("Any visit after the first.")
};

export const intReceiptsGroupedToVisits = model({
  name: "int_receipts_grouped_to_visits",
  grain: ["visit_id"],
  doc: "One row per customer and business day with a sale, without visits that were wholly refunded.",
  refs: {receipts},
  columns: visitColumns,
  checks: [atLeast("receipt_count", 1), atLeast("visit_number", 1)],
  select: (db) =>
    db
      .with("ordered", (q) =>
        q
          .selectFrom("receipts")
          .where("visit_id", "is not", null)
          .select([
            "visit_id",
            "customer_id",
            "counted_date",
            "kind",
            "store_id",
            "sold_at",
            "net_amount",
            "margin_before_points"
          ])
          .select(({fn, ref}) =>
            fn
              .agg<number>("row_number")
              .over((over) =>
                over
                  .partitionBy(["visit_id", "kind"])
                  .orderBy("sold_at")
                  .orderBy(byBytes(ref("receipt_key")))
              )
              .as("place")
          )
          .$narrowType<{visit_id: string; customer_id: string}>()
      )
      .with("days", (q) =>
        q
          .selectFrom("ordered")
          .groupBy(["visit_id", "customer_id", "counted_date"])
          .select(({eb, fn}) => [
            "visit_id",
            "customer_id",
            "counted_date",
            fn
              .max("store_id")
              .filterWhere(eb.and({kind: "sale", place: 1}))
              .as("store_id"),
            fn.min("sold_at").filterWhere("kind", "=", "sale").as("started_at"),
            fn.countAll<number>().filterWhere("kind", "=", "sale").as("receipt_count"),
            fn.sum<number>("net_amount").filterWhere("kind", "=", "sale").as("sold"),
            fn.sum<number>("net_amount").as("net_spend"),
            fn.sum<number>("margin_before_points").as("margin_before_points")
          ])
      )
      .with("visits", (q) =>
        q
          .selectFrom("days")
          .where(({eb, or}) => or([eb("sold", "<=", 0), eb("net_spend", ">", 0)]))
          .selectAll()
          .select(({fn}) =>
            fn
              .agg<number>("row_number")
              .over((over) => over.partitionBy("customer_id").orderBy("counted_date"))
              .as("visit_number")
          )
      )
      .selectFrom("visits")
      .select([
        "visit_id",
        "customer_id",
        "counted_date as business_date",
        "store_id",
        "started_at",
        "receipt_count",
        "net_spend",
        "margin_before_points",
        "visit_number"
      ])
      .select(({eb}) => eb("visit_number", ">", 1).$castTo<boolean>().as("is_return"))
});
