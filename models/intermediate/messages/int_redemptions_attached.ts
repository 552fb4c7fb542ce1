import {key, model, text} from "../../../src/model/index.js";
import {byBytes} from "../../../src/warehouse/sql.js";
import {couponRedemptions as redemptions} from "../../staging/coupon_redemptions.js";
import {intWhoResolved as who} from "../identity/int_who_resolved.js";
import {intMessagesTracked as messages} from "./int_messages_tracked.js";

/**
 * A redemption belongs to the customer's last message of its campaign before it, else to the first one after;
 * one that names no campaign, to the message that carried its code to the same customer.
 */
export const intRedemptionsAttached = model({
  name: "int_redemptions_attached",
  grain: ["redemption_key"],
  doc: "One row per coupon redemption with the message that it belongs to, where its customer was sent one.",
  refs: {redemptions, who, messages},
  columns: {
    redemption_key: key("Source, coupon, campaign, moment and person as one text.").personal(),
    customer_id: text("Who redeemed; empty when nobody known.").nullable(),
    campaign_id: text("The campaign; empty text for none."),
    message_id: text("The message; empty when the customer was not sent the campaign.").nullable()
  },
  select: (db) =>
    db
      .with("owned", (q) =>
        q
          .selectFrom("redemptions as r")
          .leftJoin("who", "who.who_key", "r.who_key")
          .select([
            "r.redemption_key",
            "r.coupon_code",
            "r.campaign_id",
            "r.redeemed_at",
            "who.customer_id"
          ])
      )
      .with("offers", (q) =>
        q
          .selectFrom("owned as r")
          .innerJoin("messages as m", "m.customer_id", "r.customer_id")
          .where(({and, eb, or, ref}) =>
            or([
              eb("m.campaign_id", "=", ref("r.campaign_id")),
              and([eb("r.campaign_id", "is", null), eb("m.coupon_code", "=", ref("r.coupon_code"))])
            ])
          )
          .select(["r.redemption_key", "m.message_id", "m.campaign_id"])
          .select((eb) => {
            const isBefore = eb("m.sent_at", "<=", eb.ref("r.redeemed_at"));
            return eb.fn
              .agg<number>("row_number")
              .over((over) =>
                over
                  .partitionBy("r.redemption_key")
                  .orderBy(eb.case().when(isBefore).then(0).else(1).end())
                  .orderBy(eb.case().when(isBefore).then(eb.ref("m.sent_at")).end(), (order) =>
                    order.desc().nullsLast()
                  )
                  .orderBy("m.sent_at", (order) => order.asc().nullsLast())
                  .orderBy(byBytes(eb.ref("m.message_id")))
              )
              .as("place");
          })
      )
      .selectFrom("owned as r")
      .leftJoin("offers as o", (join) =>
        join.onRef("o.redemption_key", "=", "r.redemption_key").on("o.place", "=", 1)
      )
      .select(({eb, fn}) => [
        "r.redemption_key",
        "r.customer_id",
        fn.coalesce("r.campaign_id", "o.campaign_id", eb.val("")).as("campaign_id"),
        "o.message_id"
      ])
});
