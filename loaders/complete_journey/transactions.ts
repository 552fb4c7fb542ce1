import {defineLoader} from "../../src/ingest/index.js";

export default defineLoader({
  name: "complete_journey/transactions",
  doc:
    "Till lines of The Complete Journey: one row per product and basket. sales_value is what the retailer receives, " +
    "retail_disc its loyalty-card discount, coupon_match_disc its match of a manufacturer's coupon. coupon_disc is the " +
    "manufacturer's coupon, which the manufacturer repays: no discount of the shop, and left out.",
  headers: [
    "household_id",
    "store_id",
    "basket_id",
    "product_id",
    "quantity",
    "sales_value",
    "retail_disc",
    "coupon_disc",
    "coupon_match_disc",
    "transaction_timestamp"
  ],
  format: {timeZone: "America/New_York", decimal: "."},
  mode: "upsert",
  entities: {
    receipts: {
      receipt_id: "basket_id",
      sold_at: "transaction_timestamp",
      store_id: "store_id",
      customer_ref: "household_id",
      gross_amount: {money: "sales_value + retail_disc + coupon_match_disc"}
    },
    receipt_lines: {
      receipt_id: "basket_id",
      sku: "product_id",
      quantity: "quantity",
      discount_amount: {money: "retail_disc + coupon_match_disc"},
      net_amount: {money: "sales_value"}
    }
  }
});
