import {copyFile, link} from "node:fs/promises";
import {constants} from "node:fs";
import {join} from "node:path";
import {identifier, text, type Engine} from "../warehouse/index.js";
import {engineSays, Refusal} from "./refusal.js";
import type {Table} from "./table.js";

/** A Parquet file as a table with its own types; a row's line is its place in the file. */
export async function parquetTable(
  file: {readonly path: string; readonly name: string},
  engine: Engine,
  scratch: string
): Promise<Table> {
  const path = join(scratch, "export");
  await link(file.path, path).catch(() => copyFile(file.path, path, constants.COPYFILE_FICLONE));
  const from = `read_parquet(${text(path)}, file_row_number = true)`;
  try {
    const described = await engine.describe(`select * exclude (file_row_number) from ${from}`);
    const {count} = await engine.row<{count: number}>(`select count(*) as count from ${from}`);
    const cells = described.map(([name, type]) => {
      const column = identifier(name);
      return type === "VARCHAR" ? `nullif(trim(${column}), '') as ${column}` : column;
    });
    return {
      cells: new Map(described),
      titleCount: 0,
      hasBroken: false,
      strict: null,
      careful: () =>
        Promise.resolve({
          relation: `(select ${["file_row_number + 1 as _line", ...cells].join(", ")} from ${from})`,
          scanned: {
            readCount: count,
            blankCount: 0,
            spoilt: [],
            unterminatedLine: null,
            openQuoteLine: null
          }
        }),
      textsOf: (lines) =>
        textsOf(
          engine,
          from,
          described.map(([name]) => name),
          lines
        )
    };
  } catch (cause) {
    throw new Refusal(
      `${file.name} cannot be read as Parquet (${engineSays(cause)}); copy or export it again`,
      {cause}
    );
  }
}

async function textsOf(
  engine: Engine,
  from: string,
  columns: readonly string[],
  lines: ReadonlySet<number>
): Promise<ReadonlyMap<number, string>> {
  if (lines.size === 0) return new Map();
  const wanted = [...lines].map((line) => `(${line})`).join(", ");
  const cells = columns.map((name) => `${text(name)}: ${identifier(name)}`).join(", ");
  const found = await engine.rows<{line: number; written: string}>(
    `select file_row_number + 1 as line, cast(to_json({${cells}}) as varchar) as written from ${from} ` +
      `where file_row_number + 1 in (select * from (values ${wanted}))`
  );
  return new Map(found.map(({line, written}) => [line, written]));
}
