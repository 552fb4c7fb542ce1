import {flag, key, model, money} from "../../../src/model/index.js";
import {anyTrue, exactRate, moneyProduct} from "../../../src/warehouse/sql.js";
import {receipts} from "../../staging/receipts.js";
import {intReceiptLinesCosted as lines} from "./int_receipt_lines_costed.js";

export const intReceiptsCosted = model({
  name: "int_receipts_costed",
  grain: ["receipt_key"],
  doc: "One row per receipt with its cost of goods; a receipt without lines costs what the default margin leaves.",
  refs: {receipts, lines},
  columns: {
    receipt_key: key("The receipt."),
    cost_of_goods: money("The cost of its lines, negative for what came back."),
    is_cost_estimated: flag("Some of it comes from a margin, not from a unit cost.")
  },
  select: (db, {programme}) =>
    db
      .with("costs", (q) =>
        q
          .selectFrom("lines")
          .groupBy("receipt_key")
          .select(({fn, ref}) => [
            "receipt_key",
            fn.sum<number>("cost_of_goods").as("cost_of_goods"),
            anyTrue(ref("is_cost_estimated")).as("is_cost_estimated")
          ])
      )
      .selectFrom("receipts as r")
      .leftJoin("costs as c", "c.receipt_key", "r.receipt_key")
      .select(({fn, lit, ref}) => [
        "r.receipt_key",
        fn
          .coalesce(
            "c.cost_of_goods",
            moneyProduct(ref("r.net_amount"), exactRate(1 - programme.margin.defaultRate))
          )
          .as("cost_of_goods"),
        fn.coalesce("c.is_cost_estimated", lit(true)).as("is_cost_estimated")
      ])
});
