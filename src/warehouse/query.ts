import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBTypeId, type DuckDBType, type Json} from "@duckdb/node-api";
import {readCatalogue} from "./catalogue.js";
import {Engine, text} from "./engine.js";
import type {Layout} from "./layout.js";
import {createViews} from "./views.js";

export const queryFormats = ["table", "csv", "json", "parquet"] as const;
export type QueryFormat = (typeof queryFormats)[number];

/** The statement was not one SELECT, or DuckDB could not make sense of it. */
export class QueryError extends Error {
  override name = "QueryError";
}

/**
 * The result of one SELECT on the published warehouse in the wanted format. Nothing can be written, and nothing
 * outside the warehouse's own tables can be read; numbers are printed exactly as DuckDB has them.
 */
export async function query(
  layout: Layout,
  sql: string,
  format: QueryFormat
): Promise<string | Uint8Array> {
  const catalogue = await readCatalogue(layout);
  const scratch = await mkdtemp(join(tmpdir(), "regulars-query-"));
  const readable = ["landing", "models"].map((folder) => join(layout.warehouse, folder));
  const engine = await Engine.open({onlyRead: [...readable, scratch]});
  try {
    await createViews(engine, layout, catalogue);
    const rewritten = await onlySelect(engine, sql);
    if (format === "parquet") {
      const path = join(scratch, "result.parquet");
      await engine.run(`copy (${rewritten}) to ${text(path)} (format parquet, compression snappy)`);
      return await readFile(path);
    }
    const reader = await engine.connection.runAndReadAll(sql);
    const result: Result = {
      names: reader.deduplicatedColumnNames(),
      types: reader.columnTypes(),
      rows: reader.getRowsJson()
    };
    return printers[format](result);
  } catch (cause) {
    if (cause instanceof QueryError) throw cause;
    const message = (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";
    throw new QueryError(`the query failed: ${message}`, {cause});
  } finally {
    engine.shut();
    await rm(scratch, {recursive: true, force: true});
  }
}

interface Serialised {
  readonly error: boolean;
  readonly error_message?: string;
  readonly statements?: readonly unknown[];
}

/** The one SELECT in a text, as DuckDB itself writes it; anything else is refused by DuckDB's own parser. */
async function onlySelect(engine: Engine, sql: string): Promise<string> {
  const {parsed} = await engine.row<{parsed: string}>(
    "select cast(json_serialize_sql(cast($1 as varchar)) as varchar) as parsed",
    [sql]
  );
  const tree = JSON.parse(parsed) as Serialised;
  if (tree.error)
    throw new QueryError(
      `only one SELECT can be run here, and this is none that DuckDB reads: ${tree.error_message ?? sql}`
    );
  if (tree.statements?.length !== 1)
    throw new QueryError(
      `only one SELECT can be run at a time, and this text holds ${tree.statements?.length ?? 0}`
    );
  const {clean} = await engine.row<{clean: string}>(
    "select json_deserialize_sql(cast($1 as json)) as clean",
    [parsed]
  );
  return clean;
}

interface Result {
  readonly names: readonly string[];
  readonly types: readonly DuckDBType[];
  readonly rows: readonly (readonly Json[])[];
}

const numeric = new Set<DuckDBTypeId>([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.DECIMAL
]);

const isNumeric = (type: DuckDBType | undefined) => type !== undefined && numeric.has(type.typeId);

function plain(cell: Json): string {
  if (cell === null) return "";
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}

const printers: Record<Exclude<QueryFormat, "parquet">, (result: Result) => string> = {
  table: asTable,
  csv: ({names, rows}) =>
    [names, ...rows].map((row) => row.map((cell) => quoted(plain(cell))).join(",")).join("\n") +
    "\n",
  json: ({names, types, rows}) => {
    const objects = rows.map(
      (row) =>
        `{${names.map((name, i) => `${JSON.stringify(name)}: ${jsonCell(row[i] ?? null, types[i])}`).join(", ")}}`
    );
    return `[${objects.join(",\n ")}]\n`;
  }
};

function jsonCell(cell: Json, type: DuckDBType | undefined): string {
  const printed = plain(cell);
  const isNumber = isNumeric(type) && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(printed);
  return isNumber ? printed : JSON.stringify(cell);
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function asTable({names, types, rows}: Result): string {
  const cells = rows.map((row) => row.map((cell) => plain(cell).replaceAll(/\s+/g, " ")));
  const widths = names.map((name, i) =>
    Math.max(name.length, ...cells.map((row) => row[i]?.length ?? 0))
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) =>
        isNumeric(types[i]) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)
      )
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return `${[line(names), rule, ...cells.map(line)].join("\n")}\n(${rows.length} ${rows.length === 1 ? "row" : "rows"})\n`;
}
