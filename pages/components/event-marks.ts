import {t} from "../i18n/index.js";
import {html, svg} from "./element.js";
import type {Beside} from "./events.js";

/** A mark above the drawing for each place with events; where a rule changed or an outage began, a line. */
export function eventMarks(
  places: readonly (Beside & {readonly x: number})[],
  height: number
): SVGElement {
  return svg(
    "g",
    {class: "events"},
    places.flatMap(({x, ...beside}) => [
      beside.isBreak ? breakLine(x, 12, height) : null,
      eventMark(beside, x, 7)
    ])
  );
}

/** The mark of the events beside one place of a drawing; null without any. */
export const eventMark = ({events, isBreak}: Beside, x: number, y: number): SVGElement | null =>
  events.length === 0
    ? null
    : svg("path", {
        d: `M${x},${y - 4}l4,4l-4,4l-4,-4z`,
        class: isBreak ? "event break" : "event"
      });

/** A line from top to bottom where a rule changed or an outage began. */
export const breakLine = (x: number, top: number, bottom: number): SVGElement =>
  svg("line", {x1: x, x2: x, y1: top, y2: bottom, class: "event break"});

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
