import {cp1251} from "./code-pages.js";
import type {Cell, Glued, Layout} from "./layout.js";

const quote = 0x22;
const lineFeed = 0x0a;
const zero = 0x30;
const minus = 0x2d;

/**
 * The code of a letter. Found once and not at each text: V8 keeps texts in more forms (one byte, two bytes, joined, cut)
 * than it follows at one place, and looking the method up anew for each letter took four fifths of the writing.
 */
const {charCodeAt: codeAt} = String.prototype;

/** Bytes of delimited text, written cell by cell without strings in between: most of a sample's time goes here. */
export class Bytes {
  length = 0;
  private buffer = new Uint8Array(1 << 14);
  private readonly parting: number;
  private readonly isCyrillic: boolean;

  constructor(private readonly layout: Layout) {
    this.parting = layout.delimiter.charCodeAt(0);
    this.isCyrillic = layout.encoding === "windows-1251";
  }

  /** Rows that begin with the same cells; a cell is quoted only where it must be. */
  rows(shared: readonly Cell[], rows: readonly (readonly Cell[])[]): void {
    const from = this.length;
    this.cells(shared);
    const to = this.length;
    for (let i = 0; i < rows.length; i++) {
      if (i > 0) this.repeat(from, to);
      if (shared.length > 0) this.byte(this.parting);
      this.cells(rows[i] ?? []);
      this.text(this.layout.newline);
    }
  }

  private cells(cells: readonly Cell[]): void {
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if (i > 0) this.byte(this.parting);
      if (typeof cell === "number") this.number(cell);
      else if (typeof cell === "string") this.cell(cell);
      else if (cell instanceof Uint8Array) this.raw(cell);
      else if (cell) this.glued(cell);
    }
  }

  private glued(parts: Glued): void {
    for (const part of parts) {
      if (typeof part === "number") this.number(part);
      else this.text(part);
    }
  }

  private cell(text: string): void {
    const size = text.length;
    this.reserve(size * 3);
    const end = this.write(text, size, true);
    if (end >= 0) this.length = end;
    else this.text(`"${text.replaceAll('"', '""')}"`);
  }

  private raw(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  private repeat(from: number, to: number): void {
    this.reserve(to - from);
    this.buffer.copyWithin(this.length, from, to);
    this.length += to - from;
  }

  private byte(byte: number): void {
    this.reserve(1);
    this.buffer[this.length++] = byte;
  }

  /** Text as it is, in the layout's encoding. */
  text(text: string): void {
    const size = text.length;
    this.reserve(size * 3);
    this.length = this.write(text, size, false);
  }

  /** Forgets the bytes and keeps the room. */
  clear(): void {
    this.length = 0;
  }

  slice(from: number, to: number): Buffer {
    return Buffer.from(this.buffer.buffer, this.buffer.byteOffset + from, to - from);
  }

  private number(value: number): void {
    if (!Number.isInteger(value) || value > 999_999_999 || value < -999_999_999) {
      this.text(String(value));
      return;
    }
    this.reserve(10);
    const {buffer} = this;
    let at = this.length;
    let rest = value;
    if (rest < 0) {
      buffer[at++] = minus;
      rest = -rest;
    }
    let digits = 1;
    for (let bound = 10; rest >= bound; bound *= 10) digits++;
    this.length = at + digits;
    for (let place = at + digits - 1; place >= at; place--) {
      const tenth = Math.floor(rest / 10);
      buffer[place] = zero + rest - tenth * 10;
      rest = tenth;
    }
  }

  /** Writes a string behind the end and returns where it ends; −1 where it needs quotes and `mayNeedQuotes`. */
  private write(text: string, size: number, mayNeedQuotes: boolean): number {
    const {buffer, parting, isCyrillic} = this;
    let at = this.length;
    for (let i = 0; i < size; i++) {
      const code = codeAt.call(text, i);
      if (code < 0x80) {
        if (mayNeedQuotes && (code === parting || code === quote || code === lineFeed)) return -1;
        buffer[at++] = code;
      } else if (isCyrillic) {
        const byte = cp1251[code] ?? 0;
        if (byte === 0)
          throw new Error(`Windows-1251 has no letter "${text.charAt(i)}" (in "${text}").`);
        buffer[at++] = byte;
      } else if (code < 0x800) {
        buffer[at++] = 0xc0 | (code >> 6);
        buffer[at++] = 0x80 | (code & 0x3f);
      } else if (code >= 0xd800 && code < 0xe000) {
        throw new Error(
          `"${text}" holds a character beyond the basic plane, which no export of the sample needs.`
        );
      } else {
        buffer[at++] = 0xe0 | (code >> 12);
        buffer[at++] = 0x80 | ((code >> 6) & 0x3f);
        buffer[at++] = 0x80 | (code & 0x3f);
      }
    }
    return at;
  }

  private reserve(size: number): void {
    const needed = this.length + size;
    if (needed <= this.buffer.length) return;
    const grown = new Uint8Array(needed * 2);
    grown.set(this.buffer.subarray(0, this.length));
    this.buffer = grown;
  }
}

/** Remembers how the cells of a key are spelt in a layout: what recurs millions of times is encoded once. */
export function spelling<K>(
  layout: Layout,
  cellsOf: (key: K) => readonly Cell[]
): (key: K) => Uint8Array {
  const known = new Map<K, Uint8Array>();
  return (key) => {
    let bytes = known.get(key);
    if (!bytes) {
      const text = new Bytes({...layout, newline: ""});
      text.rows([], [cellsOf(key)]);
      known.set(key, (bytes = new Uint8Array(text.slice(0, text.length))));
    }
    return bytes;
  };
}

/** What a file begins with: the byte order mark, if any, and the header. */
export function opening(layout: Layout): Buffer {
  const bytes = new Bytes(layout);
  if (layout.encoding === "utf-8 with mark") bytes.text("\uFEFF");
  bytes.rows([], [layout.header]);
  return bytes.slice(0, bytes.length);
}
