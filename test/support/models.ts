import {defaultProgramme, type Programme} from "../../src/config/index.js";
import type {Context, Model, Refs, Relation} from "../../src/model/index.js";
import {check, materialise, type Placed, type Resolve} from "../../src/runner/index.js";
import {Engine, identifier} from "../../src/warehouse/index.js";
import {prelude} from "../../src/warehouse/sql.js";

/** Rows of the refs of a model: only the columns that matter, the rest is null or a plain default. */
export type Given = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

export interface GivenContext {
  readonly asOf?: string;
  readonly programme?: Programme;
  readonly secret?: string;
}

/** The rows that a model makes of the given ones, on a real DuckDB, in the order of its grain. */
export async function rowsOf<R>(
  model: Model<R>,
  given: Given,
  context: GivenContext = {}
): Promise<R[]> {
  return made(model as Model, given, context, (engine) => {
    const order = model.grain.map((name) => `${identifier(name)} nulls last`).join(", ");
    return engine.rows<R>(`select * from made.${identifier(model.name)} order by ${order}`);
  });
}

/** The names of the checks that the rows made of the given ones break. */
export async function brokenBy(
  model: Model,
  given: Given,
  context: GivenContext = {}
): Promise<string[]> {
  return made(model, given, context, async (engine, placed) => {
    const {checks} = await check(engine, placed, resolveGiven(model.refs));
    return checks.filter(({failing_count}) => failing_count > 0).map((one) => one.check_name);
  });
}

async function made<Result>(
  model: Model,
  given: Given,
  context: GivenContext,
  use: (engine: Engine, placed: Placed) => Promise<Result>
): Promise<Result> {
  const engine = await Engine.open();
  try {
    await prepare(engine, model.refs, given);
    const placed: Placed = {model, schema: "made", path: ""};
    await engine.run("create schema made");
    await materialise(engine, placed, contextOf(context), resolveGiven(model.refs));
    return await use(engine, placed);
  } finally {
    engine.shut();
  }
}

export function contextOf({
  asOf = "2026-06-30",
  programme = defaultProgramme,
  secret = "00".repeat(32)
}: GivenContext): Context {
  return {asOf, programme, secret};
}

/** Each ref under the name that the model gives it, in the schema `given`. */
export function resolveGiven(refs: Refs): Resolve {
  return (relation) => {
    const name = Object.keys(refs).find((key) => refs[key] === relation);
    if (!name) throw new Error(`${relation.name} is no ref of the model under test`);
    return {schema: "given", name};
  };
}

async function prepare(engine: Engine, refs: Refs, given: Given): Promise<void> {
  for (const statement of prelude.duckdb) await engine.run(statement);
  await engine.run("create schema given");
  const unknown = Object.keys(given).filter((name) => !(name in refs));
  if (unknown.length > 0)
    throw new Error(`given rows for ${unknown.join(", ")}, which is no ref of the model`);
  for (const [name, ref] of Object.entries(refs)) {
    const rows = (given[name] ?? defaultLoads(ref, refs, given)).map((row, i) =>
      withDefaults(ref, row, i)
    );
    const columns = Object.fromEntries(
      Object.keys(ref.columns).map((column) => [column, rows.map((row) => row[column] ?? null)])
    );
    await engine.createTable(`given.${identifier(name)}`, ref.columns, columns);
  }
}

function withDefaults(
  ref: Relation,
  row: Readonly<Record<string, unknown>>,
  i: number
): Record<string, unknown> {
  const extra = Object.keys(row).filter((column) => !(column in ref.columns));
  if (extra.length > 0) throw new Error(`${ref.name} has no column ${extra.join(", ")}`);
  if (ref.name === "loads") return {sha256: row.load_id, mode: "upsert", source: "till", ...row};
  if (ref.relation !== "landing") return {...row};
  const provenance = {
    source: "till",
    _file: "till.csv",
    _line: i + 2,
    _load_id: "load",
    _key_scope: ""
  };
  const local = Object.fromEntries(
    Object.keys(ref.columns)
      .filter((column) => column.endsWith("_at_local"))
      .map((column) => [column, row[column.slice(0, -"_local".length)]])
  );
  return {...provenance, ...local, ...row};
}

/** Where a test says nothing of loads: one load in mode upsert for each load id that the rows name. */
function defaultLoads(
  ref: Relation,
  refs: Refs,
  given: Given
): Readonly<Record<string, unknown>>[] {
  if (ref.name !== "loads") return [];
  const ids = Object.keys(refs)
    .filter((name) => refs[name]?.relation === "landing")
    .flatMap((name) =>
      (given[name] ?? []).map((row) => (row._load_id as string | undefined) ?? "load")
    );
  return [...new Set(ids)].map((load_id) => ({load_id, exported_at: "2026-01-01T00:00:00"}));
}
