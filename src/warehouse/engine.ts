import {mkdir} from "node:fs/promises";
import {
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBConnection,
  type DuckDBValue
} from "@duckdb/node-api";
import {sqlTypes, type Column} from "../model/columns.js";
import {decoder, encoder} from "./values.js";

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

/** Rows that DuckDB takes at a time. */
const chunkSize = 2048;

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
    const result = await this.connection.run(sql, parameters as DuckDBValue[]);
    const names = result.columnNames();
    const columns = names.map((): unknown[] => []);
    const decoders = result.columnTypes().map(decoder);
    for (let at = 0; at < result.chunkCount; at++) {
      const chunk = result.getChunk(at);
      for (const [i, column] of columns.entries()) {
        const vector = chunk.getColumnVector(i);
        const decode = decoders[i]!;
        for (let row = 0; row < vector.itemCount; row++) {
          const value = vector.getItem(row);
          column.push(value === null ? null : decode(value));
        }
      }
    }
    return Object.fromEntries(names.map((name, i) => [name, columns[i]!]));
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
    const encoders = columns.map(({kind}) => encoder(kind));
    for (let from = 0; from < length; from += chunkSize) {
      const size = Math.min(chunkSize, length - from);
      const chunk = DuckDBDataChunk.create(types, size);
      for (const [i, {values}] of columns.entries()) {
        const vector = chunk.getColumnVector(i);
        const encode = encoders[i]!;
        for (let row = 0; row < size; row++) {
          const value = values[from + row];
          vector.setItem(row, value === null || value === undefined ? null : encode(value));
        }
        vector.flush();
      }
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
