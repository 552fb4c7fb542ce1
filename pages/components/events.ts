import type {SiteEvent} from "../../src/site/site-facts.js";
import {t} from "../i18n/index.js";
import {html, svg} from "./element.js";
import {formatOf, type SiteFacts} from "./site.js";

/** In a figure of months, shorter events than this are not told: they vanish in it. */
const wholeWeek = 7;
/** Kinds that are told however short they were. */
const alwaysTold = ["rule_change", "outage"];

const daily = 86_400_000;
const moment = (day: string) => Date.parse(`${day}T00:00:00Z`);

const lastOfMonth = (month: string) => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** The events of the calendar that fell into a day or month, in the order of their days. */
export function eventsIn({events}: SiteFacts, at: string, unit: "month" | "day"): SiteEvent[] {
  const last = unit === "month" ? lastOfMonth(at) : at;
  return events
    .filter(
      ({kind, starts_on, ends_on}) =>
        starts_on <= last &&
        ends_on >= at &&
        (unit === "day" ||
          alwaysTold.includes(kind) ||
          moment(ends_on) - moment(starts_on) >= (wholeWeek - 1) * daily)
    )
    .sort((a, b) => a.starts_on.localeCompare(b.starts_on));
}

/** The names of events, each once. */
export const eventNames = (events: readonly SiteEvent[]): string =>
  [...new Set(events.map(({name}) => name))].join(", ");

/** The events of a stretch of days or months with their days, for screen readers and print. */
export function eventsSaid(
  site: SiteFacts,
  ats: readonly string[],
  unit: "month" | "day"
): string | null {
  const format = formatOf(site);
  const found = new Set(ats.flatMap((at) => eventsIn(site, at, unit)));
  if (found.size === 0) return null;
  const said = [...found]
    .sort((a, b) => a.starts_on.localeCompare(b.starts_on))
    .map(({name, starts_on, ends_on}) => {
      const days = [...new Set([starts_on, ends_on])].map((day) => format.day(day)).join(" – ");
      return `${name} (${days})`;
    });
  return t("Events: {events}.", {events: said.join("; ")});
}

/** A mark above the drawing for each place with events; rules and outages also strike through it. */
export function eventMarks(
  places: readonly {readonly x: number; readonly events: readonly SiteEvent[]}[],
  height: number
): SVGElement {
  return svg(
    "g",
    {class: "events"},
    places
      .filter(({events}) => events.length > 0)
      .flatMap(({x, events}) => {
        const isBreak = events.some(({kind}) => alwaysTold.includes(kind));
        return [
          isBreak ? svg("line", {x1: x, x2: x, y1: 12, y2: height, class: "break"}) : null,
          svg("path", {
            d: `M${x},3l4,4l-4,4l-4,-4z`,
            class: isBreak ? "break" : null
          })
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
