import {calendarEvents} from "../../models/marts/calendar_events.js";
import {page} from "../../src/site/index.js";
import {dayValue} from "../../src/warehouse/sql.js";

/** Events that the charts of time can show, the newest. */
const shownEvents = 100;

/** What happened when: it joins what every page knows, so that every chart over time can show it. */
export default page({
  doc: "Which holidays, promotions, outages and changes of rules stand beside the numbers?",
  refs: {calendarEvents},
  queries: {
    events: (db, {asOf}) =>
      db
        .selectFrom("calendarEvents")
        .where("starts_on", "<=", dayValue(asOf))
        .orderBy("starts_on", "desc")
        .orderBy("name")
        .limit(shownEvents)
        .select(["name", "kind", "starts_on", "ends_on"])
  }
});
