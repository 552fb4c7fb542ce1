import {sql} from "kysely";
import {atLeast, count, day, integer, key, model, oneOf, text} from "../../../src/model/index.js";
import {intReceiptLinesCosted as lines} from "../sales/int_receipt_lines_costed.js";
import {intReceiptsCounted as receipts} from "../sales/int_receipts_counted.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";
import {levels} from "./levels.js";

export const intBasketItems = model({
  name: "int_basket_items",
  grain: ["receipt_key", "level", "item"],
  doc: "One row per sale receipt and category on it, and one per sale receipt and product, anonymous receipts included, lines taken back left out.",
  refs: {lines, receipts, visits},
  columns: {
    receipt_key: key("The receipt."),
    level: key("category or product."),
    item: key("The category; or the product by its name, else by its number."),
    customer_id: text("The customer; empty: anonymous.").nullable(),
    business_date: day("The day on which it counts."),
    visit_number: integer(
      "The number of the customer's visit; empty for anonymous receipts and visits that were wholly refunded."
    ).nullable(),
    line_count: count("Its lines on the receipt.")
  },
  checks: [oneOf("level", levels), atLeast("line_count", 1)],
  select: (db) =>
    db
      .with("names", (q) =>
        q
          .selectFrom("lines")
          .where("sku", "is not", null)
          .groupBy("sku")
          .select(({fn}) => ["sku", fn.max("product_name").as("name")])
      )
      .with("bought", (q) =>
        q
          .selectFrom("lines")
          .where("quantity", ">", 0)
          .select(["receipt_key", "category", "sku", "product_name"])
      )
      .with("items", (q) =>
        q
          .selectFrom("bought")
          .where("category", "is not", null)
          .groupBy(["receipt_key", "category"])
          .select(({fn}) => [
            "receipt_key",
            sql<string>`'category'`.as("level"),
            "category as item",
            fn.countAll<number>().as("line_count")
          ])
          .unionAll(
            q
              .selectFrom("bought as b")
              .leftJoin("names as n", "n.sku", "b.sku")
              .groupBy(({fn}) => [
                "b.receipt_key",
                fn.coalesce("n.name", "b.product_name", "b.sku")
              ])
              .select(({fn}) => [
                "b.receipt_key",
                sql<string>`'product'`.as("level"),
                fn.coalesce("n.name", "b.product_name", "b.sku").as("item"),
                fn.countAll<number>().as("line_count")
              ])
          )
      )
      .selectFrom("items as i")
      .innerJoin("receipts as r", "r.receipt_key", "i.receipt_key")
      .leftJoin("visits as v", "v.visit_id", "r.visit_id")
      .where("i.item", "is not", null)
      .where("r.kind", "=", "sale")
      .select([
        "i.receipt_key",
        "i.level",
        "i.item",
        "r.customer_id",
        "r.counted_date as business_date",
        "v.visit_number",
        "i.line_count"
      ])
      .$narrowType<{item: string}>()
});
