import {svg} from "./element.js";
import type {Unit} from "./format.js";
import {breakLine} from "./event-marks.js";
import {eventLines, eventsBeside} from "./events.js";
import {frame, type Drawing, type FrameOptions, type Point} from "./frame.js";
import {canvas, fitted, words} from "./marks.js";
import {formatOf} from "./site.js";

export interface SmallMultiplesOptions<R> extends FrameOptions<R> {
  /** Which panel a row belongs to; panels keep the order in which they appear. */
  readonly panel: (row: R) => string;
  readonly x: (row: R) => string;
  readonly xUnit: "month" | "day";
  readonly value: (row: R) => number | null;
  readonly unit: Unit;
}

const panelHeight = 110;

/**
 * The same line for many groups on one scale, each in a panel of its own. A line marks where a rule changed
 * or an outage began; the other events are left to the tip, for they would crowd every panel.
 */
export function smallMultiples<R>(
  rows: readonly R[],
  options: SmallMultiplesOptions<R>
): HTMLElement {
  const placed = {time: {unit: options.xUnit, value: options.x}, ...options};
  return frame(rows, placed, (width) => drawPanels(rows, placed, width));
}

function drawPanels<R>(
  rows: readonly R[],
  options: SmallMultiplesOptions<R>,
  width: number
): Drawing {
  const format = formatOf(options.site);
  const beside = eventsBeside(options.site, rows, options.time);
  const names = [...new Set(rows.map(options.panel))];
  const xs = [...new Set(rows.map(options.x))].sort();
  const fitting = Math.max(1, Math.min(4, Math.floor(width / 210)));
  // As many in each line as possible, and about as many in the last one.
  const columns = Math.ceil(names.length / Math.ceil(names.length / fitting));
  const panelWidth = width / columns;
  const high = Math.max(...rows.map((row) => options.value(row) ?? 0), 1e-9);
  const points: Point[] = [];
  const panels = names.map((name, i) => {
    const left = (i % columns) * panelWidth;
    const top = Math.floor(i / columns) * (panelHeight + 22);
    const inner = panelWidth - 24;
    const place = (row: R) => {
      const at = xs.indexOf(options.x(row)) / Math.max(1, xs.length - 1);
      return [
        left + at * inner,
        top + 26 + (1 - (options.value(row) ?? 0) / high) * (panelHeight - 34)
      ] as const;
    };
    const own = rows.filter((row) => options.panel(row) === name && options.value(row) !== null);
    const path = own.map((row, j) => `${j === 0 ? "M" : "L"}${place(row).join(",")}`).join("");
    const last = own.at(-1);
    for (const row of own) {
      const [x, y] = place(row);
      points.push({
        x,
        y,
        title: name,
        lines: [
          {
            label: format.value(options.x(row), options.xUnit),
            value: format.value(options.value(row), options.unit)
          },
          ...eventLines(options.site, beside(row))
        ]
      });
    }
    return svg(
      "g",
      {},
      words(left, top + 14, fitted(name, inner - 60), {kind: "label"}),
      last
        ? words(left + inner, top + 14, format.value(options.value(last), options.unit), {
            kind: "value",
            anchor: "end"
          })
        : null,
      svg("line", {
        x1: left,
        x2: left + inner,
        y1: top + panelHeight - 8,
        y2: top + panelHeight - 8,
        class: "track"
      }),
      ...own
        .filter((row) => beside(row).isBreak)
        .map((row) => breakLine(place(row)[0], top + 24, top + panelHeight - 8)),
      svg("path", {d: path, class: "trend"})
    );
  });
  const height = Math.ceil(names.length / columns) * (panelHeight + 22);
  return {svg: canvas(width, height, "multiples", ...panels), points, near: "both"};
}
