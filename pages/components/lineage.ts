import {html, svg} from "./element.js";
import {canvas, fitted, words} from "./marks.js";

/** A table and the tables that it reads. */
export interface Node {
  readonly table: string;
  readonly reads: readonly string[];
}

/** A table with its place in the drawing: the column counts from what is read first. */
export interface PlacedNode {
  readonly table: string;
  readonly column: number;
  readonly line: number;
}

/** The ledger of loads is read by every table of the first layer and says nothing of a table's story. */
const readsOf = (node: Node | undefined) =>
  (node?.reads ?? []).filter((name) => !name.startsWith("meta."));

const cell = {width: 190, height: 34, gap: 54};

/**
 * Everything that a table goes back to, and what reads it, in columns: each table stands to the right of
 * all that it reads. Tables of one column are in the order of their names, near what they are read by.
 */
export function lineageOf(nodes: readonly Node[], table: string): PlacedNode[] {
  const byTable = new Map(nodes.map((node) => [node.table, node]));
  const depths = new Map<string, number>();
  const visit = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    const below = readsOf(byTable.get(name)).map(visit);
    const depth = below.length === 0 ? 0 : Math.max(...below) + 1;
    depths.set(name, depth);
    return depth;
  };
  const own = visit(table);
  const readers = nodes.filter(({reads}) => reads.includes(table));
  // What reads the table may read another one that does.
  const placeOf = ({table: reader, reads}: Node): number => {
    const others = readers.filter((other) => reads.includes(other.table)).map(placeOf);
    const place = Math.max(own, ...others) + 1;
    depths.set(reader, place);
    return place;
  };
  readers.forEach(placeOf);
  const lines = new Map<number, number>();
  return [...depths]
    .sort(([a], [b]) => a.localeCompare(b, "en"))
    .map(([name, column]) => {
      const line = lines.get(column) ?? 0;
      lines.set(column, line + 1);
      return {table: name, column, line};
    });
}

/** The lineage of a table as a drawing that may be scrolled sideways; every table in it is a link. */
export function lineageDrawing(nodes: readonly Node[], table: string, label: string): HTMLElement {
  const placed = lineageOf(nodes, table);
  const at = new Map(placed.map((node) => [node.table, node]));
  const highest = Math.max(...placed.map(({line}) => line)) + 1;
  const counts = new Map<number, number>();
  for (const {column} of placed) counts.set(column, (counts.get(column) ?? 0) + 1);
  const x = ({column}: PlacedNode) => column * (cell.width + cell.gap) + 1;
  // Shorter columns stand in the middle of the tallest.
  const y = ({column, line}: PlacedNode) =>
    (line + (highest - (counts.get(column) ?? 0)) / 2) * cell.height + 4;
  const edges = placed.flatMap((node) =>
    readsOf(nodes.find((one) => one.table === node.table)).flatMap((read) => {
      const from = at.get(read);
      if (!from) return [];
      const begin = [x(from) + cell.width, y(from) + 13] as const;
      const end = [x(node), y(node) + 13] as const;
      const half = (begin[0] + end[0]) / 2;
      return svg("path", {
        class: "branch",
        d: `M${begin.join(",")}C${half},${begin[1]} ${half},${end[1]} ${end.join(",")}`
      });
    })
  );
  const boxes = placed.map((node) => {
    const [schema = "", name = ""] = node.table.split(".");
    return svg(
      "a",
      {
        href: schema === "landing" ? "./loads.html" : `#${node.table}`,
        class: node.table === table ? "table-node own" : `table-node ${schema}`,
        "aria-current": node.table === table ? "true" : null
      },
      svg("title", {}, node.table),
      svg("rect", {x: x(node), y: y(node), width: cell.width, height: 26, rx: 6}),
      words(x(node) + 9, y(node) + 17.5, fitted(name, cell.width - 14, 12.5), {kind: "label"})
    );
  });
  const columns = Math.max(...placed.map(({column}) => column)) + 1;
  const map = html(
    "div",
    {class: "picture lineage-map", tabindex: 0, role: "region", "aria-label": label},
    canvas(
      columns * (cell.width + cell.gap) - cell.gap + 2,
      highest * cell.height + 4,
      "lineage-tree",
      ...edges,
      ...boxes
    )
  );
  // The table itself stands at the right end of what it goes back to.
  const own = at.get(table);
  requestAnimationFrame(() => {
    map.scrollLeft = own ? x(own) + cell.width + cell.gap - map.clientWidth : 0;
  });
  return map;
}
