/** Rows set aside for one reason. */
export interface ReasonCount {
  readonly reason: string;
  readonly entity: string | null;
  readonly column: string | null;
  readonly count: number;
  /** The first such line, and what stands there. */
  readonly line: number;
  readonly value: string | null;
}

interface FileStatus {
  /** The path inside the inbox, or the base name of a file from elsewhere. */
  readonly file: string;
}

export interface LoadedFile extends FileStatus {
  readonly status: "loaded";
  readonly loadId: string;
  readonly loader: string;
  readonly source: string;
  readonly entities: readonly string[];
  readonly rowsRead: number;
  readonly rowsLanded: number;
  readonly rowsSetAside: number;
  readonly rowsSkipped: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** By entity: rows, and the exact sum of each amount. */
  readonly controlSums: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  readonly setAside: readonly ReasonCount[];
  readonly skipped: readonly ReasonCount[];
  /** The load that this one replaces: the same bytes under another declaration. */
  readonly replaces: string | null;
}

export interface KnownFile extends FileStatus {
  readonly status: "already loaded";
  readonly loader: string;
  readonly loadId: string;
  /** The name under which the same bytes were loaded, when it is another. */
  readonly loadedAs: string | null;
}

export interface UnrecognisedFile extends FileStatus {
  readonly status: "not recognised";
  /** What to do about it. */
  readonly advice: string;
}

export interface RefusedFile extends FileStatus {
  readonly status: "refused";
  /** One sentence: what is wrong and the next step. */
  readonly message: string;
}

/** What became of one file. */
export type FileReport = LoadedFile | KnownFile | UnrecognisedFile | RefusedFile;

/** What a call of `loadExports` did. */
export interface LoadReport {
  readonly files: readonly FileReport[];
  /** One sentence for each file that was refused; when there is any, nothing at all was published. */
  readonly refusals: readonly string[];
  /** Something new was published. */
  readonly isPublished: boolean;
}
