import {html} from "./element.js";
import type {Value} from "./format.js";
import type {Column} from "./table.js";

/** What spreadsheets take for a formula, in narrow and in wide signs, also behind white space. */
const formula = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** Rows as CSV text with a header, ready for any spreadsheet: UTF-8 with mark, values not rounded. */
export function csvText<R>(rows: readonly R[], columns: readonly Column<R>[]): string {
  const cell = (value: Value) => {
    const text = value === null || value === undefined ? "" : String(value);
    // A text that begins like a formula would be run by a spreadsheet.
    const safe = typeof value === "string" && formula.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [
    columns.map((column) => cell(column.label)),
    ...rows.map((row) =>
      columns.map((column) => cell(column.say ? column.say(row) : column.value(row)))
    )
  ];
  return `\ufeff${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}

/** A title as the name of a file. */
export const fileName = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** Hands a file to the browser's downloads. */
export function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = html("a", {href: url, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
