import {existsSync} from "node:fs";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import type {Programme} from "../config/index.js";
import type {Context, Model} from "../model/index.js";
import {
  createViews,
  Engine,
  modelView,
  type Catalogue,
  type CheckRecord,
  type ModelVersion,
  type RunRecord,
  type Writer
} from "../warehouse/index.js";
import {prelude} from "../warehouse/sql.js";
import {inLanes} from "./lanes.js";
import {check, materialise, tableOf, writeParquet} from "./materialise.js";
import type {Placed, Project} from "./project.js";
import {selectModels} from "./select.js";
import {versionsOf} from "./versions.js";

export interface BuildOptions {
  readonly project: Project;
  readonly programme: Programme;
  /** The day that the numbers speak of; default: the last business day of the receipts. */
  readonly asOf?: string;
  readonly select?: readonly string[];
  readonly exclude?: readonly string[];
  /** Build anew whatever is selected, also what has not changed. */
  readonly fullRefresh?: boolean;
  readonly command?: string;
  /** The moment of the call, for the record of runs. */
  readonly now: Date;
  readonly onModel?: (record: RunRecord) => void;
}

export interface BuildReport {
  readonly asOf: string;
  readonly runs: readonly RunRecord[];
  /** Failed checks, warnings included. */
  readonly failing: readonly CheckRecord[];
  /** False when a failed check or model kept the old numbers. */
  readonly isPublished: boolean;
}

const keptRuns = 400;
/** Models built at the same time: most are small and leave the engine's own threads idle. */
const laneCount = Math.min(4, availableParallelism());

/**
 * Builds what has changed, checks it, and publishes all of it at once. A failed check or model keeps the
 * published models as they are; the catalogue then says why.
 */
export async function build(options: BuildOptions, writer: Writer): Promise<BuildReport> {
  const {project, programme} = options;
  const catalogue = writer.catalogue;
  const asOf = options.asOf ?? lastDay(catalogue);
  const context: Context = {asOf, programme, secret: await writer.secret()};
  const selected = selectModels(project, options.select, options.exclude);
  const versions = versionsOf(project, context, catalogue, selected);
  const engine = await openEngine(writer, catalogue);
  try {
    const lanes = [engine];
    while (lanes.length < laneCount) lanes.push(await engine.another());
    const run = new Run(options, writer, context, versions, selected);
    await inLanes(
      project.models,
      ({model}) => project.models.filter((one) => Object.values(model.refs).includes(one.model)),
      lanes,
      (one, lane) => run.step(one, lane)
    );
    for (const lane of lanes.slice(1)) lane.close();
    return await run.finish(catalogue, asOf);
  } finally {
    engine.shut();
  }
}

async function openEngine(writer: Writer, catalogue: Catalogue): Promise<Engine> {
  const engine = await Engine.open({scratch: writer.scratchPath("spill")});
  await createViews(engine, writer.layout, catalogue);
  for (const statement of prelude.duckdb) await engine.run(statement);
  return engine;
}

/** The last business day of the receipts, else of anything that is dated. */
export function lastDay(catalogue: Catalogue): string {
  const days = (loads: Catalogue["loads"]) => loads.flatMap((load) => load.last_day ?? []).sort();
  const receipts = days(
    catalogue.loads.filter((load) => load.entities.split(",").includes("receipts"))
  );
  const last = receipts.at(-1) ?? days(catalogue.loads).at(-1);
  if (!last)
    throw new Error(
      "nothing dated was loaded, so there is no day to speak of; put an export with receipts into the inbox, or give --as-of YYYY-MM-DD"
    );
  return last;
}

class Run {
  private readonly noted = new Map<Placed, RunRecord>();
  private readonly stored = new Map<Placed, ModelVersion>();
  private readonly failed = new Set<Model>();
  private readonly runId: string;

  constructor(
    private readonly options: BuildOptions,
    private readonly writer: Writer,
    private readonly context: Context,
    private readonly versions: ReadonlyMap<Model, string>,
    private readonly selected: ReadonlySet<Placed>
  ) {
    this.runId = options.now.toISOString().replace(/[-:]/g, "").slice(0, 15);
  }

