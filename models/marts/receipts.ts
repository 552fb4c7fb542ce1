import {
  day,
  flag,
  instant,
  key,
  keepsEveryRowOf,
  model,
  money,
  noRows,
  oneOf,
  quantity,
  text,
  warn
} from "../../src/model/index.js";
import {intWhoResolved as who} from "../intermediate/identity/int_who_resolved.js";
import {intReceiptsCounted as counted} from "../intermediate/sales/int_receipts_counted.js";
import {intReceiptsGroupedToVisits as visits} from "../intermediate/sales/int_receipts_grouped_to_visits.js";
import {receipts as staged} from "../staging/receipts.js";

export const receipts = model({
  name: "receipts",
  grain: ["receipt_key"],
  doc: "One row per receipt as it was rung up: sales, refunds and voids, anonymous ones included.",
  refs: {staged, who, counted, visits},
  columns: {
    receipt_key: key("Source, store where numbers are unique only within one, and number."),
    source: key("The system that it comes from."),
    receipt_id: key("Its number in that system."),
    kind: text("sale, refund or void."),
    customer_id: text("The customer; empty: anonymous.").nullable(),
    store_id: text("The store.").nullable(),
    seller_id: text("The cashier or seller.").nullable(),
    sold_at: instant("When it was rung up."),
    business_date: day("The business day on which it was rung up."),
    gross_amount: money("Before discounts.").nullable(),
    discount_amount: money("Discounts given.").nullable(),
    net_amount: money(
      "Paid after discounts, without the part paid with points; negative for a refund."
    ),
    tax_amount: money("Tax inside the amount.").nullable(),
    points_earned: quantity("Points granted on it.").nullable(),
    points_redeemed: quantity("Points paid with on it.").nullable(),
    coupon_code: text("Coupon shown at the till.").nullable(),
    counted_date: day(
      "The day on which its money counts: for a refund that names its sale the day of the sale; empty for a void."
    ).nullable(),
    points_redeemed_amount: money(
      "The part paid with points: points × what a point is worth on the day; 0 where no rule says it; empty for a void."
    ).nullable(),
    margin_before_points: money(
      "Net amount plus the part paid with points, without VAT where prices hold it, less cost of goods; empty for a void."
    ).nullable(),
    visit_id: text("The visit that it belongs to or takes back from; empty: none.").nullable(),
    is_linked_refund: flag("A refund that names a sale that is known.")
  },
  checks: [
    oneOf("kind", ["sale", "refund", "void"]),
    keepsEveryRowOf("staged", ["receipt_key"]),
    // The as-of day is the last one with a receipt unless somebody names another.
    warn(
      noRows(
        "the_last_day_is_within_60_days_of_the_one_before",
        [],
        `select a.receipt_key, a.business_date, b.business_date as before from {this} a,
           (select max(business_date) as business_date from {this}
            where business_date < (select max(business_date) from {this})) b
         where a.business_date = (select max(business_date) from {this})
           and a.business_date - b.business_date > 60`
      )
    )
  ],
  select: (db) =>
    db
      .selectFrom("staged as r")
      .leftJoin("who", "who.who_key", "r.who_key")
      .leftJoin("counted as c", "c.receipt_key", "r.receipt_key")
      .leftJoin("visits as v", "v.visit_id", "c.visit_id")
      .select([
        "r.receipt_key",
        "r.source",
        "r.receipt_id",
        "r.kind",
        "who.customer_id",
        "r.store_id",
        "r.seller_id",
        "r.sold_at",
        "r.business_date",
        "r.gross_amount",
        "r.discount_amount",
        "r.net_amount",
        "r.tax_amount",
        "r.points_earned",
        "r.points_redeemed",
        "r.coupon_code",
        "c.counted_date",
        "c.points_redeemed_amount",
        "c.margin_before_points",
        "v.visit_id"
      ])
      .select(({fn, lit}) => fn.coalesce("c.is_linked_refund", lit(false)).as("is_linked_refund"))
});
