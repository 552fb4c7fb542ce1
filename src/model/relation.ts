import type {Column, Columns} from "./columns.js";

/** Something that a model can read: a landed entity or another model. `R` is its row. */
export interface Relation<R = object> {
  readonly relation: "landing" | "meta" | "model";
  /** The name of its table, without schema. */
  readonly name: string;
  readonly doc: string;
  readonly columns: Readonly<Record<string, Column<unknown>>>;
  /** Phantom: carries the row type, never set. */
  readonly row?: R;
}

export type Refs = Readonly<Record<string, Relation>>;

/** The row of a relation or model. */
export type RowOf<M> = M extends Relation<infer R> ? R : never;

/** What `db` knows inside `select`: the refs under the names that the model gave them. */
export type DatabaseOf<R extends Refs> = {[K in keyof R]: RowOf<R[K]>};

/** True for the columns that hold personal data. */
export function personalColumns(columns: Columns): string[] {
  return Object.entries(columns)
    .filter(([, column]) => column.isPersonal)
    .map(([name]) => name);
}
