import {join} from "node:path";
import {entities, entityByName, landedColumns} from "../entities/index.js";
import {sqlTypes, type Columns} from "../model/columns.js";
import type {Catalogue} from "./catalogue.js";
import {identifier, text, type Engine} from "./engine.js";
import type {Layout} from "./layout.js";
import {metaRelations, metaRows} from "./meta.js";

/** The schemas of a warehouse, in the order in which data flow. */
export const schemas = ["landing", "staging", "intermediate", "marts", "meta"] as const;

/** `read_parquet` over files of the warehouse folder. */
export function parquet(layout: Layout, files: readonly string[], options = ""): string {
  const paths = files.map((file) => text(join(layout.warehouse, file)));
  return `read_parquet([${paths.join(", ")}]${options})`;
}

/** A relation of the given columns without rows. */
export function noRowsOf(columns: Columns): string {
  const nulls = Object.entries(columns).map(
    ([name, column]) => `cast(null as ${sqlTypes[column.kind]}) as ${identifier(name)}`
  );
  return `select ${nulls.join(", ")} where false`;
}

/** The SELECT behind `landing.<entity>`: every declared column, also those that older files lack. */
export function landingSelect(layout: Layout, catalogue: Catalogue, entity: string): string {
  const declared = entityByName.get(entity);
  if (!declared) throw new Error(`there is no entity ${entity}`);
  const empty = noRowsOf(landedColumns(declared));
  const files = catalogue.landing[entity] ?? [];
  if (files.length === 0) return empty;
  return `${empty} union all by name select * from ${parquet(layout, files, ", union_by_name = true")}`;
}

/** Puts views over everything that a catalogue publishes into an engine. */
export async function createViews(
  engine: Engine,
  layout: Layout,
  catalogue: Catalogue
): Promise<void> {
  const statements = [
    ...schemas.map((schema) => `create schema if not exists ${schema}`),
    ...Object.values(entities).map(
      ({name}) =>
        `create or replace view landing.${name} as ${landingSelect(layout, catalogue, name)}`
    ),
    ...Object.values(catalogue.models).map(
      ({schema, name, files}) =>
        `create or replace view ${schema}.${identifier(name)} as select * from ${parquet(layout, files)}`
    ),
    `create or replace view meta.rejects as ${rejectsSelect(layout, catalogue)}`
  ];
  await engine.run(statements.join(";\n"));
  for (const relation of metaRelations)
    await engine.createTable(
      `meta.${relation.name}`,
      relation.columns,
      metaRows(catalogue, relation.name)
    );
}

const rejectColumns = [
  "load_id",
  "source",
  "entity",
  "file",
  "line",
  "column_name",
  "reason",
  "value",
  "text"
] as const;

function rejectsSelect(layout: Layout, catalogue: Catalogue): string {
  const nulls = rejectColumns.map(
    (name) => `cast(null as ${name === "line" ? "bigint" : "varchar"}) as ${name}`
  );
  const empty = `select ${nulls.join(", ")} where false`;
  if (catalogue.rejects.length === 0) return empty;
  return `${empty} union all by name select * from ${parquet(layout, catalogue.rejects)}`;
}
