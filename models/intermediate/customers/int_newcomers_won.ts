import {sql} from "kysely";
import {key, model} from "../../../src/model/index.js";
import {campaigns} from "../../staging/campaigns.js";
import {couponRedemptions as redemptions} from "../../staging/coupon_redemptions.js";
import {intWhoResolved as who} from "../identity/int_who_resolved.js";
import {intNewcomers as newcomers} from "./int_newcomers.js";

export const intNewcomersWon = model({
  name: "int_newcomers_won",
  grain: ["customer_id", "dimension", "value"],
  doc: "One row per newcomer and what won them: the channel that a list says, empty where none does; and each campaign whose coupon was redeemed on the day of the first visit, or that stands as the channel by its id or name.",
  refs: {newcomers, campaigns, redemptions, who},
  columns: {
    customer_id: key("The customer."),
    dimension: key("acquisition_channel or campaign."),
    value: key("The channel, '' for unknown; or the campaign's id.")
  },
  select: (db) =>
    db
      .with("named", (q) =>
        q
          .selectFrom("newcomers as n")
          .innerJoin("campaigns as c", (join) =>
            join.onRef("c.campaign_id", "=", "n.acquisition_channel")
          )
          .select(["n.customer_id", "c.campaign_id"])
          .union(
            q
              .selectFrom("newcomers as n")
              .innerJoin("campaigns as c", (join) =>
                join.onRef("c.name", "=", "n.acquisition_channel")
              )
              .select(["n.customer_id", "c.campaign_id"])
          )
          .union(
            q
              .selectFrom("redemptions as r")
              .innerJoin("who", "who.who_key", "r.who_key")
              .innerJoin("newcomers as n", (join) =>
                join
                  .onRef("n.customer_id", "=", "who.customer_id")
                  .onRef("n.first_visit_date", "=", "r.redeemed_date")
              )
              .where("r.campaign_id", "<>", "")
              .select(["n.customer_id", "r.campaign_id"])
              .$narrowType<{campaign_id: string}>()
          )
      )
      .selectFrom("named")
      .select(["customer_id", sql<string>`'campaign'`.as("dimension"), "campaign_id as value"])
      .unionAll(
        db
          .selectFrom("newcomers")
          .select([
            "customer_id",
            sql<string>`'acquisition_channel'`.as("dimension"),
            "acquisition_channel as value"
          ])
      )
});
