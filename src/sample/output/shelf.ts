import type {Sums, Tally} from "../tally.js";
import {dayAt, type Day, type Moment} from "../time/days.js";
import {monthOf} from "../time/spelling.js";
import {Bytes} from "./bytes.js";
import type {Cell, Layout} from "./layout.js";
import {accumulate, recordHeader, writeHeader} from "./records.js";

/** The records of one file in one block, as bytes, so that a block leaves no strings behind. */
export class Shelf {
  private readonly at: Moment[] = [];
  /** Where each record begins, and where the last one ends. */
  private readonly starts: number[] = [0];
  private readonly bytes: Bytes;
  private readonly months = new Map<string, Sums>();
  private tally: Tally;

  constructor(
    readonly name: string,
    readonly layout: Layout,
    tally: Tally
  ) {
    this.bytes = new Bytes(layout);
    this.tally = tally;
  }

  /** Forgets the records and keeps the room for those of the next block, which is counted in a tally of its own. */
  begin(tally: Tally): void {
    this.tally = tally;
    this.months.clear();
    this.at.length = 0;
    this.starts.length = 1;
    this.bytes.clear();
  }

  /** Adds a row; returns the account of its month in this file, to be added to. */
  add(at: Moment, row: readonly Cell[]): Sums {
    return this.addTogether(at, [], [row]);
  }

  /** Adds rows that stay together (a receipt's lines) and begin with the same cells; returns the account of their month. */
  addTogether(at: Moment, shared: readonly Cell[], rows: readonly (readonly Cell[])[]): Sums {
    this.bytes.rows(shared, rows);
    this.close(at);
    const month = monthOf(dayAt(at));
    let sums = this.months.get(month);
    if (!sums) this.months.set(month, (sums = this.tally.of(`file ${this.name}`, month)));
    sums.rows = (sums.rows ?? 0) + rows.length;
    return sums;
  }

  /** Adds text as it is, without counting it; `order` puts it in its place. */
  addText(order: number, text: string): void {
    this.bytes.text(text);
    this.close(order);
  }

  get isEmpty(): boolean {
    return this.at.length === 0;
  }

  private close(at: Moment): void {
    this.at.push(at);
    this.starts.push(this.bytes.length);
  }

  /** All records day by day, each behind its header, with day, offset and length of each day that has any. */
  byDay(): {chunk: Buffer; days: number[]} {
    const {at, starts, bytes} = this;
    const all = bytes.slice(0, bytes.length);
    const size = all.length + at.length * recordHeader;
    // Both orders lie in one buffer: copying within it is the cheapest way to move many small records.
    const chunk = Buffer.allocUnsafe(size + all.length);
    all.copy(chunk, size);
    const {first, lengths} = this.lengths();
    const places = lengths.slice();
    accumulate(places);
    const days = Array.from(lengths, (length, i) => [first + i, places[i] ?? 0, length]);
    for (let k = 0; k < at.length; k++) {
      const moment = at[k] ?? 0;
      const from = starts[k] ?? 0;
      const to = starts[k + 1] ?? 0;
      const day = dayAt(moment) - first;
      const place = places[day] ?? 0;
      writeHeader(chunk, place, moment, to - from);
      chunk.copyWithin(place + recordHeader, size + from, size + to);
      places[day] = place + recordHeader + to - from;
    }
    return {chunk: chunk.subarray(0, size), days: days.filter(([, , length]) => length).flat()};
  }

  /** The first day, and the bytes of the records of each day from it on, headers included. */
  private lengths(): {first: Day; lengths: Float64Array} {
    const {at, starts} = this;
    const days = at.map(dayAt);
    const first = days.reduce((a, b) => Math.min(a, b));
    const last = days.reduce((a, b) => Math.max(a, b));
    const lengths = new Float64Array(last - first + 1);
    for (let k = 0; k < days.length; k++) {
      const day = (days[k] ?? 0) - first;
      lengths[day] = (lengths[day] ?? 0) + recordHeader + (starts[k + 1] ?? 0) - (starts[k] ?? 0);
    }
    return {first, lengths};
  }
}
