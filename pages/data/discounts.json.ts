import {sql} from "kysely";
import {customerRewards} from "../../models/marts/customer_rewards.js";
import {segmentRewards} from "../../models/marts/segment_rewards.js";
import {stimulusEffects} from "../../models/marts/stimulus_effects.js";
import {metrics} from "../../models/metrics.js";
import {masked, page} from "../../src/site/index.js";

/** Bands of the share bought on promotion, from 0, nothing, to 5, everything. */
const band = sql<number>`case
  when discount_dependence = 0 then 0 when discount_dependence <= 0.25 then 1 when discount_dependence <= 0.5 then 2
  when discount_dependence <= 0.75 then 3 when discount_dependence < 1 then 4 else 5 end`;

export const discounts = page({
  doc: "What do discounts cost, who lives on them, and what followed them?",
  refs: {customerRewards, segmentRewards, stimulusEffects},
  needs: {rows: "given", exports: ["receipts", "receiptLines"]},
  metrics: {
    discount_given: metrics.discount_given,
    discount_rate: metrics.discount_rate,
    discount_dependence: metrics.discount_dependence,
    stimulus_effect: metrics.stimulus_effect
  },
  queries: {
    given: (db, {programme}) =>
      masked(
        db
          .selectFrom("customerRewards")
          .having(sql<boolean>`sum(discount_amount) > 0`)
          .select(({fn}) => [
            sql<number>`cast(${sql.lit(programme.rfm.lookBackDays)} as integer)`.as("days"),
            sql<number>`count(*)`.as("customer_count"),
            fn.sum<number>("sales").as("sales"),
            fn.sum<number>("promoted_sales").as("promoted_sales"),
            fn.sum<number>("margin_before_points").as("margin_before_points"),
            fn.sum<number>("discount_amount").as("discount_amount"),
            fn.sum<number>("discount_margin").as("discount_margin"),
            fn.sum<number>("receipt_count").as("receipt_count"),
            fn.sum<number>("promoted_receipt_count").as("promoted_receipt_count")
          ]),
        {
          count: "customer_count",
          measures: ["sales", "promoted_sales", "margin_before_points", "discount_amount", "discount_margin", "receipt_count", "promoted_receipt_count"]
        }
      ),
    bands: (db) =>
      masked(
        db
          .selectFrom("customerRewards")
          .where("discount_dependence", "is not", null)
          .groupBy(band)
          .orderBy(band)
          .select(({fn}) => [
            band.as("band"),
            sql<number>`count(*)`.as("customer_count"),
            fn.sum<number>("sales").as("sales"),
            fn.sum<number>("promoted_sales").as("promoted_sales"),
            fn.sum<number>("margin_before_points").as("margin_before_points"),
            fn.sum<number>("discount_amount").as("discount_amount")
          ]),
        {count: "customer_count", measures: ["sales", "promoted_sales", "margin_before_points", "discount_amount"]}
      ),
    segments: (db) =>
      masked(
        db
          .selectFrom("segmentRewards")
          .where("sales", ">", 0)
          .orderBy("margin_before_points", "desc")
          .orderBy("segment")
          .select([
            "segment",
            "customer_count",
            "sales",
            "margin_before_points",
            "discount_amount",
            "discount_rate",
            "points_earned",
            "points_redeemed",
            "points_earned_amount",
            "points_redeemed_amount",
            "message_count"
          ]),
        {
          count: "customer_count",
          measures: ["sales", "margin_before_points", "discount_amount", "discount_rate", "points_earned", "points_redeemed", "points_earned_amount", "points_redeemed_amount", "message_count"]
        }
      ),
    effects: (db) =>
      masked(
        db
          .selectFrom("stimulusEffects")
          .where("matched_count", ">", 0)
          .orderBy("stimulus")
          .orderBy("segment")
          .select([
            "stimulus",
            "segment",
            "exposure_count",
            "matched_count",
            "customer_count",
            "comparison_count",
            "visits_effect",
            "visits_low",
            "visits_high",
            "margin_effect",
            "margin_low",
            "margin_high",
            "evidence"
          ]),
        {
          count: "customer_count",
          measures: [
            "exposure_count",
            "matched_count",
            "comparison_count",
            "visits_effect",
            "visits_low",
            "visits_high",
            "margin_effect",
            "margin_low",
            "margin_high"
          ]
        }
      )
  }
});

export default discounts;
