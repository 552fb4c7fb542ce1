import {sql} from "kysely";
import {day, key, model, oneOf, text} from "../../../src/model/index.js";
import {byBytes, dayOf, weekOf} from "../../../src/warehouse/sql.js";
import {campaigns} from "../../staging/campaigns.js";
import {intCustomersStarted as started} from "../customers/int_customers_started.js";
import {intMessagesResolved as messages} from "../messages/int_messages_resolved.js";
import {customersAsked, stimuli, stimulusOfOffer} from "./stimuli.js";

export const intStimuli = model({
  name: "int_stimuli",
  grain: ["customer_id", "week", "stimulus"],
  doc: "One row per customer, week and kind of offer that a message of the week made, of 10,000 customers drawn by lot.",
  refs: {messages, campaigns, started},
  columns: {
    customer_id: key("The customer."),
    week: day("The Monday of the week, by UTC."),
    stimulus: text(
      `One of ${stimuli.join(", ")}; none: a message without an offer; unknown: its campaign does not say.`
    )
  },
  checks: [oneOf("stimulus", stimuli)],
  select: (db) =>
    db
      .with("drawn", (q) =>
        q.selectFrom("started").select(({fn, ref}) => [
          "customer_id",
          fn
            .agg<number>("row_number")
            .over((over) => over.orderBy(byBytes(ref("customer_id"))))
            .as("place")
        ])
      )
      .with("offers", (q) =>
        q
          .selectFrom("campaigns")
          .groupBy("campaign_id")
          .select(({fn}) => ["campaign_id", fn.min("offer_kind").as("offer_kind")])
      )
      .selectFrom("messages as m")
      .innerJoin("drawn as d", "d.customer_id", "m.customer_id")
      .leftJoin("offers as o", "o.campaign_id", "m.campaign_id")
      .where("d.place", "<=", customersAsked)
      .where("m.sent_at", "is not", null)
      .select(({ref}) => [
        "d.customer_id",
        weekOf(dayOf(ref("m.sent_at").$castTo<string>())).as("week"),
        sql<string>`case ${sql.join(
          Object.entries(stimulusOfOffer).map(
            ([offer, stimulus]) =>
              sql`when ${ref("o.offer_kind")} = ${sql.lit(offer)} then ${sql.lit(stimulus)}`
          ),
          sql` `
        )} else 'unknown' end`.as("stimulus")
      ])
      .distinct()
});
