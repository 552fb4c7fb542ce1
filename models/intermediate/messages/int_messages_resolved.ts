import {instant, integer, key, model, money, text} from "../../../src/model/index.js";
import {dayValue} from "../../../src/warehouse/sql.js";
import {campaigns} from "../../staging/campaigns.js";
import {messages} from "../../staging/messages.js";
import {intWhoResolved as who} from "../identity/int_who_resolved.js";

export const intMessagesResolved = model({
  name: "int_messages_resolved",
  grain: ["message_id"],
  doc: "One row per message with its customer and what its campaign says; without messages of campaigns that start after the as-of day.",
  refs: {messages, campaigns, who},
  columns: {
    message_id: key("Source and message."),
    source: key("The system that it comes from."),
    campaign_id: text("The campaign, the same in every source; empty text for none."),
    variant: text("Which version; empty text for none."),
    channel: text("How it was sent."),
    campaign_name: text("What its campaign is called; empty text where unknown."),
    theme: text("What its campaign speaks of; empty text where unknown."),
    customer_id: text(
      "The customer that it went to; empty when its address is nobody's."
    ).nullable(),
    sent_at: instant("When, else when its campaign starts.").nullable(),
    window_days: integer(
      "Days in which a return counts, where its campaign says so itself."
    ).nullable(),
    coupon_code: text("Coupon inside it.").nullable(),
    cost: money("What sending it cost; empty where unknown.").nullable()
  },
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("any_campaigns", (q) =>
        q
          .selectFrom("campaigns")
          .selectAll()
          .select(({fn}) =>
            fn
              .agg<number>("row_number")
              .over((over) => over.partitionBy("campaign_id").orderBy("source"))
              .as("place")
          )
      )
      .with("dated", (q) =>
        q
          .selectFrom("messages as m")
          .leftJoin("campaigns as own", (join) =>
            join.onRef("own.source", "=", "m.source").onRef("own.campaign_id", "=", "m.campaign_id")
          )
          .leftJoin("any_campaigns as other", (join) =>
            join.onRef("other.campaign_id", "=", "m.campaign_id").on("other.place", "=", 1)
          )
          .leftJoin("who", "who.who_key", "m.who_key")
          .select([
            "m.message_key as message_id",
            "m.source",
            "m.channel",
            "m.coupon_code",
            "m.cost",
            "who.customer_id"
          ])
          .select(({eb, fn}) => [
            fn.coalesce("m.campaign_id", eb.val("")).as("campaign_id"),
            fn.coalesce("m.variant", eb.val("")).as("variant"),
            fn.coalesce("own.name", "other.name", eb.val("")).as("campaign_name"),
            fn.coalesce("own.theme", "other.theme", eb.val("")).as("theme"),
            fn.coalesce("m.sent_at", "own.starts_at", "other.starts_at").as("sent_at"),
            fn.coalesce("m.sent_date", "own.starts_date", "other.starts_date").as("sent_date"),
            fn.coalesce("own.window_days", "other.window_days").as("window_days")
          ])
      )
      .selectFrom("dated")
      .where(({eb, or}) => or([eb("sent_date", "is", null), eb("sent_date", "<=", dayValue(asOf))]))
      .select([
        "message_id",
        "source",
        "campaign_id",
        "variant",
        "channel",
        "campaign_name",
        "theme",
        "customer_id",
        "sent_at",
        "window_days",
        "coupon_code",
        "cost"
      ])
});
