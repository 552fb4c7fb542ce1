import {sql} from "kysely";
import {key, keepsEveryRowOf, model, oneOf, text} from "../../../src/model/index.js";
import {byBytes} from "../../../src/warehouse/sql.js";
import {receiptLines as lines} from "../../staging/receipt_lines.js";
import {intReceiptLinesCosted as named} from "../sales/int_receipt_lines_costed.js";
import {intAcquisitions as acquisitions} from "./int_acquisitions.js";
import {intFirstReceipts as receipts} from "./int_first_receipts.js";

export const intCustomerOrigins = model({
  name: "int_customer_origins",
  grain: ["customer_id"],
  doc: "One row per customer with a visit: where, by whom, with what and how the customer began; what is not known is ''.",
  refs: {receipts, lines, named, acquisitions},
  columns: {
    customer_id: key("The customer."),
    store: text("The store of the first visit."),
    seller: text("Who rang up the first receipt of the first visit, by number."),
    first_category: text("The category on which most was spent at the first visit."),
    acquisition_channel: text("How the customer was won, where a list says it."),
    first_offer: text(
      "The strongest offer on the first visit: coupon, promotion, discount or none; '' where the till says nothing of offers."
    )
  },
  checks: [
    keepsEveryRowOf("receipts", ["customer_id"]),
    oneOf("first_offer", ["coupon", "promotion", "discount", "none", ""])
  ],
  select: (db) =>
    db
      .with("offered", (q) =>
        q
          .selectFrom("receipts as r")
          .innerJoin("lines as l", "l.receipt_key", "r.receipt_key")
          .groupBy("r.customer_id")
          .select(({ref}) => [
            "r.customer_id",
            sql<boolean>`bool_or(${ref("l.promotion_id")} is not null)`.as("has_promotion"),
            sql<boolean>`bool_or(coalesce(${ref("l.discount_amount")}, 0) > 0)`.as("has_discount"),
            sql<boolean>`bool_or(${ref("l.discount_amount")} is not null)`.as("says_discount")
          ])
      )
      .with("spent", (q) =>
        q
          .selectFrom("receipts as r")
          .innerJoin("named as l", "l.receipt_key", "r.receipt_key")
          .where("l.category", "is not", null)
          .groupBy(["r.customer_id", "l.category"])
          .select(["r.customer_id", "l.category"])
          .select(({fn, ref}) =>
            fn
              .agg<number>("row_number")
              .over((over) =>
                over
                  .partitionBy("r.customer_id")
                  .orderBy(fn.sum("l.net_amount"), "desc")
                  .orderBy(byBytes(ref("l.category")))
              )
              .as("place")
          )
      )
      .with("begun", (q) =>
        q
          .selectFrom("receipts")
          .groupBy("customer_id")
          .select(({fn, ref}) => [
            "customer_id",
            fn.max("store_id").as("store_id"),
            sql<string | null>`min(${byBytes(ref("seller_id"))})`.as("seller_id"),
            sql<boolean>`bool_or(${ref("coupon_code")} is not null)`.as("has_coupon"),
            sql<boolean>`bool_or(coalesce(${ref("discount_amount")}, 0) > 0)`.as("has_discount"),
            sql<boolean>`bool_or(${ref("discount_amount")} is not null)`.as("says_discount")
          ])
      )
      .selectFrom("begun as b")
      .leftJoin("offered as o", "o.customer_id", "b.customer_id")
      .leftJoin("acquisitions as a", "a.customer_id", "b.customer_id")
      .leftJoin("spent as s", (join) =>
        join.onRef("s.customer_id", "=", "b.customer_id").on("s.place", "=", 1)
      )
      .select(({fn, ref, val}) => [
        "b.customer_id",
        fn.coalesce("b.store_id", val("")).as("store"),
        fn.coalesce("b.seller_id", val("")).as("seller"),
        fn.coalesce("s.category", val("")).as("first_category"),
        fn.coalesce("a.acquisition_channel", val("")).as("acquisition_channel"),
        sql<string>`case
          when ${ref("b.has_coupon")} then 'coupon'
          when ${ref("o.has_promotion")} then 'promotion'
          when ${ref("b.has_discount")} or ${ref("o.has_discount")} then 'discount'
          when ${ref("b.says_discount")} or ${ref("o.says_discount")} then 'none'
          else '' end`.as("first_offer")
      ])
});
