import {sql} from "kysely";
import {model, money, month, oneOf, text} from "../../../src/model/index.js";
import {monthOf, textValue} from "../../../src/warehouse/sql.js";
import {campaigns} from "../../staging/campaigns.js";
import {costs} from "../../staging/costs.js";
import {messages} from "../../staging/messages.js";

export const intWinningCosts = model({
  name: "int_winning_costs",
  grain: ["month", "purpose", "acquisition_channel"],
  doc: "One row per month, purpose and acquisition channel of what winning customers cost: listed costs, messages of welcome, and the fixed cost of welcomes of which no cost is listed.",
  refs: {costs, campaigns, messages},
  columns: {
    month: month("The month of the cost."),
    purpose: text(
      "acquisition: paid to win customers, or names a channel; welcome: campaigns and messages of welcome."
    ),
    acquisition_channel: text("The channel that it paid for; '' where not said, and for welcomes."),
    amount: money("How much.")
  },
  checks: [oneOf("purpose", ["acquisition", "welcome"])],
  select: (db) =>
    db
      .with("welcomes", (q) =>
        q.selectFrom("campaigns").where("theme", "=", "welcome").select("campaign_id").distinct()
      )
      .with("paid", (q) =>
        q
          .selectFrom("costs as c")
          .leftJoin("welcomes as w", "w.campaign_id", "c.campaign_id")
          .where(({eb, or}) => or([wins, eb("w.campaign_id", "is not", null)]))
          .select(({fn, ref, val}) => [
            monthOf(ref("c.month")).as("month"),
            sql<string>`case when ${wins} then 'acquisition' else 'welcome' end`.as("purpose"),
            fn.coalesce("c.acquisition_channel", val("")).as("acquisition_channel"),
            "c.amount"
          ])
          .unionAll(
            q
              .selectFrom("messages as m")
              .innerJoin("welcomes as w", "w.campaign_id", "m.campaign_id")
              .where("m.sent_at", "is not", null)
              .where("m.cost", "is not", null)
              .select(({ref}) => [
                sql<string>`cast(date_trunc('month', ${ref("m.sent_at")}) as date)`.as("month"),
                textValue("welcome").as("purpose"),
                textValue("").as("acquisition_channel"),
                sql<number>`${ref("m.cost")}`.as("amount")
              ])
          )
          .unionAll(
            q
              .selectFrom("campaigns as k")
              .leftJoin("costs as c", "c.campaign_id", "k.campaign_id")
              .where("k.theme", "=", "welcome")
              .where("k.starts_date", "is not", null)
              .where("k.fixed_cost", "is not", null)
              .where("c.campaign_id", "is", null)
              .groupBy("k.campaign_id")
              .select(({fn, ref}) => [
                sql<string>`${monthOf(fn.min<string>(ref("k.starts_date")))}`.as("month"),
                textValue("welcome").as("purpose"),
                textValue("").as("acquisition_channel"),
                sql<number>`max(${ref("k.fixed_cost")})`.as("amount")
              ])
          )
      )
      .selectFrom("paid")
      .groupBy(["month", "purpose", "acquisition_channel"])
      .select(["month", "purpose", "acquisition_channel"])
      .select(({fn}) => fn.sum<number>("amount").as("amount"))
});

/** A cost of winning customers, of those left over those of welcomes. */
const wins = sql<boolean>`(c.kind = 'acquisition' or c.acquisition_channel is not null)`;
