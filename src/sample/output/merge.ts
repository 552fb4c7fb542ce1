import {createHash} from "node:crypto";
import {closeSync, openSync, readSync, writeSync} from "node:fs";
import {opening} from "./bytes.js";
import {isSheet, type Layout} from "./layout.js";
import {recordHeader} from "./shelf.js";
import type {Run} from "./spool.js";
import {writeWorkbook} from "./workbook.js";

interface Slice {
  source: number;
  offset: number;
  length: number;
}

/** Writes a file out of what the runs hold of it; returns its sha256. */
export function merge(runs: readonly Run[], file: string, path: string, layout: Layout): string {
  if (isSheet(layout)) {
    writeWorkbook(path, layout, daysOf(runs, file));
    return checksumOf(path);
  }
  return writeText(path, opening(layout), daysOf(runs, file));
}

/** Writes a text file that begins with `start`; returns its sha256. */
export function writeText(path: string, start: Buffer, chunks: Iterable<Buffer>): string {
  const target = openSync(path, "w");
  const hash = createHash("sha256");
  const write = (bytes: Buffer): void => {
    writeSync(target, bytes);
    hash.update(bytes);
  };
  write(start);
  for (const chunk of chunks) write(chunk);
  closeSync(target);
  return hash.digest("hex");
}

function checksumOf(path: string): string {
  const hash = createHash("sha256");
  const source = openSync(path, "r");
  const chunk = Buffer.allocUnsafe(1 << 20);
  for (let length = 1; length > 0;) {
    length = readSync(source, chunk);
    hash.update(chunk.subarray(0, length));
  }
  closeSync(source);
  return hash.digest("hex");
}

/** What the runs hold of one file, day by day in order of time. */
export function* daysOf(runs: readonly Run[], file: string): Generator<Buffer> {
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
  for (const day of Array.from(days.keys()).sort((a, b) => a - b))
    yield sortedDay(days.get(day) ?? []);
  for (const source of sources) closeSync(source);
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
