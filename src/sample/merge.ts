import {closeSync, openSync, readSync, writeSync} from "node:fs";
import {join} from "node:path";
import {encode, recordHeader, writeRow, type Layout, type Run} from "./spool.js";

interface Slice {
  file: number;
  offset: number;
  length: number;
}

/** Joins the runs of one layout into its files, in order of time; holds one day in memory. Returns the names written. */
export function merge(layout: Layout, runs: readonly Run[], directory: string): string[] {
  const sources = runs.map((run) => ({run, file: openSync(run.path, "r")}));
  const days = new Map<number, Slice[]>();
  for (const {run, file} of sources) {
    for (let i = 0; i < run.index.length; i += 3) {
      const [day = 0, offset = 0, length = 0] = run.index.slice(i, i + 3);
      const slices = days.get(day);
      if (slices) slices.push({file, offset, length});
      else days.set(day, [{file, offset, length}]);
    }
  }
  const open = new Map<string, number>();
  for (const day of [...days.keys()].sort((a, b) => a - b)) {
    const name = layout.fileOf(day);
    let target = open.get(name);
    if (target === undefined) {
      open.set(name, (target = openSync(join(directory, name), "w")));
      writeSync(target, encode(layout, writeRow(layout, layout.header)));
    }
    writeSync(target, sortedDay(days.get(day) ?? []));
  }
  for (const {file} of sources) closeSync(file);
  for (const file of open.values()) closeSync(file);
  return [...open.keys()];
}

/** The records of one day by minute; ties keep the order of the blocks. */
function sortedDay(slices: readonly Slice[]): Buffer {
  const records: {minute: number; bytes: Buffer}[] = [];
  for (const {file, offset, length} of slices) {
    const chunk = Buffer.allocUnsafe(length);
    readSync(file, chunk, 0, length, offset);
    for (let at = 0; at < length;) {
      const start = at + recordHeader;
      const end = start + chunk.readUInt32LE(at + 2);
      records.push({minute: chunk.readUInt16LE(at), bytes: chunk.subarray(start, end)});
      at = end;
    }
  }
  records.sort((a, b) => a.minute - b.minute);
  return Buffer.concat(records.map(({bytes}) => bytes));
}
