import {svg} from "./element.js";

/** A text of a drawing: `kind` is quiet, label or value. */
export const words = (
  x: number,
  y: number,
  content: string,
  {
    kind = "quiet",
    anchor = "start",
    color
  }: {kind?: string; anchor?: "start" | "middle" | "end"; color?: string} = {}
) =>
  svg(
    "text",
    {
      x,
      y,
      class: kind,
      "text-anchor": anchor,
      fill: color ?? null,
      style: color ? `fill:${color}` : null
    },
    content
  );

/** The width that a text takes, about. */
export const widthOf = (text: string, size = 13) => text.length * size * 0.56;

/** Cuts a text to the width that it may take, with an ellipsis; the whole stays as its title. */
export function fitted(text: string, width: number, size = 13): string {
  const most = Math.max(3, Math.floor(width / widthOf("x", size)));
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

/** Round values from 0 (or the lowest) to the highest, about `count` of them. */
export function roundTicks(low: number, high: number, count: number): number[] {
  const raw = (high - low || 1) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((n) => n * power >= raw) ?? 10) * power;
  const first = Math.ceil(low / step);
  return Array.from({length: Math.floor(high / step) - first + 1}, (_, i) => (first + i) * step);
}

/** An empty drawing of a size. */
export const canvas = (width: number, height: number, kind: string, ...content: (Node | null)[]) =>
  svg("svg", {width, height, viewBox: `0 0 ${width} ${height}`, class: kind}, content);
