import {changeOf, differenceOf} from "./change.js";
import {html, svg} from "./element.js";
import {explainButton, type Origin} from "./explain.js";
import type {Unit} from "./format.js";
import {formatOf, type SiteFacts} from "./site.js";

export interface Comparison {
  /** "than 4 weeks before", in words. */
  readonly label: string;
  /** Null where the numbers do not reach back: the comparison is left out then. */
  readonly value: number | null;
}

export interface KpiOptions {
  readonly site: SiteFacts;
  readonly title: string;
  readonly unit: Unit;
  readonly value: number | null;
  readonly comparisons: readonly Comparison[];
  /** Which way is better; "none" colours nothing. */
  readonly better: "up" | "down" | "none";
  /** Equal periods, oldest first, the last one being the newest whole one. */
  readonly trend?: readonly (number | null)[];
  /** What is to be reached, with the words behind the share of it that is reached. */
  readonly target?: {readonly label: string; readonly value: number};
  readonly note?: string;
  readonly origin?: Origin;
}

/** One number with its change against equal periods and a line of how it came there. */
export function kpiCard(options: KpiOptions): HTMLElement {
  const format = formatOf(options.site);
  return html(
    "section",
    {class: "card kpi"},
    options.origin && explainButton(options.site, options.title, options.origin),
    html("h2", {}, options.title),
    figure(format.value(options.value, options.unit)),
    html(
      "ul",
      {class: "changes"},
      options.comparisons
        .filter(({value}) => value !== null)
        .map((comparison) => {
          const isShare = options.unit === "rate";
          const change = (isShare ? differenceOf : changeOf)(options.value, comparison.value);
          return html(
            "li",
            {},
            html(
              "span",
              {class: `change ${verdict(change, options.better)}`},
              change === null
                ? "–"
                : `${arrow(change)} ${(isShare ? format.points : format.change)(change)}`
            ),
            " ",
            html("span", {class: "against"}, comparison.label)
          );
        })
    ),
    targetLine(options),
    sparkline(options.trend ?? []),
    options.note && html("p", {class: "note"}, options.note)
  );
}

/** The number in large type; a long one is set smaller, so that it stays on its line on a phone. */
const figure = (text: string) =>
  html("p", {class: "figure", style: `--length: ${text.length}`}, text);

function targetLine({site, value, unit, target}: KpiOptions): HTMLElement | null {
  if (!target || target.value <= 0 || value === null) return null;
  const format = formatOf(site);
  const reached = value / target.value;
  return html(
    "p",
    {class: "target"},
    html("i", {style: `--reached:${Math.min(1, Math.max(0, reached))}`, "aria-hidden": "true"}),
    `${format.rate(reached)} ${target.label} (${format.value(target.value, unit)})`
  );
}

const arrow = (change: number) => (Math.abs(change) < 0.005 ? "=" : change > 0 ? "↑" : "↓");

function verdict(change: number | null, better: KpiOptions["better"]): string {
  if (change === null || Math.abs(change) < 0.005 || better === "none") return "neutral";
  return change > 0 === (better === "up") ? "good" : "bad";
}

/** The places of neighbouring known values: what is missing parts them. */
function runsOf(values: readonly (number | null)[]): number[][] {
  const runs: number[][] = [];
  values.forEach((value, i) => {
    if (value === null) return;
    if (i === 0 || values[i - 1] === null) runs.push([]);
    runs.at(-1)?.push(i);
  });
  return runs;
}

function sparkline(values: readonly (number | null)[]): SVGSVGElement | null {
  const known = values.filter((value): value is number => value !== null);
  if (known.length < 3) return null;
  const width = 240;
  const height = 44;
  const low = Math.min(...known, 0);
  const high = Math.max(...known) || 1;
  const x = (i: number) => (i / (values.length - 1)) * width;
  const y = (value: number) => height - 4 - ((value - low) / (high - low || 1)) * (height - 10);
  const path = values
    .map((value, i) =>
      value === null
        ? ""
        : `${i === 0 || values[i - 1] === null ? "M" : "L"}${x(i).toFixed(1)},${y(value).toFixed(1)}`
    )
    .join("");
  return svg(
    "svg",
    {
      class: "sparkline",
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: "none",
      "aria-hidden": "true"
    },
    ...runsOf(values).map((run) =>
      svg("path", {
        d: `M${x(run[0] ?? 0)},${height}${run.map((i) => `L${x(i).toFixed(1)},${y(values[i] ?? 0).toFixed(1)}`).join("")}L${x(run.at(-1) ?? 0)},${height}Z`,
        class: "under"
      })
    ),
    svg("path", {d: path, class: "over"})
  );
}
