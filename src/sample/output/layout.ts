import {writeCp1251} from "./cp1251.js";

/** How one kind of file is spelt. */
export interface Layout {
  encoding: "utf-8" | "utf-8 with mark" | "windows-1251";
  newline: "\n" | "\r\n";
  delimiter: "," | ";";
  header: readonly string[];
}

export type Cell = string | number | null;

/** One row of a delimited file; quoted only where it must be. */
export function writeRow({delimiter, newline}: Layout, row: readonly Cell[]): string {
  let text = "";
  for (let i = 0; i < row.length; i++) {
    const value = row[i];
    if (i > 0) text += delimiter;
    if (typeof value === "number") text += String(value);
    else if (value)
      text += mustQuote(value, delimiter) ? `"${value.replaceAll('"', '""')}"` : value;
  }
  return text + newline;
}

const quote = 34;
const lineFeed = 10;

function mustQuote(value: string, delimiter: string): boolean {
  const parting = delimiter.charCodeAt(0);
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code === parting || code === quote || code === lineFeed) return true;
  }
  return false;
}

/** The most bytes that a text can take. */
export function capacityFor(text: string): number {
  return text.length * 3;
}

/** Writes a text in a layout's encoding; returns how many bytes. */
export function writeText(
  {encoding}: Layout,
  text: string,
  target: Buffer,
  offset: number
): number {
  return encoding === "windows-1251"
    ? writeCp1251(text, target, offset)
    : target.write(text, offset, "utf8");
}

/** What a file begins with: the byte order mark, if any, and the header. */
export function opening(layout: Layout): Buffer {
  const text =
    (layout.encoding === "utf-8 with mark" ? "\uFEFF" : "") + writeRow(layout, layout.header);
  const bytes = Buffer.allocUnsafe(capacityFor(text));
  return bytes.subarray(0, writeText(layout, text, bytes, 0));
}

/** UTF-8 with commas: what most services write. */
export const plain = {encoding: "utf-8", newline: "\n", delimiter: ","} as const;
