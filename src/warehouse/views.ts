import {join} from "node:path";
import {entities, landedColumns, type Entity} from "../entities/index.js";
import {integer, sqlTypes, type Columns} from "../model/columns.js";
import type {Catalogue, ModelVersion} from "./catalogue.js";
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

/**
 * The SELECT behind landed files of an entity, by their paths: every declared column, also those that a file leaves
 * out. A file in the order of its export tells the line of its first row only.
 */
export function landedRelation(entity: Entity, paths: readonly string[]): string {
  const columns = landedColumns(entity);
  if (paths.length === 0) return noRowsOf(columns);
  const place = {_first_line: integer("First line."), file_row_number: integer("Rows before.")};
  const named = Object.keys(columns).map((name) =>
    name === "_line" ? "coalesce(_line, _first_line + file_row_number) as _line" : identifier(name)
  );
  return (
    `select ${named.join(", ")} from (${noRowsOf({...columns, ...place})} union all by name ` +
    `select * from read_parquet([${paths.map(text).join(", ")}], union_by_name = true, file_row_number = true))`
  );
}

/** The paths of an entity's landed files. */
function landedPaths(layout: Layout, catalogue: Catalogue, entity: string): string[] {
  return (catalogue.landing[entity] ?? []).map((file) => join(layout.warehouse, file));
}

/** The statement that puts a view over the files of a model. */
export function modelView(
  layout: Layout,
  {schema, name, files}: Pick<ModelVersion, "schema" | "name" | "files">
): string {
  return `create or replace view ${schema}.${identifier(name)} as select * from ${parquet(layout, files)}`;
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
      (entity) =>
        `create or replace view landing.${entity.name} as ${landedRelation(entity, landedPaths(layout, catalogue, entity.name))}`
    ),
    ...Object.values(catalogue.models).map((model) => modelView(layout, model)),
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
  const declared = Object.values(entities)
    .filter(({name}) => catalogue.landing[name]?.length)
    .flatMap((entity) =>
      Object.keys(landedColumns(entity))
        .filter((column) => !column.startsWith("_"))
        .map((column) => `(${text(entity.name)}, ${text(column)})`)
    );
  return (
    `with filled as (select split_part(file, '/', -2) as entity, split_part(split_part(file, '/', -1), '.', 1) as load_id, ` +
    `path_in_schema as column_name, cast(sum(row_group_num_rows) as bigint) as row_count, ` +
    `cast(sum(row_group_num_rows - stats_null_count) as bigint) as filled_count ` +
    `from (select *, replace(file_name, '\\\\', '/') as file from parquet_metadata([${paths.join(", ")}])) group by all) ` +
    `select loaded.entity, loaded.load_id, declared.column_name, loaded.row_count, coalesce(filled.filled_count, 0) as filled_count ` +
    `from filled loaded join (values ${declared.join(", ")}) declared(entity, column_name) on declared.entity = loaded.entity ` +
    `left join filled on filled.entity = loaded.entity and filled.load_id = loaded.load_id and filled.column_name = declared.column_name ` +
    `where loaded.column_name = '_load_id'`
  );
}
