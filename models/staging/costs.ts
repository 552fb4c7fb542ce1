import {entities, landing, landingLoads} from "../../src/entities/index.js";
import {key, model, money, month, text} from "../../src/model/index.js";
import {dayValue} from "../../src/warehouse/sql.js";
import {winning} from "./winning.js";

export const costs = model({
  name: "costs",
  grain: ["source", "month", "item"],
  doc: "One row per month, item and source of what the programme costs beside points and messages, without months after the as-of day.",
  refs: {landed: landing(entities.costs), loads: landingLoads},
  columns: {
    source: key("The system that the record comes from."),
    month: month("The month that it was paid for."),
    item: text("What was paid for."),
    amount: money("How much; below 0 for money that came back."),
    kind: text("platform, staff, creative, gifts, acquisition or other; other where not said."),
    acquisition_channel: text("The channel of acquisition that it paid for.").nullable(),
    campaign_id: text("The campaign that it belongs to.").nullable()
  },
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("won", (q) => winning(q, "landed", entities.costs))
      .selectFrom("won")
      .where("month", "<=", dayValue(asOf))
      .select(["source", "month", "item", "amount", "acquisition_channel", "campaign_id"])
      .select(({fn, val}) => fn.coalesce("kind", val("other")).as("kind"))
});
