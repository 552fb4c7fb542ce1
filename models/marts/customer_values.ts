import {sql} from "kysely";
import {keepsEveryRowOf, key, model, money, sumsTo} from "../../src/model/index.js";
import {intMessagesResolved as messages} from "../intermediate/messages/int_messages_resolved.js";
import {customerMonths as months} from "./customer_months.js";
import {customers} from "./customers.js";

export const customerValues = model({
  name: "customer_values",
  grain: ["customer_id"],
  doc: "One row per customer known in any source: what the customer has brought so far, and what points and messages took of it.",
  refs: {customers, months, messages},
  columns: {
    customer_id: key("The customer."),
    margin_before_points: money("Net spend plus the part paid with points less cost of goods."),
    points_redeemed_amount: money("Points paid with, at what a point was worth on the day."),
    message_cost: money("What the messages to the customer cost; unknown costs count as none."),
    historic_value: money("Margin before points less points paid with and the cost of messages.")
  },
  checks: [
    keepsEveryRowOf("customers", ["customer_id"]),
    sumsTo("margin_before_points", "months", "margin_before_points")
  ],
  select: (db) =>
    db
      .with("paid", (q) =>
        q
          .selectFrom("months")
          .groupBy("customer_id")
          .select(({fn}) => [
            "customer_id",
            fn.sum<number>("points_redeemed_amount").as("points_redeemed_amount")
          ])
      )
      .with("written", (q) =>
        q
          .selectFrom("messages")
          .where("customer_id", "is not", null)
          .groupBy("customer_id")
          .select(({fn}) => ["customer_id", fn.sum<number | null>("cost").as("message_cost")])
      )
      .selectFrom("customers as c")
      .leftJoin("paid as p", "p.customer_id", "c.customer_id")
      .leftJoin("written as w", "w.customer_id", "c.customer_id")
      .select(({fn, lit, ref}) => [
        "c.customer_id",
        "c.margin_before_points",
        fn.coalesce("p.points_redeemed_amount", lit(0)).as("points_redeemed_amount"),
        fn.coalesce("w.message_cost", lit(0)).as("message_cost"),
        sql<number>`${ref("c.margin_before_points")} - coalesce(${ref("p.points_redeemed_amount")}, 0) - coalesce(${ref("w.message_cost")}, 0)`.as(
          "historic_value"
        )
      ])
});
