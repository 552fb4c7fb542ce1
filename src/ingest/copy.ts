import {createWriteStream} from "node:fs";
import {once} from "node:events";
import {finished} from "node:stream/promises";
import {text} from "../warehouse/index.js";
import type {Sniffed} from "./dialect.js";
import {asUtf8, type Encoding} from "./encoding.js";
import {plainBytes} from "./plain.js";
import {cellMark, RecordScanner, wrapMark} from "./records.js";

/** An export on disk, and how it is read. */
export interface TextFile {
  readonly path: string;
  readonly name: string;
  readonly encoding: Encoding;
  /** Some bytes are not in the encoding. */
  readonly isDamaged: boolean;
  readonly sniffed: Sniffed;
}

/** Writes the normal form of an export to `target` and returns what the scanner saw. */
export async function copyNormal(file: TextFile, target: string): Promise<RecordScanner> {
  const scanner = scannerOf(file);
  const out = createWriteStream(target);
  const write = async (bytes: Buffer): Promise<void> => {
    if (bytes.length > 0 && !out.write(Buffer.from(bytes))) await once(out, "drain");
  };
  try {
    for await (const chunk of asUtf8(plainBytes(file.path, file.name), file.encoding))
      await write(scanner.push(chunk));
    await write(scanner.end());
  } finally {
    out.end();
    await finished(out);
  }
  return scanner;
}

/** The records that begin on the given lines, as written. */
export async function textsOf(
  file: TextFile,
  lines: ReadonlySet<number>
): Promise<ReadonlyMap<number, string>> {
  if (lines.size === 0) return new Map();
  const scanner = scannerOf(file, lines);
  for await (const chunk of asUtf8(plainBytes(file.path, file.name), file.encoding))
    scanner.push(chunk);
  scanner.end();
  return scanner.texts;
}

function scannerOf({sniffed, isDamaged}: TextFile, wanted?: ReadonlySet<number>): RecordScanner {
  const {delimiter, quote, skipLines, headers} = sniffed;
  return new RecordScanner({
    delimiter,
    quote,
    skipLines,
    width: headers.length,
    isSuspect: isDamaged,
    ...(wanted ? {wanted} : {})
  });
}

/** The relation of a normal form: the cells of each record as text under the file's headers, and `_line`. */
export function normalRelation(path: string, headers: readonly string[]): string {
  const columns = ["'_line': 'BIGINT'", ...headers.map((header) => `${text(header)}: 'VARCHAR'`)];
  return (
    `read_csv(${text(path)}, auto_detect = false, header = false, delim = ${text(cellMark)}, quote = ${text(wrapMark)}, ` +
    `escape = ${text(wrapMark)}, new_line = '\\n', nullstr = '', max_line_size = 16777216, columns = {${columns.join(", ")}})`
  );
}
