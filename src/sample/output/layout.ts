/** How one kind of text file is spelt. */
export interface Layout {
  encoding: "utf-8" | "utf-8 with mark" | "windows-1251";
  newline: "\n" | "\r\n" | "";
  delimiter: "," | ";" | "\t";
  header: readonly string[];
}

/** A workbook of one sheet; its rows are text without tabs and quotes until they are written. */
export interface SheetLayout extends Layout {
  sheet: string;
  /** The columns that hold minutes since 1970 and are shown as dates. */
  moments: readonly string[];
}

/** What stands together in one place and needs no quotes: a day and its time, unjoined because joining is dear. */
export type Glued = readonly (string | number)[];

/** What stands in one place of a row; bytes are written as they are, and may hold several places. */
export type Cell = string | number | null | Uint8Array | Glued;

/** UTF-8 with commas: what most services write. */
export const plain = {encoding: "utf-8", newline: "\n", delimiter: ","} as const;

export const sheetDelimiter = "\t";

/** The rows of a sheet on their way to the workbook. */
export const sheetText = {encoding: "utf-8", newline: "\n", delimiter: sheetDelimiter} as const;

export function isSheet(layout: Layout): layout is SheetLayout {
  return "sheet" in layout;
}
