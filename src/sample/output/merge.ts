import {createHash} from "node:crypto";
import {closeSync, mkdirSync, openSync, readSync, writeSync} from "node:fs";
import {dirname} from "node:path";
import type {Day} from "../time/days.js";
import {opening} from "./bytes.js";
import {isSheet} from "./layout.js";
import {inOrder} from "./records.js";
import type {Run, Section} from "./spool.js";
import {writeWorkbook} from "./workbook.js";

/** What one run holds of a file. */
export interface Part {
  path: string;
  section: Section;
}

/** Everything that is needed to write one file out of the runs. */
export interface MergeTask {
  target: string;
  parts: readonly Part[];
}

/** The runs' parts of a file. */
export function partsOf(runs: readonly Run[], file: string): Part[] {
  return runs.flatMap(({path, files}) => {
    const section = files[file];
    return section ? [{path, section}] : [];
  });
}

/** Writes a file in order of time; returns its sha256. */
export function merge({target, parts}: MergeTask): string {
  const layout = parts[0]?.section.layout;
  if (!layout) throw new Error(`No block of the world holds anything of ${target}.`);
  mkdirSync(dirname(target), {recursive: true});
  if (isSheet(layout)) {
    writeWorkbook(target, layout, merged(parts));
    return checksumOf(target);
  }
  return writeText(target, opening(layout), merged(parts));
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

/** Days are sorted together up to these limits, for fewer and longer reads. A day with more bytes is sorted alone. */
const longest = {bytes: 4 << 20, days: 32};

/** The records of a file out of its parts, in order of time; equal moments keep the order of the parts. */
export function* merged(parts: readonly Part[]): Generator<Buffer> {
  const sources = parts.map((part) => new Source(part));
  const sizes = new Map<Day, number>();
  for (const source of sources) source.measure(sizes);
  for (const {from, to, size} of windows(sizes)) {
    const bytes = Buffer.allocUnsafe(2 * size);
    let read = 0;
    for (const source of sources) read += source.readUntil(to, bytes, read);
    yield inOrder(bytes, size, from * 1440, (to + 1) * 1440);
  }
  for (const source of sources) source.close();
}

interface Window {
  from: Day;
  to: Day;
  /** Bytes of its records. */
  size: number;
}

/** Consecutive days that are sorted together. */
function windows(sizes: ReadonlyMap<Day, number>): Window[] {
  const windows: Window[] = [];
  for (const [day, size] of Array.from(sizes).sort(([a], [b]) => a - b)) {
    const last = windows.at(-1);
    if (last && last.size + size <= longest.bytes && day - last.from < longest.days) {
      last.to = day;
      last.size += size;
    } else windows.push({from: day, to: day, size});
  }
  return windows;
}

/** The records of one part, read from the first day to the last. */
class Source {
  private readonly file: number;
  /** Day, offset and length. */
  private readonly index: Float64Array;
  private next = 0;

  constructor({path, section}: Part) {
    this.file = openSync(path, "r");
    this.index = new Float64Array(3 * section.days);
    readSync(this.file, this.index, 0, this.index.byteLength, section.indexAt);
  }

  /** Adds the bytes of each day to `sizes`. */
  measure(sizes: Map<Day, number>): void {
    const {index} = this;
    for (let i = 0; i < index.length; i += 3) {
      const day = index[i] ?? 0;
      sizes.set(day, (sizes.get(day) ?? 0) + (index[i + 2] ?? 0));
    }
  }

  /** Reads what was not read yet up to a day into a buffer, from a place on; returns how many bytes. */
  readUntil(day: Day, bytes: Buffer, place: number): number {
    const {index} = this;
    const offset = index[this.next + 1] ?? 0;
    let length = 0;
    for (; (index[this.next] ?? Infinity) <= day; this.next += 3)
      length += index[this.next + 2] ?? 0;
    return length === 0 ? 0 : readSync(this.file, bytes, place, length, offset);
  }

  close(): void {
    closeSync(this.file);
  }
}
