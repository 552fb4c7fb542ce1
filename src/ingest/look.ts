import {stat} from "node:fs/promises";
import {basename} from "node:path/posix";
import type {Declaration} from "./declaration.js";
import {sniff, type Sniffed} from "./dialect.js";
import type {Engine} from "../warehouse/index.js";
import {delimitedTable} from "./delimited.js";
import {asUtf8, encodingOf, type Encoding} from "./encoding.js";
import {jsonLinesTable} from "./json-lines.js";
import {parquetTable} from "./parquet.js";
import {plainBytes} from "./plain.js";
import {adviceFor, formatToSniff, recognise, sourceFor, type Recognisers} from "./recognise.js";
import {Refusal} from "./refusal.js";
import {refuseSheets, sheetHeaders, spreadsheetTable, type SheetHeader} from "./spreadsheet.js";
import {survey, type Survey} from "./survey.js";
import type {Table} from "./table.js";

/** A file that may be an export. */
export interface Candidate {
  readonly path: string;
  /** The path inside the inbox with `/`, or the base name of a file from elsewhere. */
  readonly name: string;
  /** Named on the command line, not found in the inbox. */
  readonly isNamed: boolean;
}

/** A file that somebody knows. */
export interface Recognised {
  readonly declaration: Declaration;
  /** Opens its cells; work in progress comes to lie in the folder. */
  readonly open: (scratch: string) => Promise<Table>;
}

const headSize = 1 << 18;
const isWorkbook = /\.(xlsx|xlsm)$/i;

/**
 * What a file seems to be by its head, or null when that does not tell: enough to know again what was loaded
 * before, never to load it.
 */
export async function lookAtHead(
  file: Candidate,
  recognisers: Recognisers,
  engine: Engine,
  scratch: string
): Promise<Pick<Recognised, "declaration"> | null> {
  try {
    const seen = await lookAt(file, recognisers, engine, scratch, headSize);
    return typeof seen === "string" ? null : seen;
  } catch (cause) {
    if (cause instanceof Refusal) return null;
    throw cause;
  }
}

/**
 * What a file is; text instead of a `Recognised` is advice about a file that nobody knows. All bytes of a text
 * are looked at, or about as many as `most`.
 */
export async function lookAt(
  file: Candidate,
  recognisers: Recognisers,
  engine: Engine,
  scratch: string,
  most = Infinity
): Promise<Recognised | string> {
  const {name, path} = file;
  if (/\.parquet$/i.test(name))
    return known(name, await parquetTable(file, engine, scratch), recognisers);
  if (isWorkbook.test(name)) return lookAtSpreadsheet(file, recognisers);
  const seen = await survey(path, name, most);
  if (seen.byteCount === 0) throw new Refusal(`${name} is empty; export it again`);
  if (/\.(jsonl|ndjson)(\.gz)?$/i.test(name)) {
    const encoding = encodingOf(name, undefined, seen.evidence);
    return known(name, await jsonLinesTable({name, path, encoding}, engine, scratch), recognisers);
  }
  return lookAtDelimited(file, seen, recognisers);
}

function known(name: string, table: Table, recognisers: Recognisers): Recognised | string {
  const headers = [...table.cells.keys()];
  const declaration = recognise(name, headers, recognisers);
  return declaration === null
    ? adviceFor(headers, recognisers)
    : {declaration, open: () => Promise.resolve(table)};
}

async function lookAtSpreadsheet(
  file: Candidate,
  recognisers: Recognisers
): Promise<Recognised | string> {
  const {name} = file;
  if ((await stat(file.path)).size === 0) throw new Refusal(`${name} is empty; export it again`);
  const sheets = await sheetHeaders(file, formatToSniff(name, recognisers));
  if (sheets.length > 1 && sourceFor(name, recognisers.sources)) refuseSheets(name, sheets);
  const known = sheets.flatMap((sheet) => {
    const declaration = recognise(name, sheet.headers, recognisers);
    return declaration === null ? [] : [{sheet, declaration}];
  });
  if (known.length > 1) refuseSheets(name, sheets);
  const [one] = known;
  if (!one) return adviceFor((sheets[0] as SheetHeader).headers, recognisers);
  const {sheet, declaration} = one;
  return {
    declaration,
    open: (scratch) => Promise.resolve(spreadsheetTable(file, sheet, declaration.format, scratch))
  };
}

async function lookAtDelimited(
  file: Candidate,
  {evidence, lineCount, needsCare}: Survey,
  recognisers: Recognisers
): Promise<Recognised | string> {
  const {name, path} = file;
  const format = formatToSniff(name, recognisers);
  let encoding: Encoding;
  let doubt: Refusal | null = null;
  try {
    encoding = encodingOf(name, format.encoding, evidence);
  } catch (cause) {
    if (!(cause instanceof Refusal) || sourceFor(name, recognisers.sources)) throw cause;
    // Nobody may know the file anyway: its header is looked at in an encoding that reads every byte.
    encoding = "windows-1252";
    doubt = cause;
  }
  const sniffed = await sniffFile(file, encoding, format);
  if (sniffed === null) throw new Refusal(`${name} holds nothing but blank lines; export it again`);
  const declaration = recognise(name, sniffed.headers, recognisers);
  if (declaration === null) return adviceFor(sniffed.headers, recognisers);
  if (doubt !== null) throw doubt;
  encodingOf(name, declaration.format.encoding, evidence);
  const asDeclared = (await sniffFile(file, encoding, declaration.format)) ?? sniffed;
  const isDamaged = evidence.isDamaged && encoding === "utf-8";
  return {
    declaration,
    open: (scratch) =>
      delimitedTable(
        {
          path,
          name,
          encoding,
          isDamaged,
          sniffed: asDeclared,
          lineCount,
          isPlain: !isDamaged && !needsCare
        },
        scratch
      )
  };
}

async function sniffFile(
  file: Candidate,
  encoding: Encoding,
  format: Declaration["format"]
): Promise<Sniffed | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  let isWhole = true;
  for await (const chunk of asUtf8(plainBytes(file.path, file.name), encoding)) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size >= headSize) {
      isWhole = false;
      break;
    }
  }
  return sniff(Buffer.concat(chunks), isWhole, format);
}

/** Files beside exports that nobody needs to hear of. */
export function isNoExport(name: string): boolean {
  const base = basename(name);
  return /^\.|^~\$|^readme|^licen[cs]e|^thumbs\.db$|^desktop\.ini$|\.(md|png|jpe?g|gif|svg|pdf|docx?|html?|url|lnk)$/i.test(
    base
  );
}

/** What to say of a file in a format that is not read, or null when it is to be looked at. */
export function unreadFormat(name: string): string | null {
  const format = /\.(xlsb?|ods|numbers)$/i.exec(name)?.[1];
  return format === undefined
    ? null
    : `workbooks of the form ${format.toLowerCase()} are not read; save it as XLSX or as CSV UTF-8`;
}
