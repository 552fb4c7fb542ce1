import {entities, landing, landingLoads} from "../../src/entities/index.js";
import {integer, key, model, money, noRows, quantity, text, warn} from "../../src/model/index.js";
import {receiptKey} from "./keys.js";
import {receipts} from "./receipts.js";

/**
 * Lines are replaced with their receipt: the load that brought the receipt that counts brings its lines;
 * where that load has none, the newest load that has some does.
 */
export const receiptLines = model({
  name: "receipt_lines",
  grain: ["receipt_key", "line_no"],
  doc: "One row per line of a receipt that counts, without those after the as-of day.",
  refs: {
    landed: landing(entities.receiptLines),
    landedReceipts: landing(entities.receipts),
    loads: landingLoads,
    receipts
  },
  columns: {
    receipt_key: key("The receipt."),
    line_no: integer("The line's number on its receipt."),
    source: key("The system that the record comes from."),
    sku: text("The product.").nullable(),
    product_name: text("The product's name as printed.").nullable(),
    category: text("The product's category as exported.").nullable(),
    quantity: quantity("How many; negative when returned."),
    unit_price: quantity("Price of one.").nullable(),
    discount_amount: money("Discount on the line.").nullable(),
    net_amount: money("Paid for the line after discounts."),
    tax_amount: money("Tax inside it.").nullable(),
    unit_cost: quantity("What one cost the shop.").nullable(),
    promotion_id: text("The promotion that it was sold under.").nullable(),
    source_file: text("The export that it stands in."),
    source_line: integer("The line in it."),
    load_id: key("The load that brought it.")
  },
  checks: [
    warn(
      noRows(
        "lines_have_their_receipt",
        ["landed", "landedReceipts"],
        `select source, _key_scope, receipt_id from {landed} except select source, _key_scope, receipt_id from {landedReceipts}`
      )
    )
  ],
  select: (db) =>
    db
      .with("keyed", (q) =>
        q
          .selectFrom("landed as l")
          .selectAll("l")
          .select(({ref}) =>
            receiptKey(ref("l.source"), ref("l._key_scope"), ref("l.receipt_id")).as("receipt_key")
          )
      )
      .with("brought", (q) => q.selectFrom("keyed").select(["receipt_key", "_load_id"]).distinct())
      .with("offers", (q) =>
        q
          .selectFrom("brought as b")
          .innerJoin("receipts as r", "r.receipt_key", "b.receipt_key")
          .innerJoin("loads", "loads.load_id", "b._load_id")
          .select(["b.receipt_key", "b._load_id"])
          .select((eb) =>
            eb.fn
              .agg<number>("row_number")
              .over((over) =>
                over
                  .partitionBy("b.receipt_key")
                  .orderBy(
                    eb.case().when("b._load_id", "=", eb.ref("r.load_id")).then(0).else(1).end()
                  )
                  .orderBy("loads.exported_at", (order) => order.desc().nullsLast())
                  .orderBy("loads.sha256", "desc")
                  .orderBy("loads.load_id", "desc")
              )
              .as("place")
          )
      )
      .with("chosen", (q) =>
        q
          .selectFrom("keyed as l")
          .innerJoin("offers as o", (join) =>
            join
              .onRef("o.receipt_key", "=", "l.receipt_key")
              .onRef("o._load_id", "=", "l._load_id")
              .on("o.place", "=", 1)
          )
          .selectAll("l")
          .select(({fn}) =>
            fn
              .agg<number>("row_number")
              .over((over) =>
                over.partitionBy(["l.receipt_key", "l.line_no"]).orderBy("l._line", "desc")
              )
              .as("line_place")
          )
      )
      .selectFrom("chosen")
      .where("line_place", "=", 1)
      .select([
        "receipt_key",
        "line_no",
        "source",
        "sku",
        "product_name",
        "category",
        "quantity",
        "unit_price",
        "discount_amount",
        "net_amount",
        "tax_amount",
        "unit_cost",
        "promotion_id",
        "_file as source_file",
        "_line as source_line",
        "_load_id as load_id"
      ])
});
