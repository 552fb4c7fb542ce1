import {svg} from "./element.js";
import type {Unit} from "./format.js";
import {frame, type Drawing, type FrameOptions} from "./frame.js";
import {canvas, fitted, words} from "./marks.js";
import {formatOf} from "./site.js";

/** A number and the numbers that it is made of; `id` and `parent` tie them. */
export interface Branch {
  readonly id: string;
  readonly parent: string | null;
  readonly label: string;
  readonly value: number | null;
  readonly unit: Unit;
  /** Relative change, coloured by which way is better. */
  readonly change?: number | null;
  readonly better?: "up" | "down" | "none";
}

const line = 54;
const step = 26;

/** A number taken apart: each line is a part of the one that it hangs on. */
export function tree(branches: readonly Branch[], options: FrameOptions<Branch>): HTMLElement {
  return frame(branches, options, (width) => drawTree(branches, options, width));
}

/** The branches from the root down, each followed by its own parts, with their depth. */
export function inOrder(
  branches: readonly Branch[],
  parent: string | null = null,
  depth = 0
): {branch: Branch; depth: number}[] {
  return branches
    .filter((branch) => branch.parent === parent)
    .flatMap((branch) => [{branch, depth}, ...inOrder(branches, branch.id, depth + 1)]);
}

function drawTree(
  branches: readonly Branch[],
  {site}: FrameOptions<Branch>,
  width: number
): Drawing {
  const format = formatOf(site);
  const lines = inOrder(branches);
  const y = (i: number) => i * line + 4;
  const indexOf = (id: string | null) => lines.findIndex(({branch}) => branch.id === id);
  const colorOf = ({change, better = "none"}: Branch) =>
    !change || better === "none"
      ? "var(--soft)"
      : change > 0 === (better === "up")
        ? "var(--good)"
        : "var(--bad)";
  const marks = lines.flatMap(({branch, depth}, i) => {
    const x = depth * step;
    const parent = indexOf(branch.parent);
    return [
      parent >= 0
        ? svg("path", {
            d: `M${(depth - 1) * step + 10},${y(parent) + 42}V${y(i) + 20}H${x}`,
            class: "branch"
          })
        : null,
      svg("rect", {x, y: y(i), width: Math.min(width - x, 520), height: 42, rx: 8, class: "node"}),
      words(x + 12, y(i) + 26, fitted(branch.label, Math.min(width - x, 520) - 190), {
        kind: "label"
      }),
      words(Math.min(width, x + 520) - 80, y(i) + 26, format.value(branch.value, branch.unit), {
        kind: "value",
        anchor: "end"
      }),
      branch.change === undefined
        ? null
        : words(Math.min(width, x + 520) - 10, y(i) + 26, format.change(branch.change), {
            kind: "value",
            anchor: "end",
            color: colorOf(branch)
          })
    ];
  });
  const points = lines.map(({branch, depth}, i) => ({
    x: depth * step + 12,
    y: y(i) + 20,
    title: branch.label,
    lines: [
      {label: format.change(branch.change ?? null), value: format.value(branch.value, branch.unit)}
    ]
  }));
  return {svg: canvas(width, lines.length * line + 4, "tree", ...marks), points, near: "both"};
}
