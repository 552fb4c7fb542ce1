import {sql} from "kysely";
import {count, model, money, oneOf, quantity, rate, sumsTo, text} from "../../src/model/index.js";
import {ratio} from "../../src/warehouse/sql.js";
import {segmentNames} from "../intermediate/lifecycle/named-segments.js";
import {customerRewards as rewards} from "./customer_rewards.js";
import {customerSegments as members} from "./customer_segments.js";

export const segmentRewards = model({
  name: "segment_rewards",
  grain: ["segment"],
  doc: "One row per named segment with customers: what it earns the shop in the look-back, and what it is given.",
  refs: {members, rewards},
  columns: {
    segment: text(`One of ${segmentNames.join(", ")}.`),
    customer_count: count("Customers in it."),
    sales: money("Net amount of their sale receipts, refunds not taken off."),
    margin_before_points: money("Margin before points of those, discounts taken off."),
    promoted_sales: money("Of the sales, what was bought on promotion."),
    discount_amount: money("Discounts given to them."),
    discount_margin: money("Margin that they took: without VAT, where prices hold it."),
    discount_rate: rate(
      "Margin that discounts took, of the margin that there would be without them at the same sales; empty where there is none above 0."
    ).nullable(),
    points_earned: quantity("Points granted on receipts."),
    points_redeemed: quantity("Points paid with."),
    points_earned_amount: money(
      "Those granted, at what a point was worth on the day; 0 where no rule says it. Not all of them will be paid with."
    ),
    points_redeemed_amount: money("Those paid with, at what a point was worth on the day."),
    message_count: count("Messages sent to them.")
  },
  checks: [
    oneOf("segment", segmentNames),
    sumsTo("discount_amount", "rewards", "discount_amount"),
    sumsTo("margin_before_points", "rewards", "margin_before_points")
  ],
  select: (db) =>
    db
      .with("totals", (q) =>
        q
          .selectFrom("members as m")
          .leftJoin("rewards as r", "r.customer_id", "m.customer_id")
          .groupBy("m.segment")
          .select(({fn, lit}) => [
            "m.segment",
            fn.countAll<number>().as("customer_count"),
            fn.coalesce(fn.sum<number>("r.sales"), lit(0)).as("sales"),
            fn
              .coalesce(fn.sum<number>("r.margin_before_points"), lit(0))
              .as("margin_before_points"),
            fn.coalesce(fn.sum<number>("r.promoted_sales"), lit(0)).as("promoted_sales"),
            fn.coalesce(fn.sum<number>("r.discount_amount"), lit(0)).as("discount_amount"),
            fn.coalesce(fn.sum<number>("r.discount_margin"), lit(0)).as("discount_margin"),
            fn.coalesce(fn.sum<number>("r.points_earned"), lit(0)).as("points_earned"),
            fn.coalesce(fn.sum<number>("r.points_redeemed"), lit(0)).as("points_redeemed"),
            fn
              .coalesce(fn.sum<number>("r.points_earned_amount"), lit(0))
              .as("points_earned_amount"),
            fn
              .coalesce(fn.sum<number>("r.points_redeemed_amount"), lit(0))
              .as("points_redeemed_amount"),
            fn.coalesce(fn.sum<number>("r.message_count"), lit(0)).as("message_count")
          ])
      )
      .selectFrom("totals")
      .selectAll()
      .select(({ref}) => {
        const undiscounted = sql<number>`${ref("margin_before_points")} + ${ref("discount_margin")}`;
        return sql<
          number | null
        >`case when ${undiscounted} > 0 then ${ratio(ref("discount_margin"), undiscounted)} end`.as(
          "discount_rate"
        );
      })
});
