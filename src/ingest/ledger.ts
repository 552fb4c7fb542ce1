import {entityByName, fieldsOf, landedColumns, type Entity} from "../entities/index.js";
import {identifier, landedRelation, type Engine} from "../warehouse/index.js";
import type {LandedFile} from "./read.js";

export interface Summary {
  readonly controlSums: Record<string, Record<string, string | number>>;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** The latest event, in UTC. */
  readonly lastEvent: string | null;
  /** The sources that the rows name, when they name any. */
  readonly sources: string | null;
}

/** What the landed files of one load hold. */
export async function summarise(
  engine: Engine,
  landing: readonly LandedFile[],
  {dayEndsAt, namesSources}: {readonly dayEndsAt: string; readonly namesSources: boolean}
): Promise<Summary> {
  const controlSums: Summary["controlSums"] = {};
  const firstDays: string[] = [];
  const lastDays: string[] = [];
  const lastEvents: string[] = [];
  const sources = new Set<string>();
  for (const {entity: name, path, rowCount} of landing) {
    const entity = entityByName.get(name) as Entity;
    const amounts = fieldsOf(entity).filter((field) => field.kind === "money");
    const sums = amounts.map(
      (field) => `cast(sum(${identifier(field.name)}) as varchar) as ${identifier(field.name)}`
    );
    const found = await engine.row<Record<string, string | number | null>>(
      `select ${namesSources ? "string_agg(distinct source, ', ' order by source)" : "null"} as _sources, ` +
        `${[...sums, eventSelect(entity, dayEndsAt)].join(", ")} from (${landedRelation(entity, [path])})`
    );
    controlSums[name] = {rows: rowCount};
    for (const {name: column} of amounts) {
      const sum = found[column];
      if (sum !== null && sum !== undefined) controlSums[name][column] = sum;
    }
    for (const source of String(found._sources ?? "").split(", ")) if (source) sources.add(source);
    if (found._first !== null) firstDays.push(found._first as string);
    if (found._last !== null) lastDays.push(found._last as string);
    if (found._event !== null) lastEvents.push(found._event as string);
  }
  return {
    controlSums,
    firstDay: firstDays.sort()[0] ?? null,
    lastDay: lastDays.sort().at(-1) ?? null,
    lastEvent: lastEvents.sort().at(-1) ?? null,
    sources: sources.size === 0 ? null : [...sources].sort().join(", ")
  };
}

/** First and last local day and the last moment of an entity's events; a receipt's day is its business day. */
function eventSelect(entity: Entity, dayEndsAt: string): string {
  const {occursAt} = entity;
  const columns = landedColumns(entity);
  if (occursAt === undefined)
    return "cast(null as date) as _first, cast(null as date) as _last, cast(null as timestamp) as _event";
  const local = identifier(`${occursAt}_local` in columns ? `${occursAt}_local` : occursAt);
  const [hours, minutes] = dayEndsAt.split(":");
  const shift =
    entity.name === "receipts"
      ? ` - interval '${Number(hours) * 60 + Number(minutes)} minutes'`
      : "";
  const day = (moment: string) => `cast(${moment}${shift} as date)`;
  return `${day(`min(${local})`)} as _first, ${day(`max(${local})`)} as _last, cast(max(${identifier(occursAt)}) as timestamp) as _event`;
}
