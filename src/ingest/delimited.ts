import {join} from "node:path";
import {copyNormal, normalRelation, plainRelation, textsOf, type TextFile} from "./copy.js";
import type {Sniffed} from "./dialect.js";
import type {Encoding} from "./encoding.js";
import {putUtf8} from "./survey.js";
import type {Table} from "./table.js";

export interface DelimitedFile {
  readonly path: string;
  readonly name: string;
  readonly encoding: Encoding;
  /** Some bytes are not in the encoding. */
  readonly isDamaged: boolean;
  readonly sniffed: Sniffed;
  /** Nothing in its bytes calls for care. */
  readonly isPlain: boolean;
  /** Physical lines. */
  readonly lineCount: number;
}

/** A delimited text as a table; its text as UTF-8 comes to lie in `scratch`. */
export async function delimitedTable(file: DelimitedFile, scratch: string): Promise<Table> {
  const {sniffed, isDamaged, name, lineCount} = file;
  const source: TextFile = {path: join(scratch, "export"), name, isDamaged, sniffed};
  await putUtf8(file.path, name, file.encoding, source.path);
  const {headers, skipLines, titleCount} = sniffed;
  return {
    cells: new Map(headers.map((header) => [header, "VARCHAR"])),
    titleCount,
    hasBroken: false,
    strict: !file.isPlain
      ? null
      : {
          relation: plainRelation(source.path, sniffed),
          firstLine: skipLines + 1,
          rowCount: lineCount - skipLines
        },
    async careful() {
      const normal = join(scratch, "normal");
      const scanned = await copyNormal(source, normal);
      return {relation: normalRelation(normal, headers), scanned};
    },
    textsOf: (lines) => textsOf(source, lines)
  };
}
