import {entities, landing, landingLoads} from "../../src/entities/index.js";
import {flag, instant, key, model, noRows, text, warn} from "../../src/model/index.js";
import {dayOf, dayValue} from "../../src/warehouse/sql.js";
import {messageKey} from "./keys.js";
import {winning} from "./winning.js";

export const messageEvents = model({
  name: "message_events",
  grain: ["message_key", "kind", "occurred_at"],
  doc: "One row per thing that happened to a message, without those after the as-of day.",
  refs: {
    landed: landing(entities.messageEvents),
    landedMessages: landing(entities.messages),
    loads: landingLoads
  },
  columns: {
    message_key: key("Source and message."),
    kind: text(
      "delivered, opened, clicked, replied, answered, forwarded, bounced, unsubscribed, complained."
    ),
    occurred_at: instant("When."),
    link_tag: text("The link followed.").nullable(),
    is_automatic: flag("Opened by a machine, not by a person; false where the source does not say.")
  },
  checks: [
    warn(
      noRows(
        "events_have_their_message",
        ["landed", "landedMessages"],
        `select source, message_id from {landed} except select source, message_id from {landedMessages}`
      )
    )
  ],
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("won", (q) => winning(q, "landed", entities.messageEvents))
      .selectFrom("won")
      .where(({eb, ref}) => eb(dayOf(ref("won.occurred_at_local")), "<=", dayValue(asOf)))
      .select(["kind", "occurred_at", "link_tag"])
      .select(({fn, lit, ref}) => [
        messageKey(ref("source"), ref("message_id")).as("message_key"),
        fn.coalesce("is_automatic", lit(false)).as("is_automatic")
      ])
});
