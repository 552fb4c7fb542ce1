import {cp1251} from "./code-pages.js";
import type {Cell, Layout} from "./layout.js";

const quote = 0x22;
const lineFeed = 0x0a;

/** Bytes of delimited text, written cell by cell without a string in between: most of the time of a sample goes here. */
export class Bytes {
  private buffer = Buffer.allocUnsafe(1 << 14);
  length = 0;

  constructor(private readonly layout: Layout) {}

  /** One row; a cell is quoted only where it must be. */
  row(cells: readonly Cell[]): void {
    const {delimiter, newline} = this.layout;
    const parting = delimiter.charCodeAt(0);
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] ?? "";
      this.reserve(8);
      if (i > 0) this.buffer[this.length++] = parting;
      if (typeof cell === "number") this.text(String(cell));
      else if (mustQuote(cell, parting)) this.text(`"${cell.replaceAll('"', '""')}"`);
      else this.text(cell);
    }
    this.text(newline);
  }

  /** Text as it is, in the layout's encoding. */
  text(text: string): void {
    this.reserve(text.length * 3);
    if (this.layout.encoding === "windows-1251") this.cyrillic(text);
    else this.unicode(text);
  }

  slice(from: number, to: number): Buffer {
    return this.buffer.subarray(from, to);
  }

  private cyrillic(text: string): void {
    const {buffer} = this;
    let at = this.length;
    for (let i = 0; i < text.length; i++) {
      const byte = cp1251[text.charCodeAt(i)] ?? 0;
      if (byte === 0)
        throw new Error(`Windows-1251 has no letter "${text.charAt(i)}" (in "${text}").`);
      buffer[at++] = byte;
    }
    this.length = at;
  }

  private unicode(text: string): void {
    const {buffer} = this;
    let at = this.length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) buffer[at++] = code;
      else if (code < 0x800) {
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
    this.length = at;
  }

  private reserve(size: number): void {
    const needed = this.length + size;
    if (needed > this.buffer.length) this.buffer = Buffer.concat([this.buffer], needed * 2);
  }
}

function mustQuote(text: string, parting: number): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === parting || code === quote || code === lineFeed) return true;
  }
  return false;
}

/** What a file begins with: the byte order mark, if any, and the header. */
export function opening(layout: Layout): Buffer {
  const bytes = new Bytes(layout);
  if (layout.encoding === "utf-8 with mark") bytes.text("\uFEFF");
  bytes.row(layout.header);
  return bytes.slice(0, bytes.length);
}
