import type {SpoiltRecord} from "./records.js";

/** The columns of an export by header, with DuckDB's types; what comes as text is VARCHAR. */
export type Cells = ReadonlyMap<string, string>;

/** What reading the records of a file showed, beside the records themselves. */
export interface Scanned {
  /** Records, blank and spoilt ones included. */
  readonly readCount: number;
  readonly blankCount: number;
  /** Records that are no rows at all. */
  readonly spoilt: readonly SpoiltRecord[];
  /** The line of a last record that no line break ends. */
  readonly unterminatedLine: number | null;
  /** The line of a quote that is never closed. */
  readonly openQuoteLine: number | null;
}

/** The cells of an export, ready to be read by the engine. */
export interface Table {
  readonly cells: Cells;
  /** Lines above the header. */
  readonly titleCount: number;
  /** The careful relation has the column `brokenColumn`. */
  readonly hasBroken: boolean;
  /** A relation without `_line` that is good only if it has exactly so many rows; null where there is none. */
  readonly strict: {
    readonly relation: string;
    readonly firstLine: number;
    readonly rowCount: number;
  } | null;
  /** A relation with `_line` that every file has; writes work in progress. */
  careful(): Promise<{readonly relation: string; readonly scanned: Scanned}>;
  /** The records that begin on the given lines, as written. */
  textsOf(lines: ReadonlySet<number>): Promise<ReadonlyMap<number, string>>;
}

/** The column of a careful relation that holds a record which is none, where the format knows such. */
export const brokenColumn = "_broken";
