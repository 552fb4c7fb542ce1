import {z} from "zod";
import {entity} from "./entity.js";
import {
  choice,
  day,
  id,
  instant,
  integer,
  flag,
  money,
  month,
  quantity,
  text,
  personalText,
  time
} from "./kinds.js";
import {whoColumns} from "./who.js";

export const receipts = entity({
  name: "receipts",
  doc: "Receipts of the till. net_amount is money paid after discounts, without the part paid with points.",
  key: ["receipt_id"],
  occursAt: "sold_at",
  schema: z.object({
    receipt_id: id("The receipt's number; refunds have their own."),
    sold_at: instant("When it was rung up."),
    kind: choice(["sale", "refund", "void"], "Empty: a sale.").nullable(),
    refunds_receipt_id: id("The receipt that a refund takes back.").nullable(),
    store_id: id("The store.").nullable(),
    seller_id: id("The cashier or seller.").nullable(),
    ...whoColumns,
    channel: text("shop, site, app, phone.").nullable(),
    gross_amount: money("Before discounts.").nullable(),
    discount_amount: money("Discounts given.").nullable(),
    net_amount: money(
      "Paid after discounts, without the part paid with points; negative for a refund."
    ),
    tax_amount: money("Tax inside the amount.").nullable(),
    points_earned: quantity("Points granted on this receipt.").nullable(),
    points_redeemed: quantity("Points paid with on this receipt.").nullable(),
    coupon_code: id("Coupon shown at the till.").nullable(),
    currency: text("Where it is not the programme's.").nullable()
  })
});

export const receiptLines = entity({
  name: "receipt_lines",
  doc: "The lines of receipts.",
  key: ["receipt_id", "line_no"],
  schema: z.object({
    receipt_id: id("The receipt."),
    line_no: integer(
      "The line's number on its receipt; numbered in file order where the export has none."
    ),
    sku: id("The product.").nullable(),
    product_name: text("The product's name as printed.").nullable(),
    category: text("The product's category as exported.").nullable(),
    quantity: quantity("How many; negative when returned."),
    unit_price: quantity("Price of one.").nullable(),
    discount_amount: money("Discount on the line.").nullable(),
    net_amount: money("Paid for the line after discounts."),
    tax_amount: money("Tax inside it.").nullable(),
    unit_cost: quantity("What one cost the shop.").nullable(),
    promotion_id: id("The promotion that it was sold under.").nullable()
  })
});

export const stores = entity({
  name: "stores",
  doc: "Stores.",
  key: ["store_id"],
  schema: z.object({
    store_id: id("The store's id on receipts."),
    name: text("Its name.").nullable(),
    city: text("City.").nullable(),
    opened_on: day("Its first day.").nullable(),
    time_zone: text("IANA zone of its clock.").nullable(),
    day_ends_at: time("Sales before this time belong to the business day before.").nullable()
  })
});

export const sellers = entity({
  name: "sellers",
  doc: "People who sell.",
  key: ["seller_id"],
  schema: z.object({
    seller_id: id("The seller's id on receipts."),
    name: personalText("Name.").nullable(),
    store_id: id("Where they work.").nullable(),
    hired_on: day("First day at work.").nullable()
  })
});

export const products = entity({
  name: "products",
  doc: "Products.",
  key: ["sku"],
  schema: z.object({
    sku: id("The product's id on receipt lines."),
    name: text("Its name.").nullable(),
    category: text("Category.").nullable(),
    subcategory: text("Subcategory.").nullable(),
    brand: text("Brand.").nullable(),
    unit_cost: quantity("What one costs the shop.").nullable()
  })
});

export const promotions = entity({
  name: "promotions",
  doc: "Price promotions by product or category.",
  key: ["sku", "category", "starts_on", "store_id", "kind"],
  anyOf: [["sku", "category"]],
  schema: z.object({
    sku: id("The product.").nullable(),
    category: text("The category.").nullable(),
    starts_on: day("First day."),
    store_id: id("The store; empty: all.").nullable(),
    kind: text("What kind of promotion."),
    name: text("Its name.").nullable(),
    ends_on: day("Last day.").nullable(),
    campaign_id: id("The campaign that it belongs to.").nullable()
  })
});

export const costs = entity({
  name: "costs",
  doc: "What the programme costs beside points and messages.",
  key: ["month", "item"],
  schema: z.object({
    month: month("The month."),
    item: text("What was paid for."),
    amount: money("How much."),
    campaign_id: id("The campaign that it belongs to.").nullable(),
    acquisition_channel: text("The channel of acquisition that it paid for.").nullable(),
    kind: choice(
      ["platform", "staff", "creative", "gifts", "acquisition", "other"],
      "What kind of cost."
    ).nullable()
  })
});

export const targets = entity({
  name: "targets",
  doc: "What the shop wants to reach.",
  key: ["metric", "period", "store_id"],
  schema: z.object({
    metric: text("A metric of the registry."),
    period: month("The month."),
    store_id: id("The store; empty: all.").nullable(),
    value: quantity("The value wanted.")
  })
});

export const controlTotals = entity({
  name: "control_totals",
  doc: "The till's own report: what the loaded receipts must add up to.",
  key: ["period", "store_id"],
  schema: z.object({
    period: month("The month."),
    store_id: id("The store; empty: all.").nullable(),
    receipts: integer("Number of receipts.").nullable(),
    net_amount: money("Net sales.").nullable()
  })
});

export const storeChecks = entity({
  name: "store_checks",
  doc: "Items of presence checks in stores.",
  key: ["store_id", "checked_on", "item"],
  occursAt: "checked_on",
  schema: z.object({
    store_id: id("The store."),
    checked_on: day("When."),
    item: text("What was looked at."),
    passed: flag("Found in order or not.")
  })
});
