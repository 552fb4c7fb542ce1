import {t} from "../i18n/index.js";
import {svg} from "./element.js";
import type {Unit} from "./format.js";
import {frame, type Drawing, type FrameOptions} from "./frame.js";
import {canvas, fitted, words} from "./marks.js";
import {formatOf} from "./site.js";

/** One step of a waterfall: a total stands on the ground, a change on what came before. */
export interface Step {
  readonly label: string;
  readonly value: number;
  readonly isTotal: boolean;
}

export interface WaterfallOptions extends FrameOptions<Step> {
  readonly unit: Unit;
}

/** Narrower drawings put each label above its bar. */
const narrow = 520;

/** How one total becomes another, change by change; the parts must sum to the difference. */
export function waterfall(steps: readonly Step[], options: WaterfallOptions): HTMLElement {
  return frame(steps, options, (width) => drawSteps(steps, options, width));
}

/** Where each step begins and ends. */
export function spansOf(steps: readonly Step[]): [from: number, to: number][] {
  let level = 0;
  return steps.map(({value, isTotal}) => {
    const from = isTotal ? 0 : level;
    level = isTotal ? value : level + value;
    return [from, level];
  });
}

/**
 * Where the scale begins: at zero, or, where all levels lie far above it and close together, a little below
 * the lowest, so that the changes can be seen; the totals are then drawn torn.
 */
export function groundOf(steps: readonly Step[]): number {
  const levels = spansOf(steps).map(([, to]) => to);
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  const room = (high - low) * 0.4;
  return low - room > 0.5 * high && high > low ? low - room : Math.min(0, low);
}

function drawSteps(steps: readonly Step[], {unit, site}: WaterfallOptions, width: number): Drawing {
  const format = formatOf(site);
  const spans = spansOf(steps);
  const isNarrow = width < narrow;
  const line = isNarrow ? 46 : 36;
  const left = isNarrow ? 0 : Math.min(260, width * 0.36);
  const room = isNarrow ? 96 : 90;
  const low = groundOf(steps);
  const isTorn = low > 0;
  const high = Math.max(...spans.flat(), 1e-9);
  const place = (v: number) =>
    left + ((Math.max(v, low) - low) / (high - low)) * (width - room - left);
  const middle = (i: number) => i * line + line / 2 + (isNarrow ? 10 : 2);
  const thick = isNarrow ? 16 : 20;
  const colorOf = (step: Step) =>
    step.isTotal ? "var(--quiet)" : step.value >= 0 ? "var(--good)" : "var(--bad)";
  const said = (step: Step) =>
    `${!step.isTotal && step.value > 0 ? "+" : ""}${format.value(step.value, unit)}`;
  const marks = steps.flatMap((step, i) => {
    const [from, to] = spans[i] as [number, number];
    const y = middle(i);
    const name = step.isTotal ? "value" : "label";
    return [
      isNarrow
        ? words(0, y - thick / 2 - 5, fitted(step.label, width), {kind: name})
        : words(0, y + 4, fitted(step.label, left - 8), {kind: name}),
      svg("rect", {
        x: Math.min(place(from), place(to)),
        y: y - thick / 2,
        width: Math.max(2, Math.abs(place(to) - place(from))),
        height: thick,
        rx: 3,
        style: `fill:${colorOf(step)}`
      }),
      step.isTotal && isTorn ? tear(left + 10, y, thick) : null,
      i < steps.length - 1
        ? svg("line", {
            x1: place(to),
            x2: place(to),
            y1: y + thick / 2,
            y2: isNarrow ? y + thick / 2 + 6 : y + line - thick / 2,
            class: "zero"
          })
        : null,
      words(Math.max(place(from), place(to)) + 8, y + 4.5, said(step), {kind: "value"})
    ];
  });
  const points = steps.map((step, i) => ({
    x: place(spans[i]?.[1] ?? 0),
    y: middle(i),
    title: step.label,
    lines: [
      {label: step.isTotal ? t("Total") : t("Change"), value: said(step), color: colorOf(step)}
    ]
  }));
  return {
    svg: canvas(width, steps.length * line + (isNarrow ? 8 : 4), "waterfall", ...marks),
    points,
    near: "both"
  };
}

/** Two slanted strokes across a bar that does not begin at zero. */
const tear = (x: number, y: number, thick: number) =>
  svg("path", {
    d: [0, 6].map((dx) => `M${x + dx},${y + thick / 2 + 2}l5,${-(thick + 4)}`).join(""),
    style: "stroke:var(--surface);stroke-width:2.5;fill:none"
  });
