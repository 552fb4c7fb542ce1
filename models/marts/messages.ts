import {instant, key, model, noRows, text, warn} from "../../src/model/index.js";
import {intMessagesResolved as resolved} from "../intermediate/messages/int_messages_resolved.js";

export const messages = model({
  name: "messages",
  grain: ["message_id"],
  doc: "One row per message to one person, sent by the as-of day.",
  refs: {resolved},
  columns: {
    message_id: key("Source and message."),
    campaign_id: text("The campaign, the same in every source; empty text for none."),
    variant: text("Which version; empty text for none."),
    channel: text(
      "email, sms, push, viber, whatsapp, telegram, social, account, call, print, other."
    ),
    campaign_name: text("What its campaign is called; empty text where unknown."),
    theme: text("What its campaign speaks of; empty text where unknown."),
    customer_id: text(
      "The customer that it went to; empty when its address is nobody's."
    ).nullable(),
    sent_at: instant("When, else when its campaign starts; empty when neither is known.").nullable()
  },
  checks: [
    warn(
      noRows("messages_have_a_moment", [], "select message_id from {this} where sent_at is null")
    ),
    warn(
      noRows(
        "messages_have_a_customer",
        [],
        "select message_id from {this} where customer_id is null"
      )
    )
  ],
  select: (db) =>
    db
      .selectFrom("resolved")
      .select([
        "message_id",
        "campaign_id",
        "variant",
        "channel",
        "campaign_name",
        "theme",
        "customer_id",
        "sent_at"
      ])
});
