import {join} from "node:path";
import {entityByName, landedColumns, landingLoads} from "../../src/entities/index.js";
import type {Columns, Model, Relation} from "../../src/model/index.js";
import {check, discover, materialise, tableOf, type Project} from "../../src/runner/index.js";
import {Engine, identifier} from "../../src/warehouse/index.js";
import {prelude} from "../../src/warehouse/sql.js";
import {contextOf, type GivenContext} from "../support/models.js";

/** Landed rows by entity, only the columns that matter; all of one load unless they name one. */
export type Landed = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

let project: Promise<Project> | undefined;

/**
 * The rows that models make of landed rows through everything between, in the order of their grains. Throws
 * when a check of any model on the way that would keep numbers from being published fails.
 */
export async function chained<const M extends Readonly<Record<string, Model>>>(
  models: M,
  landed: Landed,
  context: GivenContext = {}
): Promise<{[K in keyof M]: M[K] extends Model<infer R> ? R[] : never}> {
  const {models: all, resolve} = await (project ??= discover(join(import.meta.dirname, "../..")));
  const wanted = ancestors(Object.values(models));
  const engine = await Engine.open();
  try {
    await prepare(engine, landed);
    for (const one of all.filter(({model}) => wanted.has(model))) {
      await materialise(engine, one, contextOf(context), resolve);
      const {checks} = await check(engine, one, resolve);
      const broken = checks.find(
        (record) => record.severity === "error" && record.failing_count > 0
      );
      if (broken)
        throw new Error(`${one.model.name} breaks ${broken.check_name}: ${broken.example ?? ""}`);
    }
    const rows: Record<string, unknown[]> = {};
    for (const [name, model] of Object.entries(models)) {
      const placed = all.find((one) => one.model === model);
      if (!placed) throw new Error(`${model.name} is not exported from a file under models/`);
      const order = model.grain.map(identifier).join(", ");
      rows[name] = await engine.rows(`select * from ${tableOf(placed)} order by ${order}`);
    }
    return rows as {[K in keyof M]: M[K] extends Model<infer R> ? R[] : never};
  } finally {
    engine.shut();
  }
}

function ancestors(models: readonly Relation[]): Set<Relation> {
  const found = new Set<Relation>();
  const visit = (relation: Relation) => {
    if (found.has(relation)) return;
    found.add(relation);
    if (relation.relation === "model") Object.values((relation as Model).refs).forEach(visit);
  };
  models.forEach(visit);
  return found;
}

async function prepare(engine: Engine, landed: Landed): Promise<void> {
  for (const statement of prelude.duckdb) await engine.run(statement);
  for (const schema of ["landing", "meta", "staging", "intermediate", "marts"])
    await engine.run(`create schema ${schema}`);
  const unknown = Object.keys(landed).filter((name) => !entityByName.has(name) && name !== "loads");
  if (unknown.length > 0) throw new Error(`${unknown.join(", ")} is no entity`);
  for (const [name, entity] of entityByName) {
    const columns = landedColumns(entity);
    await fill(
      engine,
      `landing.${name}`,
      columns,
      (landed[name] ?? []).map((row, i) => withDefaults(row, columns, i))
    );
  }
  const load = {sha256: "", source: "till", mode: "upsert", exported_at: "2026-01-01T00:00:00"};
  const loads = (landed.loads ?? [{load_id: "load"}]).map((row) => ({...load, ...row}));
  await fill(engine, "meta.loads", landingLoads.columns, loads);
}

function withDefaults(row: Readonly<Record<string, unknown>>, columns: Columns, i: number) {
  const extra = Object.keys(row).filter((name) => !(name in columns));
  if (extra.length > 0) throw new Error(`the entity has no column ${extra.join(", ")}`);
  const companions = Object.fromEntries(
    Object.keys(columns).flatMap((name) => {
      const [, base, form] = /^(.*)_(local|e164|folded)$/.exec(name) ?? [];
      return base && form && base in columns ? [[name, row[base]]] : [];
    })
  );
  return {
    source: "till",
    _key_scope: "",
    _file: "till.csv",
    _line: i + 2,
    _load_id: "load",
    ...companions,
    ...row
  };
}

async function fill(
  engine: Engine,
  table: string,
  columns: Columns,
  rows: readonly Record<string, unknown>[]
) {
  const data = Object.keys(columns).map((name) => [name, rows.map((row) => row[name] ?? null)]);
  await engine.createTable(table, columns, Object.fromEntries(data) as Record<string, unknown[]>);
}
