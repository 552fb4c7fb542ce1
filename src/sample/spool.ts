import {closeSync, openSync, writeSync} from "node:fs";
import {join} from "node:path";
import {encodeCp1251} from "./cp1251.js";
import type {Day} from "./days.js";
import type {Books, Sums} from "./books.js";
import {monthKey} from "./days.js";

/** One kind of export file: how it is spelt, and which file a day belongs to. */
export interface Layout {
  name: string;
  encoding: "utf-8" | "windows-1251";
  newline: "\n" | "\r\n";
  delimiter: "," | ";";
  header: readonly string[];
  fileOf(day: Day): string;
}

/** A part of one layout's records, sorted by day and minute and kept on disk until the merge. */
export interface Run {
  layout: string;
  path: string;
  /** Day, offset and length in bytes, three numbers a day, days ascending. */
  index: number[];
}

/** Bytes before each record in a run: minute (2) and length (4). */
export const recordHeader = 6;

interface Shelf {
  layout: Layout;
  at: number[];
  records: string[];
}

/** Collects the records of one block of the world and writes them down in order of time. */
export class Spool {
  private readonly shelves = new Map<string, Shelf>();

  constructor(private readonly books: Books) {}

  /** Adds rows that belong together (a receipt's lines stay together) at a moment of local time. */
  add(
    layout: Layout,
    day: Day,
    minute: number,
    rows: (string | number | null)[][],
    sums: Sums
  ): void {
    let shelf = this.shelves.get(layout.name);
    if (!shelf) this.shelves.set(layout.name, (shelf = {layout, at: [], records: []}));
    shelf.at.push(day * 1440 + minute);
    shelf.records.push(rows.map((row) => writeRow(layout, row)).join(""));
    this.books.enter(layout.fileOf(day), monthKey(day), rows.length, sums);
  }

  /** Writes one run for each layout and forgets the records. */
  flush(directory: string, block: number): Run[] {
    const runs = [...this.shelves.values()].map((shelf) => writeRun(shelf, directory, block));
    this.shelves.clear();
    return runs;
  }
}

/** One row of a delimited file; quoted only where it must be. */
export function writeRow(layout: Layout, row: readonly (string | number | null)[]): string {
  const {delimiter, newline} = layout;
  let text = "";
  for (let i = 0; i < row.length; i++) {
    const value = row[i];
    if (i > 0) text += delimiter;
    if (typeof value === "number") text += String(value);
    else if (value)
      text += mustQuote(value, delimiter) ? `"${value.replaceAll('"', '""')}"` : value;
  }
  return text + newline;
}

function mustQuote(value: string, delimiter: string): boolean {
  return value.includes(delimiter) || value.includes('"') || value.includes("\n");
}

/** Bytes of a text in a layout's encoding. */
export function encode(layout: Layout, text: string): Buffer {
  return layout.encoding === "utf-8" ? Buffer.from(text) : encodeCp1251(text);
}

function writeRun({layout, at, records}: Shelf, directory: string, block: number): Run {
  const path = join(directory, `${layout.name}.${block}`);
  const order = Array.from(at.keys()).sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b);
  const index: number[] = [];
  const file = openSync(path, "w");
  let offset = 0;
  for (let i = 0; i < order.length;) {
    const day = Math.floor((at[order[i] ?? 0] ?? 0) / 1440);
    const parts: Buffer[] = [];
    for (; i < order.length; i++) {
      const k = order[i] ?? 0;
      const minute = (at[k] ?? 0) - day * 1440;
      if (minute >= 1440) break;
      const bytes = encode(layout, records[k] ?? "");
      const head = Buffer.allocUnsafe(recordHeader);
      head.writeUInt16LE(minute, 0);
      head.writeUInt32LE(bytes.length, 2);
      parts.push(head, bytes);
    }
    const chunk = Buffer.concat(parts);
    writeSync(file, chunk);
    index.push(day, offset, chunk.length);
    offset += chunk.length;
  }
  closeSync(file);
  return {layout: layout.name, path, index};
}
