import type {Engine} from "../warehouse/index.js";
import {text} from "../warehouse/index.js";
import type {Declaration} from "./declaration.js";
import {receiptKey} from "./landed.js";
import type {SpoiltRecord} from "./records.js";
import type {ReasonCount} from "./report.js";
import type {RowsPlan} from "./rows.js";
import type {Scanned} from "./table.js";
import type {Outcome} from "./verdicts.js";

/** Good rows of a receipt of which another row was refused get this outcome, beyond those of the plan. */
const receiptSetAside: Outcome = {
  entity: "receipts",
  column: "receipt_id",
  reason: "receipt_set_aside",
  isSkipped: false
};

function outcomesOf(plan: RowsPlan): readonly Outcome[] {
  return [...plan.outcomes, receiptSetAside];
}

/** Sets the whole receipt aside where one of its rows is: a receipt is landed as it was rung up or not at all. */
export async function judgeReceipts(
  engine: Engine,
  plan: RowsPlan,
  declaration: Declaration
): Promise<void> {
  const key = receiptKey(plan, declaration);
  if (key === null) return;
  const refused = `_outcome in (${plan.outcomes.flatMap((one, i) => (one.isSkipped ? [] : [i])).join(", ")})`;
  const {count} = await engine.row<{count: number}>(
    `select count(*) as count from rows where ${refused}`
  );
  if (count === 0) return;
  const same = key
    .map((column) => `refused.${column} is not distinct from rows.${column}`)
    .join(" and ");
  await engine.run(
    `update rows set _outcome = ${plan.outcomes.length}, _value = ${key[0] as string} where _outcome is null and exists (` +
      `select 1 from (select distinct ${key.join(", ")} from rows where ${refused} and ${key[0] as string} is not null) refused where ${same})`
  );
}

export interface RowCounts {
  readonly read: number;
  readonly landed: number;
  readonly setAside: number;
  readonly skipped: number;
  readonly reasons: readonly (ReasonCount & {readonly isSkipped: boolean})[];
  readonly lastSetAsideLine: number | null;
}

/** Counts each row once; titles are lines above the header. */
export async function countOutcomes(
  engine: Engine,
  plan: RowsPlan,
  scanned: Scanned,
  titleCount: number
): Promise<RowCounts> {
  const found = await engine.rows<{
    outcome: number | null;
    count: number;
    line: number;
    last: number;
    value: string | null;
  }>(
    "select _outcome as outcome, count(*) as count, min(_line) as line, max(_line) as last, arg_min(_value, _line) as value from rows group by 1"
  );
  const reasons = found.flatMap(({outcome, count, line, value}) => {
    const known = outcome === null ? undefined : outcomesOf(plan)[outcome];
    return known === undefined ? [] : [{...known, count, line, value}];
  });
  const spoilt = [...new Set(scanned.spoilt.map((one) => one.reason))].map((reason) => {
    const records = scanned.spoilt.filter((one) => one.reason === reason);
    const line = records[0]?.line ?? 0;
    return {
      reason,
      entity: null,
      column: null,
      count: records.length,
      line,
      value: null,
      isSkipped: false
    };
  });
  const named = (reason: string, count: number) =>
    count === 0
      ? []
      : [{reason, entity: null, column: null, count, line: 1, value: null, isSkipped: true}];
  const all = [
    ...reasons,
    ...spoilt,
    ...named("title", titleCount),
    ...named("blank", scanned.blankCount)
  ].sort((a, b) => b.count - a.count);
  const sum = (isSkipped: boolean) =>
    all.reduce((total, one) => (one.isSkipped === isSkipped ? total + one.count : total), 0);
  const lasts = found.flatMap(({outcome, last}) =>
    outcome !== null && !outcomesOf(plan)[outcome]?.isSkipped ? [last] : []
  );
  return {
    read: scanned.readCount + titleCount,
    landed: found.find((one) => one.outcome === null)?.count ?? 0,
    setAside: sum(false),
    skipped: sum(true),
    reasons: all,
    lastSetAsideLine: lasts.length === 0 ? null : Math.max(...lasts)
  };
}

export interface RejectsRequest {
  readonly path: string;
  readonly spoilt: readonly SpoiltRecord[];
  readonly textsOf: (lines: ReadonlySet<number>) => Promise<ReadonlyMap<number, string>>;
  readonly loadId: string;
  readonly source: string;
  readonly file: string;
}

/** Writes the rows set aside, with the text of their lines, and returns the path. */
export async function writeRejects(
  engine: Engine,
  plan: RowsPlan,
  request: RejectsRequest
): Promise<string> {
  const outcomes = outcomesOf(plan);
  const found = await engine.rows<{line: number; outcome: number; value: string | null}>(
    "select _line as line, _outcome as outcome, _value as value from rows where _outcome is not null"
  );
  const refused = found.filter(({outcome}) => !outcomes[outcome]?.isSkipped);
  const texts = await request.textsOf(new Set(refused.map(({line}) => line)));
  const rows = [
    ...refused.map(({line, outcome, value}) => {
      const {entity, column, reason} = outcomes[outcome] as Outcome;
      return {line, entity, column, reason, value, text: texts.get(line) ?? null};
    }),
    ...request.spoilt.map(({line, reason, text: written}) => ({
      line,
      entity: null,
      column: null,
      reason,
      value: null,
      text: written
    }))
  ].sort((a, b) => a.line - b.line);
  const textual = {kind: "text"} as const;
  await engine.createTable(
    "rejects",
    {
      line: {kind: "integer"},
      entity: textual,
      column_name: textual,
      reason: textual,
      value: textual,
      text: textual
    },
    {
      line: rows.map((row) => row.line),
      entity: rows.map((row) => row.entity),
      column_name: rows.map((row) => row.column),
      reason: rows.map((row) => row.reason),
      value: rows.map((row) => row.value),
      text: rows.map((row) => row.text)
    }
  );
  const {loadId, source, file, path} = request;
  await engine.writeParquet(
    `select ${text(loadId)} as load_id, ${text(source)} as source, entity, ${text(file)} as file, line, column_name, reason, value, text from rejects`,
    path
  );
  return path;
}
