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

const line = 36;

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

function drawSteps(steps: readonly Step[], {unit, site}: WaterfallOptions, width: number): Drawing {
  const format = formatOf(site);
  const spans = spansOf(steps);
  const left = Math.min(260, width * 0.36);
  const room = 90;
  const low = Math.min(0, ...spans.flat());
  const high = Math.max(...spans.flat(), 1e-9);
  const place = (v: number) => left + ((v - low) / (high - low)) * (width - room - left);
  const middle = (i: number) => i * line + line / 2 + 2;
  const colorOf = (step: Step) =>
    step.isTotal ? "var(--quiet)" : step.value >= 0 ? "var(--good)" : "var(--bad)";
  const said = (step: Step) =>
    `${!step.isTotal && step.value > 0 ? "+" : ""}${format.value(step.value, unit)}`;
  const marks = steps.flatMap((step, i) => {
    const [from, to] = spans[i] as [number, number];
    const y = middle(i);
    return [
      words(0, y + 4, fitted(step.label, left - 8), {kind: step.isTotal ? "value" : "label"}),
      svg("rect", {
        x: Math.min(place(from), place(to)),
        y: y - 10,
        width: Math.max(2, Math.abs(place(to) - place(from))),
        height: 20,
        rx: 3,
        style: `fill:${colorOf(step)}`
      }),
      i < steps.length - 1
        ? svg("line", {x1: place(to), x2: place(to), y1: y + 10, y2: y + line - 10, class: "zero"})
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
  return {svg: canvas(width, steps.length * line + 4, "waterfall", ...marks), points, near: "both"};
}
