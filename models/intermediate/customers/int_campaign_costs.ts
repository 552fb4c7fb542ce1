import {sql} from "kysely";
import {flag, key, model, money} from "../../../src/model/index.js";
import {campaigns} from "../../staging/campaigns.js";
import {costs} from "../../staging/costs.js";

export const intCampaignCosts = model({
  name: "int_campaign_costs",
  grain: ["campaign_id"],
  doc: "One row per campaign with costs: all that it cost, whenever it was paid.",
  refs: {costs, campaigns},
  columns: {
    campaign_id: key("The campaign."),
    cost: money("Its listed costs, else its fixed cost."),
    is_welcome: flag("It welcomes newcomers.")
  },
  select: (db) =>
    db
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
          .select(({fn, ref}) => [
            "campaign_id",
            fn.max("fixed_cost").as("cost"),
            sql<boolean>`bool_or(coalesce(${ref("theme")}, '') = 'welcome')`.as("is_welcome")
          ])
      )
      .with("spent", (q) =>
        q
          .selectFrom("fixed as f")
          .fullJoin("listed as l", "l.campaign_id", "f.campaign_id")
          .select(({fn, lit}) => [
            fn.coalesce("l.campaign_id", "f.campaign_id").as("campaign_id"),
            fn.coalesce("l.cost", "f.cost").as("cost"),
            fn.coalesce("f.is_welcome", lit(false)).as("is_welcome")
          ])
      )
      .selectFrom("spent")
      .where("cost", ">", 0)
      .select(["campaign_id", "cost", "is_welcome"])
      .$narrowType<{campaign_id: string; cost: number}>()
});
