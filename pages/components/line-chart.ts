import * as Plot from "@observablehq/plot";
import {eventMarks} from "./event-marks.js";
import {eventLines, eventsBeside} from "./events.js";
import {frame, type Drawing, type FrameOptions} from "./frame.js";
import type {Unit} from "./format.js";
import {formatOf} from "./site.js";
import {ticksOf} from "./ticks.js";

/** One line of a chart. */
export interface Series<R> {
  readonly label: string;
  readonly value: (row: R) => number | null;
  /** A colour of the design language, e.g. "var(--series-1)". */
  readonly color: string;
  readonly isDashed?: boolean;
  /** An area down to zero under the line. */
  readonly isFilled?: boolean;
}

export interface Band<R> {
  readonly label: string;
  readonly low: (row: R) => number | null;
  readonly high: (row: R) => number | null;
}

export interface LineChartOptions<R> extends FrameOptions<R> {
  /** Where a row lies: a day as "YYYY-MM-DD" or a whole number. */
  readonly x: {
    readonly unit: "month" | "day" | "count";
    readonly value: (row: R) => string | number;
    readonly label?: string;
  };
  readonly unit: Unit;
  readonly series: readonly Series<R>[];
  readonly band?: Band<R>;
  /** Events that the reader should see beside the line. */
  readonly annotations?: readonly {readonly at: string | number; readonly label: string}[];
  /** True for rows whose period is not over: drawn as dashes, named in the tip. */
  readonly isPartial?: (row: R) => boolean;
  readonly partialLabel?: string;
  readonly height?: number;
  /** "step" for what changes at once, such as a survival curve; default smooth. */
  readonly curve?: "smooth" | "step";
}

type Placed<R> = {row: R; at: Date | number};

/** Lines over time or over whole numbers, with a band of uncertainty, events and a partial last period. */
export function lineChart<R>(rows: readonly R[], options: LineChartOptions<R>): HTMLElement {
  const legend =
    options.series.length > 1 || options.band
      ? [
          ...options.series.map(({label, color, isDashed}) => ({
            label,
            color,
            shape: isDashed ? ("dashes" as const) : ("line" as const)
          })),
          ...(options.band
            ? [
                {
                  label: options.band.label,
                  color: options.series[0]?.color ?? "",
                  shape: "band" as const
                }
              ]
            : [])
        ]
      : [];
  const {unit, value} = options.x;
  const time = unit === "count" ? undefined : {unit, value: (row: R) => String(value(row))};
  const placed = {legend, time, ...options};
  return frame(rows, placed, (width) => drawLines(rows, placed, width));
}

