import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import type {Programme} from "../config/index.js";
import {fingerprint, text, type Engine, type LoadRecord} from "../warehouse/index.js";
import {copyNormal, normalRelation, textsOf, type TextFile} from "./copy.js";
import type {Declaration} from "./declaration.js";
import {exportTime} from "./export-time.js";
import {mapEntities} from "./inputs.js";
import {countOutcomes, judgeReceipts, keepGoodRows, writeRejects, type RowCounts} from "./judge.js";
import {landedSelect} from "./landed.js";
import {summarise} from "./ledger.js";
import type {Candidate, Recognised} from "./look.js";
import {normalisePhones} from "./phones.js";
import type {RecordScanner} from "./records.js";
import {Refusal} from "./refusal.js";
import type {LoadedFile} from "./report.js";
import {planRows} from "./rows.js";
import {findStyles, stylesFor} from "./styles.js";

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
  readonly landing: readonly (readonly [entity: string, path: string])[];
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

/** Reads one delimited export into Parquet files. Throws a Refusal when it cannot be what it is taken for. */
export async function loadFile(request: LoadRequest): Promise<StagedLoad> {
  const {file, recognised, engine, scratch, programme, loadId} = request;
  const {declaration, sniffed} = recognised;
  const {name} = file;
  await mkdir(scratch, {recursive: true});
  const source: TextFile = {...recognised, path: file.path, name};
  const normal = join(scratch, "normal");
  const scanner = await copyNormal(source, normal);
  refuseUnreadable(name, scanner);

  const from = normalRelation(normal, sniffed.headers);
  const entities = await mapEntities(engine, declaration, sniffed.headers, name);
  const {format} = declaration;
  const zones = {
    file: format.timeZone ?? programme.business.timeZone,
    business: programme.business.timeZone
  };
  const exportedAt = await exportTime(engine, name, format.exportedAt, zones.file);
  const styles = await findStyles(engine, {name, from, entities, format});
  const plan = planRows({
    from,
    headers: sniffed.headers,
    entities,
    isGuarded: true,
    stylesOf: (field) => stylesFor(field, styles, zones),
    ...(declaration.sourceHeader === undefined ? {} : {sourceHeader: declaration.sourceHeader}),
    ...(exportedAt === null ? {} : {exportedAt: exportedAt.local})
  });
  await engine.run(`create or replace table rows as ${plan.select}`);
  await judgeReceipts(engine, plan, declaration);
  const counts = await countOutcomes(engine, plan, scanner, sniffed.titleCount);
  refuseUnusable(name, counts, scanner);
  await keepGoodRows(engine);
  await normalisePhones(engine, plan, programme.business.phoneCountry);

  const landing: [string, string][] = [];
  for (const target of plan.entities) {
    const path = join(scratch, `${target.mapped.entity.name}.parquet`);
    const select = landedSelect(target, plan, declaration, {file: name, loadId});
    await engine.run(`copy (${select}) to ${text(path)} (format parquet, compression snappy)`);
    landing.push([target.mapped.entity.name, path]);
  }
  const rejects =
    counts.setAside > 0
      ? await writeRejects(engine, plan, {
          path: join(scratch, "rejects.parquet"),
          spoilt: scanner.spoilt,
          textsOf: (lines) => textsOf(source, lines),
          loadId,
          source: declaration.source,
          file: name
        })
      : null;
  const summary = await summarise(engine, landing, programme.business.dayEndsAt);
  const report: LoadedFile = {
    file: name,
    status: "loaded",
    loadId,
    loader: declaration.loader,
    source: summary.sources ?? declaration.source,
    entities: landing.map(([entity]) => entity),
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

function refuseUnreadable(name: string, scanner: RecordScanner): void {
  const {readCount, blankCount, openQuoteLine, unterminatedLine, spoilt} = scanner;
  if (openQuoteLine !== null)
    throw new Refusal(
      `${name} ends inside a quote that line ${openQuoteLine} opens: it is cut short or the quote is a slip; export it again`
    );
  if (unterminatedLine !== null && spoilt.some((one) => one.line === unterminatedLine))
    throw new Refusal(
      `${name} is cut short in its last line ${unterminatedLine}; copy or export it again`
    );
  if (readCount === blankCount)
    throw new Refusal(`${name} has a header and no rows; export it again`);
}

function refuseUnusable(name: string, counts: RowCounts, {unterminatedLine}: RecordScanner): void {
  if (unterminatedLine !== null && counts.lastSetAsideLine === unterminatedLine)
    throw new Refusal(
      `${name} is cut short in its last line ${unterminatedLine}; copy or export it again`
    );
  const [worst] = counts.reasons.filter((one) => !one.isSkipped);
  if (!worst || counts.setAside * 2 <= counts.read - counts.skipped) return;
  const column = worst.column === null ? "" : ` in column ${worst.column} of ${worst.entity ?? ""}`;
  const value = worst.value === null ? "" : `, such as ${JSON.stringify(worst.value)}`;
  throw new Refusal(
    `${name}: ${counts.setAside} of ${counts.read} rows cannot be read, ${worst.count} of them because of ${worst.reason}${column} ` +
      `(line ${worst.line}${value}); correct the mapping or the format of its source`
  );
}
