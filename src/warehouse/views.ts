import {join} from "node:path";
import {entities, entityByName, landedColumns} from "../entities/index.js";
import {sqlTypes, type Columns} from "../model/columns.js";
import type {Catalogue} from "./catalogue.js";
import {identifier, text, type Engine} from "./engine.js";
import type {Layout} from "./layout.js";
import {catalogueTables, meta, metaRows} from "./meta.js";

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
    `create or replace view meta.rejects as ${rejectsSelect(layout, catalogue)}`,
    `create or replace view meta.fields as ${fieldsSelect(layout, catalogue)}`
  ];
  await engine.run(statements.join(";\n"));
  for (const name of catalogueTables)
    await engine.createTable(`meta.${name}`, meta[name].columns, metaRows(catalogue, name));
}

function rejectsSelect(layout: Layout, catalogue: Catalogue): string {
  const empty = noRowsOf(meta.rejects.columns);
  if (catalogue.rejects.length === 0) return empty;
  return `${empty} union all by name select * from ${parquet(layout, catalogue.rejects)}`;
}

/** How often each column is filled, from the counts in the Parquet files' footers: no row is read. */
function fieldsSelect(layout: Layout, catalogue: Catalogue): string {
  const files = Object.values(catalogue.landing).flat();
  if (files.length === 0) return noRowsOf(meta.fields.columns);
  const paths = files.map((file) => text(join(layout.warehouse, file)));
  return (
    `select split_part(file, '/', -2) as entity, split_part(split_part(file, '/', -1), '.', 1) as load_id, ` +
    `path_in_schema as column_name, cast(sum(row_group_num_rows) as bigint) as row_count, ` +
    `cast(sum(row_group_num_rows - stats_null_count) as bigint) as filled_count ` +
    `from (select *, replace(file_name, '\\\\', '/') as file from parquet_metadata([${paths.join(", ")}])) where path_in_schema not like '\\_%' escape '\\' group by all`
  );
}
