import {closeSync, openSync, writeSync} from "node:fs";
import {addTo, type Sums, type Tally} from "../tally.js";
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
  private shelves = new Map<string, Shelf>();

  constructor(private readonly tally: Tally) {}

  /** Adds rows that belong together (a receipt's lines stay together) to a file, with what they add up to. */
  add(
    file: string,
    layout: Layout,
    at: Moment,
    rows: readonly (readonly Cell[])[],
    sums: Sums
  ): void {
    const shelf = this.shelf(file, layout);
    shelf.addRows(at, rows);
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
      const days: number[] = (index[file] = []);
      layouts[file] = shelf.layout;
      for (const {day, chunk} of shelf.byDay()) {
        writeSync(target, chunk);
        days.push(day, offset, chunk.length);
        offset += chunk.length;
      }
    }
    closeSync(target);
    this.shelves = new Map();
    return {path, index, layouts};
  }
}
