import {
  atLeast,
  count,
  key,
  model,
  money,
  noRows,
  notAbove,
  oneOf,
  sumsTo
} from "../../src/model/index.js";
import {textValue} from "../../src/warehouse/sql.js";
import {intMessagesTracked as messages} from "../intermediate/messages/int_messages_tracked.js";
import {intRedemptionsAttached as redemptions} from "../intermediate/messages/int_redemptions_attached.js";
import {intVisitsCreditedToLastTouch as credits} from "../intermediate/messages/int_visits_credited_to_last_touch.js";

export const messageResults = model({
  name: "message_results",
  grain: ["campaign_id", "variant", "channel", "method"],
  doc: "One row per campaign, variant, channel and method of credit; redemptions by customers who were not sent the campaign stand in a row with an empty channel.",
  refs: {messages, credits, redemptions},
  columns: {
    campaign_id: key("The campaign; empty text for messages without one."),
    variant: key("Which version; empty text for none."),
    channel: key("How it was sent; empty text for redemptions without a message."),
    method: key("How visits are credited: last_touch."),
    sent_count: count("Messages sent."),
    delivered_count: count("Messages that arrived, or were sent where nobody reports arrivals."),
    opened_count: count("Messages that a person opened; automatic opens are not counted."),
    clicked_count: count("Messages whose link was followed."),
    customer_count: count("Different customers that it was sent to."),
    redeeming_customer_count: count(
      "Different customers who were sent it and redeemed a coupon of it."
    ),
    redemption_count: count("Coupons redeemed."),
    returned_count: count("Different customers with a return visit credited to it."),
    credited_visit_count: count("Return visits credited to it."),
    credited_net_spend: money("Net spend of those visits.")
  },
  checks: [
    oneOf("method", ["last_touch"]),
    atLeast("sent_count", 0),
    notAbove("delivered_count", "sent_count"),
    notAbove("opened_count", "delivered_count"),
    notAbove("clicked_count", "opened_count"),
    notAbove("customer_count", "sent_count"),
    notAbove("redeeming_customer_count", "customer_count"),
    notAbove("returned_count", "customer_count"),
    notAbove("returned_count", "credited_visit_count"),
    sumsTo("credited_net_spend", "credits", "net_spend"),
    noRows(
      "messages_and_redemptions_are_all_there",
      ["messages", "redemptions"],
      `select h.sent, m.messages, h.redeemed, r.redemptions from
         (select coalesce(sum(sent_count), 0) as sent, coalesce(sum(redemption_count), 0) as redeemed from {this}) h,
         (select count(*) as messages from {messages}) m,
         (select count(*) as redemptions from {redemptions} where campaign_id <> '' or message_id is not null) r
       where h.sent <> m.messages or h.redeemed <> r.redemptions`
    )
  ],
  select: (db) =>
    db
      .with("sent", (q) =>
        q
          .selectFrom("messages")
          .groupBy(["campaign_id", "variant", "channel"])
          .select(["campaign_id", "variant", "channel"])
          .select(({fn}) => [
            fn.countAll<number>().as("sent_count"),
            fn.countAll<number>().filterWhere("is_delivered", "=", true).as("delivered_count"),
            fn.countAll<number>().filterWhere("is_opened", "=", true).as("opened_count"),
            fn.countAll<number>().filterWhere("is_clicked", "=", true).as("clicked_count"),
            fn.count<number>("customer_id").distinct().as("customer_count")
          ])
      )
      .with("redeemed", (q) =>
        q
          .selectFrom("redemptions as r")
          .leftJoin("messages as m", "m.message_id", "r.message_id")
          .where(({eb, or}) =>
            or([eb("r.campaign_id", "<>", ""), eb("r.message_id", "is not", null)])
          )
          .groupBy(["r.campaign_id", "m.variant", "m.channel"])
          .select(({eb, fn}) => [
            "r.campaign_id",
            fn.coalesce("m.variant", eb.val("")).as("variant"),
            fn.coalesce("m.channel", eb.val("")).as("channel"),
            fn.countAll<number>().as("redemption_count"),
            fn
              .count<number>("r.customer_id")
              .distinct()
              .filterWhere("r.message_id", "is not", null)
              .as("redeeming_customer_count")
          ])
      )
      .with("credited", (q) =>
        q
          .selectFrom("credits as c")
          .innerJoin("messages as m", "m.message_id", "c.message_id")
          .groupBy(["m.campaign_id", "m.variant", "m.channel"])
          .select(["m.campaign_id", "m.variant", "m.channel"])
          .select(({fn}) => [
            fn.count<number>("c.customer_id").distinct().as("returned_count"),
            fn.countAll<number>().as("credited_visit_count"),
            fn.sum<number>("c.net_spend").as("credited_net_spend")
          ])
      )
      .with("places", (q) =>
        q
          .selectFrom("sent")
          .select(["campaign_id", "variant", "channel"])
          .union(q.selectFrom("redeemed").select(["campaign_id", "variant", "channel"]))
      )
      .selectFrom("places as p")
      .leftJoin("sent as s", (join) =>
        join
          .onRef("s.campaign_id", "=", "p.campaign_id")
          .onRef("s.variant", "=", "p.variant")
          .onRef("s.channel", "=", "p.channel")
      )
      .leftJoin("redeemed as r", (join) =>
        join
          .onRef("r.campaign_id", "=", "p.campaign_id")
          .onRef("r.variant", "=", "p.variant")
          .onRef("r.channel", "=", "p.channel")
      )
      .leftJoin("credited as c", (join) =>
        join
          .onRef("c.campaign_id", "=", "p.campaign_id")
          .onRef("c.variant", "=", "p.variant")
          .onRef("c.channel", "=", "p.channel")
      )
      .select(["p.campaign_id", "p.variant", "p.channel", textValue("last_touch").as("method")])
      .select(({fn, lit}) => [
        fn.coalesce("s.sent_count", lit(0)).as("sent_count"),
        fn.coalesce("s.delivered_count", lit(0)).as("delivered_count"),
        fn.coalesce("s.opened_count", lit(0)).as("opened_count"),
        fn.coalesce("s.clicked_count", lit(0)).as("clicked_count"),
        fn.coalesce("s.customer_count", lit(0)).as("customer_count"),
        fn.coalesce("r.redeeming_customer_count", lit(0)).as("redeeming_customer_count"),
        fn.coalesce("r.redemption_count", lit(0)).as("redemption_count"),
        fn.coalesce("c.returned_count", lit(0)).as("returned_count"),
        fn.coalesce("c.credited_visit_count", lit(0)).as("credited_visit_count"),
        fn.coalesce("c.credited_net_spend", lit(0)).as("credited_net_spend")
      ])
});
