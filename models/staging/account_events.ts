import {entities, landing, landingLoads} from "../../src/entities/index.js";
import {day, instant, key, model, text} from "../../src/model/index.js";
import {dayOf, dayValue} from "../../src/warehouse/sql.js";
import {whoColumns, whoKeyLanded, whoLanded} from "./who.js";
import {winning} from "./winning.js";

export const accountEvents = model({
  name: "account_events",
  grain: ["who_key", "kind", "occurred_at"],
  doc: "One row per thing that somebody did with an account, without those after the as-of day.",
  refs: {landed: landing(entities.accountEvents), loads: landingLoads},
  columns: {
    source: key("The system that the record comes from."),
    ...whoColumns,
    who_key: key("How the record says whose it is, as one text.").personal(),
    kind: text("registered, profile_completed, survey_completed, app_installed, logged_in."),
    occurred_at: instant("When."),
    occurred_date: day("The same as a day of the source's clock.")
  },
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("won", (q) => winning(q, "landed", entities.accountEvents))
      .with("said", (q) =>
        q
          .selectFrom("won")
          .where(({eb, ref}) => eb(dayOf(ref("won.occurred_at_local")), "<=", dayValue(asOf)))
          .select(["source", ...whoLanded, "kind", "occurred_at"])
          .select(({ref}) => [dayOf(ref("occurred_at_local")).as("occurred_date"), whoKeyLanded])
      )
      .selectFrom("said")
      .selectAll()
      .where("who_key", "is not", null)
      .$narrowType<{who_key: string}>()
});
