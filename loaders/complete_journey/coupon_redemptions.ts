import {defineLoader} from "../../src/ingest/index.js";

export default defineLoader({
  name: "complete_journey/coupon_redemptions",
  doc: "Coupons of The Complete Journey presented at the till, by day.",
  headers: ["household_id", "coupon_upc", "campaign_id", "redemption_date"],
  format: {timeZone: "America/New_York"},
  mode: "upsert",
  entities: {
    coupon_redemptions: {
      coupon_code: "coupon_upc",
      campaign_id: "campaign_id",
      customer_ref: "household_id",
      redeemed_at: "redemption_date"
    }
  }
});
