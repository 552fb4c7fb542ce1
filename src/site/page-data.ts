import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Compilable,
  type QueryCreator
} from "kysely";
import {personalColumns, type Relation} from "../model/index.js";
import {identifier, type Engine, type Parameter} from "../warehouse/index.js";
import {ranked} from "./findings.js";
import type {Mask, Page, PageContext} from "./page.js";

type Row = Record<string, unknown>;

/** The content of a page's file: a list of rows per query, and its findings. */
export type PageRows = Readonly<Record<string, readonly unknown[]>>;

const db = new Kysely({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (owner) => new PostgresIntrospector(owner),
    createQueryCompiler: () => new PostgresQueryCompiler()
  }
}) as unknown as QueryCreator<never>;

/**
 * Runs the queries of a page against the published marts. Returns a list of rows per query, and the
 * ranked findings: money and counts as numbers, days and instants as ISO text, rows about too few people masked.
 * @throws one sentence naming the page, the query and the column when a query cannot run.
 */
export async function pageData(
  name: string,
  page: Page,
  engine: Engine,
  context: PageContext
): Promise<PageRows> {
  const reader = await engine.another();
  try {
    for (const [alias, ref] of Object.entries(page.refs)) await expose(reader, name, alias, ref);
    const data: Record<string, Row[]> = {};
    for (const [query, select] of Object.entries(page.queries))
      data[query] = await answer(
        reader,
        `${name}, query ${query}`,
        page,
        select(db, context),
        context
      );
    return {...data, findings: ranked(page.findings(data as never, context))};
  } finally {
    reader.close();
  }
}

/** The compiled text of each query of a page, by `<page>.<query>`. */
export function pageSql(name: string, page: Page, context: PageContext): [string, string][] {
  return Object.entries(page.queries).map(([query, select]) => [
    `${name}.${query}`,
    select(db, context).compile().sql
  ]);
}

/** Gives a query the mart, or the table of `meta`, under its alias: a temporary view without its personal columns. */
async function expose(reader: Engine, name: string, alias: string, ref: Relation): Promise<void> {
  const personal = new Set(personalColumns(ref.columns));
  const columns = Object.keys(ref.columns).filter((column) => !personal.has(column));
  const schema = ref.relation === "meta" ? "meta" : "marts";
  try {
    await reader.run(
      `create or replace temp view ${identifier(alias)} as select ${columns.map(identifier).join(", ")} from ${schema}.${identifier(ref.name)}`
    );
  } catch (cause) {
    throw new Error(
      `${name}: what is published as ${schema}.${ref.name} lacks a column that the model has now, or the table itself; run regulars build`,
      {cause}
    );
  }
}

async function answer(
  reader: Engine,
  where: string,
  page: Page,
  query: Compilable & {mask?: Mask},
  context: PageContext
): Promise<Row[]> {
  const {sql, parameters} = query.compile();
  try {
    const rows = await reader.rows<Row>(sql, parameters as Parameter[]);
    return query.mask ? rows.map((row) => maskRow(row, query.mask as Mask, context)) : rows;
  } catch (cause) {
    throw new Error(`${where}: ${explain(cause, page)}`, {cause});
  }
}

function maskRow(row: Row, mask: Mask, {programme}: PageContext): Row {
  const people = Number(row[mask.count] ?? 0);
  const isMasked = people > 0 && people < programme.privacy.floor;
  const hidden: Row = {};
  if (isMasked) for (const column of [mask.count, ...mask.measures]) hidden[column] = null;
  return {...row, ...hidden, is_masked: isMasked};
}

function explain(cause: unknown, page: Page): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  for (const ref of Object.values(page.refs))
    for (const column of personalColumns(ref.columns))
      if (new RegExp(`\\b${column}\\b`).test(message))
        return `${ref.relation === "meta" ? "meta" : "marts"}.${ref.name}.${column} is personal data, which may not reach a page; count it in a model and read the count here`;
  return `${message.split("\n")[0] ?? message}; correct the query or build the marts that it reads with regulars build`;
}
