/** A named line; points are in the figure's own units. */
export interface Line {
  name: string;
  points: readonly (readonly [x: number, y: number])[];
}

export interface Figure {
  title: string;
  x: {label: string; ticks: readonly (readonly [at: number, text: string])[]};
  y: {label: string; ticks: readonly (readonly [at: number, text: string])[]};
  lines: readonly Line[];
}

const size = {width: 640, height: 320, left: 56, right: 16, top: 64, bottom: 44};
const strokes = ["#1f6feb", "#9a6700", "#8250df"];
const dashes = ["", "6 4", "2 4"];

/** A figure of a few lines as SVG that stands alone: no script, no font of its own, legible on any background. */
export function lineFigure({title, x, y, lines}: Figure): string {
  const {width, height, left, right, top, bottom} = size;
  const across = scale(x.ticks, left, width - right);
  const up = scale(y.ticks, height - bottom, top);
  const text = (at: [number, number], words: string, more = ""): string =>
    `<text x="${round(at[0])}" y="${round(at[1])}"${more}>${words}</text>`;
  const parts = [
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text([left, 20], title, ' font-size="14" font-weight="600"'),
    ...lines.flatMap(({name}, i) => {
      const from = left + i * 190;
      return [`<path d="M${from} 38h24" ${pen(i)}/>`, text([from + 30, 42], name)];
    }),
    ...y.ticks.flatMap(([at, words]) => [
      `<path d="M${left} ${round(up(at))}H${width - right}" stroke="#d0d7de"/>`,
      text([left - 6, up(at) + 4], words, ' text-anchor="end"')
    ]),
    ...x.ticks.map(([at, words]) =>
      text([across(at), height - bottom + 18], words, ' text-anchor="middle"')
    ),
    text([(left + width - right) / 2, height - 6], x.label, ' text-anchor="middle"'),
    text([left, 58], y.label),
    ...lines.map(
      ({points}, i) =>
        `<path d="M${points.map(([px, py]) => `${round(across(px))} ${round(up(py))}`).join("L")}" ${pen(i)}/>`
    )
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" role="img" font-family="system-ui, sans-serif" font-size="12" fill="#24292f"><title>${title}</title>\n${parts.join("\n")}\n</svg>\n`;
}

function pen(i: number): string {
  return `fill="none" stroke="${strokes[i] ?? "#24292f"}" stroke-width="2" stroke-dasharray="${dashes[i] ?? ""}"`;
}

/** From the span of the ticks to pixels. */
function scale(
  ticks: readonly (readonly [number, string])[],
  from: number,
  to: number
): (value: number) => number {
  const first = ticks[0]?.[0] ?? 0;
  const last = ticks[ticks.length - 1]?.[0] ?? 1;
  return (value) => from + ((value - first) / (last - first)) * (to - from);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
