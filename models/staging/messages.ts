import {entities, landing, landingLoads} from "../../src/entities/index.js";
import {atLeast, day, flag, instant, key, model, money, text} from "../../src/model/index.js";
import {dayOf, dayValue} from "../../src/warehouse/sql.js";
import {messageKey} from "./keys.js";
import {whoColumns, whoKeyLanded, whoLanded} from "./who.js";
import {winning} from "./winning.js";

export const messages = model({
  name: "messages",
  grain: ["message_key"],
  doc: "One row per message to one person, without those sent after the as-of day.",
  refs: {landed: landing(entities.messages), loads: landingLoads},
  columns: {
    message_key: key("Source and message."),
    source: key("The system that the record comes from."),
    message_id: key("The message in its source."),
    campaign_id: text("The campaign that it belongs to.").nullable(),
    variant: text("Which version of it.").nullable(),
    channel: text("How it was sent."),
    ...whoColumns,
    sent_at: instant("When; empty where only the campaign's start is known.").nullable(),
    sent_date: day("The same as a day of the source's clock.").nullable(),
    cost: money("What this one cost.").nullable(),
    is_personalised: flag("Written for this person.").nullable(),
    link_tag: text("Tag of its link.").nullable(),
    coupon_code: text("Coupon inside it.").nullable()
  },
  checks: [atLeast("cost", 0)],
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("won", (q) => winning(q, "landed", entities.messages))
      .selectFrom("won")
      .where(({eb, or, ref}) =>
        or([
          eb("won.sent_at_local", "is", null),
          eb(dayOf(ref("won.sent_at_local")), "<=", dayValue(asOf))
        ])
      )
      .select([
        "source",
        "message_id",
        "campaign_id",
        "variant",
        "channel",
        ...whoLanded,
        "sent_at",
        "cost",
        "is_personalised",
        "link_tag",
        "coupon_code"
      ])
      .select(({ref}) => [
        messageKey(ref("source"), ref("message_id")).as("message_key"),
        dayOf(ref("sent_at_local")).as("sent_date"),
        whoKeyLanded
      ])
});
