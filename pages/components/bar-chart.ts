import {svg} from "./element.js";
import type {Unit} from "./format.js";
import {eventMark} from "./event-marks.js";
import {eventLines, eventsBeside} from "./events.js";
import {frame, type Drawing, type FrameOptions} from "./frame.js";
import {canvas, fitted, widthOf, words} from "./marks.js";
import {formatOf} from "./site.js";

export interface BarChartOptions<R> extends FrameOptions<R> {
  readonly label: (row: R) => string;
  readonly value: (row: R) => number | null;
  readonly unit: Unit;
  /** A colour of the design language by row; default the first series. */
  readonly color?: (row: R) => string;
  /** A second value on the same scale, drawn as a tick: a target, the period before. */
  readonly reference?: {readonly label: string; readonly value: (row: R) => number | null};
}

/** Height of a row: with its label beside the bar, and above it. */
const heights = {beside: 34, above: 50};

/** One horizontal bar per row from zero, its number behind it; values below zero go to the left. */
export function barChart<R>(rows: readonly R[], options: BarChartOptions<R>): HTMLElement {
  return frame(rows, options, (width) => drawBars(rows, options, width));
}

function drawBars<R>(rows: readonly R[], options: BarChartOptions<R>, width: number): Drawing {
  const {value, unit, reference, color = () => "var(--series-1)"} = options;
  const format = formatOf(options.site);
  const beside = eventsBeside(options.site, rows, options.time);
  const hasEvents = rows.some((row) => beside(row).events.length > 0);
  const beforeBars = Math.min(260, width * 0.34);
  const markRoom = hasEvents ? 24 : 8;
  const room = 8 + 7.5 * Math.max(...rows.map((row) => format.value(value(row), unit).length));
  const all = rows.flatMap((row) => [value(row) ?? 0, reference?.value(row) ?? 0]);
  const low = Math.min(0, ...all);
  const high = Math.max(0, ...all) || (low < 0 ? 0 : 1);
  const isTwoSided = low < 0 && high > 0;
  // On a phone names stand above their bars where they would be cut, or the bars have numbers on both sides.
  const isAbove =
    width < 560 &&
    (isTwoSided || rows.some((row) => widthOf(options.label(row)) > beforeBars - markRoom));
  const left = isAbove ? 0 : beforeBars;
  const line = isAbove ? heights.above : heights.beside;
  const begin = left + (low < 0 ? room : 0);
  const end = width - (high > 0 ? room : 4);
  const place = (v: number) => begin + ((v - low) / (high - low)) * (end - begin);
  const middle = (i: number) => (isAbove ? (i + 1) * line - 10 : i * line + line / 2 + 4);
  /** Where a number can stand behind its bar without the tick striking through it. */
  const clear = (v: number, tick: number | null) =>
    tick === null || v < 0 || tick < v || place(tick) - place(v) > room ? place(v) : place(tick);
  const marks = rows.flatMap((row, i) => {
    const v = value(row);
    const y = middle(i);
    const wanted = reference?.value(row) ?? null;
    const name = options.label(row);
    return [
      svg(
        "g",
        {},
        isAbove
          ? words(0, y - 17, fitted(name, width - markRoom), {kind: "label"})
          : words(0, y + 4, fitted(name, left - markRoom), {kind: "label"}),
        svg("title", {}, name)
      ),
      isAbove ? eventMark(beside(row), width - 6, y - 21) : eventMark(beside(row), left - 12, y),
      v === null
        ? null
        : svg("rect", {
            x: place(Math.min(0, v)),
            y: y - 9,
            width: Math.max(1.5, Math.abs(place(v) - place(0))),
            height: 18,
            rx: 3,
            style: `fill:${color(row)}`
          }),
      wanted === null
        ? null
        : svg("line", {
            x1: place(wanted),
            x2: place(wanted),
            y1: y - 13,
            y2: y + 13,
            class: "target"
          }),
      words(clear(v ?? 0, wanted) + ((v ?? 0) < 0 ? -6 : 6), y + 4.5, format.value(v, unit), {
        kind: "value",
        anchor: (v ?? 0) < 0 ? "end" : "start"
      })
    ];
  });
  // The zero line leaves out labels that stand above their bars.
  const stretches = isAbove
    ? rows.map((_, i) => [middle(i) - 12, middle(i) + 12] as const)
    : [[4, rows.length * line + 4] as const];
  const zero = stretches.map(([y1, y2]) =>
    svg("line", {x1: place(0), x2: place(0), y1, y2, class: "zero"})
  );
  const points = rows.map((row, i) => ({
    x: place(value(row) ?? 0),
    y: middle(i),
    title: options.label(row),
    lines: [
      {
        label: options.columns[1]?.label ?? "",
        value: format.value(value(row), unit),
        color: color(row)
      },
      ...(reference
        ? [{label: reference.label, value: format.value(reference.value(row), unit)}]
        : []),
      ...eventLines(options.site, beside(row))
    ]
  }));
  return {
    svg: canvas(width, rows.length * line + 8, "bars", ...zero, ...marks),
    points,
    near: "both"
  };
}
