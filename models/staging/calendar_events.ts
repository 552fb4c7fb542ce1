import {entities, landing, landingLoads} from "../../src/entities/index.js";
import {day, key, model, notAbove, text} from "../../src/model/index.js";
import {winning} from "./winning.js";

export const calendarEvents = model({
  name: "calendar_events",
  grain: ["source", "name", "starts_on"],
  doc: "One row per event of the calendar and source: holidays, seasons, promotions, outages, changes of rules; those ahead of the as-of day too.",
  refs: {landed: landing(entities.calendarEvents), loads: landingLoads},
  columns: {
    source: key("The system that the record comes from."),
    name: text("What happens."),
    starts_on: day("The first day."),
    ends_on: day("The last day; the first where none is said."),
    kind: text("holiday, season, promotion, outage or rule_change.").nullable()
  },
  checks: [notAbove("starts_on", "ends_on")],
  select: (db) =>
    db
      .with("won", (q) => winning(q, "landed", entities.calendarEvents))
      .selectFrom("won")
      .select(["source", "name", "starts_on", "kind"])
      .select(({fn}) => fn.coalesce("ends_on", "starts_on").as("ends_on"))
});
