import {svg} from "./element.js";
import {eventMark} from "./event-marks.js";
import {eventLines, eventsBeside} from "./events.js";
import {frame, type Drawing, type FrameOptions} from "./frame.js";
import type {Unit} from "./format.js";
import {fitted, widthOf} from "./marks.js";
import {formatOf} from "./site.js";

export interface IntervalChartOptions<R> extends FrameOptions<R> {
  readonly label: (row: R) => string;
  /** Small words behind the label, e.g. how many it rests on. */
  readonly detail?: (row: R) => string;
  readonly value: (row: R) => number | null;
  /** The interval around the value, or null where none is known. */
  readonly interval: (row: R) => readonly [low: number, high: number] | null;
  readonly intervalLabel: string;
  readonly unit: Unit;
  /** A value for all of them together, drawn as a line. */
  readonly reference?: {readonly value: number; readonly label: string} | null;
}

const rowHeight = 42;

/** One line per row: a dot at the value, a bar over its interval, the number at the right. */
export function intervalChart<R>(
  rows: readonly R[],
  options: IntervalChartOptions<R>
): HTMLElement {
  return frame(rows, options, (width) => drawIntervals(rows, options, width));
}

function drawIntervals<R>(
  rows: readonly R[],
  options: IntervalChartOptions<R>,
  width: number
): Drawing {
  const {reference} = options;
  const format = formatOf(options.site);
  const beside = eventsBeside(options.site, rows, options.time);
  const isNarrow = width < 560;
  const widest =
    16 +
    Math.max(
      ...rows.flatMap((row) => [
        7.2 * options.label(row).length,
        6.2 * (options.detail?.(row).length ?? 0)
      ])
    );
  const left = isNarrow ? 0 : Math.max(Math.min(300, width * 0.34), Math.min(widest, width * 0.46));
  const values = rows.map((row) => format.value(options.value(row), options.unit));
  const right = width - Math.max(64, ...values.map((value) => widthOf(value, 14) + 16));
  const top = reference ? 26 : 8;
  const hasDetails = options.detail !== undefined;
  const line = rowHeight + (isNarrow ? (hasDetails ? 30 : 14) : 0);
  const height = top + rows.length * line + 8;
  const highest = Math.max(
    ...rows.flatMap((row) => [options.value(row) ?? 0, options.interval(row)?.[1] ?? 0]),
    reference?.value ?? 0,
    1e-9
  );
  const lowest = Math.min(
    0,
    ...rows.flatMap((row) => [options.value(row) ?? 0, options.interval(row)?.[0] ?? 0])
  );
  const place = (value: number) => left + ((value - lowest) / (highest - lowest)) * (right - left);
  const middle = (i: number) => top + i * line + (isNarrow ? line - 14 : line / 2);
  const longest = Math.floor(((isNarrow ? width - 8 : left - 16) / 7.2) | 0);
  const short = (text: string) =>
    text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;

  const marks = rows.flatMap((row, i) => {
    const y = middle(i);
    const value = options.value(row);
    const interval = options.interval(row);
    const labelY = isNarrow ? y - (hasDetails ? 32 : 16) : hasDetails ? y - 3 : y + 4;
    const detail = options.detail?.(row);
    return [
      svg("line", {x1: left, x2: right, y1: y, y2: y, class: "track"}),
      svg(
        "text",
        {x: 0, y: labelY, class: "label"},
        short(options.label(row)),
        svg("title", {}, options.label(row))
      ),
      // On a phone the label has the whole line, and the mark its end.
      isNarrow
        ? eventMark(beside(row), width - 6, labelY - 4)
        : eventMark(beside(row), left - 10, y),
      detail
        ? svg(
            "text",
            {x: 0, y: isNarrow ? y - 15 : y + 13, class: "quiet"},
            fitted(detail, isNarrow ? width : left - 16, 12),
            svg("title", {}, detail)
          )
        : null,
      interval
        ? svg("line", {
            x1: place(interval[0]),
            x2: place(interval[1]),
            y1: y,
            y2: y,
            class: "interval"
          })
        : null,
      value === null ? null : svg("circle", {cx: place(value), cy: y, r: 5.5, class: "dot"}),
      svg("text", {x: width, y: y + 4.5, "text-anchor": "end", class: "value"}, values[i] ?? "")
    ];
  });
  // On a phone the labels stand above their tracks: the rule leaves them out.
  const stretches = isNarrow
    ? rows.map((_, i) => [middle(i) - 10, middle(i) + 10] as const)
    : [[top - 6, height] as const];
  const rule = reference
    ? [
        ...stretches.map(([y1, y2]) =>
          svg("line", {
            x1: place(reference.value),
            x2: place(reference.value),
            y1,
            y2,
            class: "reference"
          })
        ),
        svg(
          "text",
          {
            x: place(reference.value),
            y: 13,
            "text-anchor": place(reference.value) > width / 2 ? "end" : "start",
            class: "quiet"
          },
          `${reference.label} ${format.value(reference.value, options.unit)}`
        )
      ]
    : [];
  const drawing = svg(
    "svg",
    {width, height, viewBox: `0 0 ${width} ${height}`, class: "intervals"},
    rule,
    marks
  );
  const points = rows.map((row, i) => {
    const interval = options.interval(row);
    const value = options.value(row);
    return {
      x: place(value ?? 0),
      y: middle(i),
      title: options.label(row),
      lines: [
        {label: options.detail?.(row) ?? "", value: format.value(value, options.unit)},
        ...(interval
          ? [
              {
                label: options.intervalLabel,
                value: `${format.value(interval[0], options.unit)} – ${format.value(interval[1], options.unit)}`
              }
            ]
          : []),
        ...eventLines(options.site, beside(row))
      ]
    };
  });
  return {svg: drawing, points, near: "both"};
}
