import {
  count,
  day,
  instant,
  integer,
  json,
  key,
  text,
  type Columns,
  type Row
} from "../model/columns.js";
import type {Relation} from "../model/relation.js";
import type {Catalogue} from "./catalogue.js";

/** A table of the schema `meta`, for the refs of a page. */
function table<const C extends Columns>(
  name: string,
  doc: string,
  columns: C
): Relation<Row<C>> & {readonly columns: C} {
  return {relation: "meta", name, doc, columns};
}

/** What the warehouse knows of itself, as tables of the schema `meta`. */
export const meta = {
  loads: table("loads", "One row per load: a file under one declaration.", {
    load_id: key("The load: one file under one declaration."),
    file: text("The file's name."),
    sha256: text("Hash of its bytes."),
    source: key("The system that it comes from."),
    loader: text("What recognised it."),
    mode: text("How overlapping exports of this source are resolved."),
    exported_at: instant("When the export was made: declared, else its latest event.").nullable(),
    loaded_at: instant("When it was loaded."),
    entities: text("The entities that it feeds, parted by commas."),
    rows_read: count("Records in the file."),
    rows_landed: count("Records landed."),
    rows_set_aside: count("Records set aside; see meta.rejects."),
    rows_skipped: count("Records skipped by a named rule."),
    first_day: day("First day of its events.").nullable(),
    last_day: day("Last day of its events.").nullable(),
    control_sums: json("Sums of its amounts by entity and column.")
  }),
  runs: table("runs", "One row per model and run.", {
    run_id: key("The run."),
    command: text("What was asked for."),
    started_at: instant("When the run began."),
    model: key("The model."),
    status: text("built, unchanged, failed or skipped."),
    duration_ms: integer("How long it took, in milliseconds."),
    row_count: count("Rows of the version.").nullable(),
    fingerprint: text("The version."),
    message: text("What went wrong.").nullable()
  }),
  checks: table("checks", "One row per check of what is published, and of what was refused last.", {
    model: key("The model."),
    check_name: key("The check."),
    severity: text("error keeps the old numbers, warning is shown."),
    failing_count: count("Offending rows; 0 is kept."),
    example: text("One offending row.").nullable().personal()
  }),
  models: table("models", "One row per published model.", {
    schema_name: text("Its schema."),
    name: key("The model."),
    fingerprint: text("The published version."),
    row_count: count("Its rows."),
    files: text("Its files, parted by commas.")
  }),
  publications: table("publications", "The publication that is read.", {
    sequence: integer("Which publication this is."),
    published_at: instant("When."),
    command: text("By which command."),
    as_of: day("The day that the numbers speak of.").nullable()
  }),
  rejects: table("rejects", "One row per record set aside.", {
    load_id: key("The load that set it aside."),
    source: key("The system that it comes from."),
    entity: text("The entity that refused it.").nullable(),
    file: text("The file's name."),
    line: integer("The line in it, counted from 1."),
    column_name: text("The column that was wrong.").nullable(),
    reason: text("Why, as a code."),
    value: text("What stood in the column.").nullable().personal(),
    text: text("The line as it was written.").nullable().personal()
  }),
  fields: table("fields", "One row per entity, load and column that exports filled or left out.", {
    entity: key("The entity."),
    load_id: key("The load."),
    column_name: key("The column of the entity."),
    row_count: count("Landed records."),
    filled_count: count("Those with a value in the column.")
  })
} as const;

/** The rows of the tables that come from the catalogue; the others are views over files. */
const rowsOf = {
  loads: (catalogue: Catalogue) => catalogue.loads,
  runs: (catalogue: Catalogue) => catalogue.runs,
  checks: (catalogue: Catalogue) => [
    ...Object.values(catalogue.models).flatMap((version) => version.checks),
    ...catalogue.failed_checks
  ],
  models: (catalogue: Catalogue) =>
    Object.values(catalogue.models).map((version) => ({
      schema_name: version.schema,
      name: version.name,
      fingerprint: version.fingerprint,
      row_count: version.row_count,
      files: version.files.join(",")
    })),
  publications: ({sequence, published_at, command, as_of}: Catalogue) =>
    sequence > 0 ? [{sequence, published_at, command, as_of}] : []
} as const satisfies Record<string, (catalogue: Catalogue) => readonly object[]>;

export const catalogueTables = Object.keys(rowsOf) as (keyof typeof rowsOf)[];

/** The rows of one table of the catalogue as columns. */
export function metaRows(
  catalogue: Catalogue,
  name: keyof typeof rowsOf
): Record<string, unknown[]> {
  const rows = rowsOf[name](catalogue) as Record<string, unknown>[];
  return Object.fromEntries(
    Object.keys(meta[name].columns).map((column) => [
      column,
      rows.map((row) => row[column] ?? null)
    ])
  );
}
