import type {Sums} from "../tally.js";
import {dayAt, type Moment} from "../time/days.js";
import {Bytes} from "./bytes.js";
import type {Cell, Layout} from "./layout.js";

/** Bytes before each record of a run: minute of the day (2) and length (4). */
export const recordHeader = 6;

/** Records that one block can hold of a file. */
const mostRecords = 2 ** 24;

/** The records of one file in one block, as bytes, so that a block leaves no strings behind. */
export class Shelf {
  /** What the file adds up to, by month. */
  readonly months = new Map<string, Sums>();
  private readonly at: Moment[] = [];
  /** Where each record begins, and where the last one ends. */
  private readonly starts: number[] = [0];
  private readonly bytes: Bytes;

  constructor(readonly layout: Layout) {
    this.bytes = new Bytes(layout);
  }

  /** A record of rows that stay together and begin with the same cells. */
  addRows(at: Moment, shared: readonly Cell[], rows: readonly (readonly Cell[])[]): void {
    this.bytes.rows(shared, rows);
    this.close(at);
  }

  /** A record of text as it is. */
  addText(at: Moment, text: string): void {
    this.bytes.text(text);
    this.close(at);
  }

  /** Forgets the records and keeps the room for those of the next block. */
  clear(): void {
    this.months.clear();
    this.at.length = 0;
    this.starts.length = 1;
    this.bytes.clear();
  }

  get isEmpty(): boolean {
    return this.at.length === 0;
  }

  private close(at: Moment): void {
    this.at.push(at);
    this.starts.push(this.bytes.length);
  }

  /** All records in order of time, each behind its header, with day, offset and length of each day. */
  sorted(): {chunk: Buffer; days: number[]} {
    const {starts, bytes} = this;
    const all = bytes.slice(0, bytes.length);
    const size = all.length + this.at.length * recordHeader;
    // Both orders lie in one buffer: copying within it is the cheapest way to move many small records.
    const chunk = Buffer.allocUnsafe(size + all.length);
    all.copy(chunk, size);
    const days: number[] = [];
    let offset = 0;
    let day = NaN;
    for (const key of this.order()) {
      const moment = Math.floor(key / mostRecords);
      const k = key - moment * mostRecords;
      const own = dayAt(moment);
      if (own !== day) {
        day = own;
        days.push(day, offset, 0);
      }
      const from = starts[k] ?? 0;
      const length = (starts[k + 1] ?? 0) - from;
      chunk.writeUInt16LE(moment - day * 1440, offset);
      chunk.writeUInt32LE(length, offset + 2);
      chunk.copyWithin(offset + recordHeader, size + from, size + from + length);
      offset += recordHeader + length;
      days[days.length - 1] = (days[days.length - 1] ?? 0) + recordHeader + length;
    }
    return {chunk: chunk.subarray(0, size), days};
  }

  /** Moment and number of each record in one key, sorted: equal moments keep the order of entry. */
  private order(): Float64Array {
    const {at} = this;
    if (at.length > mostRecords)
      throw new RangeError(`A block has more than ${mostRecords} records of one file.`);
    const keys = new Float64Array(at.length);
    for (let k = 0; k < at.length; k++) keys[k] = (at[k] ?? 0) * mostRecords + k;
    return keys.sort();
  }
}
