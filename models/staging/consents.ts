import {entities, landing, landingLoads} from "../../src/entities/index.js";
import {day, flag, instant, key, model, text} from "../../src/model/index.js";
import {dayOf, dayValue} from "../../src/warehouse/sql.js";
import {whoColumns, whoKeyLanded, whoLanded} from "./who.js";
import {winning} from "./winning.js";

export const consents = model({
  name: "consents",
  grain: ["who_key", "channel", "changed_at"],
  doc: "One row per time that somebody allowed or forbade a channel, without those after the as-of day.",
  refs: {landed: landing(entities.consents), loads: landingLoads},
  columns: {
    source: key("The system that the record comes from."),
    ...whoColumns,
    who_key: key("How the record says whose it is, as one text.").personal(),
    channel: text("The channel allowed or forbidden."),
    changed_at: instant("When."),
    changed_date: day("The same as a day of the source's clock."),
    granted: flag("Allowed or not.")
  },
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("won", (q) => winning(q, "landed", entities.consents))
      .with("said", (q) =>
        q
          .selectFrom("won")
          .where(({eb, ref}) => eb(dayOf(ref("won.changed_at_local")), "<=", dayValue(asOf)))
          .select(["source", ...whoLanded, "channel", "changed_at", "granted"])
          .select(({ref}) => [dayOf(ref("changed_at_local")).as("changed_date"), whoKeyLanded])
      )
      .selectFrom("said")
      .selectAll()
      .where("who_key", "is not", null)
      .$narrowType<{who_key: string}>()
});
