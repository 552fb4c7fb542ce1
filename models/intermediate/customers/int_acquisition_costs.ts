import {sql} from "kysely";
import {key, model, money, month} from "../../../src/model/index.js";
import {monthOf, nextMonth} from "../../../src/warehouse/sql.js";
import {campaigns} from "../../staging/campaigns.js";
import {costs} from "../../staging/costs.js";
import {intNewcomers as newcomers} from "./int_newcomers.js";

export const intAcquisitionCosts = model({
  name: "int_acquisition_costs",
  grain: ["kind", "name"],
  doc: "One row per channel of acquisition and per campaign with costs: channels from the first month in which every newcomer could be seen, campaigns whole.",
  refs: {costs, campaigns, newcomers},
  columns: {
    kind: key("channel or campaign."),
    name: key("The channel, or the campaign's id."),
    cost: money("What was paid; of a campaign its listed costs, else its fixed cost."),
    cost_from: month("The first month whose costs count; empty for a campaign.").nullable()
  },
  select: (db, {programme}) =>
    db
      .with("beginning", (q) =>
        q.selectFrom("newcomers").select(({fn, ref}) => {
          const first = fn.min(monthOf(ref("first_visit_date")));
          return (programme.history.beginsAtOpening ? first : nextMonth(first)).as("cost_from");
        })
      )
      .with("listed", (q) =>
        q
          .selectFrom("costs")
          .where("campaign_id", "is not", null)
          .groupBy("campaign_id")
          .select(({fn}) => ["campaign_id", fn.sum<number>("amount").as("cost")])
      )
      .with("fixed", (q) =>
        q
          .selectFrom("campaigns")
          .groupBy("campaign_id")
          .select(({fn}) => ["campaign_id", fn.max("fixed_cost").as("cost")])
      )
      .with("spent", (q) =>
        q
          .selectFrom("costs as c")
          .crossJoin("beginning as b")
          .where("c.acquisition_channel", "is not", null)
          .whereRef("c.month", ">=", "b.cost_from")
          .groupBy(["c.acquisition_channel", "b.cost_from"])
          .select(({fn}) => [
            sql<string>`'channel'`.as("kind"),
            "c.acquisition_channel as name",
            fn.sum<number | null>("c.amount").as("cost"),
            "b.cost_from"
          ])
          .unionAll(
            q
              .selectFrom("fixed as f")
              .fullJoin("listed as l", "l.campaign_id", "f.campaign_id")
              .select(({fn}) => [
                sql<string>`'campaign'`.as("kind"),
                fn.coalesce("l.campaign_id", "f.campaign_id").as("name"),
                fn.coalesce("l.cost", "f.cost").as("cost"),
                sql<string>`cast(null as date)`.as("cost_from")
              ])
          )
      )
      .selectFrom("spent")
      .where("cost", ">", 0)
      .select(["kind", "name", "cost", "cost_from"])
      .$narrowType<{name: string; cost: number}>()
});
