import type {z} from "zod";
import {
  Column,
  type ColumnKind,
  type Columns,
  day,
  instant,
  integer,
  key,
  text
} from "../model/columns.js";
import type {Relation} from "../model/relation.js";
import {fieldsOf, type Entity} from "./entity.js";
import type {FieldKind} from "./kinds.js";

/** What landing adds to a field: the wall clock of instants, the normal form of contacts. */
type Companions<R> = {
  [K in keyof R & `${string}_at` as `${K}_local`]: R[K];
} & {[K in keyof R & `${"" | `${string}_`}phone` as `${K}_e164`]: string | null} & {
  [K in keyof R & `${"" | `${string}_`}email` as `${K}_folded`]: string | null;
};

/** The columns that every landed row has beside the entity's own. */
export interface Provenance {
  source: string;
  _file: string;
  _line: number;
  _load_id: string;
}

/** A row of `landing.<entity>`. */
export type Landed<S extends z.ZodObject> = z.infer<S> &
  Companions<z.infer<S>> &
  Provenance &
  KeyScope<S>;
type KeyScope<S extends z.ZodObject> = "receipt_id" extends keyof z.infer<S>
  ? {_key_scope: string}
  : unknown;

const columnKinds: Record<FieldKind, ColumnKind> = {
  id: "text",
  text: "text",
  choice: "text",
  integer: "integer",
  money: "money",
  quantity: "quantity",
  real: "real",
  flag: "flag",
  day: "day",
  month: "day",
  instant: "instant",
  time: "text",
  phone: "text",
  email: "text",
  json: "json"
};

/** The columns of `landing.<entity>`, in the order in which they are written. */
export function landedColumns(of: Entity): Columns {
  const columns: Record<string, Column<unknown>> = {
    source: key("The system that the record comes from.")
  };
  for (const field of fieldsOf(of)) {
    const column = new Column<unknown>(
      columnKinds[field.kind],
      field.doc,
      !field.isRequired,
      field.isPersonal
    );
    columns[field.name] = column;
    if (field.kind === "instant")
      columns[`${field.name}_local`] = new Column(
        column.kind,
        `${field.doc} Wall clock.`,
        column.isNullable
      );
    if (field.kind === "phone")
      columns[`${field.name}_e164`] = text(`${field.doc} In E.164; empty when invalid.`)
        .nullable()
        .personal();
    if (field.kind === "email")
      columns[`${field.name}_folded`] = text(`${field.doc} Folded; empty when invalid.`)
        .nullable()
        .personal();
  }
  if ("receipt_id" in columns)
    columns._key_scope = key(
      "The store where receipt numbers are unique only within one; else empty."
    );
  columns._file = text("The export's file name.");
  columns._line = integer("The line in it, counted from 1.");
  columns._load_id = key("The load that brought the row; see meta.loads.");
  return columns;
}

/** The landed rows of an entity, for the refs of a staging model. */
export function landing<S extends z.ZodObject>(of: Entity<S>): Relation<Landed<S>> {
  return {relation: "landing", name: of.name, doc: of.doc, columns: landedColumns(of)};
}

const loadColumns = {
  load_id: key("The load: one file under one declaration."),
  file: text("The file's name."),
  sha256: text("Hash of its bytes."),
  source: key("The system that it comes from."),
  mode: text("How overlapping exports of this source are resolved."),
  exported_at: instant(
    "When the export was made: declared, else the latest event in the file."
  ).nullable(),
  entities: text("The entities that it feeds, parted by commas."),
  first_day: day("First day of its events.").nullable(),
  last_day: day("Last day of its events.").nullable()
};

/** The ledger of loads, for the refs of a staging model. */
export const landingLoads: Relation<{
  [K in keyof typeof loadColumns]: (typeof loadColumns)[K]["value"];
}> = {
  relation: "meta",
  name: "loads",
  doc: "One row per load.",
  columns: loadColumns
};
