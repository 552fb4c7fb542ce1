import type {SiteEvent} from "../../src/site/site-facts.js";
import {t} from "../i18n/index.js";
import {eventName} from "./rules.js";
import {formatOf, type SiteFacts} from "./site.js";

/** In a figure of two weeks and more, shorter events than this are not told: they vanish in it. */
const wholeWeek = 7;
/** Whether an event is told however short it was: a change of rules, an outage. */
export const isAlwaysTold = ({kind}: SiteEvent): boolean =>
  kind === "rule_change" || kind === "outage";

const daily = 86_400_000;
const moment = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Where the rows of a chart stand in time. */
export interface TimeAxis<R> {
  /** A month reaches to its end, a day to the day before the next row's. */
  readonly unit: "month" | "day";
  /** The first day of the row as "YYYY-MM-DD"; null for a row that stands in no time. */
  readonly value: (row: R) => string | null;
  /** Its last day, where the row knows it. */
  readonly until?: (row: R) => string | null;
}

/** The days that a place of a chart stands for, both included. */
interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** What happened in the days of a row. */
export interface Beside {
  readonly events: readonly SiteEvent[];
  /** True where a rule changed or an outage began in these very days. */
  readonly isBreak: boolean;
}

const nothing: Beside = {events: [], isBreak: false};

/** The events of the calendar beside each row, in the order of their days; none without a time axis. */
export function eventsBeside<R>(
  site: SiteFacts,
  rows: readonly R[],
  time: TimeAxis<R> | undefined
): (row: R) => Beside {
  if (!time) return () => nothing;
  const ends = endsOf(rows, time);
  const found = new Map<string, Beside>();
  return (row) => {
    const from = time.value(row);
    if (from === null) return nothing;
    const to = time.until?.(row) ?? ends.get(from) ?? from;
    const key = `${from} ${to}`;
    const known = found.get(key) ?? besideOf(site, {from, to});
    found.set(key, known);
    return known;
  };
}

/** The last day of each place: a month's own, else the day before the next place. */
function endsOf<R>(rows: readonly R[], {unit, value}: TimeAxis<R>): Map<string, string> {
  const ats = [...new Set(rows.flatMap((row) => value(row) ?? []))].sort();
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  const usual = ats.length > 1 ? moment(ats.at(-1) ?? "") - moment(ats.at(-2) ?? "") : daily;
  return new Map(
    ats.map((from, i) => {
      const [year = 0, month = 1] = from.split("-").map(Number);
      const next = ats[i + 1];
      return [
        from,
        unit === "month"
          ? dayOf(Date.UTC(year, month, 0))
          : dayOf((next ? moment(next) : moment(from) + usual) - daily)
      ];
    })
  );
}

function besideOf({events}: SiteFacts, {from, to}: Stretch): Beside {
  const isLong = moment(to) - moment(from) >= 2 * wholeWeek * daily;
  const told = events
    .filter(
      (event) =>
        event.starts_on <= to &&
        event.ends_on >= from &&
        (!isLong ||
          isAlwaysTold(event) ||
          moment(event.ends_on) - moment(event.starts_on) >= (wholeWeek - 1) * daily)
    )
    .sort((a, b) => a.starts_on.localeCompare(b.starts_on));
  return {
    events: told,
    isBreak: told.some((event) => isAlwaysTold(event) && event.starts_on >= from)
  };
}

/** The names of events, each once. */
export const eventNames = (site: SiteFacts, events: readonly SiteEvent[]): string =>
  [...new Set(events.map((event) => eventName(site, event)))].join(", ");

/** What a tip says of the events beside a row; nothing without any. */
export const eventLines = (site: SiteFacts, {events}: Beside): {label: string; value: string}[] =>
  events.length > 0 ? [{label: t("Events"), value: eventNames(site, events)}] : [];

/** All events beside the rows with their days, for screen readers and print; null without any. */
export function eventsSaid<R>(
  site: SiteFacts,
  rows: readonly R[],
  beside: (row: R) => Beside
): string | null {
  const format = formatOf(site);
  const found = new Set(rows.flatMap((row) => beside(row).events));
  if (found.size === 0) return null;
  const said = [...found]
    .sort((a, b) => a.starts_on.localeCompare(b.starts_on))
    .map((event) => {
      const days = [...new Set([event.starts_on, event.ends_on])];
      return `${eventName(site, event)} (${days.map((day) => format.day(day)).join(" – ")})`;
    });
  return t("Events: {events}.", {events: said.join("; ")});
}
