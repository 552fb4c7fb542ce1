import {text} from "../warehouse/index.js";

/** A moment at which a zone's clock changes: from `wall` on the clock shows UTC plus `offset`, both in milliseconds. */
interface Change {
  readonly wall: number;
  readonly offset: number;
}

const day = 86_400_000;
const firstYear = Date.UTC(1990, 0, 1);
const lastYear = Date.UTC(2045, 0, 1);
const known = new Map<string, readonly Change[]>();

/**
 * SQL: the UTC of a wall clock. An hour that the clock shows twice is the later one; an hour that it skips moves on by
 * the gap: the rule of DuckDB's `timezone()`, which is slow and is asked for years outside 1990–2044 only.
 */
export function utcOf(local: string, zone: string): string {
  const changes = changesOf(zone);
  const inside = `${local} between ${timestamp(firstYear + day)} and ${timestamp(lastYear - day)}`;
  return `case when ${inside} then ${local} - ${choose(local, changes)} else timezone('UTC', timezone(${text(zone)}, ${local})) end`;
}

/** A decision tree over the clock's changes: few comparisons a row. */
function choose(local: string, changes: readonly Change[]): string {
  const [only] = changes;
  if (changes.length <= 1) return `to_milliseconds(${only?.offset ?? 0})`;
  const middle = changes.length >> 1;
  const wall = timestamp((changes[middle] as Change).wall);
  return `case when ${local} < ${wall} then ${choose(local, changes.slice(0, middle))} else ${choose(local, changes.slice(middle))} end`;
}

function timestamp(milliseconds: number): string {
  return `timestamp '${new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ")}'`;
}

function changesOf(zone: string): readonly Change[] {
  const already = known.get(zone);
  if (already) return already;
  const offsetAt = offsets(zone);
  const changes: Change[] = [{wall: firstYear, offset: offsetAt(firstYear)}];
  for (let from = firstYear; from < lastYear; from += 5 * day) {
    const to = Math.min(from + 5 * day, lastYear);
    const before = (changes.at(-1) as Change).offset;
    const after = offsetAt(to);
    if (after === before) continue;
    let [low, high] = [from, to];
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000;
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    changes.push({wall: high + after, offset: after});
  }
  known.set(zone, changes);
  return changes;
}

/** The offset of a zone at a moment, in milliseconds. */
function offsets(zone: string): (moment: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {timeZone: zone, timeZoneName: "longOffset"});
  return (moment) => {
    const shown = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(format.format(moment));
    if (!shown) return 0;
    const [, sign, hours, minutes, seconds] = shown;
    const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) * 1000;
    return sign === "-" ? -size : size;
  };
}
