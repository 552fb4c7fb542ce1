import {entities, landing, landingLoads} from "../../src/entities/index.js";
import {day, key, model, noRows, text, warn} from "../../src/model/index.js";
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
    ends_on: day("The last day; the first where none is said, or one before it."),
    kind: text("holiday, season, promotion, outage or rule_change.").nullable()
  },
  checks: [
    warn(
      noRows(
        "no_event_ends_before_it_starts",
        ["landed"],
        "select name, starts_on, ends_on from {landed} where ends_on < starts_on"
      )
    )
  ],
  select: (db) =>
    db
      .with("won", (q) => winning(q, "landed", entities.calendarEvents))
      .selectFrom("won")
      .select(["source", "name", "starts_on", "kind"])
      .select(({fn, ref}) =>
        fn<string>("greatest", [fn.coalesce("ends_on", "starts_on"), ref("starts_on")]).as(
          "ends_on"
        )
      )
});
