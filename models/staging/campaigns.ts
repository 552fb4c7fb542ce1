import {entities, landing, landingLoads} from "../../src/entities/index.js";
import {
  atLeast,
  day,
  instant,
  integer,
  key,
  model,
  money,
  quantity,
  text
} from "../../src/model/index.js";
import {dayOf} from "../../src/warehouse/sql.js";
import {winning} from "./winning.js";

export const campaigns = model({
  name: "campaigns",
  grain: ["source", "campaign_id"],
  doc: "One row per campaign or step of a journey and source.",
  refs: {landed: landing(entities.campaigns), loads: landingLoads},
  columns: {
    source: key("The system that the record comes from."),
    campaign_id: key("The campaign."),
    name: text("Its name."),
    goal: text("What it is for.").nullable(),
    theme: text("What it speaks of.").nullable(),
    offer_kind: text("none, percent, amount, points, gift, raffle, partner.").nullable(),
    offer_value: quantity("Size of the offer in its own unit.").nullable(),
    starts_at: instant("When it starts.").nullable(),
    starts_date: day("The same as a day of the source's clock.").nullable(),
    ends_at: instant("When it ends.").nullable(),
    fixed_cost: money("What it cost apart from messages.").nullable(),
    window_days: integer(
      "Days in which a return counts, where the campaign says so itself."
    ).nullable(),
    journey_id: text("The journey that it is a step of.").nullable(),
    step: integer("Which step.").nullable(),
    step_delay_days: integer("Days after the step before.").nullable()
  },
  checks: [atLeast("window_days", 0), atLeast("fixed_cost", 0)],
  select: (db) =>
    db
      .with("won", (q) => winning(q, "landed", entities.campaigns))
      .selectFrom("won")
      .select([
        "source",
        "campaign_id",
        "name",
        "goal",
        "theme",
        "offer_kind",
        "offer_value",
        "starts_at",
        "ends_at",
        "fixed_cost",
        "window_days",
        "journey_id",
        "step",
        "step_delay_days"
      ])
      .select(({ref}) => dayOf(ref("starts_at_local")).as("starts_date"))
});
