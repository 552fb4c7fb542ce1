/** Equal rows counted together, in ascending order of the columns. */
export interface Groups {
  /** For each column given, its value in each group. */
  readonly columns: Float64Array[];
  readonly counts: Float64Array;
  /** For each row given, the index of its group. */
  readonly groupOf: Int32Array;
}

/**
 * Counts equal rows; the order of the rows changes nothing but `groupOf`. Values must be numbers.
 */
export function groupRows(columns: readonly ArrayLike<number>[]): Groups {
  const ranked = columns.map(distinct);
  const keys = new Float64Array(columns[0]?.length ?? 0);
  for (const {values, ranks} of ranked)
    for (let row = 0; row < keys.length; row++)
      keys[row] = keys[row]! * values.length + ranks[row]!;
  const groups = distinct(keys);
  const counts = new Float64Array(groups.values.length);
  for (const group of groups.ranks) counts[group]!++;

  let rest = groups.values;
  const inGroups = ranked.toReversed().map(({values}) => {
    const column = rest.map((key) => values[key % values.length]!);
    rest = rest.map((key) => Math.floor(key / values.length));
    return column;
  });
  return {columns: inGroups.reverse(), counts, groupOf: groups.ranks};
}

/** The distinct values of a column, ascending, and where each row's value stands among them. */
export function distinct(column: ArrayLike<number>): {
  readonly values: Float64Array;
  readonly ranks: Int32Array;
} {
  const rankOf = new Map<number, number>();
  for (const value of new Float64Array(column)) rankOf.set(value, 0);
  const values = Float64Array.from(rankOf.keys()).sort();
  values.forEach((value, rank) => rankOf.set(value, rank));
  const ranks = new Int32Array(column.length);
  for (let row = 0; row < ranks.length; row++) ranks[row] = rankOf.get(column[row]!)!;
  return {values, ranks};
}
