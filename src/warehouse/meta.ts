import {count, day, instant, integer, json, key, text, type Columns} from "../model/columns.js";
import type {Catalogue} from "./catalogue.js";

interface MetaRelation {
  readonly name: "loads" | "runs" | "checks" | "models" | "publications";
  readonly columns: Columns;
  readonly rows: (catalogue: Catalogue) => readonly object[];
}

/** What the warehouse knows of itself, as tables of the schema `meta`. */
export const metaRelations: readonly MetaRelation[] = [
  {
    name: "loads",
    columns: {
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
    },
    rows: (catalogue) => catalogue.loads
  },
  {
    name: "runs",
    columns: {
      run_id: key("The run."),
      command: text("What was asked for."),
      started_at: instant("When the run began."),
      model: key("The model."),
      status: text("built, unchanged, failed or skipped."),
      duration_ms: integer("How long it took, in milliseconds."),
      row_count: count("Rows of the version.").nullable(),
      fingerprint: text("The version."),
      message: text("What went wrong.").nullable()
    },
    rows: (catalogue) => catalogue.runs
  },
  {
    name: "checks",
    columns: {
      model: key("The model."),
      check_name: key("The check."),
      severity: text("error keeps the old numbers, warning is shown."),
      failing_count: count("Offending rows; 0 is kept."),
      example: text("One offending row.").nullable()
    },
    rows: (catalogue) => [
      ...Object.values(catalogue.models).flatMap((version) => version.checks),
      ...catalogue.failed_checks
    ]
  },
  {
    name: "models",
    columns: {
      schema_name: text("Its schema."),
      name: key("The model."),
      fingerprint: text("The published version."),
      row_count: count("Its rows."),
      files: text("Its files, parted by commas.")
    },
    rows: (catalogue) =>
      Object.values(catalogue.models).map((version) => ({
        schema_name: version.schema,
        name: version.name,
        fingerprint: version.fingerprint,
        row_count: version.row_count,
        files: version.files.join(",")
      }))
  },
  {
    name: "publications",
    columns: {
      sequence: integer("Which publication this is."),
      published_at: instant("When."),
      command: text("By which command."),
      as_of: day("The day that the numbers speak of.").nullable()
    },
    rows: ({sequence, published_at, command, as_of}) =>
      sequence > 0 ? [{sequence, published_at, command, as_of}] : []
  }
];

/** The rows of one meta table as columns. */
export function metaRows(catalogue: Catalogue, name: string): Record<string, unknown[]> {
  const relation = metaRelations.find((candidate) => candidate.name === name);
  if (!relation) throw new Error(`there is no table meta.${name}`);
  const rows = relation.rows(catalogue) as Record<string, unknown>[];
  return Object.fromEntries(
    Object.keys(relation.columns).map((column) => [column, rows.map((row) => row[column] ?? null)])
  );
}
