import {groupRows} from "../grouping.js";

/** Rows leaving observation, by an event or by censoring, gathered by distinct time. */
export interface Exits {
  readonly time: Float64Array;
  /** Still watched just before each time. */
  readonly atRisk: Float64Array;
  readonly events: Float64Array;
  readonly censored: Float64Array;
  /** Rows in order of time; those of time j stand from `first[j]` up to `first[j + 1]`. */
  readonly rows: Int32Array;
  readonly first: Int32Array;
  readonly isEvent: Uint8Array;
}

/** Gathers rows by time; times are finite and not negative. */
export function gatherExits(time: ArrayLike<number>, isEvent: ArrayLike<number | boolean>): Exits {
  check(time);
  const {columns, counts, groupOf} = groupRows([time]);
  const first = new Int32Array(counts.length + 1);
  counts.forEach((count, j) => (first[j + 1] = first[j]! + count));
  const next = first.slice();
  const rows = new Int32Array(time.length);
  const events = new Float64Array(counts.length);
  groupOf.forEach((j, row) => {
    rows[next[j]!++] = row;
    if (isEvent[row]) events[j]!++;
  });
  return {
    time: columns[0]!,
    atRisk: counts.map((_, j) => time.length - first[j]!),
    events,
    censored: counts.map((count, j) => count - events[j]!),
    rows,
    first,
    isEvent: Uint8Array.from(isEvent, (event) => (event ? 1 : 0))
  };
}

function check(time: ArrayLike<number>): void {
  for (let row = 0; row < time.length; row++) {
    if (time[row]! >= 0 && time[row]! < Infinity) continue;
    throw new RangeError(
      `row ${row}: ${time[row]} is no duration; give a finite number of 0 or more`
    );
  }
}

/** For each row the number of its group or cluster, 0 and up, in order of appearance. */
export function numbered(names: ArrayLike<number | string>): Int32Array {
  const numbers = new Map<number | string, number>();
  return Int32Array.from(names, (name) => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  });
}
