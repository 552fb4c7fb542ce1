import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Client} from "pg";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {sqlTypes, type Columns} from "../../src/model/index.js";
import {
  compileSelect,
  discover,
  tableOf,
  type Placed,
  type Project
} from "../../src/runner/index.js";
import {generateSample} from "../../src/sample/index.js";
import {identifier, layoutOf, openSession, type Session} from "../../src/warehouse/index.js";
import {prelude} from "../../src/warehouse/sql.js";
import {readProgramme} from "../../src/config/index.js";
import {loadAndBuild, projectRoot} from "../support/pipeline.js";
import {fillTable, startPostgres, type Postgres} from "../support/postgres.js";

const tolerance = 1e-9;
let folder: string;
let postgres: Postgres;
let session: Session;
let project: Project;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regulars-parity-"));
  await generateSample({out: folder, customers: 60, months: 8, seed: 7});
  await loadAndBuild(folder);
  project = await discover(projectRoot);
  session = await openSession(layoutOf(folder));
  postgres = await startPostgres();
  await prepare(postgres.client);
}, 120_000);

afterAll(async () => {
  session.close();
  await postgres.stop();
  await rm(folder, {recursive: true, force: true});
});

/** Everything that is not a SELECT model: landed entities, the ledger, the functions of sql.ts. */
async function prepare(client: Client): Promise<void> {
  for (const schema of ["landing", "staging", "intermediate", "marts", "meta"])
    await client.query(`create schema ${schema}`);
  for (const statement of prelude.postgres) await client.query(statement);
  const sources = new Map(
    project.models.flatMap(({model}) =>
      Object.values(model.refs)
        .filter((ref) => ref.relation !== "model")
        .map((ref) => [`${ref.relation}.${ref.name}`, ref] as const)
    )
  );
  for (const [table, {columns}] of sources) await copy(client, table, columns);
}

async function copy(client: Client, table: string, columns: Columns): Promise<void> {
  const names = Object.keys(columns).map(identifier).join(", ");
  await fillTable(
    client,
    table,
    columns,
    await session.engine.columns(`select ${names} from ${table}`)
  );
}

async function buildOnPostgres(client: Client, one: Placed): Promise<void> {
  const programme = await readProgramme(layoutOf(folder));
  const asOf = session.catalogue.as_of ?? "";
  const secret = await readSecret();
  const {sql, parameters} = compileSelect(one.model, {asOf, programme, secret}, project.resolve);
  const casts = Object.entries(one.model.columns).map(
    ([name, column]) =>
      `cast(${identifier(name)} as ${sqlTypes[column.kind]}) as ${identifier(name)}`
  );
  await client.query(
    `create table ${tableOf(one)} as select ${casts.join(", ")} from (${sql}) as built`,
    [...parameters]
  );
}

async function readSecret(): Promise<string> {
  const {readFile} = await import("node:fs/promises");
  return (await readFile(layoutOf(folder).secret, "utf8")).trim();
}

type Row = Record<string, unknown>;

async function postgresRows(client: Client, one: Placed): Promise<Row[]> {
  const texts = Object.keys(one.model.columns).map(
    (name) => `cast(${identifier(name)} as text) as ${identifier(name)}`
  );
  const {rows} = await client.query<Record<string, string | null>>(
    `select ${texts.join(", ")} from ${tableOf(one)}`
  );
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(one.model.columns).map(([name, {kind}]) => [
        name,
        fromText(kind, row[name] ?? null)
      ])
    )
  );
}

function fromText(kind: string, value: string | null): unknown {
  if (value === null) return null;
  if (["integer", "money", "quantity", "real"].includes(kind)) return Number(value);
  if (kind === "flag") return value === "true";
  return kind === "instant" ? value.replace(" ", "T") : value;
}

function byGrain(rows: readonly Row[], grain: readonly string[]): Map<string, Row> {
  return new Map(rows.map((row) => [JSON.stringify(grain.map((name) => row[name])), row]));
}

describe("every model is the same on DuckDB and PostgreSQL", () => {
  it("gives the same rows, reals within 1e-9", async () => {
    const {client} = postgres;
    let compared = 0;
    for (const one of project.models) {
      const {model} = one;
      if (model.body.kind === "computed") {
        await copy(client, tableOf(one), model.columns);
        continue;
      }
      await buildOnPostgres(client, one).catch((cause: unknown) => {
        throw new Error(`${one.path} does not run on PostgreSQL: ${String(cause)}`, {cause});
      });
      const here = byGrain(
        await session.engine.rows<Row>(`select * from ${tableOf(one)}`),
        model.grain
      );
      const there = byGrain(await postgresRows(client, one), model.grain);
      expect([...there.keys()].sort(), model.name).toEqual([...here.keys()].sort());
      for (const [grain, row] of here)
        compare(`${model.name} ${grain}`, row, there.get(grain) ?? {});
      compared += here.size;
    }
    expect(compared).toBeGreaterThan(1000);
  });
});

function compare(what: string, here: Row, there: Row): void {
  for (const [name, value] of Object.entries(here)) {
    const other = there[name];
    if (typeof value === "number" && typeof other === "number")
      expect(Math.abs(value - other), `${what} ${name}: ${value} and ${other}`).toBeLessThanOrEqual(
        tolerance * Math.max(1, Math.abs(value))
      );
    else expect(other, `${what} ${name}`).toEqual(value);
  }
}
