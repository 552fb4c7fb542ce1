import type {Sums} from "../tally.js";
import {dayAt, type Day, type Moment} from "../time/days.js";
import {Bytes} from "./bytes.js";
import type {Cell, Layout} from "./layout.js";

/** Bytes before each record of a run: minute of the day (2) and length (4). */
export const recordHeader = 6;

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

  /** A record of rows that stay together. */
  addRows(at: Moment, rows: readonly (readonly Cell[])[]): void {
    for (const row of rows) this.bytes.row(row);
    this.close(at);
  }

  /** A record of text as it is. */
  addText(at: Moment, text: string): void {
    this.bytes.text(text);
    this.close(at);
  }

  private close(at: Moment): void {
    this.at.push(at);
    this.starts.push(this.bytes.length);
  }

  /** The records of each day in order of time, each behind its header; equal moments keep the order of entry. */
  *byDay(): Generator<{day: Day; chunk: Buffer}> {
    const {at, starts, bytes} = this;
    const all = bytes.slice(0, bytes.length);
    const order = Uint32Array.from(at.keys()).sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b);
    for (let i = 0; i < order.length;) {
      const day = dayAt(at[order[i] ?? 0] ?? 0);
      const end = (day + 1) * 1440;
      let last = i;
      let size = 0;
      for (; last < order.length && (at[order[last] ?? 0] ?? 0) < end; last++) {
        const k = order[last] ?? 0;
        size += recordHeader + (starts[k + 1] ?? 0) - (starts[k] ?? 0);
      }
      const chunk = Buffer.allocUnsafe(size);
      let offset = 0;
      for (; i < last; i++) {
        const k = order[i] ?? 0;
        const [from, to] = [starts[k] ?? 0, starts[k + 1] ?? 0];
        chunk.writeUInt16LE((at[k] ?? 0) - day * 1440, offset);
        chunk.writeUInt32LE(to - from, offset + 2);
        offset += recordHeader + all.copy(chunk, offset + recordHeader, from, to);
      }
      yield {day, chunk};
    }
  }
}