function drawLines<R>(rows: readonly R[], options: LineChartOptions<R>, width: number): Drawing {
  const {x, series, band, unit, annotations = [], height = width < 480 ? 220 : 280} = options;
  const curve = options.curve === "step" ? "step-after" : "monotone-x";
  const format = formatOf(options.site);
  const place = (at: string | number) =>
    typeof at === "number" ? at : new Date(`${at}T00:00:00Z`);
  const placed: Placed<R>[] = rows.map((row) => ({row, at: place(x.value(row))}));
  const whole = placed.filter(({row}) => !options.isPartial?.(row));
  // The dashes of the period that is not over begin at the last whole one.
  const open = placed.slice(Math.max(0, whole.length - 1));
  const values = placed
    .flatMap(({row}) => [
      ...series.map((s) => s.value(row)),
      band?.low(row) ?? null,
      band?.high(row) ?? null
    ])
    .filter((value): value is number => value !== null);
  const bottom = Math.min(0, ...values);
  const top = Math.max(0, ...values) || (bottom < 0 ? 0 : 1);
  const beside = eventsBeside(options.site, rows, options.time);
  const hasEvents = rows.some((row) => beside(row).events.length > 0);
  const reach = [...placed, ...annotations.map(({at}) => ({at: place(at)}))].map(({at}) =>
    Number(at)
  );
  const isLate = annotations.map(
    ({at}) => Number(place(at)) > (Math.min(...reach) + 3 * Math.max(...reach)) / 4
  );
  const ticks = ticksOf(rows.map(x.value), x.unit, format, width);
  const line = (data: Placed<R>[], s: Series<R>, dash: string | undefined) =>
    Plot.lineY(data, {
      x: "at",
      y: (d: Placed<R>) => s.value(d.row),
      stroke: s.color,
      strokeWidth: 2.25,
      strokeLinejoin: "round",
      strokeLinecap: "round",
      strokeDasharray: dash,
      curve
    });
  const plot = Plot.plot({
    width,
    height,
    marginLeft: Math.max(
      30,
      6.8 * Math.max(...[top, top / 3, bottom].map((v) => format.value(v, unit).length)) + 10
    ),
    marginRight: 16,
    marginTop: annotations.length > 0 ? 28 : hasEvents ? 18 : 8,
    marginBottom: x.label ? 44 : 34,
    style: {background: "none", fontSize: "12px", fontFamily: "inherit"},
    x: {type: x.unit === "count" ? "linear" : "utc", label: null},
    y: {domain: [bottom * 1.05, top * 1.05], label: null},
    marks: [
      Plot.gridY({ticks: 4, stroke: "var(--line)", strokeOpacity: 1}),
      Plot.axisY({
        ticks: 4,
        tickSize: 0,
        tickPadding: 8,
        fill: "var(--quiet)",
        tickFormat: (v: number) => format.value(v, unit)
      }),
      Plot.axisX(
        ticks.map((tick) => place(tick.at)),
        {
          tickSize: 0,
          tickPadding: 10,
          fill: "var(--quiet)",
          tickFormat: (_: unknown, i: number) => ticks[i]?.text ?? "",
          label: x.label ?? null,
          labelAnchor: "center",
          labelArrow: "none",
          labelOffset: 42
        }
      ),
      Plot.ruleY([0], {stroke: "var(--axis)"}),
      annotations.length > 0
        ? [
            Plot.ruleX(annotations, {
              x: (d: {at: string | number}) => place(d.at),
              stroke: "var(--quiet)",
              strokeDasharray: "2 3"
            }),
            ...annotations.map(({at, label}, i) =>
              Plot.text([label], {
                x: [place(at)],
                frameAnchor: "top",
                // A label near the right end would leave the card.
                textAnchor: isLate[i] ? "end" : "middle",
                dx: isLate[i] ? 8 : 0,
                dy: -16,
                fill: "var(--quiet)"
              })
            )
          ]
        : null,
      band
        ? Plot.areaY(placed, {
            x: "at",
            y1: (d: Placed<R>) => band.low(d.row),
            y2: (d: Placed<R>) => band.high(d.row),
            fill: series[0]?.color ?? "currentColor",
            fillOpacity: 0.14,
            curve
          })
        : null,
      ...series
        .filter((s) => s.isFilled)
        .map((s) =>
          Plot.areaY(whole, {
            x: "at",
            y: (d: Placed<R>) => s.value(d.row),
            fill: s.color,
            fillOpacity: 0.1,
            curve
          })
        ),
      ...series.flatMap((s) => [
        line(whole, s, s.isDashed ? "5 4" : undefined),
        ...(whole.length < placed.length ? [line(open, s, "2 5")] : [])
      ]),
      ...series.map((s) =>
        Plot.dot(placed.slice(-1), {
          x: "at",
          y: (d: Placed<R>) => s.value(d.row),
          r: 3.5,
          fill: s.color,
          stroke: "var(--surface)",
          strokeWidth: 1.5
        })
      )
    ]
  }) as SVGSVGElement & Plot.Plot;
  const scaleX = plot.scale("x");
  const scaleY = plot.scale("y");
  plot.append(
    eventMarks(
      placed.map(({row, at}) => ({...beside(row), x: Number(scaleX?.apply(at))})),
      height - 34
    )
  );
  const points = placed.map(({row, at}) => {
    const known = series.map((s) => s.value(row)).filter((v): v is number => v !== null);
    return {
      x: Number(scaleX?.apply(at)),
      y: Number(scaleY?.apply(Math.max(0, ...known))),
      title:
        (x.unit === "count"
          ? [x.label, String(x.value(row))].filter(Boolean).join(" ")
          : format.value(x.value(row), x.unit)) +
        (options.isPartial?.(row) ? ` · ${options.partialLabel ?? ""}` : ""),
      lines: [
        ...series.map((s) => ({
          label: s.label,
          value: format.value(s.value(row), unit),
          color: s.color
        })),
        ...(band
          ? [
              {
                label: band.label,
                value: `${format.value(band.low(row), unit)} – ${format.value(band.high(row), unit)}`
              }
            ]
          : []),
        ...eventLines(options.site, beside(row))
      ]
    };
  });
  return {svg: plot, points, near: "x"};
}
