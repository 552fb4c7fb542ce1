import {integer, key, model, money, noRows, quantity, text, warn} from "../../src/model/index.js";
import {intReceiptLinesCosted as lines} from "../intermediate/sales/int_receipt_lines_costed.js";
import {receipts} from "./receipts.js";

export const receiptLines = model({
  name: "receipt_lines",
  grain: ["receipt_key", "line_no"],
  doc: "One row per line of a receipt.",
  refs: {receipts, lines},
  columns: {
    receipt_key: key("The receipt."),
    line_no: integer("The line's number on it."),
    sku: text("The product.").nullable(),
    product_name: text("The product's name, as printed or else as listed.").nullable(),
    category: text("The category, as exported or else as listed.").nullable(),
    quantity: quantity("How many; negative when returned."),
    net_amount: money("Paid for the line after discounts."),
    cost_of_goods: money(
      "What it cost the shop, estimated by a margin where no unit cost is known."
    )
  },
  checks: [
    warn(
      noRows(
        "lines_add_up_to_their_receipt",
        ["receipts"],
        `select l.receipt_key, l.total, r.net_amount
         from (select receipt_key, sum(net_amount) as total from {this} group by receipt_key) l
         join {receipts} r on r.receipt_key = l.receipt_key
         where l.total <> r.net_amount`
      )
    )
  ],
  select: (db) =>
    db
      .selectFrom("lines as l")
      .innerJoin("receipts as r", "r.receipt_key", "l.receipt_key")
      .select([
        "l.receipt_key",
        "l.line_no",
        "l.sku",
        "l.product_name",
        "l.category",
        "l.quantity",
        "l.net_amount",
        "l.cost_of_goods"
      ])
});
