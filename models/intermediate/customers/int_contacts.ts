import {sql} from "kysely";
import {flag, key, model} from "../../../src/model/index.js";
import {anyTrue, flagValue} from "../../../src/warehouse/sql.js";
import {consents} from "../../staging/consents.js";
import {messageEvents} from "../../staging/message_events.js";
import {bestIdentifier} from "../identity/best-identifier.js";
import {intIdentifiersResolved as identifiers} from "../identity/int_identifiers_resolved.js";
import {intMessagesResolved as messages} from "../messages/int_messages_resolved.js";

/** Which address a channel needs. */
const byPhone = ["sms", "call", "viber", "whatsapp", "telegram"] as const;

const best = bestIdentifier("s");

export const intContacts = model({
  name: "int_contacts",
  grain: ["customer_id"],
  doc: "One row per customer: whether there is a phone or an e-mail of their own, and a channel to it that they allow.",
  refs: {identifiers, consents, events: messageEvents, messages},
  columns: {
    customer_id: key("The customer."),
    has_phone: flag("A valid phone that is not shared by a crowd."),
    has_email: flag("An e-mail that is not shared by a crowd."),
    is_contactable: flag(
      "Has an address, and allowed a channel that goes to it without forbidding it since, be it by unsubscribing; empty where no export says who allows what."
    ).nullable()
  },
  select: (db) =>
    db
      .with("addressed", (q) =>
        q
          .selectFrom("identifiers")
          .groupBy("customer_id")
          .select(({eb}) => [
            "customer_id",
            anyTrue(eb("kind", "=", "phone").$castTo<boolean>()).as("has_phone"),
            anyTrue(eb("kind", "=", "email").$castTo<boolean>()).as("has_email")
          ])
      )
      .with("changes", (q) =>
        q
          .selectFrom("consents as s")
          .innerJoin("identifiers as i", (join) =>
            join
              .on(({eb, ref}) => eb(ref("i.kind"), "=", best.kind))
              .on(({eb, ref}) => eb(ref("i.source"), "=", best.source))
              .on(({eb, ref}) => eb(ref("i.value"), "=", best.value))
          )
          .select(["i.customer_id", "s.channel", "s.changed_at", "s.granted"])
          .unionAll(
            q
              .selectFrom("events as e")
              .innerJoin("messages as m", "m.message_id", "e.message_key")
              .where("e.kind", "in", ["unsubscribed", "complained"])
              .where("m.customer_id", "is not", null)
              .select(["m.customer_id", "m.channel", "e.occurred_at as changed_at"])
              .select(flagValue(false).as("granted"))
              .$narrowType<{customer_id: string}>()
          )
      )
      .with("latest", (q) =>
        q
          .selectFrom("changes")
          .select(["customer_id", "channel", "granted"])
          .select(({fn}) =>
            fn
              .agg<number>("row_number")
              .over((over) =>
                // Of two at one moment the refusal holds: false sorts before true on both engines.
                over
                  .partitionBy(["customer_id", "channel"])
                  .orderBy("changed_at", "desc")
                  .orderBy("granted")
              )
              .as("place")
          )
      )
      .with("allowed", (q) =>
        q
          .selectFrom("latest")
          .where("place", "=", 1)
          .where("granted", "=", true)
          .groupBy("customer_id")
          .select(({eb}) => [
            "customer_id",
            anyTrue(eb("channel", "in", byPhone).$castTo<boolean>()).as("phone_allowed"),
            anyTrue(eb("channel", "=", "email").$castTo<boolean>()).as("email_allowed")
          ])
      )
      .with("known", (q) =>
        q.selectFrom("consents").select(({fn}) => fn.countAll<number>().as("consent_count"))
      )
      .selectFrom("addressed as a")
      .crossJoin("known as k")
      .leftJoin("allowed as l", "l.customer_id", "a.customer_id")
      .select(["a.customer_id", "a.has_phone", "a.has_email"])
      .select(({ref}) =>
        sql<
          boolean | null
        >`case when ${ref("k.consent_count")} > 0 then (${ref("a.has_phone")} and coalesce(${ref("l.phone_allowed")}, false)) or (${ref("a.has_email")} and coalesce(${ref("l.email_allowed")}, false)) end`.as(
          "is_contactable"
        )
      )
});
