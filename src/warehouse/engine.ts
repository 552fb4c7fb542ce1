import {mkdir} from "node:fs/promises";
import {
  DuckDBDataChunk,
  DuckDBInstance,
  DuckDBTypeId,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
  DuckDBDateValue,
  DuckDBTimestampValue,
  DuckDBDecimalValue
} from "@duckdb/node-api";
import {sqlTypes, type Column} from "../model/columns.js";

export type Parameter = string | number | bigint | boolean | null;
/** A result as columns: one array per column, numbers as `number`, days and instants as ISO text. */
export type ColumnData = Record<string, unknown[]>;

export interface EngineOptions {
  /** A folder for what does not fit into memory. */
  readonly scratch?: string;
  /** A DuckDB file; default: in memory. */
  readonly database?: string;
  /** Folders that SQL may read; when given, everything else outside is closed for good. */
  readonly onlyRead?: readonly string[];
}

/** One DuckDB connection that never reaches for the network. */
export class Engine {
  private constructor(
    private readonly instance: DuckDBInstance,
    readonly connection: DuckDBConnection
  ) {}

  static async open(options: EngineOptions = {}): Promise<Engine> {
    const settings: Record<string, string> = {
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false"
    };
    if (options.scratch) {
      await mkdir(options.scratch, {recursive: true});
      settings.temp_directory = options.scratch;
    }
    const instance = await DuckDBInstance.create(options.database ?? ":memory:", settings);
    const engine = await Engine.connectedTo(instance);
    if (options.onlyRead) await engine.closeOff(options.onlyRead);
    return engine;
  }

  private static async connectedTo(instance: DuckDBInstance): Promise<Engine> {
    const engine = new Engine(instance, await instance.connect());
    // A setting of the connection, not of the instance.
    await engine.run("set TimeZone = 'UTC'");
    return engine;
  }

  private async closeOff(folders: readonly string[]): Promise<void> {
    await this.run(
      `set allowed_directories = [${folders.map((folder) => text(folder)).join(", ")}]`
    );
    await this.run("set enable_external_access = false");
    await this.run("set lock_configuration = true");
  }

  /** A second connection to the same data; temporary tables are not shared. Close it with `close`. */
  another(): Promise<Engine> {
    return Engine.connectedTo(this.instance);
  }

  async run(sql: string, parameters: readonly Parameter[] = []): Promise<void> {
    await this.connection.run(sql, parameters as DuckDBValue[]);
  }

  /** All rows as plain objects; see `ColumnData` for the values. */
  async rows<T = Record<string, unknown>>(
    sql: string,
    parameters: readonly Parameter[] = []
  ): Promise<T[]> {
    const columns = await this.columns(sql, parameters);
    const names = Object.keys(columns);
    const length = names.length > 0 ? (columns[names[0] as string] as unknown[]).length : 0;
    return Array.from({length}, (_, i) =>
      Object.fromEntries(names.map((name) => [name, (columns[name] as unknown[])[i]]))
    ) as T[];
  }

  /** The only row of a query that returns one; throws when there is none. */
  async row<T = Record<string, unknown>>(
    sql: string,
    parameters: readonly Parameter[] = []
  ): Promise<T> {
    const [first] = await this.rows<T>(sql, parameters);
    if (first === undefined)
      throw new Error(`a query that must return a row returned none: ${sql.slice(0, 200)}`);
    return first;
  }

  async columns(sql: string, parameters: readonly Parameter[] = []): Promise<ColumnData> {
    const reader = await this.connection.runAndReadAll(sql, parameters as DuckDBValue[]);
    const names = reader.columnNames();
    const types = reader.columnTypes();
    const raw = reader.getColumns();
    return Object.fromEntries(
      names.map((name, i) => [name, decode(raw[i] ?? [], types[i] as DuckDBType)])
    );
  }

  /** Writes the rows of a query to a Parquet file, in their order, and returns how many there are. */
  async writeParquet(sql: string, path: string): Promise<number> {
    // Larger dictionaries take longer to write and save next to nothing on exports of a till.
    const options = "format parquet, compression snappy, dictionary_size_limit 4096";
    const {Count: count} = await this.row<{Count: number}>(
      `copy (${sql}) to ${text(path)} (${options})`
    );
    return count;
  }

