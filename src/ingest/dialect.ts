import type {FileFormat} from "../config/index.js";
import {cellMark, RecordScanner, wrapMark, type Dialect} from "./records.js";

/** The header of a delimited file and how its cells are parted. */
export interface Sniffed extends Dialect {
  readonly headers: readonly string[];
  /** Physical lines up to and with the header. */
  readonly skipLines: number;
  /** Lines above the header that hold something: titles. */
  readonly titleCount: number;
}

const candidates = [",", ";", "\t", "|"];
const lookedAt = 200;

/**
 * The dialect and header of the beginning of a file, by the declared format or else by the delimiter that parts most
 * rows alike. Null when there is no header.
 */
export function sniff(head: Buffer, isWhole: boolean, format: FileFormat): Sniffed | null {
  const quote = format.quote ?? '"';
  const declared =
    format.delimiter === undefined ? undefined : format.delimiter.trimEnd() || format.delimiter;
  const readings = (declared === undefined ? candidates : [declared]).map((delimiter) => {
    const rows = recordsOf(head, isWhole, {delimiter, quote}, format.header - 1);
    const width = rows[0]?.cells.length ?? 0;
    const alike =
      rows.filter((row) => row.cells.length === width).length / Math.max(1, rows.length);
    return {delimiter, rows, score: width > 1 ? alike * 1000 + width : 0};
  });
  const best = readings.reduce((a, b) => (b.score > a.score ? b : a));
  const header = best.rows[0];
  if (!header) return null;
  const span = header.cells.reduce((lines, cell) => lines + cell.split("\n").length - 1, 1);
  return {
    delimiter: best.delimiter,
    quote,
    headers: distinctHeaders(header.cells),
    skipLines: header.line - 1 + span,
    titleCount: format.header - 1
  };
}

function recordsOf(
  head: Buffer,
  isWhole: boolean,
  dialect: Dialect,
  skipLines: number
): {line: number; cells: string[]}[] {
  const scanner = new RecordScanner({...dialect, skipLines, width: 0});
  const first = scanner.push(head).toString("utf8");
  const normal = isWhole ? first + scanner.end().toString("utf8") : first;
  const rows: {line: number; cells: string[]}[] = [];
  for (const row of normal.matchAll(
    new RegExp(
      `([^\\n${wrapMark}]*(?:${wrapMark}[^${wrapMark}]*${wrapMark}[^\\n${wrapMark}]*)*)\\n`,
      "g"
    )
  )) {
    const [line, ...cells] = (row[1] as string).replaceAll(wrapMark, "").split(cellMark);
    rows.push({line: Number(line), cells});
    if (rows.length >= lookedAt) break;
  }
  return rows;
}

/** Headers under distinct names: an empty one is called by its place, a repeated one by its turn. */
export function distinctHeaders(cells: readonly string[]): string[] {
  const counts = new Map<string, number>([["_line", 1]]);
  const trimmed = [...cells];
  while (trimmed.length > 1 && trimmed.at(-1) === "") trimmed.pop();
  return trimmed.map((cell, i) => {
    const name = cell.replace(/\s+/g, " ").trim() || `column ${i + 1}`;
    const turn = (counts.get(name.toLowerCase()) ?? 0) + 1;
    counts.set(name.toLowerCase(), turn);
    return turn === 1 ? name : `${name} (${turn})`;
  });
}
