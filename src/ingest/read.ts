import type {Engine} from "../warehouse/index.js";
import type {Declaration} from "./declaration.js";
import type {ExportTime} from "./export-time.js";
import type {MappedEntity} from "./inputs.js";
import type {Zones} from "./instants.js";
import {countOutcomes, judgeReceipts, type RowCounts} from "./judge.js";
import {isInFileOrder} from "./landed.js";
import type {SpoiltRecord} from "./records.js";
import {Refusal} from "./refusal.js";
import {planRows, type RowsPlan, type RowsRequest} from "./rows.js";
import {findStyles, stylesFor} from "./styles.js";
import type {Scanned, Table} from "./table.js";

export interface ReadRequest {
  readonly engine: Engine;
  /** The export's name, for refusals. */
  readonly name: string;
  readonly table: Table;
  readonly declaration: Declaration;
  readonly entities: readonly MappedEntity[];
  readonly zones: Zones;
  readonly exportedAt: ExportTime | null;
  /** Lands the rows of the engine's view `kept` and returns how many records each entity got. */
  readonly land: (plan: RowsPlan) => Promise<readonly LandedFile[]>;
}

/** One entity's Parquet file of a load, not yet in its place. */
export interface LandedFile {
  readonly entity: string;
  readonly path: string;
  readonly rowCount: number;
}

/** The rows of an export; the good ones are landed. */
export interface ReadRows {
  readonly plan: RowsPlan;
  readonly landing: readonly LandedFile[];
  readonly counts: RowCounts;
  /** Records that are no rows at all. */
  readonly spoilt: readonly SpoiltRecord[];
}

/** Reads the rows of an export: a clean one as it is, any other with care. Throws a Refusal when it is not usable. */
export async function readRows(request: ReadRequest): Promise<ReadRows> {
  return (await readStrictly(request)) ?? (await readCarefully(request));
}

/** The way of clean files: every physical line is a row and every row is good; null for any other file. */
async function readStrictly(request: ReadRequest): Promise<ReadRows | null> {
  const {engine, entities, declaration} = request;
  const {strict, titleCount} = request.table;
  const isLineRead = entities.some(({fields}) => fields.some((one) => one.cells.includes("_line")));
  if (strict === null || isLineRead) return null;
  try {
    const plan = await planned(request, strict.relation, true);
    const isStreamed = isInFileOrder(plan, declaration);
    if (isStreamed)
      await engine.run(
        `create or replace view kept as select *, _alarm + ${strict.firstLine} as _first_line from (${plan.select})`
      );
    else {
      await engine.run(`create or replace table rows as ${plan.select}`);
      await engine.run(
        `create or replace view kept as select *, rowid + ${strict.firstLine} as _line from rows`
      );
    }
    const landing = await request.land(plan);
    const count = isStreamed
      ? landing[0]?.rowCount
      : (await engine.row<{count: number}>("select count(*) as count from rows")).count;
    // Fewer rows than lines: blank lines, or cells that hold line breaks.
    if (!count || count !== strict.rowCount) return null;
    return {plan, landing, counts: cleanCounts(count, titleCount), spoilt: []};
  } catch (cause) {
    // Whatever the engine or a rule objected to, the careful way finds it again and says where.
    if (cause instanceof Refusal || isEngineError(cause)) return null;
    throw cause;
  }
}

/** The engine throws plain errors; any other kind is a slip of this program. */
function isEngineError(cause: unknown): boolean {
  return cause instanceof Error && Object.getPrototypeOf(cause) === Error.prototype;
}

async function readCarefully(request: ReadRequest): Promise<ReadRows> {
  const {engine, name, table, declaration} = request;
  const {relation, scanned} = await table.careful();
  refuseUnreadable(name, scanned);
  const plan = await planned(request, relation, false);
  await engine.run(`create or replace table rows as ${plan.select}`);
  await judgeReceipts(engine, plan, declaration);
  const counts = await countOutcomes(engine, plan, scanned, table.titleCount);
  refuseUnusable(name, counts, scanned);
  await engine.run("create or replace view kept as select * from rows where _outcome is null");
  return {plan, landing: await request.land(plan), counts, spoilt: scanned.spoilt};
}

async function planned(request: ReadRequest, from: string, isStrict: boolean): Promise<RowsPlan> {
  const {engine, name, table, declaration, entities, zones, exportedAt} = request;
  const {format, sourceHeader} = declaration;
  const styles = await findStyles(engine, {name, from, entities, format});
  const rows: RowsRequest = {
    from,
    cells: table.cells,
    entities,
    mappings: declaration.entities,
    hasBroken: table.hasBroken,
    isStrict,
    stylesOf: (field) => stylesFor(field, styles, zones, isStrict),
    ...(sourceHeader === undefined ? {} : {sourceHeader}),
    ...(exportedAt === null ? {} : {exportedAt: exportedAt.local})
  };
  return planRows(rows);
}

function cleanCounts(count: number, titleCount: number): RowCounts {
  const title = {entity: null, column: null, line: 1, value: null, isSkipped: true};
  return {
    read: count + titleCount,
    landed: count,
    setAside: 0,
    skipped: titleCount,
    reasons: titleCount > 0 ? [{...title, reason: "title", count: titleCount}] : [],
    lastSetAsideLine: null
  };
}

function refuseUnreadable(name: string, scanned: Scanned): void {
  const {readCount, blankCount, openQuoteLine, unterminatedLine, spoilt} = scanned;
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

function refuseUnusable(name: string, counts: RowCounts, {unterminatedLine}: Scanned): void {
  if (unterminatedLine !== null && counts.lastSetAsideLine === unterminatedLine)
    throw new Refusal(
      `${name} is cut short in its last line ${unterminatedLine}; copy or export it again`
    );
  const [worst] = counts.reasons.filter((one) => !one.isSkipped);
  if (!worst || counts.setAside * 2 <= counts.read - counts.skipped) return;
  const column =
    worst.column === null
      ? ""
      : ` in column ${worst.column}${worst.entity === null ? "" : ` of ${worst.entity}`}`;
  const value = worst.value === null ? "" : `, such as ${JSON.stringify(worst.value)}`;
  throw new Refusal(
    `${name}: ${counts.setAside} of ${counts.read} rows cannot be read, ${worst.count} of them because of ${worst.reason}${column} ` +
      `(line ${worst.line}${value}); correct the mapping or the format of its source`
  );
}
