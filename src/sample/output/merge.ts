import {createHash} from "node:crypto";
import {closeSync, mkdirSync, openSync, readSync, writeSync} from "node:fs";
import {dirname} from "node:path";
import {opening} from "./bytes.js";
import {isSheet, type Layout} from "./layout.js";
import {recordHeader} from "./shelf.js";
import type {Run} from "./spool.js";
import {writeWorkbook} from "./workbook.js";

/** What one run holds of a file: day, offset and length, three numbers a day. */
export interface Part {
  path: string;
  index: readonly number[];
}

/** Everything that is needed to write one file out of the runs. */
export interface MergeTask {
  target: string;
  layout: Layout;
  parts: readonly Part[];
}

/** The runs' parts of a file. */
export function partsOf(runs: readonly Run[], file: string): Part[] {
  return runs.flatMap(({path, index}) => {
    const own = index[file];
    return own ? [{path, index: own}] : [];
  });
}

/** Writes a file in order of time, one day in memory; returns its sha256. */
export function merge({target, layout, parts}: MergeTask): string {
  mkdirSync(dirname(target), {recursive: true});
  if (isSheet(layout)) {
    writeWorkbook(target, layout, daysOf(parts));
    return checksumOf(target);
  }
  return writeText(target, opening(layout), daysOf(parts));
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

interface Slice {
  source: number;
  offset: number;
  length: number;
}

/** The records of a file out of its parts, day by day. */
export function* daysOf(parts: readonly Part[]): Generator<Buffer> {
  const sources = parts.map(({path}) => openSync(path, "r"));
  const days = new Map<number, Slice[]>();
  for (const [p, {index}] of parts.entries()) {
    for (let i = 0; i < index.length; i += 3) {
      const slice = {
        source: sources[p] ?? -1,
        offset: index[i + 1] ?? 0,
        length: index[i + 2] ?? 0
      };
      const slices = days.get(index[i] ?? 0);
      if (slices) slices.push(slice);
      else days.set(index[i] ?? 0, [slice]);
    }
  }
  for (const day of Array.from(days.keys()).sort((a, b) => a - b))
    yield sortedDay(days.get(day) ?? []);
  for (const source of sources) closeSync(source);
}

/** The records of one day by minute; equal minutes keep the order of the blocks. A counting sort over the bytes. */
function sortedDay(slices: readonly Slice[]): Buffer {
  const total = slices.reduce((sum, {length}) => sum + length, 0);
  // Both orders lie in one buffer: copying within it is the cheapest way to move many small records.
  const records = Buffer.allocUnsafe(2 * total);
  let read = 0;
  for (const {source, offset, length} of slices)
    read += readSync(source, records, read, length, offset);
  const places = new Float64Array(1441);
  let count = 0;
  for (let at = 0; at < total; count++) {
    const size = records.readUInt32LE(at + 2);
    const next = records.readUInt16LE(at) + 1;
    places[next] = (places[next] ?? 0) + size;
    at += recordHeader + size;
  }
  for (let minute = 1; minute < places.length; minute++) {
    places[minute] = (places[minute] ?? 0) + (places[minute - 1] ?? 0);
  }
  for (let at = 0; at < total;) {
    const start = at + recordHeader;
    const end = start + records.readUInt32LE(at + 2);
    const minute = records.readUInt16LE(at);
    const place = places[minute] ?? 0;
    records.copyWithin(total + place, start, end);
    places[minute] = place + end - start;
    at = end;
  }
  return records.subarray(total, 2 * total - count * recordHeader);
}
