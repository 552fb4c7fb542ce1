import {svg} from "./element.js";
import type {Unit} from "./format.js";
import {eventLines, eventsBeside} from "./events.js";
import {frame, type Drawing, type FrameOptions} from "./frame.js";
import {canvas, words} from "./marks.js";
import {formatOf} from "./site.js";

export interface CalendarOptions<R> extends FrameOptions<R> {
  readonly day: (row: R) => string;
  readonly value: (row: R) => number | null;
  readonly unit: Unit;
}

const daily = 86_400_000;
const top = 22;

/** Each day as a square, weeks as columns, weekdays as lines; a stronger colour is more. The newest weeks that fit are shown. */
export function calendar<R>(rows: readonly R[], options: CalendarOptions<R>): HTMLElement {
  const placed = {time: {unit: "day" as const, value: options.day}, ...options};
  return frame(rows, placed, (width) => drawDays(rows, placed, width));
}

function drawDays<R>(
  rows: readonly R[],
  {day, value, unit, site, title, time}: CalendarOptions<R>,
  width: number
): Drawing {
  const format = formatOf(site);
  const beside = eventsBeside(site, rows, time);
  const begin = site.weekStart === "sunday" ? 0 : 1;
  const weekday = (moment: number) => (new Date(moment).getUTCDay() - begin + 7) % 7;
  const at = (row: R) => Date.parse(`${day(row)}T00:00:00Z`);
  const last = Math.max(...rows.map(at));
  const lastWeek = last - weekday(last) * daily;
  const cell = 17;
  const left = 34;
  const fitting = Math.floor((width - left) / cell);
  const weeks = Math.min(
    fitting,
    Math.ceil((lastWeek - Math.min(...rows.map(at))) / (7 * daily)) + 1
  );
  const columnOf = (moment: number) =>
    weeks - 1 - Math.round((lastWeek - (moment - weekday(moment) * daily)) / (7 * daily));
  const shown = rows.filter((row) => columnOf(at(row)) >= 0);
  const highest = Math.max(...shown.map((row) => value(row) ?? 0), 1e-9);
  const x = (row: R) => left + columnOf(at(row)) * cell;
  const y = (row: R) => top + weekday(at(row)) * cell;
  const cells = shown.map((row) => {
    const v = value(row);
    const step = v === null ? null : Math.min(6, Math.max(0, Math.floor((v / highest) * 7)));
    return svg(
      "g",
      {class: step === null ? "masked" : `heat-${step}`},
      svg("rect", {x: x(row), y: y(row), width: cell - 2, height: cell - 2, rx: 3})
    );
  });
  const happened = shown.map((row) =>
    beside(row).events.length === 0
      ? null
      : svg("circle", {
          cx: x(row) + cell / 2 - 1,
          cy: y(row) + cell / 2 - 1,
          r: 2.4,
          class: beside(row).isBreak ? "event break" : "event"
        })
  );
  const months = shown
    .filter((row) => day(row).endsWith("-01") && columnOf(at(row)) < weeks - 1)
    .map((row) => words(x(row), 13, format.shortMonth(day(row))));
  const names = new Intl.DateTimeFormat(format.locale === "uz" ? "en" : format.locale, {
    weekday: "short",
    timeZone: "UTC"
  });
  const uzbek = ["Yak", "Du", "Se", "Cho", "Pay", "Ju", "Sha"];
  const weekdays = [0, 2, 4, 6].map((i) => {
    const index = (i + begin) % 7;
    const name =
      format.locale === "uz"
        ? (uzbek[index] ?? "")
        : names.format(new Date(Date.UTC(2023, 0, 1 + index)));
    return words(0, top + i * cell + 12, name);
  });
  const points = shown.map((row) => ({
    x: x(row) + cell / 2,
    y: y(row) + cell / 2,
    title: format.day(day(row)),
    lines: [{label: title, value: format.value(value(row), unit)}, ...eventLines(site, beside(row))]
  }));
  return {
    svg: canvas(
      width,
      top + 7 * cell + 4,
      "heat calendar",
      ...weekdays,
      ...months,
      ...cells,
      ...happened
    ),
    points,
    near: "both"
  };
}
