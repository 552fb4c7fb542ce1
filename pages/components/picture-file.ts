import {html, svg} from "./element.js";
import {embeddedFonts} from "./embedded-fonts.js";
import type {LegendEntry} from "./frame.js";

/** What a stylesheet says of a mark or a text, and a file has to say itself. */
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
  "font-style",
  "letter-spacing",
  "font-variant-numeric",
  "text-anchor",
  "dominant-baseline",
  "paint-order",
  "overflow",
  "visibility",
  "display"
];

/** A chart as a file of its own. */
export interface Picture {
  readonly drawing: SVGSVGElement;
  readonly title: string;
  readonly legend: readonly LegendEntry[];
  /** Until when the numbers reach and what they rest on. */
  readonly source: string;
}

const margin = 16;
const titleSize = 16;
const smallSize = 12;
const lineOf = {title: 22, legend: 20, source: 16};

/**
 * A chart as one SVG file that needs nothing beside it: its colours written out and its fonts in it, with
 * the title and the legend above and the source below.
 */
export async function svgText({drawing, title, legend, source}: Picture): Promise<string> {
  const width = drawing.clientWidth || Number(drawing.getAttribute("width"));
  const height = drawing.clientHeight || Number(drawing.getAttribute("height"));
  const page = getComputedStyle(drawing.closest(".card") ?? document.body);
  const copy = standingAlone(drawing);
  const titles = lines(title, width, titleSize, 650);
  const key = legendRows(drawing, legend, width);
  const sources = lines(source, width, smallSize, 400);
  const top = margin + titles.length * lineOf.title + key.length * lineOf.legend + 6;
  const text = (y: number, size: number, weight: number, words: string, x = margin) =>
    svg(
      "text",
      {
        x,
        y,
        fill: page.color,
        "font-family": '"Inter Variable", Inter, system-ui, sans-serif',
        "font-size": size,
        "font-weight": weight
      },
      words
    );
  copy.setAttribute("x", String(margin));
  copy.setAttribute("y", String(top));
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const file = svg(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: width + 2 * margin,
      height: top + height + 10 + sources.length * lineOf.source + margin / 2
    },
    svg(
      "style",
      {},
      await embeddedFonts(
        [title, source, drawing.textContent, ...legend.map(({label}) => label)].join("")
      )
    ),
    svg("rect", {width: "100%", height: "100%", fill: page.backgroundColor}),
    titles.map((words, i) => text(margin + 12 + i * lineOf.title, titleSize, 650, words)),
    key.flatMap((row, i) => {
      const y = margin + titles.length * lineOf.title + i * lineOf.legend + 10;
      return row.flatMap(({x, color, shape, label}) => [
        swatch(margin + x, y, color, shape),
        text(y + 4, smallSize, 400, label, margin + x + swatchWidth)
      ]);
    }),
    copy,
    sources.map((words, i) => text(top + height + 18 + i * lineOf.source, smallSize, 400, words))
  );
  return new XMLSerializer().serializeToString(file);
}

/** A copy of a drawing with what the stylesheets say written into it. */
function standingAlone(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  originals.forEach((original, i) => {
    const style = getComputedStyle(original);
    const target = copies[i] as SVGElement;
    target.removeAttribute("class");
    for (const property of kept) {
      const value = style.getPropertyValue(property);
      target.removeAttribute(property);
      if (value) target.style.setProperty(property, value);
    }
  });
  for (const style of copy.querySelectorAll("style")) style.remove();
  return copy;
}

const swatchWidth = 24;

function swatch(x: number, y: number, color: string, shape: LegendEntry["shape"]): SVGElement {
  if (shape === "box" || shape === "band")
    return svg("rect", {
      x,
      y: y - 6,
      width: 14,
      height: 12,
      rx: 3,
      fill: color,
      "fill-opacity": shape === "band" ? 0.25 : 1
    });
  return svg("line", {
    x1: x,
    x2: x + 18,
    y1: y,
    y2: y,
    stroke: color,
    "stroke-width": 3,
    "stroke-dasharray": shape === "dashes" ? "5 4" : null
  });
}

interface Placed extends LegendEntry {
  readonly x: number;
}

/** The entries of a legend in rows no wider than the drawing, their colours as the reader sees them. */
function legendRows(beside: Element, legend: readonly LegendEntry[], width: number): Placed[][] {
  const rows: Placed[][] = [];
  let x = Infinity;
  for (const entry of legend) {
    const needed = swatchWidth + widthOf(entry.label, smallSize, 400);
    if (x + needed > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({...entry, color: seenColor(beside, entry.color), x});
    x += needed + 18;
  }
  return rows;
}

function seenColor(beside: Element, color: string): string {
  const probe = html("i", {style: `color: ${color}`});
  beside.after(probe);
  const seen = getComputedStyle(probe).color;
  probe.remove();
  return seen;
}

/** A text broken at its spaces into lines of a width. */
function lines(text: string, width: number, size: number, weight: number): string[] {
  const broken: string[] = [];
  for (const word of text.split(" ").filter(Boolean)) {
    const longer = broken.length > 0 ? `${broken.at(-1)} ${word}` : word;
    if (broken.length > 0 && widthOf(longer, size, weight) <= width)
      broken[broken.length - 1] = longer;
    else broken.push(word);
  }
  return broken;
}

function widthOf(text: string, size: number, weight: number): number {
  const context = html("canvas").getContext("2d");
  if (!context) return text.length * size * 0.6;
  context.font = `${weight} ${size}px "Inter Variable", Inter, system-ui, sans-serif`;
  return context.measureText(text).width;
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
