import {computed, day, key, notAbove, oneOf, text} from "../../src/model/index.js";
import {dayNumber, eventName} from "../intermediate/season/calendar.js";
import {calendarEvents as staged} from "../staging/calendar_events.js";

/** The same event a year earlier begins so many days before: fixed feasts 365, moving ones about 354. */
const yearEarlier = {least: 330, most: 400} as const;

export const calendarEvents = computed({
  name: "calendar_events",
  grain: ["name", "starts_on"],
  doc: "One row per event of the calendar, whichever export told it, with the same event a year earlier; those ahead of the as-of day too.",
  refs: {staged},
  columns: {
    name: key("What happens, as exported."),
    starts_on: day("The first day."),
    ends_on: day("The last day."),
    kind: text("holiday, season, promotion, outage or rule_change; other where none is said."),
    event: text("The name without its year: Navruz of every year is one event."),
    year_before_starts_on: day(
      "The first day of the same event a year earlier; empty where the calendar does not know it."
    ).nullable()
  },
  checks: [
    notAbove("starts_on", "ends_on"),
    oneOf("kind", ["holiday", "season", "promotion", "outage", "rule_change", "other"])
  ],
  inputs: (db) => ({
    events: db
      .selectFrom("staged")
      .groupBy(["name", "starts_on"])
      .orderBy("starts_on")
      .orderBy("name")
      .select(({fn}) => [
        "name",
        "starts_on",
        fn.max("ends_on").as("ends_on"),
        fn.min<string | null>("kind").as("kind")
      ])
  }),
  compute: ({events}) => {
    const event = events.name.map(eventName);
    const starts = events.starts_on.map(dayNumber);
    const before = event.map((name, i) => {
      const days = (j: number) => (starts[i] as number) - (starts[j] as number);
      const earlier = event.findIndex(
        (other, j) => other === name && days(j) >= yearEarlier.least && days(j) <= yearEarlier.most
      );
      return events.starts_on[earlier] ?? null;
    });
    return {
      name: events.name,
      starts_on: events.starts_on,
      ends_on: events.ends_on,
      kind: events.kind.map((kind) => kind ?? "other"),
      event,
      year_before_starts_on: before
    };
  }
});
