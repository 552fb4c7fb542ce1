import {
  atLeast,
  count,
  day,
  flag,
  holds,
  instant,
  key,
  model,
  money,
  text
} from "../../src/model/index.js";
import {intReceiptsGroupedToVisits as grouped} from "../intermediate/sales/int_receipts_grouped_to_visits.js";

export const visits = model({
  name: "visits",
  grain: ["visit_id"],
  doc: "One row per customer and business day with a sale; visits that were wholly refunded are none.",
  refs: {grouped},
  columns: {
    visit_id: key("Customer and day."),
    customer_id: key("The customer."),
    business_date: day("The business day."),
    store_id: text("The store of the day's first sale.").nullable(),
    started_at: instant("When the day's first sale was rung up."),
    receipt_count: count("Sale receipts."),
    net_spend: money("Paid after discounts, less the refunds that name one of its sales."),
    margin_before_points: money("Net spend plus the part paid with points less cost of goods."),
    visit_number: count("1 for the customer's first visit, 2 for the second, and so on."),
    is_return: flag("Any visit after the first.")
  },
  checks: [
    atLeast("receipt_count", 1),
    atLeast("visit_number", 1),
    holds(
      "is_return_after_the_first",
      ["is_return", "visit_number"],
      "is_return = (visit_number > 1)"
    )
  ],
  select: (db) =>
    db
      .selectFrom("grouped")
      .select([
        "visit_id",
        "customer_id",
        "business_date",
        "store_id",
        "started_at",
        "receipt_count",
        "net_spend",
        "margin_before_points",
        "visit_number",
        "is_return"
      ])
});
