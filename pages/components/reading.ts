import {html} from "./element.js";

/** One place of a chart that can be read: by pointer, finger, arrow key or screen reader. */
export interface Point {
  /** Where it is, in pixels of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly lines: readonly {
    readonly label: string;
    readonly value: string;
    readonly color?: string;
  }[];
}

export interface Drawing {
  readonly svg: SVGSVGElement;
  /** In reading order: the arrow keys follow it. */
  readonly points: readonly Point[];
  /** Whether the nearest point is looked for along x only, or in both directions. */
  readonly near: "x" | "both";
}

const nearest = (drawing: Drawing, x: number, y: number): number => {
  const distance = (point: Point) =>
    (point.x - x) ** 2 + (drawing.near === "both" ? (point.y - y) ** 2 : 0);
  let best = -1;
  drawing.points.forEach((point, i) => {
    const known = drawing.points[best];
    if (!known || distance(point) < distance(known)) best = i;
  });
  return best;
};

/**
 * Makes the drawing in `stage` readable: the tip follows pointer and finger, arrow keys, Home and End go
 * from point to point, Escape leaves, and each point is said to screen readers. `current` returns the
 * drawing that is shown now.
 */
export function readable(stage: HTMLElement, current: () => Drawing | null): void {
  const tip = html("div", {class: "tip", hidden: true});
  const said = html("div", {class: "unseen", "aria-live": "polite"});
  const cursor = html("div", {class: "cursor", hidden: true});
  stage.append(cursor, tip, said);
  let at = -1;

  const leave = () => {
    at = -1;
    tip.hidden = true;
    cursor.hidden = true;
  };
  const show = (index: number, isSaid: boolean) => {
    const drawing = current();
    const point = drawing?.points[index];
    if (!drawing || !point) return leave();
    at = index;
    tip.replaceChildren(
      html("strong", {}, point.title),
      ...point.lines.map((line) =>
        html(
          "div",
          {},
          line.color ? html("i", {style: `background:${line.color}`}) : null,
          html("span", {}, line.label),
          html("b", {}, line.value)
        )
      )
    );
    tip.hidden = false;
    cursor.hidden = false;
    cursor.classList.toggle("dot", drawing.near === "both");
    cursor.style.left = `${point.x}px`;
    cursor.style.top = drawing.near === "both" ? `${point.y}px` : "0";
    const isRight = point.x > stage.clientWidth / 2;
    tip.style.left = isRight ? "" : `${point.x + 14}px`;
    tip.style.right = isRight ? `${stage.clientWidth - point.x + 14}px` : "";
    tip.style.top = `${Math.max(0, Math.min(point.y - 20, stage.clientHeight - tip.offsetHeight))}px`;
    if (isSaid)
      said.textContent = [
        point.title,
        ...point.lines.map((line) => `${line.label}: ${line.value}`)
      ].join("; ");
  };

  const follow = (event: Event) => {
    const drawing = current();
    if (!drawing) return;
    const box = drawing.svg.getBoundingClientRect();
    const {clientX, clientY} = event as PointerEvent;
    show(nearest(drawing, clientX - box.left, clientY - box.top), false);
  };
  stage.addEventListener("pointermove", follow);
  stage.addEventListener("pointerdown", follow);
  stage.addEventListener("pointerleave", leave);
  stage.addEventListener("blur", leave);
  stage.addEventListener("keydown", (event) => {
    const last = (current()?.points.length ?? 0) - 1;
    const steps: Record<string, number> = {
      ArrowRight: Math.min(at + 1, last),
      ArrowDown: Math.min(at + 1, last),
      ArrowLeft: Math.max(at - 1, 0),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: last
    };
    if (event.key === "Escape") return leave();
    const next = steps[event.key];
    if (next === undefined || last < 0) return;
    event.preventDefault();
    show(next, true);
  });
}
