import {key, model, money, text} from "../../../src/model/index.js";
import {receipts} from "../../staging/receipts.js";
import {intReceiptsCounted as counted} from "../sales/int_receipts_counted.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";

export const intFirstReceipts = model({
  name: "int_first_receipts",
  grain: ["receipt_key"],
  doc: "One row per sale receipt of a customer's first visit that was seen.",
  refs: {visits, counted, receipts},
  columns: {
    receipt_key: key("The receipt."),
    customer_id: key("The customer."),
    store_id: text("The store that owns the visit.").nullable(),
    seller_id: text("Who rang it up.").nullable(),
    coupon_code: text("Coupon shown at the till.").nullable(),
    discount_amount: money("Discounts given on it.").nullable()
  },
  select: (db) =>
    db
      .selectFrom("visits as v")
      .innerJoin("counted as c", "c.visit_id", "v.visit_id")
      .innerJoin("receipts as r", "r.receipt_key", "c.receipt_key")
      .where("v.visit_number", "=", 1)
      .where("c.kind", "=", "sale")
      .select([
        "r.receipt_key",
        "v.customer_id",
        "v.store_id",
        "r.seller_id",
        "r.coupon_code",
        "r.discount_amount"
      ])
});
