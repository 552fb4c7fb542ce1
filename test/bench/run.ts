import {mkdtemp, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {defaultProgramme, type Programme} from "../../src/config/index.js";
import {loadExports} from "../../src/ingest/index.js";
import type {Context} from "../../src/model/index.js";
import {
  build,
  check,
  compileInputs,
  compileSelect,
  discover,
  tableOf,
  type Project
} from "../../src/runner/index.js";
import {
  createViews,
  Engine,
  layoutOf,
  readCatalogue,
  text,
  type Writer,
  writing,
  type Layout
} from "../../src/warehouse/index.js";
import {prelude} from "../../src/warehouse/sql.js";
import {benchFits} from "./fit.js";

/*
 * Speed as ratios within one run, never as times: what Regulars takes against the bare engine for the same work.
 * `npm run bench -- 1000000` takes another number of receipts; fits are held against lifetimes where Python has it.
 */
const rows = Number(process.argv[2] ?? 200_000);
const repeats = 3;
const programme: Programme = defaultProgramme;
const root = resolve(import.meta.dirname, "../..");
const say = (line: string) => process.stdout.write(`${line}\n`);

/** A receipts.csv as a till with a clean export would write it. */
async function writeExport(path: string): Promise<void> {
  const engine = await Engine.open();
  await engine.run(`copy (
    select 'R' || i as receipt_id,
      strftime(timestamp '2024-07-01' + to_minutes((hash(i, 1) % 1051200)::bigint), '%Y-%m-%d %H:%M:%S') as sold_at,
      'store ' || (hash(i, 2) % 6) as store_id,
      'S' || (hash(i, 3) % 40) as seller_id,
      case when hash(i, 4) % 10 < 6 then 'C' || (hash(i, 5) % ${Math.max(1, Math.round(rows / 20))}) end as customer_ref,
      cast((hash(i, 6) % 20000000) / 100 as decimal(18,2)) as net_amount,
      cast((hash(i, 7) % 100000) / 100 as decimal(18,2)) as discount_amount
    from range(${rows}) r(i)) to ${text(path)} (header, delimiter ',')`);
  engine.shut();
}

/** The least of several times, in seconds: what the machine can do when nothing disturbs it. */
async function best(work: () => Promise<unknown>, times = repeats): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    await work();
    least = Math.min(least, (performance.now() - started) / 1000);
  }
  return least;
}

async function loadBare(csv: string, folder: string): Promise<void> {
  const engine = await Engine.open();
  await engine.run(`copy (select * from read_csv(${text(csv)}, header = true, columns = {
    'receipt_id': 'varchar', 'sold_at': 'timestamp', 'store_id': 'varchar', 'seller_id': 'varchar',
    'customer_ref': 'varchar', 'net_amount': 'decimal(18,4)', 'discount_amount': 'decimal(18,4)'}))
    to ${text(join(folder, "bare.parquet"))} (format parquet, compression snappy)`);
  engine.shut();
}

async function load(csv: string, layout: Layout): Promise<void> {
  await writing(layout, "bench", (writer) =>
    loadExports({layout, programme, loaders: [], files: [csv]}, writer)
  );
}

/** The compiled SQL of every model, one after the other, on one connection: no checks, no files, no catalogue. */
async function buildBare(layout: Layout, project: Project, context: Context): Promise<void> {
  const catalogue = await readCatalogue(layout);
  const engine = await Engine.open();
  await createViews(engine, layout, {...catalogue, models: {}});
  for (const statement of prelude.duckdb) await engine.run(statement);
  for (const one of project.models) {
    if (one.model.body.kind === "select") {
      const {sql, parameters} = compileSelect(one.model, context, project.resolve);
      await engine.run(`create table ${tableOf(one)} as ${sql}`, parameters);
    } else {
      const inputs: Record<string, Record<string, readonly unknown[]>> = {};
      for (const [name, {sql, parameters}] of Object.entries(
        compileInputs(one.model, context, project.resolve)
      ))
        inputs[name] = await engine.columns(sql, parameters);
      await engine.createTable(
        tableOf(one),
        one.model.columns,
        one.model.body.compute(inputs, context)
      );
    }
  }
  engine.shut();
}

