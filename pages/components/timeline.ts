import {svg} from "./element.js";
import {frame, type Drawing, type FrameOptions} from "./frame.js";
import {canvas, fitted, words} from "./marks.js";
import {formatOf} from "./site.js";

/** Something that happened on a day or over days, on the line of its kind. */
export interface Happening {
  readonly lane: string;
  readonly label: string;
  readonly from: string;
  readonly to?: string | null;
}

export interface TimelineOptions extends FrameOptions<Happening> {
  readonly lanes: readonly {readonly id: string; readonly label: string; readonly color: string}[];
}

const line = 40;
const top = 8;

/** What happened when: a lane for each kind, a dot for a day, a bar for a span. */
export function timeline(happenings: readonly Happening[], options: TimelineOptions): HTMLElement {
  return frame(happenings, options, (width) => drawLanes(happenings, options, width));
}

function drawLanes(
  happenings: readonly Happening[],
  {lanes, site}: TimelineOptions,
  width: number
): Drawing {
  const format = formatOf(site);
  const left = Math.min(150, width * 0.28);
  const moment = (day: string) => Date.parse(`${day}T00:00:00Z`);
  const moments = happenings.flatMap(({from, to}) => [moment(from), moment(to ?? from)]);
  const first = Math.min(...moments);
  const last = Math.max(...moments);
  const place = (day: string) =>
    left + 8 + ((moment(day) - first) / (last - first || 1)) * (width - left - 24);
  const laneOf = (id: string) =>
    Math.max(
      0,
      lanes.findIndex((lane) => lane.id === id)
    );
  const middle = (id: string) => top + laneOf(id) * line + line / 2;
  const bottom = top + lanes.length * line;
  const colorOf = (id: string) => lanes[laneOf(id)]?.color ?? "var(--series-1)";
  const marks = happenings.map(({lane, from, to}) =>
    to && to !== from
      ? svg("rect", {
          x: place(from),
          y: middle(lane) - 7,
          width: Math.max(3, place(to) - place(from)),
          height: 14,
          rx: 7,
          style: `fill:${colorOf(lane)}`,
          opacity: 0.75
        })
      : svg("circle", {cx: place(from), cy: middle(lane), r: 6, style: `fill:${colorOf(lane)}`})
  );
  const ends = [first, last].map((at, i) =>
    words(
      i === 0 ? left + 8 : width - 4,
      bottom + 18,
      format.day(new Date(at).toISOString().slice(0, 10)),
      {anchor: i === 0 ? "start" : "end"}
    )
  );
  const drawing = canvas(
    width,
    bottom + 26,
    "timeline",
    ...lanes.flatMap((lane) => [
      svg("line", {x1: left, x2: width, y1: middle(lane.id), y2: middle(lane.id), class: "track"}),
      words(0, middle(lane.id) + 4, fitted(lane.label, left - 8), {kind: "label"})
    ]),
    ...marks,
    ...ends
  );
  const points = [...happenings]
    .sort((a, b) => moment(a.from) - moment(b.from))
    .map(({lane, label, from, to}) => ({
      x: place(from),
      y: middle(lane),
      title: label,
      lines: [
        {
          label: lanes[laneOf(lane)]?.label ?? "",
          value: [from, to]
            .filter(Boolean)
            .map((day) => format.day(day ?? ""))
            .join(" – "),
          color: colorOf(lane)
        }
      ]
    }));
  return {svg: drawing, points, near: "both"};
}
