import {join} from "node:path";
import type {FileFormat} from "../config/index.js";
import {normalRelation} from "./copy.js";
import {distinctHeaders} from "./dialect.js";
import {cellMark, wrapMark, type SpoiltRecord} from "./records.js";
import {engineSays, Refusal} from "./refusal.js";
import {writeChunks} from "./survey.js";
import type {Table} from "./table.js";
import {readBook, type Book, type Sheet} from "./xlsx/book.js";
import {Parts} from "./xlsx/parts.js";
import {sheetRows, type SheetRow} from "./xlsx/rows.js";

interface SpreadsheetFile {
  readonly path: string;
  /** The export's own name, for refusals. */
  readonly name: string;
}

/** A sheet that holds something, and its header. */
export interface SheetHeader {
  readonly sheet: string;
  readonly headers: readonly string[];
  /** The sheet's row with the header, and the filled rows above it. */
  readonly line: number;
  readonly titleCount: number;
}

/** The sheets that a person sees and that hold rows, in the workbook's order; a declared sheet alone, hidden or not. */
export async function sheetHeaders(
  file: SpreadsheetFile,
  format: FileFormat
): Promise<SheetHeader[]> {
  return withBook(file, async (book) => {
    const {sheets} = book;
    const wanted = format.sheet;
    if (wanted !== undefined && !sheets.some(({name}) => name === wanted))
      throw new Refusal(
        `${file.name} has no sheet ${JSON.stringify(wanted)} but ${listed(sheets.map(({name}) => name))}; correct format.sheet of its source`
      );
    const found: SheetHeader[] = [];
    for (const sheet of sheets.filter(({name, isHidden}) =>
      wanted === undefined ? !isHidden : name === wanted
    )) {
      const header = await headerOf(book, sheet, format.header);
      if (header) found.push(header);
    }
    if (found.length === 0) throw new Refusal(`${file.name} holds no rows; export it again`);
    return found;
  });
}

async function headerOf(
  book: Book,
  sheet: Sheet,
  firstLine: number
): Promise<SheetHeader | undefined> {
  let titleCount = 0;
  for await (const {line, cells} of sheetRows(book, sheet, ".")) {
    if (line >= firstLine)
      return {sheet: sheet.name, headers: distinctHeaders(cells), line, titleCount};
    titleCount++;
  }
  return undefined;
}

/** One sheet of a workbook as a table of texts; a row's line is its number in the sheet. */
export function spreadsheetTable(
  file: SpreadsheetFile,
  header: SheetHeader,
  {decimal = "."}: FileFormat,
  scratch: string
): Table {
  const {headers, titleCount} = header;
  const rows = (take: (row: SheetRow) => string | null) =>
    withBook(file, async (book) => {
      const sheet = book.sheets.find(({name}) => name === header.sheet) as Sheet;
      await writeChunks(join(scratch, "normal"), chunked(book, sheet, header.line, decimal, take));
    });
  return {
    cells: new Map(headers.map((name) => [name, "VARCHAR"])),
    titleCount,
    hasBroken: false,
    strict: null,
    async careful() {
      let readCount = 0;
      const spoilt: SpoiltRecord[] = [];
      await rows((row) => {
        readCount++;
        if (row.cells.slice(headers.length).every((cell) => cell === ""))
          return normalRow(row, headers.length);
        spoilt.push({line: row.line, reason: "too_many_fields", text: asWritten(row)});
        return null;
      });
      return {
        relation: normalRelation(join(scratch, "normal"), headers),
        scanned: {readCount, blankCount: 0, spoilt, unterminatedLine: null, openQuoteLine: null}
      };
    },
    async textsOf(lines) {
      const texts = new Map<number, string>();
      if (lines.size > 0)
        await rows((row) => {
          if (lines.has(row.line)) texts.set(row.line, asWritten(row));
          return null;
        });
      return texts;
    }
  };
}

async function* chunked(
  book: Book,
  sheet: Sheet,
  headerLine: number,
  decimal: string,
  take: (row: SheetRow) => string | null
): AsyncGenerator<Buffer> {
  let chunk = "";
  for await (const row of sheetRows(book, sheet, decimal)) {
    if (row.line <= headerLine) continue;
    chunk += take(row) ?? "";
    if (chunk.length < 1 << 18) continue;
    yield Buffer.from(chunk);
    chunk = "";
  }
  yield Buffer.from(chunk);
}

const reserved = new RegExp(`[\\0${cellMark}${wrapMark}]`, "g");

function normalRow({line, cells}: SheetRow, width: number): string {
  const written = Array.from({length: width}, (_, i) => {
    const cell = (cells[i] ?? "").replace(/\r\n?/g, "\n").replace(reserved, " ");
    return cell.includes("\n") ? wrapMark + cell + wrapMark : cell;
  });
  return `${[String(line), ...written].join(cellMark)}\n`;
}

function asWritten({cells}: SheetRow): string {
  return cells.join("\t");
}

async function withBook<T>(file: SpreadsheetFile, use: (book: Book) => Promise<T>): Promise<T> {
  let parts: Parts | undefined;
  try {
    parts = await Parts.open(file.path);
    return await use(await readBook(parts));
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(
      `${file.name} cannot be read as a workbook (${engineSays(cause)}); save it again as XLSX without a password, or as CSV UTF-8`,
      {cause}
    );
  } finally {
    parts?.close();
  }
}

function listed(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(", ");
}

/** Several sheets may be meant, and nobody says which. */
export function refuseSheets(name: string, sheets: readonly SheetHeader[]): never {
  throw new Refusal(
    `${name} has rows in the sheets ${listed(sheets.map(({sheet}) => sheet))}, and which of them is the export is not said; name it as format.sheet of its source in programme.json, or save it alone`
  );
}
