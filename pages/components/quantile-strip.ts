import {t} from "../i18n/index.js";
import {svg} from "./element.js";
import type {Unit} from "./format.js";
import {frame, type Drawing, type FrameOptions} from "./frame.js";
import {canvas, fitted, roundTicks, widthOf, words} from "./marks.js";
import {formatOf} from "./site.js";

/** How a measure is spread over the people of a group. */
export interface Spread {
  readonly label: string;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

export interface QuantileStripOptions extends FrameOptions<Spread> {
  readonly unit: Unit;
}

/** The middle half as a strip, four in five as a thin line, the median as a mark: one line per group. */
export function quantileStrip(
  spreads: readonly Spread[],
  options: QuantileStripOptions
): HTMLElement {
  return frame(spreads, options, (width) => drawStrips(spreads, options, width));
}

function drawStrips(
  spreads: readonly Spread[],
  {unit, site}: QuantileStripOptions,
  width: number
): Drawing {
  const format = formatOf(site);
  const isNarrow = width < 560;
  const left = isNarrow ? 0 : Math.min(220, width * 0.32);
  const line = isNarrow ? 58 : 44;
  const low = Math.min(...spreads.map(({p10}) => p10), 0);
  const high = Math.max(...spreads.map(({p90}) => p90), low < 0 ? 0 : 1e-9);
  const values = spreads.map(({p50}) => format.value(p50, unit));
  // On a phone the value stands beside the label, above the strip.
  const beside = isNarrow ? 12 : Math.max(...values.map((one) => widthOf(one, 14) + 16));
  const place = (v: number) => left + ((v - low) / (high - low)) * (width - left - beside);
  const middle = (i: number) => i * line + (isNarrow ? line - 18 : line / 2);
  const bottom = spreads.length * line + 4;
  const marks = spreads.flatMap(({label, p10, p25, p50, p75, p90}, i) => {
    const y = middle(i);
    return [
      words(0, isNarrow ? y - 18 : y + 4, fitted(label, isNarrow ? width - 100 : left - 8), {
        kind: "label"
      }),
      svg("line", {x1: place(p10), x2: place(p90), y1: y, y2: y, class: "whisker"}),
      svg("rect", {
        x: place(p25),
        y: y - 9,
        width: Math.max(2, place(p75) - place(p25)),
        height: 18,
        rx: 4,
        class: "half"
      }),
      svg("line", {x1: place(p50), x2: place(p50), y1: y - 12, y2: y + 12, class: "median"}),
      words(width, isNarrow ? y - 18 : y + 4.5, values[i] as string, {kind: "value", anchor: "end"})
    ];
  });
  const axis = roundTicks(low, high, isNarrow ? 2 : 4).flatMap((v) => [
    svg("line", {x1: place(v), x2: place(v), y1: 0, y2: bottom, class: "track"}),
    words(place(v), bottom + 16, format.value(v, unit), {
      anchor: place(v) < 20 ? "start" : place(v) > width - 40 ? "end" : "middle"
    })
  ]);
  const points = spreads.map((spread, i) => ({
    x: place(spread.p50),
    y: middle(i),
    title: spread.label,
    lines: [
      {label: t("Median"), value: format.value(spread.p50, unit)},
      {
        label: t("Middle half"),
        value: `${format.value(spread.p25, unit)} – ${format.value(spread.p75, unit)}`
      },
      {
        label: t("Four in five"),
        value: `${format.value(spread.p10, unit)} – ${format.value(spread.p90, unit)}`
      }
    ]
  }));
  return {svg: canvas(width, bottom + 24, "quantiles", ...axis, ...marks), points, near: "both"};
}