  /** The columns that a query would return, as [name, DuckDB type]. */
  async describe(sql: string, parameters: readonly Parameter[] = []): Promise<[string, string][]> {
    const rows = await this.rows<{column_name: string; column_type: string}>(
      `describe ${sql}`,
      parameters
    );
    return rows.map((row) => [row.column_name, row.column_type]);
  }

  /** Creates a table out of columns of equal length. */
  async createTable(
    table: string,
    columns: Readonly<Record<string, Pick<Column<unknown>, "kind">>>,
    data: Readonly<Record<string, readonly unknown[]>>
  ): Promise<void> {
    const names = Object.keys(columns);
    const declared = names.map(
      (name) => `${identifier(name)} ${sqlTypes[(columns[name] as Column<unknown>).kind]}`
    );
    await this.run(`create or replace table ${table} (${declared.join(", ")})`);
    await this.append(
      table,
      names.map((name) => ({
        kind: (columns[name] as Column<unknown>).kind,
        values: data[name] ?? []
      }))
    );
  }

  private async append(
    table: string,
    columns: {kind: Column<unknown>["kind"]; values: readonly unknown[]}[]
  ): Promise<void> {
    const length = columns[0]?.values.length ?? 0;
    const described = await this.connection.runAndReadAll(`select * from ${table} limit 0`);
    const types = described.columnTypes();
    const parts = table.split(".").map((part) => part.replaceAll('"', ""));
    const appender = await this.connection.createAppender(
      parts.at(-1) as string,
      parts.length > 1 ? parts[0] : undefined
    );
    for (let from = 0; from < length; from += 2048) {
      const chunk = DuckDBDataChunk.create(types);
      chunk.setColumns(
        columns.map(({kind, values}) =>
          values.slice(from, from + 2048).map((value) => encode(kind, value))
        )
      );
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  }

  close(): void {
    this.connection.closeSync();
  }

  /** Closes the connection and the data behind it. */
  shut(): void {
    this.close();
    this.instance.closeSync();
  }
}

/** A name as SQL writes it. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL writes it. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function isoDay(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

function isoInstant(micros: bigint): string {
  const iso = new Date(Number(micros / 1000n)).toISOString();
  return iso.endsWith(".000Z") ? iso.slice(0, 19) : iso.slice(0, 23);
}

function decode(values: readonly DuckDBValue[], type: DuckDBType): unknown[] {
  switch (type.typeId) {
    case DuckDBTypeId.BIGINT:
    case DuckDBTypeId.UBIGINT:
    case DuckDBTypeId.HUGEINT:
      return values.map((value) => (value === null ? null : Number(value)));
    case DuckDBTypeId.DECIMAL:
      return values.map((value) =>
        value === null ? null : Number((value as DuckDBDecimalValue).toString())
      );
    case DuckDBTypeId.DATE:
      return values.map((value) =>
        value === null ? null : isoDay((value as DuckDBDateValue).days)
      );
    case DuckDBTypeId.TIMESTAMP:
    case DuckDBTypeId.TIMESTAMP_TZ:
      return values.map((value) =>
        value === null ? null : isoInstant((value as DuckDBTimestampValue).micros)
      );
    case DuckDBTypeId.TIME:
      return values.map((value) => (value === null ? null : String(value)));
    case DuckDBTypeId.VARCHAR:
    case DuckDBTypeId.BOOLEAN:
    case DuckDBTypeId.DOUBLE:
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.UINTEGER:
    case DuckDBTypeId.SMALLINT:
    case DuckDBTypeId.TINYINT:
    case DuckDBTypeId.UTINYINT:
    case DuckDBTypeId.USMALLINT:
      return [...values];
    default:
      return values.map((value) => (value === null ? null : String(value)));
  }
}

function encode(kind: Column<unknown>["kind"], value: unknown): DuckDBValue {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case "integer":
      return BigInt(value as number);
    case "money":
      return decimal(value as number, 4);
    case "quantity":
      return decimal(value as number, 6);
    case "day":
      return new DuckDBDateValue(
        Math.round(Date.parse(`${value as string}T00:00:00Z`) / 86_400_000)
      );
    case "instant":
      return new DuckDBTimestampValue(
        BigInt(Date.parse(`${(value as string).replace(/Z$/, "").replace(" ", "T")}Z`)) * 1000n
      );
    default:
      return value as DuckDBValue;
  }
}

function decimal(value: number, scale: number): DuckDBDecimalValue {
  return new DuckDBDecimalValue(BigInt(Math.round(value * 10 ** scale)), 18, scale);
}
