import {text} from "../warehouse/index.js";
import type {Sniffed} from "./dialect.js";
import {asUtf8} from "./encoding.js";
import {plainBytes} from "./plain.js";
import {cellMark, RecordScanner, wrapMark, type Dialect} from "./records.js";
import {writeChunks} from "./survey.js";

/** The text of an export as UTF-8, and how its cells are parted. */
export interface TextFile {
  readonly path: string;
  /** The export's own name, for refusals. */
  readonly name: string;
  /** Some bytes are not UTF-8. */
  readonly isDamaged: boolean;
  readonly sniffed: Sniffed;
}

/** Writes the normal form of an export to `target` and returns what the scanner saw. */
export async function copyNormal(file: TextFile, target: string): Promise<RecordScanner> {
  const scanner = scannerOf(file);
  await writeChunks(target, normalForm(file, scanner));
  return scanner;
}

async function* normalForm(file: TextFile, scanner: RecordScanner): AsyncGenerator<Buffer> {
  for await (const chunk of asUtf8(plainBytes(file.path, file.name), "utf-8"))
    yield Buffer.from(scanner.push(chunk));
  yield Buffer.from(scanner.end());
}

/** The records that begin on the given lines, as written. */
export async function textsOf(
  file: TextFile,
  lines: ReadonlySet<number>
): Promise<ReadonlyMap<number, string>> {
  if (lines.size === 0) return new Map();
  const scanner = scannerOf(file, lines);
  for await (const chunk of asUtf8(plainBytes(file.path, file.name), "utf-8")) scanner.push(chunk);
  scanner.end();
  return scanner.texts;
}

function scannerOf({sniffed, isDamaged}: TextFile, wanted?: ReadonlySet<number>): RecordScanner {
  const {delimiter, quote, skipLines, headers} = sniffed;
  const options = {delimiter, quote, skipLines, width: headers.length, isSuspect: isDamaged};
  return new RecordScanner(wanted ? {...options, wanted} : options);
}

/** The relation of a normal form: the cells of each record as text under the file's headers, and `_line`. */
export function normalRelation(path: string, headers: readonly string[]): string {
  return relation(
    path,
    {delimiter: cellMark, quote: wrapMark},
    ["_line", ...headers],
    ", new_line = '\\n'"
  );
}

/** The relation of an export as it is, for the strict way; any irregularity makes the engine throw. */
export function plainRelation(
  path: string,
  {delimiter, quote, skipLines, headers}: Sniffed
): string {
  return relation(path, {delimiter, quote}, headers, `, skip = ${skipLines}`);
}

function relation(
  path: string,
  {delimiter, quote}: Dialect,
  columns: readonly string[],
  more: string
): string {
  const typed = columns.map(
    (name) => `${text(name)}: '${name === "_line" ? "BIGINT" : "VARCHAR"}'`
  );
  return (
    `read_csv(${text(globless(path))}, auto_detect = false, header = false, delim = ${text(delimiter)}, quote = ${text(quote)}, ` +
    `escape = ${text(quote)}, nullstr = '', max_line_size = 16777216, columns = {${typed.join(", ")}}${more})`
  );
}

/** A path whose `*`, `?` and `[` stand for themselves. */
function globless(path: string): string {
  return path.replace(/[*?[]/g, "[$&]");
}
