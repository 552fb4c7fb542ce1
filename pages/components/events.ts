import type {SiteEvent} from "../../src/site/site-facts.js";
import {t} from "../i18n/index.js";
import {html, svg} from "./element.js";
import {formatOf, type SiteFacts} from "./site.js";

/** In a figure of two weeks and more, shorter events than this are not told: they vanish in it. */
const wholeWeek = 7;
/** Kinds that are told however short they were. */
const alwaysTold = ["rule_change", "outage"];

const daily = 86_400_000;
const moment = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** The days that a place of a chart stands for, both included. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** What the places of a chart stand for: each reaches to the day before the next one; a month to its end. */
export function stretches(ats: readonly string[], unit: "month" | "day"): Stretch[] {
  const before = (day: string) => new Date(moment(day) - daily).toISOString().slice(0, 10);
  const span = (from: string, next: string) => moment(next) - moment(from);
  const usual = ats.length > 1 ? span(ats.at(-2) ?? "", ats.at(-1) ?? "") : daily;
  return ats.map((from, i) => {
    if (unit === "month") {
      const [year = 0, number = 1] = from.split("-").map(Number);
      return {from, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)};
    }
    const next = ats[i + 1] ?? new Date(moment(from) + usual).toISOString().slice(0, 10);
    return {from, to: before(next)};
  });
}

/** The events of the calendar that fell into a stretch of days, in the order of their days. */
export function eventsIn({events}: SiteFacts, {from, to}: Stretch): SiteEvent[] {
  const isLong = moment(to) - moment(from) >= 2 * wholeWeek * daily;
  return events
    .filter(
      ({kind, starts_on, ends_on}) =>
        starts_on <= to &&
        ends_on >= from &&
        (!isLong ||
          alwaysTold.includes(kind) ||
          moment(ends_on) - moment(starts_on) >= (wholeWeek - 1) * daily)
    )
    .sort((a, b) => a.starts_on.localeCompare(b.starts_on));
}

/** The names of events, each once. */
export const eventNames = (events: readonly SiteEvent[]): string =>
  [...new Set(events.map(({name}) => name))].join(", ");

/** The events of all stretches with their days, for screen readers and print; null without any. */
export function eventsSaid(site: SiteFacts, all: readonly Stretch[]): string | null {
  const format = formatOf(site);
  const found = new Set(all.flatMap((stretch) => eventsIn(site, stretch)));
  if (found.size === 0) return null;
  const said = [...found]
    .sort((a, b) => a.starts_on.localeCompare(b.starts_on))
    .map(({name, starts_on, ends_on}) => {
      const days = [...new Set([starts_on, ends_on])].map((day) => format.day(day)).join(" – ");
      return `${name} (${days})`;
    });
  return t("Events: {events}.", {events: said.join("; ")});
}

/** A mark above the drawing for each stretch with events; where a rule changed or an outage began, a line. */
export function eventMarks(
  places: readonly (Stretch & {readonly x: number; readonly events: readonly SiteEvent[]})[],
  height: number
): SVGElement {
  return svg(
    "g",
    {class: "events"},
    places
      .filter(({events}) => events.length > 0)
      .flatMap(({x, from, events}) => {
        const isBreak = events.some(
          ({kind, starts_on}) => alwaysTold.includes(kind) && starts_on >= from
        );
        return [
          isBreak ? svg("line", {x1: x, x2: x, y1: 12, y2: height, class: "break"}) : null,
          svg("path", {d: `M${x},3l4,4l-4,4l-4,-4z`, class: isBreak ? "break" : null})
        ];
      })
  );
}

/** A button that shows or hides the events of every chart, also in print; the browser remembers it. */
export function eventsButton(): HTMLElement {
  const root = document.documentElement;
  const isShown = () => root.dataset.events !== "off";
  const button = html("button", {type: "button", class: "events-button"}, t("Events"));
  const sync = () => button.setAttribute("aria-pressed", String(isShown()));
  button.addEventListener("click", () => {
    root.dataset.events = isShown() ? "off" : "on";
    try {
      localStorage.setItem("events", root.dataset.events);
    } catch {
      // A browser may forbid it; the choice then lasts as long as the page.
    }
    for (const other of document.querySelectorAll(".events-button"))
      other.setAttribute("aria-pressed", String(isShown()));
  });
  sync();
  return button;
}
