import {sql, type Expression, type RawBuilder} from "kysely";
import type {Programme} from "../../../src/config/index.js";
import {between, instant, integer, key, model, oneOf, text} from "../../../src/model/index.js";
import {addSeconds, textValue} from "../../../src/warehouse/sql.js";
import {messageEvents as events} from "../../staging/message_events.js";
import {intMessagesTracked as messages} from "./int_messages_tracked.js";

export const intTouches = model({
  name: "int_touches",
  grain: ["message_id", "event", "touched_at"],
  doc: "One row per event of a message by which a customer may have been moved to come; automatic opens are none.",
  refs: {messages, events},
  columns: {
    message_id: key("The message."),
    customer_id: key("The customer."),
    event: text("delivered, opened, clicked or answered."),
    strength: integer("1 for delivered to 4 for answered."),
    touched_at: instant("When."),
    ends_at: instant("From this moment a visit is no longer credited to it.")
  },
  checks: [
    oneOf("event", ["delivered", "opened", "clicked", "answered"]),
    between("strength", 1, 4)
  ],
  select: (db, {programme}) =>
    db
      .with("touched", (q) =>
        q
          .selectFrom("messages")
          .where("delivered_at", "is not", null)
          .select(["message_id", textValue("delivered").as("event"), "delivered_at as touched_at"])
          .union(
            q
              .selectFrom("events")
              .where("kind", "in", ["opened", "clicked", "answered", "replied"])
              .where("is_automatic", "=", false)
              .select(({eb}) => [
                "message_key as message_id",
                eb
                  .case("kind")
                  .when("replied")
                  .then("answered")
                  .else(eb.ref("kind"))
                  .end()
                  .as("event"),
                "occurred_at as touched_at"
              ])
          )
      )
      .with("windowed", (q) =>
        q
          .selectFrom("touched as t")
          .innerJoin("messages as m", "m.message_id", "t.message_id")
          .where("m.customer_id", "is not", null)
          .select(({ref}) => [
            "t.message_id",
            "m.customer_id",
            "t.event",
            "t.touched_at",
            windowSeconds(ref("t.event"), ref("m.channel"), ref("m.window_days"), programme).as(
              "seconds"
            )
          ])
          .$narrowType<{customer_id: string; touched_at: string}>()
      )
      .selectFrom("windowed")
      .where("seconds", "is not", null)
      .select(["message_id", "customer_id", "event", "touched_at"])
      .select(({eb, ref}) => [
        eb
          .case("event")
          .when("delivered")
          .then(eb.lit(1))
          .when("opened")
          .then(eb.lit(2))
          .when("clicked")
          .then(eb.lit(3))
          .else(eb.lit(4))
          .end()
          .as("strength"),
        addSeconds(ref("touched_at"), ref("seconds").$notNull()).as("ends_at")
      ])
});

/** How long a touch may be credited: the campaign's own days, else the setting for event and channel; null: not at all. */
function windowSeconds(
  event: Expression<string>,
  channel: Expression<string>,
  windowDays: Expression<number | null>,
  {attribution}: Programme
): RawBuilder<number | null> {
  const {clicked, opened, answered, delivered, openedByChannel} = attribution.windows;
  const seconds = (hours: number) => sql`cast(${Math.round(hours * 3600)} as bigint)`;
  const byChannel = (name: string, hours: Readonly<Record<string, number>>) =>
    Object.entries(hours).map(
      ([known, window]) =>
        sql`when ${event} = ${name} and ${channel} = ${known} then ${seconds(window)}`
    );
  const whens = [
    sql`when ${windowDays} is not null then ${windowDays} * 86400`,
    ...byChannel("delivered", delivered),
    ...byChannel("opened", openedByChannel),
    sql`when ${event} = 'opened' then ${seconds(opened)}`,
    sql`when ${event} = 'clicked' then ${seconds(clicked)}`,
    sql`when ${event} = 'answered' then ${seconds(answered)}`
  ];
  return sql`case ${sql.join(whens, sql` `)} end`;
}
