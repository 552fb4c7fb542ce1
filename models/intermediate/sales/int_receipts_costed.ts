import {flag, key, model, money} from "../../../src/model/index.js";
import {sql, type Expression} from "kysely";
import {anyTrue, exactRate, moneyProduct, ratio, roundedMoney} from "../../../src/warehouse/sql.js";
import {receipts} from "../../staging/receipts.js";
import {intReceiptLinesCosted as lines} from "./int_receipt_lines_costed.js";
import {worthOfPoints} from "./point-value.js";
import {withoutVat} from "./vat.js";

export const intReceiptsCosted = model({
  name: "int_receipts_costed",
  grain: ["receipt_key"],
  doc: "One row per receipt with its cost of goods, the VAT in it and what was paid with points; a receipt without lines costs what the default margin leaves. Where a margin tells the cost, the part paid with points has cost as much as that paid in money.",
  refs: {receipts, lines},
  columns: {
    receipt_key: key("The receipt."),
    points_redeemed_amount: money(
      "The part paid with points: points × what a point is worth on the day; 0 where no rule says it."
    ),
    vat_amount: money(
      "VAT in what was paid, the part paid with points included; 0 where the settings do not say that prices hold it."
    ),
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
            fn.sum<number>("net_amount").as("net_amount"),
            fn
              .sum<number | null>("cost_of_goods")
              .filterWhere("is_cost_estimated", "=", true)
              .as("estimated_cost"),
            anyTrue(ref("is_cost_estimated")).as("is_cost_estimated")
          ])
      )
      .with("paid", (q) =>
        q
          .selectFrom("receipts as r")
          .leftJoin("costs as c", "c.receipt_key", "r.receipt_key")
          .select(["r.receipt_key", "r.net_amount", "r.business_date"])
          .select(["c.cost_of_goods", "c.estimated_cost"])
          .select("c.net_amount as lines_amount")
          .select(({fn, lit, ref}) => [
            worthOfPoints(
              fn.coalesce("r.points_redeemed", lit(0)),
              ref("r.business_date"),
              programme
            ).as("points_redeemed_amount"),
            fn.coalesce("c.is_cost_estimated", lit(true)).as("is_cost_estimated")
          ])
      )
      .selectFrom("paid")
      .select(["receipt_key", "points_redeemed_amount", "is_cost_estimated"])
      .select(({ref}) => {
        const taxable = <Amount extends number>(amount: Expression<Amount>) =>
          withoutVat(amount, ref("business_date"), programme, programme.vat.pricesInclude === true);
        const points = ref("points_redeemed_amount");
        const rate = exactRate(1 - programme.margin.defaultRate);
        // Margins are told of what was paid in money; a receipt without any takes the default one.
        const estimated = sql<number>`case when ${ref("estimated_cost")} is null or ${points} = 0 then 0
          when ${ref("lines_amount")} = 0 then ${moneyProduct(taxable(points), rate)}
          else ${roundedMoney(sql<number>`cast(${points} as double precision) * ${ratio(ref("estimated_cost"), ref("lines_amount"))}`)} end`;
        const paid = sql<number>`(${ref("net_amount")} + ${points})`;
        const cost = sql<number>`case when ${ref("cost_of_goods")} is null
          then ${moneyProduct(taxable(paid), rate)}
          else cast(${ref("cost_of_goods")} + ${estimated} as decimal(18,4)) end`;
        return [
          sql<number>`cast(${paid} - ${taxable(paid)} as decimal(18,4))`.as("vat_amount"),
          cost.as("cost_of_goods")
        ];
      })
});
