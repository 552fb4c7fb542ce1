import {join} from "node:path";
import type {Programme} from "../config/index.js";
import {fingerprint, type Engine, type LoadRecord} from "../warehouse/index.js";
import type {Declaration} from "./declaration.js";
import {exportTime} from "./export-time.js";
import {mapEntities} from "./inputs.js";
import {writeRejects} from "./judge.js";
import {landedSelect} from "./landed.js";
import {summarise} from "./ledger.js";
import type {Candidate, Recognised} from "./look.js";
import {normalisePhones} from "./phones.js";
import {readRows, type LandedFile} from "./read.js";
import type {LoadedFile} from "./report.js";

/** Raised whenever the same text would land as another value. */
const castVersion = 1;

/** The load that a file under a declaration makes. */
export function loadIdOf(sha256: string, declaration: Declaration, {business}: Programme): string {
  const {timeZone, phoneCountry, dayEndsAt} = business;
  return fingerprint(
    sha256,
    JSON.stringify(declaration),
    JSON.stringify({castVersion, timeZone, phoneCountry, dayEndsAt})
  );
}

/** A file read into scratch, ready to be published. */
export interface StagedLoad {
  readonly record: LoadRecord;
  /** Written Parquet files by entity. */
  readonly landing: readonly LandedFile[];
  readonly rejects: string | null;
  readonly report: LoadedFile;
}

export interface LoadRequest {
  readonly file: Candidate;
  readonly recognised: Recognised;
  readonly sha256: string;
  readonly loadId: string;
  readonly programme: Programme;
  readonly engine: Engine;
  /** A folder of its own for this file. */
  readonly scratch: string;
  readonly replaces: string | null;
}

/** Reads one export into Parquet files. Throws a Refusal when it cannot be what it is taken for. */
export async function loadFile(request: LoadRequest): Promise<StagedLoad> {
  const {file, recognised, engine, scratch, programme, loadId} = request;
  const {declaration} = recognised;
  const {name} = file;
  const table = await recognised.open(scratch);
  const entities = await mapEntities(engine, declaration, table.cells, name);
  const {format} = declaration;
  const {timeZone: business, phoneCountry, dayEndsAt} = programme.business;
  const zones = {file: format.timeZone ?? business, business};
  const exportedAt = await exportTime(engine, name, format.exportedAt, zones.file);
  const {plan, landing, counts, spoilt} = await readRows({
    engine,
    name,
    table,
    declaration,
    entities,
    zones,
    exportedAt,
    async land(plan) {
      await normalisePhones(engine, plan, phoneCountry);
      const landed: LandedFile[] = [];
      for (const target of plan.entities) {
        const entity = target.mapped.entity.name;
        const path = join(scratch, `${entity}.parquet`);
        const select = landedSelect(target, plan, declaration, {file: name, loadId});
        landed.push({entity, path, rowCount: await engine.writeParquet(select, path)});
      }
      return landed;
    }
  });
  const rejects =
    counts.setAside > 0
      ? await writeRejects(engine, plan, {
          path: join(scratch, "rejects.parquet"),
          spoilt,
          textsOf: (lines) => table.textsOf(lines),
          loadId,
          source: declaration.source,
          file: name
        })
      : null;
  const summary = await summarise(engine, landing, {dayEndsAt, namesSources: plan.source !== null});
  const report: LoadedFile = {
    file: name,
    status: "loaded",
    loadId,
    loader: declaration.loader,
    source: summary.sources ?? declaration.source,
    entities: landing.map(({entity}) => entity),
    rowsRead: counts.read,
    rowsLanded: counts.landed,
    rowsSetAside: counts.setAside,
    rowsSkipped: counts.skipped,
    firstDay: summary.firstDay,
    lastDay: summary.lastDay,
    controlSums: summary.controlSums,
    setAside: counts.reasons.filter((one) => !one.isSkipped),
    skipped: counts.reasons.filter((one) => one.isSkipped),
    replaces: request.replaces
  };
  return {
    landing,
    rejects,
    report,
    record: recordOf(request, report, exportedAt?.utc ?? summary.lastEvent)
  };
}

function recordOf(
  {sha256, recognised}: LoadRequest,
  report: LoadedFile,
  exportedAt: string | null
): LoadRecord {
  return {
    load_id: report.loadId,
    file: report.file,
    sha256,
    source: report.source,
    loader: report.loader,
    mode: recognised.declaration.mode,
    exported_at: exportedAt,
    loaded_at: new Date().toISOString().slice(0, 19),
    entities: report.entities.join(","),
    rows_read: report.rowsRead,
    rows_landed: report.rowsLanded,
    rows_set_aside: report.rowsSetAside,
    rows_skipped: report.rowsSkipped,
    first_day: report.firstDay,
    last_day: report.lastDay,
    control_sums: JSON.stringify(report.controlSums)
  };
}