/** What checks and files take on top of the SQL, on the published models. */
async function partsOf(
  layout: Layout,
  project: Project
): Promise<{checks: number; files: number; publication: number}> {
  const catalogue = await readCatalogue(layout);
  const engine = await Engine.open();
  await createViews(engine, layout, catalogue);
  const scratch = await mkdtemp(join(tmpdir(), "regulars-bench-parts-"));
  let checks = 0;
  let files = 0;
  for (const one of project.models) {
    const {schema, model} = one;
    await engine.run(`create or replace temp table native as select * from ${tableOf(one)}`);
    await engine.run(`drop view ${tableOf(one)}`);
    await engine.run(`create table ${schema}."${model.name}" as select * from native`);
    checks += await best(() => check(engine, one, project.resolve), 1);
    files += await best(
      () =>
        engine.run(
          `copy ${tableOf(one)} to ${text(join(scratch, "part.parquet"))} (format parquet, compression snappy)`
        ),
      1
    );
  }
  engine.shut();
  await rm(scratch, {recursive: true, force: true});
  const publication = await best(() =>
    writing(layout, "bench", (writer) => writer.publish("bench", (present) => present))
  );
  return {checks, files, publication};
}

const ratio = (ours: number, bare: number) =>
  `${(ours / bare).toFixed(2)} times (${ours.toFixed(2)} s against ${bare.toFixed(2)} s)`;

async function main(): Promise<void> {
  benchFits(say);
  const folder = await mkdtemp(join(tmpdir(), "regulars-bench-"));
  try {
    const csv = join(folder, "receipts.csv");
    await writeExport(csv);
    const megabytes = (await stat(csv)).size / 1e6;
    say(`receipts.csv: ${rows} receipts, ${megabytes.toFixed(0)} MB, best of ${repeats}`);

    let layout = layoutOf(join(folder, "0"));
    let attempt = 0;
    const bareLoad = await best(() => loadBare(csv, folder));
    const ourLoad = await best(() =>
      load(csv, (layout = layoutOf(join(folder, String(attempt++)))))
    );
    say(`load against a typed read_csv written as Parquet: ${ratio(ourLoad, bareLoad)}; goal 1.5`);

    const project = await discover(root);
    const {loads} = await readCatalogue(layout);
    const asOf = loads[0]?.last_day ?? "2026-06-30";
    const now = new Date(0);
    const context: Context = {asOf, programme, secret: "0".repeat(64)};
    const bareBuild = await best(() => buildBare(layout, project, context));
    const whole = () =>
      writing(layout, "bench", (writer: Writer) =>
        build({project, programme, now, fullRefresh: true}, writer)
      );
    await whole();
    const ourBuild = await best(whole);
    say(
      `build with checks and publication against the same SQL on one connection: ${ratio(ourBuild, bareBuild)}; goal 1.25`
    );
    const {checks, files, publication} = await partsOf(layout, project);
    say(
      `  the rest: checks ${checks.toFixed(2)} s, Parquet files ${files.toFixed(2)} s, publication ${publication.toFixed(2)} s`
    );

    const noop = await best(() =>
      writing(layout, "bench", async (writer) => {
        await loadExports({layout, programme, loaders: [], files: [csv]}, writer);
        await build({project, programme, now}, writer);
      })
    );
    say(
      `load and build again with nothing new: ${((100 * noop) / (ourLoad + ourBuild)).toFixed(1)} % of the first (${noop.toFixed(2)} s)`
    );
    const one = await best(() =>
      writing(layout, "bench", (writer) =>
        build({project, programme, now, fullRefresh: true, select: ["cohorts_by_month"]}, writer)
      )
    );
    say(
      `one changed model of ${project.models.length}: ${((100 * one) / ourBuild).toFixed(1)} % of a whole build (${one.toFixed(2)} s)`
    );
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

await main();
