import {html, svg} from "./element.js";
import type {Value} from "./format.js";
import type {Column} from "./table.js";

const kept = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-variant-numeric",
  "text-anchor",
  "dominant-baseline",
  "paint-order",
  "visibility",
  "display"
];

/** Rows as CSV text with a header, ready for any spreadsheet: UTF-8 with mark, values not rounded. */
export function csvText<R>(rows: readonly R[], columns: readonly Column<R>[]): string {
  const cell = (value: Value) => {
    const text = value === null || value === undefined ? "" : String(value);
    // A text that begins like a formula would be run by a spreadsheet.
    const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [
    columns.map((column) => cell(column.label)),
    ...rows.map((row) =>
      columns.map((column) => cell(column.say ? column.say(row) : column.value(row)))
    )
  ];
  return `\ufeff${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}

/** A title as the name of a file. */
export const fileName = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** Hands a file to the browser's downloads. */
export function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = html("a", {href: url, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A drawing as one SVG file that needs no stylesheet: its colours written out, title above, source below. */
export function svgText(drawing: SVGSVGElement, title: string, source: string): string {
  const width = drawing.clientWidth || Number(drawing.getAttribute("width"));
  const height = drawing.clientHeight || Number(drawing.getAttribute("height"));
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  originals.forEach((original, i) => {
    const style = getComputedStyle(original);
    const target = copies[i] as SVGElement;
    for (const property of kept) {
      const value = style.getPropertyValue(property);
      if (value) target.style.setProperty(property, value);
    }
  });
  for (const style of copy.querySelectorAll("style")) style.remove();
  const page = getComputedStyle(drawing.closest(".card") ?? document.body);
  const text = (y: number, size: number, weight: number, words: string) =>
    svg(
      "text",
      {
        x: 16,
        y,
        fill: page.color,
        "font-family": "Inter, system-ui, sans-serif",
        "font-size": size,
        "font-weight": weight
      },
      words
    );
  copy.setAttribute("x", "16");
  copy.setAttribute("y", "44");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const file = svg(
    "svg",
    {xmlns: "http://www.w3.org/2000/svg", width: width + 32, height: height + 84},
    svg("rect", {width: "100%", height: "100%", fill: page.backgroundColor}),
    text(28, 16, 650, title),
    copy,
    text(height + 70, 11, 400, source)
  );
  return new XMLSerializer().serializeToString(file);
}

/** A drawing as a PNG at twice its size, for a messenger or a slide. */
export async function pngBlob(source: string): Promise<Blob> {
  const image = new Image();
  const url = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () =>
      reject(new Error("the browser could not draw this chart as a picture; take the SVG instead"));
    image.src = url;
  });
  const canvas = html("canvas", {width: image.width * 2, height: image.height * 2});
  const context = canvas.getContext("2d");
  context?.scale(2, 2);
  context?.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) =>
        blob
          ? resolve(blob)
          : reject(new Error("the browser made no picture; take the SVG instead")),
      "image/png"
    );
  });
}
