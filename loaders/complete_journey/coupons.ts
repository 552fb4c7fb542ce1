import {defineLoader} from "../../src/ingest/index.js";

export default defineLoader({
  name: "complete_journey/coupons",
  doc: "Which coupons a campaign of The Complete Journey had, by product; not whom they were given to.",
  headers: ["coupon_upc", "product_id", "campaign_id"],
  mode: "upsert",
  entities: {
    coupons: {coupon_code: "coupon_upc", sku: "product_id", campaign_id: "campaign_id"}
  }
});
