import {sqlTypes, type Check, type Context, type Model} from "../model/index.js";
import {identifier, type CheckRecord, type Engine} from "../warehouse/index.js";
import {compileInputs, compileSelect, guard, type Resolve} from "./compile.js";
import type {Placed} from "./project.js";

/** What a built type may be when a column is declared so: only casts that keep every value. */
const family: Record<keyof typeof sqlTypes, RegExp> = {
  text: /^VARCHAR$/,
  json: /^(VARCHAR|JSON)$/,
  integer: /^U?(TINYINT|SMALLINT|INTEGER|BIGINT)$|^HUGEINT$/,
  money: /^DECIMAL\(\d+,[0-4]\)$|^(TINYINT|SMALLINT|INTEGER|BIGINT)$/,
  quantity: /^DECIMAL\(\d+,[0-6]\)$|^(TINYINT|SMALLINT|INTEGER|BIGINT)$/,
  real: /^(DOUBLE|FLOAT)$/,
  flag: /^BOOLEAN$/,
  day: /^DATE$/,
  instant: /^TIMESTAMP$/
};

/** The table of a model as SQL writes it. */
export function tableOf({schema, model}: Placed): string {
  return `${schema}.${identifier(model.name)}`;
}

/** Builds a model into a table of the engine. Throws a sentence when its columns are not the declared ones. */
export async function materialise(
  engine: Engine,
  placed: Placed,
  context: Context,
  resolve: Resolve
): Promise<void> {
  const {model} = placed;
  if (model.body.kind === "computed") return computeInto(engine, placed, context, resolve);
  const {sql, parameters} = compileSelect(model, context, resolve);
  const built = await engine.describe(sql, parameters);
  const columns = castList(model, built);
  await engine.run(
    `create or replace table ${tableOf(placed)} as select ${columns} from (${sql}) as built`,
    parameters
  );
}

async function computeInto(
  engine: Engine,
  placed: Placed,
  context: Context,
  resolve: Resolve
): Promise<void> {
  const {model} = placed;
  if (model.body.kind !== "computed") return;
  const inputs: Record<string, Record<string, readonly unknown[]>> = {};
  for (const [name, {sql, parameters}] of Object.entries(compileInputs(model, context, resolve)))
    inputs[name] = await engine.columns(sql, parameters);
  const output = model.body.compute(inputs, guard(model, context));
  const lengths = new Set(Object.values(output).map((values) => values.length));
  if (lengths.size > 1)
    throw new Error(
      `model ${model.name}: compute returned columns of different lengths (${[...lengths].join(", ")})`
    );
  compareNames(model, Object.keys(output));
  await engine.createTable(tableOf(placed), model.columns, output);
}

function compareNames(model: Model, built: readonly string[]): void {
  const declared = Object.keys(model.columns);
  const missing = declared.filter((name) => !built.includes(name));
  const extra = built.filter((name) => !declared.includes(name));
  if (missing.length > 0)
    throw new Error(
      `model ${model.name}: its query lacks the declared column ${missing.join(", ")}`
    );
  if (extra.length > 0)
    throw new Error(
      `model ${model.name}: its query returns ${extra.join(", ")}, which is not declared; declare it or take it out`
    );
}

function castList(model: Model, built: readonly [string, string][]): string {
  compareNames(
    model,
    built.map(([name]) => name)
  );
  const types = new Map(built);
  return Object.entries(model.columns)
    .map(([name, column]) => {
      const type = types.get(name) ?? "";
      const wanted = sqlTypes[column.kind];
      const isNull = type === '"NULL"' && column.isNullable;
      if (!isNull && !family[column.kind].test(type))
        throw new Error(
          `model ${model.name}: column ${name} is declared ${column.kind} (${wanted}) and built ${type}; cast it in the query`
        );
      return `cast(${identifier(name)} as ${wanted}) as ${identifier(name)}`;
    })
    .join(", ");
}

/** Runs every check of a built model: its grain, its columns that must be filled, and what it declares. */
export async function check(
  engine: Engine,
  placed: Placed,
  resolve: Resolve
): Promise<{rowCount: number; checks: CheckRecord[]}> {
  const {model} = placed;
  const table = tableOf(placed);
  const rowChecks = [...filled(model), ...model.checks.filter(({rule}) => rule.kind === "row")];
  const counts = rowChecks.map(({rule}, i) => `count(*) filter (where not (${rule.sql})) as c${i}`);
  const scan = await engine.row<Record<string, number>>(
    `select ${["count(*) as n", ...counts].join(", ")} from ${table}`
  );
  const records = await Promise.all(
    rowChecks.map(async (one, i) => {
      const failing = scan[`c${i}`] ?? 0;
      const offending = `select * from ${table} where not (${one.rule.sql})`;
      return record(engine, model, one, failing, offending);
    })
  );
  for (const one of queryChecks(model)) {
    const offending = one.rule.sql.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      if (name === "this") return table;
      const ref = model.refs[name];
      if (!ref)
        throw new Error(
          `model ${model.name}: check ${one.name} names {${name}}, which is no ref of it`
        );
      const target = resolve(ref);
      return `${target.schema}.${identifier(target.name)}`;
    });
    const {n} = await engine.row<{n: number}>(
      `select count(*) as n from (${offending}) as offending`
    );
    records.push(await record(engine, model, one, n, offending));
  }
  return {rowCount: scan.n ?? 0, checks: records};
}

function filled(model: Model): Check[] {
  return Object.entries(model.columns)
    .filter(([name, column]) => !column.isNullable || model.grain.includes(name))
    .map(([name]) => ({
      name: `${name}_filled`,
      severity: "error" as const,
      columns: [name],
      refs: [],
      rule: {kind: "row" as const, sql: `${identifier(name)} is not null`}
    }));
}

function queryChecks(model: Model): Check[] {
  const grain = model.grain.map(identifier).join(", ");
  const unique: Check = {
    name: "grain_unique",
    severity: "error",
    columns: model.grain,
    refs: [],
    rule: {kind: "query", sql: `select ${grain} from {this} group by ${grain} having count(*) > 1`}
  };
  return [unique, ...model.checks.filter(({rule}) => rule.kind === "query")];
}

async function record(
  engine: Engine,
  model: Model,
  one: Check,
  failing: number,
  offending: string
): Promise<CheckRecord> {
  const shown = model.grain.filter((name) => !model.columns[name]?.isPersonal);
  let example: string | null = null;
  if (failing > 0) {
    const [row] = await engine.rows(`select * from (${offending}) as offending limit 1`);
    if (row)
      example = JSON.stringify(
        Object.fromEntries(Object.entries(row).filter(([name]) => shown.includes(name)))
      );
  }
  return {
    model: model.name,
    check_name: one.name,
    severity: one.severity,
    failing_count: failing,
    example
  };
}

/** Writes a built table as one Parquet file. */
export async function writeParquet(engine: Engine, placed: Placed, path: string): Promise<void> {
  await engine.writeParquet(`from ${tableOf(placed)}`, path);
}
