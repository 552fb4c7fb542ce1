import {svg} from "./element.js";
import type {Unit} from "./format.js";
import {frame, type Drawing, type FrameOptions} from "./frame.js";
import {canvas, fitted, words} from "./marks.js";
import {formatOf} from "./site.js";

export interface SlopeOptions<R> extends FrameOptions<R> {
  readonly label: (row: R) => string;
  readonly before: (row: R) => number | null;
  readonly after: (row: R) => number | null;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly unit: Unit;
  /** Which way is better; "none" colours nothing. */
  readonly better: "up" | "down" | "none";
}

const height = 300;
const top = 30;

/** Two moments side by side: a line per row, its slope is the change. */
export function slope<R>(rows: readonly R[], options: SlopeOptions<R>): HTMLElement {
  return frame(rows, options, (width) => drawSlopes(rows, options, width));
}

/** Moves labels apart that would cover each other; the order stays. */
export function apart(places: readonly number[], distance: number): number[] {
  const order = places.map((y, i) => ({y, i})).sort((a, b) => a.y - b.y);
  const moved = [...places];
  let last = -Infinity;
  for (const {y, i} of order) last = moved[i] = Math.max(y, last + distance);
  return moved;
}

function drawSlopes<R>(rows: readonly R[], options: SlopeOptions<R>, width: number): Drawing {
  const {before, after, unit, better} = options;
  const format = formatOf(options.site);
  const known = rows.filter((row) => before(row) !== null && after(row) !== null);
  const values = known.flatMap((row) => [before(row) ?? 0, after(row) ?? 0]);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const place = (v: number) => top + (1 - (v - low) / (high - low || 1)) * (height - top - 20);
  const side = Math.min(240, width * 0.34);
  const x1 = 70;
  const x2 = width - side;
  const ends = apart(
    known.map((row) => place(after(row) ?? 0)),
    17
  );
  const starts = apart(
    known.map((row) => place(before(row) ?? 0)),
    17
  );
  const colorOf = (row: R) => {
    const change = (after(row) ?? 0) - (before(row) ?? 0);
    if (better === "none" || change === 0) return "var(--series-1)";
    return change > 0 === (better === "up") ? "var(--good)" : "var(--bad)";
  };
  const marks = known.flatMap((row, i) => {
    const y1 = place(before(row) ?? 0);
    const y2 = place(after(row) ?? 0);
    const color = colorOf(row);
    const name = `${format.value(after(row), unit)}  ${options.label(row)}`;
    return [
      svg("line", {x1, x2, y1, y2, style: `stroke:${color}`, "stroke-width": 2}),
      ...[
        [x1, y1],
        [x2, y2]
      ].map(([x, y]) => svg("circle", {cx: x ?? 0, cy: y ?? 0, r: 4, style: `fill:${color}`})),
      words(x1 - 10, (starts[i] ?? 0) + 4, format.value(before(row), unit), {anchor: "end"}),
      words(x2 + 10, (ends[i] ?? 0) + 4, fitted(name, side - 12), {kind: "label"})
    ];
  });
  const drawing = canvas(
    width,
    Math.max(height, ...ends, ...starts) + 12,
    "slope",
    words(x1, 14, options.beforeLabel, {anchor: "middle"}),
    words(x2, 14, options.afterLabel, {anchor: "middle"}),
    ...marks
  );
  const points = known.map((row) => ({
    x: x2,
    y: place(after(row) ?? 0),
    title: options.label(row),
    lines: [
      {label: options.beforeLabel, value: format.value(before(row), unit)},
      {label: options.afterLabel, value: format.value(after(row), unit), color: colorOf(row)}
    ]
  }));
  return {svg: drawing, points, near: "both"};
}
