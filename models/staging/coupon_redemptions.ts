import {entities, landing, landingLoads} from "../../src/entities/index.js";
import {day, instant, key, model, money, text} from "../../src/model/index.js";
import {dayOf, dayValue} from "../../src/warehouse/sql.js";
import {joinedKey} from "./keys.js";
import {whoColumns, whoKeyLanded, whoLanded} from "./who.js";
import {winning} from "./winning.js";

export const couponRedemptions = model({
  name: "coupon_redemptions",
  grain: ["redemption_key"],
  doc: "One row per coupon presented at the till, without those after the as-of day.",
  refs: {landed: landing(entities.couponRedemptions), loads: landingLoads},
  columns: {
    redemption_key: key("Source, coupon, campaign, moment and person as one text.").personal(),
    source: key("The system that the record comes from."),
    coupon_code: text("The coupon."),
    campaign_id: text("The campaign that it belongs to, where the source says so.").nullable(),
    ...whoColumns,
    redeemed_at: instant("When."),
    redeemed_date: day("The same as a day of the source's clock."),
    receipt_id: text("The receipt that it was used on.").nullable(),
    discount_amount: money("What it took off.").nullable()
  },
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("won", (q) => winning(q, "landed", entities.couponRedemptions))
      .with("said", (q) =>
        q
          .selectFrom("won")
          .where(({eb, ref}) => eb(dayOf(ref("won.redeemed_at_local")), "<=", dayValue(asOf)))
          .select([
            "source",
            "coupon_code",
            "campaign_id",
            ...whoLanded,
            "redeemed_at",
            "receipt_id",
            "discount_amount"
          ])
          .select(({fn}) => fn.coalesce("won.phone", "won.email").as("written"))
          .select(({ref}) => [dayOf(ref("redeemed_at_local")).as("redeemed_date"), whoKeyLanded])
      )
      .selectFrom("said")
      .select([
        "source",
        "coupon_code",
        "campaign_id",
        "who_key",
        "customer_ref",
        "card_number",
        "phone",
        "email",
        "redeemed_at",
        "redeemed_date",
        "receipt_id",
        "discount_amount"
      ])
      .select(({fn, ref}) =>
        joinedKey(
          ref("source"),
          ref("coupon_code"),
          ref("campaign_id"),
          ref("redeemed_at"),
          fn.coalesce("who_key", "written")
        ).as("redemption_key")
      )
});
