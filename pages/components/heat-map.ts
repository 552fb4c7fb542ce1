import {t} from "../i18n/index.js";
import {svg} from "./element.js";
import {eventMark} from "./event-marks.js";
import {eventLines, eventsBeside} from "./events.js";
import {frame, type Drawing, type FrameOptions, type Point} from "./frame.js";
import type {Unit} from "./format.js";
import {formatOf} from "./site.js";

export interface HeatMapOptions<R> extends FrameOptions<R> {
  /** The row of the map that a datum belongs to; rows keep the order in which they appear. */
  readonly row: (datum: R) => string;
  /** The text in front of a row and, behind it, the row's size. */
  readonly rowLabel: (datum: R) => string;
  readonly rowSize: (datum: R) => string;
  readonly sizeLabel: string;
  /** The column, a whole number from 1. */
  readonly column: (datum: R) => number;
  readonly columnLabel: string;
  /** What stands over a column; default its number. */
  readonly columnName?: (column: number) => string;
  readonly value: (datum: R) => number | null;
  readonly isMasked: (datum: R) => boolean;
  readonly unit: Unit;
  /** What the tip says beside the value. */
  readonly details?: (datum: R) => Point["lines"];
}

const steps = 7;
const rowHeight = 26;
const top = 44;

/** A map of cells shaded by value: darker is more. On a narrow screen it shows the first columns that fit. */
export function heatMap<R>(rows: readonly R[], options: HeatMapOptions<R>): HTMLElement {
  return frame(rows, options, (width) => drawCells(rows, options, width));
}

function drawCells<R>(rows: readonly R[], options: HeatMapOptions<R>, width: number): Drawing {
  const format = formatOf(options.site);
  const {columnName = String} = options;
  const beside = eventsBeside(options.site, rows, options.time);
  const names = [...new Set(rows.map(options.row))];
  const left = !options.sizeLabel ? 64 : width < 480 ? 104 : 136;
  const last = Math.max(...rows.map(options.column));
  // A week stays whole on a phone.
  const narrowest = last <= 7 ? 28 : 34;
  const shown = Math.min(last, Math.max(3, Math.floor((width - left) / narrowest)));
  const cell = Math.min(64, (width - left) / shown);
  const isCut = shown < last;
  const height = top + names.length * rowHeight + (isCut ? 24 : 4);
  const visible = rows.filter(
    (datum) => options.column(datum) >= 1 && options.column(datum) <= shown
  );
  const highest = Math.max(...visible.map((datum) => options.value(datum) ?? 0), 1e-9);
  const placeX = (datum: R) => left + (options.column(datum) - 1) * cell;
  const placeY = (datum: R) => top + names.indexOf(options.row(datum)) * rowHeight;
  const text = (x: number, y: number, anchor: string, content: string, kind = "quiet") =>
    svg("text", {x, y, "text-anchor": anchor, class: kind}, content);

  const heads = new Map(rows.map((datum) => [options.row(datum), datum]));
  const labels = names.flatMap((name, i) => {
    const datum = heads.get(name) as R;
    const y = top + i * rowHeight + rowHeight / 2 + 4;
    return [
      text(0, y, "start", options.rowLabel(datum), "label"),
      text(left - 12, y, "end", options.rowSize(datum)),
      eventMark(beside(datum), left - 5, y - 4)
    ];
  });
  const columns = Array.from({length: shown}, (_, i) =>
    text(left + i * cell + cell / 2, top - 8, "middle", columnName(i + 1))
  );
  const cells = visible.map((datum) => {
    const value = options.value(datum);
    const x = placeX(datum);
    const y = placeY(datum);
    if (options.isMasked(datum))
      return svg(
        "g",
        {class: "masked"},
        svg("rect", {x: x + 1, y: y + 1, width: cell - 2, height: rowHeight - 2, rx: 3}),
        text(x + cell / 2, y + 17, "middle", "·")
      );
    if (value === null) return null;
    const step = Math.min(steps - 1, Math.floor((value / highest) * steps));
    return svg(
      "g",
      {class: `heat-${step}`},
      svg("rect", {x: x + 1, y: y + 1, width: cell - 2, height: rowHeight - 2, rx: 3}),
      text(
        x + cell / 2,
        y + 17.5,
        "middle",
        options.unit === "rate" ? format.count(value * 100) : format.value(value, options.unit),
        "value"
      )
    );
  });
  const cut = isCut
    ? text(
        0,
        height - 4,
        "start",
        t("the first {shown} of {all} shown, all of them in the table", {shown, all: last})
      )
    : null;
  const drawing = svg(
    "svg",
    {width, height, viewBox: `0 0 ${width} ${height}`, class: "heat"},
    text(left - 12, top - 8, "end", options.sizeLabel),
    text(left, 14, "start", options.columnLabel),
    columns,
    labels,
    cells,
    cut
  );
  const points = visible
    .filter((datum) => options.value(datum) !== null || options.isMasked(datum))
    .map((datum) => ({
      x: placeX(datum) + cell / 2,
      y: placeY(datum) + rowHeight / 2,
      title: [options.rowLabel(datum), options.columnLabel, columnName(options.column(datum))]
        .filter(Boolean)
        .join(" · ")
        .replace(`${options.columnLabel} · `, `${options.columnLabel} `),
      lines: options.isMasked(datum)
        ? [
            {
              label: t("Fewer than {floor} people", {floor: options.site.privacyFloor}),
              value: t("hidden")
            }
          ]
        : [
            {label: options.title, value: format.value(options.value(datum), options.unit)},
            ...(options.details?.(datum) ?? []),
            ...eventLines(options.site, beside(datum))
          ]
    }));
  return {svg: drawing, points, near: "both"};
}
