import {createHash} from "node:crypto";
import {closeSync, openSync, readSync, writeSync} from "node:fs";
import {recordHeader} from "./shelf.js";
import type {Run} from "./spool.js";

interface Slice {
  source: number;
  offset: number;
  length: number;
}

/** Joins what the runs hold of one file in order of time, one day in memory; returns the sha256 of the file. */
export function merge(runs: readonly Run[], file: string, path: string, opening: Buffer): string {
  const holding = runs.filter((run) => run.index[file]);
  const sources = holding.map((run) => openSync(run.path, "r"));
  const days = new Map<number, Slice[]>();
  holding.forEach((run, r) => {
    const index = run.index[file] ?? [];
    for (let i = 0; i < index.length; i += 3) {
      const slice = {
        source: sources[r] ?? -1,
        offset: index[i + 1] ?? 0,
        length: index[i + 2] ?? 0
      };
      const slices = days.get(index[i] ?? 0);
      if (slices) slices.push(slice);
      else days.set(index[i] ?? 0, [slice]);
    }
  });
  const target = openSync(path, "w");
  const hash = createHash("sha256");
  const write = (bytes: Buffer): void => {
    writeSync(target, bytes);
    hash.update(bytes);
  };
  write(opening);
  for (const day of Array.from(days.keys()).sort((a, b) => a - b))
    write(sortedDay(days.get(day) ?? []));
  for (const open of [...sources, target]) closeSync(open);
  return hash.digest("hex");
}

/** The records of one day by minute; ties keep the order of the blocks. */
function sortedDay(slices: readonly Slice[]): Buffer {
  const records: {minute: number; bytes: Buffer}[] = [];
  for (const {source, offset, length} of slices) {
    const chunk = Buffer.allocUnsafe(length);
    readSync(source, chunk, 0, length, offset);
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
