import {svg} from "./element.js";
import {eventMarks} from "./event-marks.js";
import {eventLines, eventsBeside, isAlwaysTold} from "./events.js";
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

/** Up to so many pixels two whole days do not stand side by side in every language. */
const narrow = 280;
const twoMonths = 62 * 86_400_000;

/** What happened when: a lane for each kind, a dot for a day, a bar for a span. */
export function timeline(happenings: readonly Happening[], options: TimelineOptions): HTMLElement {
  const time = {
    unit: "day" as const,
    value: ({from}: Happening) => from,
    until: ({from, to}: Happening) => to ?? from
  };
  const placed = {time, ...options};
  return frame(happenings, placed, (width) => drawLanes(happenings, placed, width));
}

function drawLanes(
  happenings: readonly Happening[],
  {lanes, site, time}: TimelineOptions,
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
  const beside = eventsBeside(site, happenings, time);
  const told = [...new Set(happenings.flatMap((one) => beside(one).events))];
  const top = told.length > 0 ? 20 : 8;
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
  const dayWords =
    width - left > narrow
      ? format.day
      : last - first > twoMonths
        ? format.shortMonth
        : format.shortDay;
  const ends = [...new Set([first, last])].map((at, i) =>
    words(
      i === 0 ? left + 8 : width - 4,
      bottom + 18,
      dayWords(new Date(at).toISOString().slice(0, 10)),
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
    eventMarks(
      told
        .filter(({starts_on}) => moment(starts_on) >= first)
        .map((event) => ({
          events: [event],
          isBreak: isAlwaysTold(event),
          x: place(event.starts_on)
        })),
      bottom
    ),
    ...ends
  );
  const points = [...happenings]
    .sort((a, b) => moment(a.from) - moment(b.from))
    .map((happening) => ({beside: beside(happening), ...happening}))
    .map(({beside, lane, label, from, to}) => ({
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
        },
        ...eventLines(site, beside)
      ]
    }));
  return {svg: drawing, points, near: "both"};
}
