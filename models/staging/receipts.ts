import {entities, landing, landingLoads} from "../../src/entities/index.js";
import {
  day,
  holds,
  instant,
  integer,
  key,
  model,
  money,
  oneOf,
  quantity,
  text,
  warn
} from "../../src/model/index.js";
import {businessDay, dayValue, textValue} from "../../src/warehouse/sql.js";
import {receiptKey} from "./keys.js";
import {whoColumns, whoKeyLanded, whoLanded} from "./who.js";
import {winning} from "./winning.js";

export const receipts = model({
  name: "receipts",
  grain: ["receipt_key"],
  doc: "One row per receipt, voids and refunds included, without those after the as-of day.",
  refs: {
    landed: landing(entities.receipts),
    loads: landingLoads,
    landedStores: landing(entities.stores)
  },
  columns: {
    receipt_key: key("Source, store where numbers are unique only within one, and number."),
    source: key("The system that the record comes from."),
    receipt_id: key("The receipt's number in its source."),
    kind: text("sale, refund or void; a receipt that does not say is a sale."),
    refunds_receipt_key: text("The receipt that a refund takes back, where it says so.").nullable(),
    store_id: text("The store.").nullable(),
    seller_id: text("The cashier or seller.").nullable(),
    ...whoColumns,
    channel: text("shop, site, app, phone.").nullable(),
    sold_at: instant("When it was rung up."),
    sold_at_local: instant("The same on the till's own clock; midnight where days are exported."),
    business_date: day(
      "The business day: the wall clock, less the hours that a store's day goes on after midnight."
    ),
    gross_amount: money("Before discounts.").nullable(),
    discount_amount: money("Discounts given.").nullable(),
    net_amount: money(
      "Paid after discounts, without the part paid with points; negative for a refund."
    ),
    tax_amount: money("Tax inside the amount.").nullable(),
    points_earned: quantity("Points granted on this receipt.").nullable(),
    points_redeemed: quantity("Points paid with on this receipt.").nullable(),
    coupon_code: text("Coupon shown at the till.").nullable(),
    currency: text("Where it is not the programme's.").nullable(),
    source_file: text("The export that it stands in."),
    source_line: integer("The line in it."),
    load_id: key("The load that brought it.")
  },
  checks: [
    oneOf("kind", ["sale", "refund", "void"]),
    holds("refunds_not_above_0", ["kind", "net_amount"], "kind <> 'refund' or net_amount <= 0"),
    warn(holds("sales_not_below_0", ["kind", "net_amount"], "kind <> 'sale' or net_amount >= 0"))
  ],
  asOf: true,
  select: (db, {asOf, programme}) =>
    db
      .with("won", (q) => winning(q, "landed", entities.receipts, programme.business.dayEndsAt))
      .with("known_stores", (q) => winning(q, "landedStores", entities.stores))
      .with("day_ends", (q) =>
        q
          .selectFrom("known_stores")
          .where("day_ends_at", "is not", null)
          .groupBy("store_id")
          .select(({fn}) => ["store_id", fn.min("day_ends_at").as("day_ends_at")])
      )
      .with("dated", (q) =>
        q
          .selectFrom("won")
          .leftJoin("known_stores as own", (join) =>
            join.onRef("own.source", "=", "won.source").onRef("own.store_id", "=", "won.store_id")
          )
          .leftJoin("day_ends as named", "named.store_id", "won.store_id")
          .selectAll("won")
          .select(({fn, ref}) =>
            businessDay(
              ref("won.sold_at_local"),
              fn.coalesce(
                "own.day_ends_at",
                "named.day_ends_at",
                textValue(programme.business.dayEndsAt)
              )
            ).as("business_date")
          )
      )
      .selectFrom("dated")
      .where("business_date", "<=", dayValue(asOf))
      .select([
        "source",
        "receipt_id",
        "store_id",
        "seller_id",
        ...whoLanded,
        "channel",
        "sold_at",
        "sold_at_local",
        "business_date",
        "gross_amount",
        "discount_amount",
        "net_amount",
        "tax_amount",
        "points_earned",
        "points_redeemed",
        "coupon_code",
        "currency",
        "_file as source_file",
        "_line as source_line",
        "_load_id as load_id"
      ])
      .select(({fn, ref}) => [
        receiptKey(ref("source"), ref("_key_scope"), ref("receipt_id")).as("receipt_key"),
        receiptKey(ref("source"), ref("_key_scope"), ref("refunds_receipt_id")).as(
          "refunds_receipt_key"
        ),
        fn.coalesce("kind", textValue("sale")).as("kind"),
        whoKeyLanded
      ])
});
