/** How one kind of file is spelt. */
export interface Layout {
  encoding: "utf-8" | "utf-8 with mark" | "windows-1251";
  newline: "\n" | "\r\n";
  delimiter: "," | ";";
  header: readonly string[];
}

export type Cell = string | number | null;

/** UTF-8 with commas: what most services write. */
export const plain = {encoding: "utf-8", newline: "\n", delimiter: ","} as const;
