import {closeSync, openSync, writeSync} from "node:fs";
import {Tally} from "../tally.js";
import type {Layout} from "./layout.js";
import {Shelf} from "./shelf.js";

/** The records of one block of the world, kept on disk until the merge: file by file, day by day. */
export interface Run {
  path: string;
  files: Record<string, Section>;
}

/** Where a run keeps the records of one file. */
export interface Section {
  layout: Layout;
  /** Bytes of its records. */
  size: number;
  /** Where its index lies: the days that have records, each with offset and length, three doubles a day. */
  indexAt: number;
  days: number;
}

/** Collects the records of one block of the world and writes them down day by day. */
export class Spool {
  private readonly shelves = new Map<string, Shelf>();
  private tally = new Tally();

  /** Begins a block, whose files are counted in a tally of its own. */
  begin(tally: Tally): void {
    this.tally = tally;
    for (const shelf of this.shelves.values()) shelf.begin(tally);
  }

  /** The shelf of a file; it stays the same from block to block. */
  file(name: string, layout: Layout): Shelf {
    let shelf = this.shelves.get(name);
    if (!shelf) this.shelves.set(name, (shelf = new Shelf(name, layout, this.tally)));
    return shelf;
  }

  /** Writes the records of the block into a run. */
  flush(path: string): Run {
    const files: Run["files"] = {};
    const target = openSync(path, "w");
    let end = 0;
    for (const [name, shelf] of this.shelves) {
      if (shelf.isEmpty) continue;
      const {chunk, days} = shelf.byDay();
      const index = Float64Array.from(days, (value, i) => (i % 3 === 1 ? end + value : value));
      writeSync(target, chunk);
      writeSync(target, index);
      const {layout} = shelf;
      files[name] = {
        layout,
        size: chunk.length,
        indexAt: end + chunk.length,
        days: days.length / 3
      };
      end += chunk.length + index.byteLength;
    }
    closeSync(target);
    return {path, files};
  }
}
