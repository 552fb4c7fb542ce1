import {sql} from "kysely";
import {
  day,
  flag,
  instant,
  key,
  model,
  money,
  oneOf,
  quantity,
  text
} from "../../../src/model/index.js";
import {receipts} from "../../staging/receipts.js";
import {intWhoResolved as who} from "../identity/int_who_resolved.js";
import {intReceiptsCosted as costs} from "./int_receipts_costed.js";

/**
 * Where each receipt's money counts. A refund that names its sale counts for the customer and on the day of
 * that sale; any other counts where it was rung up.
 */
export const intReceiptsCounted = model({
  name: "int_receipts_counted",
  grain: ["receipt_key"],
  doc: "One row per sale and refund, voids left out, with the customer and the day for which its money counts.",
  refs: {receipts, who, costs},
  columns: {
    receipt_key: key("The receipt."),
    kind: text("sale or refund."),
    customer_id: text("The customer for whom it counts; empty: anonymous.").nullable(),
    visit_id: text(
      "Customer and day of the visit that it belongs to, unless that visit was wholly refunded; empty for anonymous receipts and unlinked refunds."
    ).nullable(),
    counted_date: day("The business day on which it counts."),
    store_id: text("The store that rang it up.").nullable(),
    sold_at: instant("When it was rung up."),
    is_linked_refund: flag("A refund of a known sale."),
    net_amount: money("Paid after discounts; negative for a refund."),
    margin_before_points: money(
      "Net amount plus the part paid with points, without VAT where prices hold it, less cost of goods."
    ),
    points_redeemed_amount: money(
      "The part paid with points: points × what a point is worth on the day; 0 where no rule says it."
    ),
    points_earned: quantity("Points granted on it."),
    points_redeemed: quantity("Points paid with on it.")
  },
  checks: [oneOf("kind", ["sale", "refund"])],
  select: (db) =>
    db
      .with("owned", (q) =>
        q
          .selectFrom("receipts as r")
          .leftJoin("who", "who.who_key", "r.who_key")
          .innerJoin("costs", "costs.receipt_key", "r.receipt_key")
          .where("r.kind", "<>", "void")
          .select([
            "r.receipt_key",
            "r.kind",
            "who.customer_id",
            "r.business_date",
            "r.store_id",
            "r.sold_at",
            "r.net_amount",
            "costs.cost_of_goods",
            "costs.vat_amount",
            "costs.points_redeemed_amount",
            "r.points_earned",
            "r.points_redeemed"
          ])
          .select(({eb, ref}) =>
            eb
              .case()
              .when("r.kind", "=", "refund")
              .then(ref("r.refunds_receipt_key"))
              .end()
              .as("refunds_receipt_key")
          )
      )
      .with("sales", (q) =>
        q
          .selectFrom("owned")
          .where("kind", "=", "sale")
          .select(["receipt_key", "customer_id", "business_date"])
      )
      .with("counted", (q) =>
        q
          .selectFrom("owned as r")
          .leftJoin("sales as s", "s.receipt_key", "r.refunds_receipt_key")
          .select(["r.receipt_key", "r.kind", "r.store_id", "r.sold_at", "r.net_amount"])
          .select("r.points_redeemed_amount")
          .select((eb) => [
            eb
              .case()
              .when("s.receipt_key", "is not", null)
              .then(eb.ref("s.customer_id"))
              .else(eb.ref("r.customer_id"))
              .end()
              .as("customer_id"),
            eb.fn.coalesce("s.business_date", "r.business_date").as("counted_date"),
            eb("s.receipt_key", "is not", null).$castTo<boolean>().as("is_linked_refund"),
            sql<number>`${eb.ref("r.net_amount")} + ${eb.ref("r.points_redeemed_amount")} - ${eb.ref("r.vat_amount")} - ${eb.ref("r.cost_of_goods")}`.as(
              "margin_before_points"
            ),
            eb.fn.coalesce("r.points_earned", eb.lit(0)).as("points_earned"),
            eb.fn.coalesce("r.points_redeemed", eb.lit(0)).as("points_redeemed")
          ])
      )
      .selectFrom("counted")
      .selectAll()
      .select(({eb, or, ref}) =>
        eb
          .case()
          .when(or([eb("kind", "=", "sale"), eb("is_linked_refund", "=", true)]))
          .then(
            sql<
              string | null
            >`${ref("customer_id")} || '/' || cast(${ref("counted_date")} as varchar)`
          )
          .end()
          .as("visit_id")
      )
});
