import {closeSync, openSync, writeSync} from "node:fs";
import {addTo, Tally, type Sums} from "../tally.js";
import {dayAt, type Moment} from "../time/days.js";
import {monthOf} from "../time/spelling.js";
import type {Cell, Layout} from "./layout.js";
import {Shelf} from "./shelf.js";

/** The records of one block of the world, kept on disk until the merge: file by file, day by day. */
export interface Run {
  path: string;
  /** For each file: day, offset and length in bytes, three numbers a day, days ascending. */
  index: Record<string, number[]>;
  layouts: Record<string, Layout>;
}

/** Collects the records of one block of the world and writes them down in order of time. */
export class Spool {
  private readonly shelves = new Map<string, Shelf>();
  private tally = new Tally();

  /** Begins a block, whose files are counted in a tally of its own. */
  begin(tally: Tally): void {
    this.tally = tally;
  }

  /** Adds a row to a file, with what it adds up to. */
  add(file: string, layout: Layout, at: Moment, row: readonly Cell[], sums: Sums): void {
    this.addTogether(file, layout, at, [], [row], sums);
  }

  /** Adds rows that stay together (a receipt's lines) and begin with the same cells. */
  addTogether(
    file: string,
    layout: Layout,
    at: Moment,
    shared: readonly Cell[],
    rows: readonly (readonly Cell[])[],
    sums: Sums
  ): void {
    const shelf = this.shelf(file, layout);
    shelf.addRows(at, shared, rows);
    const month = monthOf(dayAt(at));
    let own = shelf.months.get(month);
    if (!own) shelf.months.set(month, (own = this.tally.of(`file ${file}`, month)));
    own.rows = (own.rows ?? 0) + rows.length;
    addTo(own, sums);
  }

  /** Adds text as it is, without counting it; `order` puts it in its place. */
  addText(file: string, layout: Layout, order: number, text: string): void {
    this.shelf(file, layout).addText(order, text);
  }

  private shelf(file: string, layout: Layout): Shelf {
    let shelf = this.shelves.get(file);
    if (!shelf) this.shelves.set(file, (shelf = new Shelf(layout)));
    return shelf;
  }

  /** Writes a run and forgets the records. */
  flush(path: string): Run {
    const index: Run["index"] = {};
    const layouts: Run["layouts"] = {};
    const target = openSync(path, "w");
    let offset = 0;
    for (const [file, shelf] of this.shelves) {
      if (shelf.isEmpty) continue;
      const {chunk, days} = shelf.sorted();
      writeSync(target, chunk);
      index[file] = days.map((value, i) => (i % 3 === 1 ? offset + value : value));
      layouts[file] = shelf.layout;
      offset += chunk.length;
      shelf.clear();
    }
    closeSync(target);
    return {path, index, layouts};
  }
}
