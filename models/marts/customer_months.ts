import {atLeast, count, key, model, money, month, noRows} from "../../src/model/index.js";
import {monthOf} from "../../src/warehouse/sql.js";
import {intReceiptsCounted as receipts} from "../intermediate/sales/int_receipts_counted.js";
import {visits} from "./visits.js";

export const customerMonths = model({
  name: "customer_months",
  grain: ["customer_id", "month"],
  doc: "One row per customer and month with a receipt that counts; a month may hold a refund and no visit.",
  refs: {receipts, visits},
  columns: {
    customer_id: key("The customer."),
    month: month("The month."),
    visit_count: count("Visits in it."),
    receipt_count: count("Sale receipts in it, those of refunded visits included."),
    net_spend: money(
      "Paid after discounts, refunds taken off: of a known sale in the sale's month, others in their own."
    ),
    margin_before_points: money("Net spend plus the part paid with points less cost of goods."),
    points_redeemed_amount: money(
      "The part paid with points: points × what a point is worth on the day; 0 where no rule says it."
    )
  },
  checks: [
    atLeast("visit_count", 0),
    noRows(
      "visits_and_spend_are_all_there",
      ["receipts", "visits"],
      `select h.net_spend, r.net_amount, h.visit_count, v.visit_count as visits
       from (select coalesce(sum(net_spend), 0) as net_spend, coalesce(sum(visit_count), 0) as visit_count from {this}) h,
         (select coalesce(sum(net_amount), 0) as net_amount from {receipts} where customer_id is not null) r,
         (select count(*) as visit_count from {visits}) v
       where h.net_spend <> r.net_amount or h.visit_count <> v.visit_count`
    )
  ],
  select: (db) =>
    db
      .with("spent", (q) =>
        q
          .selectFrom("receipts")
          .where("customer_id", "is not", null)
          .groupBy(({ref}) => ["customer_id", monthOf(ref("counted_date"))])
          .select(({fn, ref}) => [
            "customer_id",
            monthOf(ref("counted_date")).as("month"),
            fn.countAll<number>().filterWhere("kind", "=", "sale").as("receipt_count"),
            fn.sum<number>("net_amount").as("net_spend"),
            fn.sum<number>("margin_before_points").as("margin_before_points"),
            fn.sum<number>("points_redeemed_amount").as("points_redeemed_amount")
          ])
          .$narrowType<{customer_id: string}>()
      )
      .with("visited", (q) =>
        q
          .selectFrom("visits")
          .groupBy(({ref}) => ["customer_id", monthOf(ref("business_date"))])
          .select(({fn, ref}) => [
            "customer_id",
            monthOf(ref("business_date")).as("month"),
            fn.countAll<number>().as("visit_count")
          ])
      )
      .selectFrom("spent as s")
      .leftJoin("visited as v", (join) =>
        join.onRef("v.customer_id", "=", "s.customer_id").onRef("v.month", "=", "s.month")
      )
      .select(({fn, lit}) => [
        "s.customer_id",
        "s.month",
        fn.coalesce("v.visit_count", lit(0)).as("visit_count"),
        "s.receipt_count",
        "s.net_spend",
        "s.margin_before_points",
        "s.points_redeemed_amount"
      ])
});
