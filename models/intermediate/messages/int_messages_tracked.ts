import {flag, instant, integer, key, model, text} from "../../../src/model/index.js";
import {messageEvents as events} from "../../staging/message_events.js";
import {intMessagesResolved as messages} from "./int_messages_resolved.js";

/**
 * A message is delivered when its source says so or somebody reacted to it. Where a source reports no delivery
 * at all for a campaign on a channel (print, calls, many exports), what was sent and not bounced was delivered
 * at sending.
 */
export const intMessagesTracked = model({
  name: "int_messages_tracked",
  grain: ["message_id"],
  doc: "One row per message with what became of it.",
  refs: {messages, events},
  columns: {
    message_id: key("Source and message."),
    campaign_id: text("The campaign; empty text for none."),
    variant: text("Which version; empty text for none."),
    channel: text("How it was sent."),
    customer_id: text(
      "The customer that it went to; empty when its address is nobody's."
    ).nullable(),
    sent_at: instant("When.").nullable(),
    window_days: integer(
      "Days in which a return counts, where its campaign says so itself."
    ).nullable(),
    coupon_code: text("Coupon inside it.").nullable(),
    is_delivered: flag("It arrived."),
    delivered_at: instant(
      "When it arrived, else when it was sent; empty when it did not."
    ).nullable(),
    is_opened: flag("A person opened it, clicked or answered; automatic opens apart."),
    is_clicked: flag("Its link was followed.")
  },
  select: (db) =>
    db
      .with("reactions", (q) =>
        q
          .selectFrom("events")
          .groupBy("message_key")
          .select(({eb, fn}) => [
            "message_key",
            fn
              .min<string | null>("occurred_at")
              .filterWhere("kind", "=", "delivered")
              .as("delivered_at"),
            fn.countAll<number>().filterWhere("kind", "=", "bounced").as("bounced_count"),
            fn.countAll<number>().filterWhere("kind", "in", reached).as("reached_count"),
            fn
              .countAll<number>()
              .filterWhere(eb.and([eb("kind", "in", opened), eb("is_automatic", "=", false)]))
              .as("opened_count"),
            fn.countAll<number>().filterWhere("kind", "=", "clicked").as("clicked_count")
          ])
      )
      .with("reporting", (q) =>
        q
          .selectFrom("messages as m")
          .innerJoin("events as e", "e.message_key", "m.message_id")
          .where("e.kind", "=", "delivered")
          .select(["m.source", "m.campaign_id", "m.channel"])
          .distinct()
      )
      .with("tracked", (q) =>
        q
          .selectFrom("messages as m")
          .leftJoin("reactions as r", "r.message_key", "m.message_id")
          .leftJoin("reporting as p", (join) =>
            join
              .onRef("p.source", "=", "m.source")
              .onRef("p.campaign_id", "=", "m.campaign_id")
              .onRef("p.channel", "=", "m.channel")
          )
          .select(["m.message_id", "m.campaign_id", "m.variant", "m.channel", "m.customer_id"])
          .select(["m.sent_at", "m.window_days", "m.coupon_code", "r.delivered_at"])
          .select(({eb, fn, lit}) => [
            eb
              .or([
                eb(fn.coalesce("r.reached_count", lit(0)), ">", lit(0)),
                eb.and([
                  eb("p.source", "is", null),
                  eb(fn.coalesce("r.bounced_count", lit(0)), "=", lit(0))
                ])
              ])
              .$castTo<boolean>()
              .as("is_delivered"),
            eb(fn.coalesce("r.opened_count", lit(0)), ">", lit(0))
              .$castTo<boolean>()
              .as("is_opened"),
            eb(fn.coalesce("r.clicked_count", lit(0)), ">", lit(0))
              .$castTo<boolean>()
              .as("is_clicked")
          ])
      )
      .selectFrom("tracked")
      .select([
        "message_id",
        "campaign_id",
        "variant",
        "channel",
        "customer_id",
        "sent_at",
        "window_days",
        "coupon_code"
      ])
      .select(["is_delivered", "is_opened", "is_clicked"])
      .select(({eb, fn}) =>
        eb
          .case()
          .when("is_delivered", "=", true)
          .then(fn.coalesce("delivered_at", "sent_at"))
          .else(null)
          .end()
          .as("delivered_at")
      )
});

/** Events after which nobody doubts that the message arrived. */
const reached = [
  "delivered",
  "opened",
  "clicked",
  "replied",
  "answered",
  "forwarded",
  "unsubscribed",
  "complained"
];

/** Events for which somebody must have seen the message. */
const opened = ["opened", "clicked", "replied", "answered", "forwarded"];