  async step(one: Placed, engine: Engine): Promise<void> {
    if (!this.selected.has(one)) return;
    const {model} = one;
    const started = performance.now();
    const version = this.versions.get(model) ?? "";
    const published = this.writer.catalogue.models[`${one.schema}.${model.name}`];
    const isUnchanged =
      published?.fingerprint === version && published.files.every((file) => this.exists(file));
    if (isUnchanged && !this.options.fullRefresh)
      return this.note(one, "unchanged", started, published.row_count);
    if (Object.values(model.refs).some((ref) => this.failed.has(ref as Model))) {
      this.failed.add(model);
      return this.note(one, "skipped", started, null, "a model that it reads failed");
    }
    try {
      await engine.run(`drop view if exists ${tableOf(one)}`);
      await materialise(engine, one, this.context, this.options.project.resolve);
      const {rowCount, checks} = await check(engine, one, this.options.project.resolve);
      const broken = checks.filter(
        (record) => record.severity === "error" && record.failing_count > 0
      );
      const stored = {
        schema: one.schema,
        name: model.name,
        fingerprint: version,
        files: [await this.store(one, version, engine)],
        row_count: rowCount,
        columns: Object.entries(model.columns).map(
          ([name, column]) => [name, column.kind] as [string, string]
        ),
        checks
      };
      this.stored.set(one, stored);
      // Whoever reads it reads the file: memory holds no more than the models under way.
      await engine.run(`drop table ${tableOf(one)}`);
      await engine.run(modelView(this.writer.layout, stored));
      if (broken.length === 0) return this.note(one, "built", started, rowCount);
      this.failed.add(model);
      this.note(one, "failed", started, rowCount, broken.map(sentence).join("; "));
    } catch (cause) {
      this.failed.add(model);
      this.note(one, "failed", started, null, whatFailed(cause));
    }
  }

  private exists(file: string): boolean {
    return existsSync(join(this.writer.layout.warehouse, file));
  }

  private async store(one: Placed, version: string, engine: Engine): Promise<string> {
    const scratched = this.writer.scratchPath(`${one.schema}.${one.model.name}.parquet`);
    await writeParquet(engine, one, scratched);
    return this.writer.keep(scratched, join("models", one.model.name, version, "part-0.parquet"));
  }

  private note(
    one: Placed,
    status: RunRecord["status"],
    started: number,
    rowCount: number | null,
    message: string | null = null
  ): void {
    const record: RunRecord = {
      run_id: this.runId,
      command: this.options.command ?? "build",
      started_at: this.options.now.toISOString().slice(0, 19),
      model: `${one.schema}.${one.model.name}`,
      status,
      duration_ms: Math.round(performance.now() - started),
      row_count: rowCount,
      fingerprint: this.versions.get(one.model) ?? "",
      message
    };
    this.noted.set(one, record);
    this.options.onModel?.(record);
  }

  /** What was kept of each model, in the order of the project. */
  private inOrder<V>(kept: ReadonlyMap<Placed, V>): V[] {
    return this.options.project.models.flatMap((one) => kept.get(one) ?? []);
  }

  async finish(before: Catalogue, asOf: string): Promise<BuildReport> {
    const runs = this.inOrder(this.noted);
    const built = this.inOrder(this.stored);
    const checks = built.flatMap((version) => version.checks);
    const failing = checks.filter((record) => record.failing_count > 0);
    const isBroken = this.failed.size > 0;
    const gone = Object.keys(before.models).filter(
      (name) =>
        !this.options.project.models.some((one) => `${one.schema}.${one.model.name}` === name)
    );
    const isSame =
      built.length === 0 &&
      gone.length === 0 &&
      before.as_of === asOf &&
      before.failed_checks.length === 0 &&
      before.root === this.writer.layout.warehouse;
    if (!isBroken && isSame) return {asOf, runs, failing, isPublished: true};
    const versions = built.map(
      (version) => [`${version.schema}.${version.name}`, version] as const
    );
    const models = {...before.models, ...(isBroken ? {} : Object.fromEntries(versions))};
    if (!isBroken) for (const name of gone) delete models[name];
    await this.writer.publish(this.options.command ?? "build", (catalogue) => ({
      ...catalogue,
      models,
      as_of: isBroken ? catalogue.as_of : asOf,
      runs: [...runs.filter((record) => record.status !== "unchanged"), ...catalogue.runs].slice(
        0,
        keptRuns
      ),
      failed_checks: isBroken ? this.reasons(runs, failing) : []
    }));
    return {asOf, runs, failing, isPublished: !isBroken};
  }

  private reasons(runs: readonly RunRecord[], failing: readonly CheckRecord[]): CheckRecord[] {
    const broken = failing.filter((record) => record.severity === "error");
    const thrown = runs.filter((record) => record.status === "failed" && record.row_count === null);
    return [
      ...broken,
      ...thrown.map((record) => ({
        model: record.model,
        check_name: "builds",
        severity: "error" as const,
        failing_count: 1,
        example: record.message
      }))
    ];
  }
}

/** Why a model could not be built; what the engine says of it, but for sums that no amount can hold. */
function whatFailed(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [, sum] =
    /Casting value "(.+?)" to type DECIMAL\(18,4\) failed: value is out of range/.exec(message) ??
    [];
  return sum === undefined
    ? message
    : `an amount of ${sum} is larger than any that can be kept (14 digits before the point); look for wrong amounts in the exports, or load them in a larger unit`;
}

/** A failed check in words. */
export function sentence(record: CheckRecord): string {
  const rows = `${record.failing_count} ${record.failing_count === 1 ? "row breaks" : "rows break"}`;
  return `${record.model}: ${rows} ${record.check_name}${record.example ? `, for example ${record.example}` : ""}`;
}
