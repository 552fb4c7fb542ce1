import {sql} from "kysely";
import {
  atLeast,
  between,
  count,
  flag,
  key,
  model,
  money,
  notAbove,
  quantity,
  rate
} from "../../src/model/index.js";
import {addDays, dayOf, dayValue, ratio} from "../../src/warehouse/sql.js";
import {worthOfPoints} from "../intermediate/sales/point-value.js";
import {withoutVat} from "../intermediate/sales/vat.js";
import {receiptLines as lines} from "../staging/receipt_lines.js";
import {messages} from "./messages.js";
import {receipts} from "./receipts.js";

export const customerRewards = model({
  name: "customer_rewards",
  grain: ["customer_id"],
  doc: "One row per customer with a visit in the look-back (`rfm.lookBackDays`): what was bought in it, how much of that only on promotion, and what the customer was given.",
  refs: {receipts, lines, messages},
  columns: {
    customer_id: key("The customer."),
    receipt_count: count("Sale receipts of visits; wholly refunded ones are none."),
    promoted_receipt_count: count("Of them, those with something on promotion."),
    sales: money("Net amount of the sale receipts, refunds not taken off."),
    promoted_sales: money(
      "Of it, what was bought on promotion: lines with a discount or a promotion, else the whole of a receipt with a discount or a coupon."
    ),
    discount_dependence: rate(
      "Promoted sales of sales; empty where there are none above 0."
    ).nullable(),
    margin_before_points: money("Margin before points of the sale receipts, discounts taken off."),
    discount_amount: money("Discounts given: of the receipt, else of its lines."),
    discount_margin: money(
      "Margin that they took: the discounts without VAT, where prices hold it."
    ),
    is_discount_known: flag("Some of the receipts say what discount they bear, be it 0."),
    points_earned: quantity("Points granted on the receipts."),
    points_redeemed: quantity("Points paid with on them."),
    points_earned_amount: money(
      "Those granted, at what a point was worth on the day; 0 where no rule says it. Not all of them will be paid with."
    ),
    points_redeemed_amount: money("Those paid with, at what a point was worth on the day."),
    message_count: count("Messages sent in the look-back.")
  },
  checks: [
    between("discount_dependence", 0, 1),
    atLeast("promoted_sales", 0),
    notAbove("promoted_receipt_count", "receipt_count")
  ],
  asOf: true,
  select: (db, {asOf, programme}) => {
    const since = addDays(dayValue(asOf), -programme.rfm.lookBackDays);
    return db
      .with("sales", (q) =>
        q
          .selectFrom("receipts")
          .where("kind", "=", "sale")
          .where("visit_id", "is not", null)
          .where(({eb, ref}) => eb(ref("counted_date"), ">", since))
          .select([
            "receipt_key",
            "customer_id",
            "net_amount",
            "discount_amount",
            "coupon_code",
            "counted_date",
            "margin_before_points",
            "points_earned",
            "points_redeemed",
            "points_redeemed_amount"
          ])
          .select(({fn, lit, ref}) =>
            worthOfPoints(
              fn.coalesce("points_earned", lit(0)),
              ref("counted_date").$castTo<string>(),
              programme
            ).as("points_earned_amount")
          )
          .$narrowType<{
            customer_id: string;
            margin_before_points: number;
            points_redeemed_amount: number;
          }>()
      )
      .with("promoted", (q) =>
        q
          .selectFrom("sales as s")
          .innerJoin("lines as l", "l.receipt_key", "s.receipt_key")
          .groupBy("s.receipt_key")
          .select(({eb, fn, or}) => [
            "s.receipt_key",
            fn.sum<number | null>("l.discount_amount").as("discount_amount"),
            fn
              .sum<number | null>("l.net_amount")
              .filterWhere(
                or([eb("l.discount_amount", ">", 0), eb("l.promotion_id", "is not", null)])
              )
              .as("promoted_amount")
          ])
      )
      .with("told", (q) =>
        q
          .selectFrom("sales as s")
          .leftJoin("promoted as p", "p.receipt_key", "s.receipt_key")
          .select(["s.customer_id", "s.net_amount", "s.margin_before_points"])
          .select(["s.points_earned_amount", "s.points_redeemed_amount"])
          .select(({ref}) => {
            const discount = sql<number>`coalesce(nullif(${ref("s.discount_amount")}, 0), ${ref("p.discount_amount")}, 0)`;
            // No more than was paid: a return on the same receipt lowers it.
            const promoted = sql<number>`coalesce(${ref("p.promoted_amount")}, case when ${ref("s.discount_amount")} > 0 or ${ref("s.coupon_code")} is not null then ${ref("s.net_amount")} end, 0)`;
            return [
              discount.as("discount_amount"),
              withoutVat(
                discount,
                ref("s.counted_date").$castTo<string>(),
                programme,
                programme.vat.pricesInclude === true
              ).as("discount_margin"),
              sql<number>`greatest(least(${promoted}, ${ref("s.net_amount")}), 0)`.as(
                "promoted_amount"
              ),
              sql<boolean>`(${ref("s.discount_amount")} is not null or ${ref("p.discount_amount")} is not null)`.as(
                "is_discount_known"
              ),
              sql<boolean>`(${promoted} > 0 or ${discount} > 0)`.as("is_promoted"),
              sql<number>`coalesce(${ref("s.points_earned")}, 0)`.as("points_earned"),
              sql<number>`coalesce(${ref("s.points_redeemed")}, 0)`.as("points_redeemed")
            ];
          })
      )
      .with("given", (q) =>
        q
          .selectFrom("told")
          .groupBy("customer_id")
          .select(({fn, ref}) => [
            "customer_id",
            fn.countAll<number>().as("receipt_count"),
            fn
              .countAll<number>()
              .filterWhere("is_promoted", "=", true)
              .as("promoted_receipt_count"),
            fn.sum<number>("net_amount").as("sales"),
            fn.sum<number>("promoted_amount").as("promoted_sales"),
            fn.sum<number>("margin_before_points").as("margin_before_points"),
            fn.sum<number>("discount_amount").as("discount_amount"),
            fn.sum<number>("discount_margin").as("discount_margin"),
            sql<boolean>`bool_or(${ref("is_discount_known")})`.as("is_discount_known"),
            fn.sum<number>("points_earned").as("points_earned"),
            fn.sum<number>("points_redeemed").as("points_redeemed"),
            fn.sum<number>("points_earned_amount").as("points_earned_amount"),
            fn.sum<number>("points_redeemed_amount").as("points_redeemed_amount")
          ])
      )
      .with("written", (q) =>
        q
          .selectFrom("messages")
          .where("customer_id", "is not", null)
          .where(({eb, ref}) => eb(dayOf(ref("sent_at")), ">", since))
          .groupBy("customer_id")
          .select(({fn}) => ["customer_id", fn.countAll<number>().as("message_count")])
      )
      .selectFrom("given as g")
      .leftJoin("written as w", "w.customer_id", "g.customer_id")
      .select([
        "g.customer_id",
        "g.receipt_count",
        "g.promoted_receipt_count",
        "g.sales",
        "g.promoted_sales",
        "g.margin_before_points",
        "g.discount_amount",
        "g.discount_margin",
        "g.is_discount_known",
        "g.points_earned",
        "g.points_redeemed",
        "g.points_earned_amount",
        "g.points_redeemed_amount"
      ])
      .select(({fn, lit, ref}) => [
        sql<
          number | null
        >`case when ${ref("g.sales")} > 0 then least(${ratio(ref("g.promoted_sales"), ref("g.sales"))}, 1) end`.as(
          "discount_dependence"
        ),
        fn.coalesce("w.message_count", lit(0)).as("message_count")
      ]);
  }
});
