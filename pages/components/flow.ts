import {svg} from "./element.js";
import {frame, type Drawing, type FrameOptions} from "./frame.js";
import {canvas, fitted, widthOf, words} from "./marks.js";
import {formatOf} from "./site.js";
import {apart} from "./slope.js";

/** How many went from one group to another. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface FlowOptions extends FrameOptions<Move> {
  /** The groups in their order, from the best to the worst, with their names and colours. */
  readonly groups: readonly {readonly id: string; readonly label: string; readonly color: string}[];
  readonly fromLabel: string;
  readonly toLabel: string;
}

const gap = 10;
const height = 340;
const top = 26;
/** Below this width the counts stand under the names. */
const narrow = 560;

/** Who went where between two moments: groups left and right, ribbons as wide as the people in them. */
export function flow(moves: readonly Move[], options: FlowOptions): HTMLElement {
  return frame(moves, options, (width) => drawFlow(moves, options, width));
}

interface Block {
  readonly y: number;
  readonly height: number;
  readonly total: number;
}

function blocksOf(ids: readonly string[], totalOf: (id: string) => number): Map<string, Block> {
  const totals = ids.map(totalOf);
  const sum = totals.reduce((a, b) => a + b, 0) || 1;
  const free = height - gap * (ids.length - 1);
  let y = top;
  return new Map(
    ids.map((id, i) => {
      const block = {y, height: ((totals[i] ?? 0) / sum) * free, total: totals[i] ?? 0};
      y += block.height + gap;
      return [id, block];
    })
  );
}

function drawFlow(
  moves: readonly Move[],
  {groups, site, fromLabel, toLabel}: FlowOptions,
  width: number
): Drawing {
  const format = formatOf(site);
  const ids = groups.map(({id}) => id);
  const sumOf = (side: "from" | "to") => (id: string) =>
    moves.filter((move) => move[side] === id).reduce((sum, move) => sum + move.count, 0);
  const sides = {from: blocksOf(ids, sumOf("from")), to: blocksOf(ids, sumOf("to"))};
  const isCountBelow = width < narrow;
  const said = groups.map(({id, label: name}) =>
    isCountBelow ? name : `${name} ${format.count(Math.max(sumOf("from")(id), sumOf("to")(id)))}`
  );
  const widest = 14 + Math.max(0, ...said.map((text) => widthOf(text, 12)));
  const label = Math.min(widest, width * (isCountBelow ? 0.38 : 0.26));
  const x = {from: label, to: width - label};
  const used = {from: new Map<string, number>(), to: new Map<string, number>()};
  const nameOf = (id: string) => groups.find((group) => group.id === id)?.label ?? id;
  const colorOf = (id: string) => groups.find((group) => group.id === id)?.color ?? "var(--quiet)";

  const ordered = [...moves].sort(
    (a, b) => ids.indexOf(a.from) - ids.indexOf(b.from) || ids.indexOf(a.to) - ids.indexOf(b.to)
  );
  const place = (side: "from" | "to", move: Move): [number, number] => {
    const block = sides[side].get(move[side]);
    if (!block || block.total === 0) return [0, 0];
    const before = used[side].get(move[side]) ?? 0;
    used[side].set(move[side], before + move.count);
    return [
      block.y + (before / block.total) * block.height,
      (move.count / block.total) * block.height
    ];
  };
  const ribbons = ordered.map((move) => {
    const [y1, h1] = place("from", move);
    const [y2, h2] = place("to", move);
    const a = x.from + 8;
    const b = x.to - 8;
    const m = (a + b) / 2;
    return {
      move,
      y: (y1 + h1 / 2 + y2 + h2 / 2) / 2,
      path: `M${a},${y1}C${m},${y1} ${m},${y2} ${b},${y2}L${b},${y2 + h2}C${m},${y2 + h2} ${m},${y1 + h1} ${a},${y1 + h1}Z`
    };
  });
  let lowest = 0;
  const ends = (["from", "to"] as const).flatMap((side) => {
    const isLeft = side === "from";
    const anchor = isLeft ? "end" : "start";
    const x0 = isLeft ? x.from - 8 : x.to + 8;
    const shown = groups.flatMap((group) => {
      const block = sides[side].get(group.id);
      return block && block.total > 0 ? [{...group, block}] : [];
    });
    const middles = apart(
      // Below the words that say which side it is.
      shown.map(({block}) => Math.max(block.y + block.height / 2, top + (isCountBelow ? 7 : 0))),
      isCountBelow ? 28 : 15
    );
    lowest = Math.max(lowest, ...middles);
    return shown.flatMap(({label: name, color, block}, i) => {
      const y = middles[i]!;
      const count = format.count(block.total);
      return [
        svg("rect", {
          x: isLeft ? x.from : x.to - 8,
          y: block.y,
          width: 8,
          height: Math.max(1, block.height),
          rx: 2,
          style: `fill:${color}`
        }),
        ...(isCountBelow
          ? [
              words(x0, y - 2, fitted(name, label - 8, 12), {kind: "label", anchor}),
              words(x0, y + 12, count, {anchor})
            ]
          : [
              words(
                x0,
                y + 4,
                `${fitted(name, label - 10 - widthOf(` ${count}`, 12), 12)} ${count}`,
                {
                  kind: "label",
                  anchor
                }
              )
            ])
      ];
    });
  });
  const drawing = canvas(
    width,
    Math.max(height + top, lowest + 14) + 4,
    "flow",
    words(x.from + 8, 14, fromLabel, {anchor: "end"}),
    words(x.to - 8, 14, toLabel),
    ...ribbons.map(({move, path}) =>
      svg("path", {
        d: path,
        style: `fill:${colorOf(move.from)}`,
        "fill-opacity": move.from === move.to ? 0.16 : 0.34
      })
    ),
    ...ends
  );
  const points = ribbons.map(({move, y}) => ({
    x: width / 2,
    y,
    title: `${nameOf(move.from)} – ${nameOf(move.to)}`,
    lines: [{label: nameOf(move.to), value: format.count(move.count), color: colorOf(move.from)}]
  }));
  return {svg: drawing, points, near: "both"};
}
