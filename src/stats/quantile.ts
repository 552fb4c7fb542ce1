/**
 * Hyndman and Fan's (1996) nine sample quantiles; 7, the linear one, is the default of R, numpy and
 * DuckDB's quantile_cont.
 */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The p-quantile of values in ascending order; NaN of none. */
export function quantileSorted(
  sorted: ArrayLike<number>,
  p: number,
  type: QuantileType = 7
): number {
  const n = sorted.length;
  if (n === 0) return NaN;
  const at = (k: number) => sorted[Math.min(n, Math.max(1, k)) - 1]!;
  const position = type <= 3 ? n * p - (type === 3 ? 0.5 : 0) : n * p + offsets[type as 4](p);
  const below = Math.floor(position + 4 * Number.EPSILON * n);
  const part = position - below < 4 * Number.EPSILON * n ? 0 : position - below;
  return at(below) + weight(type, part, below) * (at(below + 1) - at(below));
}

/** The p-quantile of values in any order. */
export function quantile(values: ArrayLike<number>, p: number, type: QuantileType = 7): number {
  return quantileSorted(Float64Array.from(values).sort(), p, type);
}

/** m of n p + m, for the continuous types. */
const offsets: Record<4 | 5 | 6 | 7 | 8 | 9, (p: number) => number> = {
  4: () => 0,
  5: () => 0.5,
  6: (p) => p,
  7: (p) => 1 - p,
  8: (p) => (p + 1) / 3,
  9: (p) => p / 4 + 3 / 8
};

/** How far to go from the lower neighbour to the upper one. */
function weight(type: QuantileType, part: number, below: number): number {
  if (type > 3) return part;
  if (part > 0) return 1;
  if (type === 2) return 0.5;
  return type === 3 && below % 2 !== 0 ? 1 : 0;
}
