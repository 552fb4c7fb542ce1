import {html} from "./element.js";

/** What a table shows now: all rows found, those of them to draw, and whether each is a card. */
export interface Shown<R> {
  readonly rows: readonly R[];
  readonly shown: readonly R[];
  readonly isPhone: boolean;
}

/** Up to so many rows are drawn at once; of a longer table, those in sight and a margin around them. */
const drawnWhole = 150;
const margin = 20;

/**
 * Keeps the rows of a table drawn: returns the function that draws them anew. Of a long table only the
 * rows in sight of its scrolling box are drawn, and in print all of them, cut ones too.
 */
export function inSight<R>(
  box: HTMLElement,
  body: HTMLTableSectionElement,
  rowOf: (row: R) => HTMLElement,
  current: () => Shown<R>
): () => void {
  let height = 34;
  let isPrinted = matchMedia("print").matches;
  const gap = (rows: number) =>
    rows <= 0
      ? []
      : [html("tr", {class: "gap", "aria-hidden": "true", style: `height:${rows * height}px`})];
  const draw = () => {
    const {rows, shown, isPhone} = current();
    if (isPrinted) return body.replaceChildren(...rows.map(rowOf));
    if (isPhone || shown.length <= drawnWhole) return body.replaceChildren(...shown.map(rowOf));
    const first = Math.max(0, Math.floor(box.scrollTop / height) - margin);
    const count = Math.ceil(Math.max(box.clientHeight, 600) / height) + 2 * margin;
    const drawn = shown.slice(first, first + count).map((row, i) => {
      const element = rowOf(row);
      // Counted from the header, which is the first row.
      element.setAttribute("aria-rowindex", String(first + i + 2));
      return element;
    });
    body.replaceChildren(...gap(first), ...drawn, ...gap(shown.length - first - drawn.length));
    const drawnHeight = drawn[0]?.offsetHeight ?? 0;
    if (drawnHeight > 0) height = drawnHeight;
  };
  let isAsked = false;
  box.addEventListener("scroll", () => {
    if (isAsked || isPrinted || current().shown.length <= drawnWhole) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      draw();
    });
  });
  const print = (event: {readonly matches: boolean}) => {
    isPrinted = event.matches;
    draw();
  };
  matchMedia("print").addEventListener("change", print);
  addEventListener("beforeprint", () => print({matches: true}));
  addEventListener("afterprint", () => print({matches: false}));
  return draw;
}
