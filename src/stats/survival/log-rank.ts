import {chiSquareTail} from "../distributions/chi-square.js";
import {dot, invertPositive, times} from "../likelihood/symmetric.js";
import {gatherExits, numbered, type Exits} from "./exits.js";

export interface LogRank {
  /** In order of appearance. */
  readonly groups: readonly (number | string)[];
  readonly observed: readonly number[];
  /** Events of each group if all shared one curve. */
  readonly expected: readonly number[];
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
}

/**
 * The log-rank test that groups share one survival curve (Mantel 1966), with the hypergeometric
 * variance; with `cluster`, for rows that hang together, with that of the clusters' summed score
 * residuals (Lin and Wei 1989). Chi-square and p are NaN where the groups cannot be told apart: a
 * single one, or no event.
 */
export function logRank(
  time: ArrayLike<number>,
  isEvent: ArrayLike<number | boolean>,
  group: ArrayLike<number | string>,
  cluster?: ArrayLike<number | string>
): LogRank {
  const exits = gatherExits(time, isEvent);
  const groups = [...new Set(Array.from(group))];
  const groupOf = numbered(group);
  const shares = sharesAtRisk(exits, groupOf, groups.length);
  const observed = groups.map((_, g) =>
    groupOf.reduce((sum, of, row) => sum + (of === g ? exits.isEvent[row]! : 0), 0)
  );
  const expected = shares.map((share) => dot(share, exits.events));
  const variance = cluster
    ? clusteredVariance(exits, groupOf, shares, numbered(cluster))
    : hypergeometric(exits, shares);

  const df = groups.length - 1;
  const excess = Float64Array.from(observed.slice(0, df), (o, g) => o - expected[g]!);
  const inverse =
    df > 0 ? invertPositive(variance.slice(0, df).map((row) => row.slice(0, df))) : null;
  const chiSquare = inverse ? dot(excess, times(inverse, excess)) : NaN;
  return {
    groups,
    observed,
    expected,
    chiSquare,
    df,
    p: inverse ? chiSquareTail(chiSquare, df) : NaN
  };
}

/** For each group its share of those at risk, at each time. */
function sharesAtRisk(
  {atRisk, rows, first}: Exits,
  groupOf: Int32Array,
  size: number
): Float64Array[] {
  return Array.from({length: size}, (_, g) => {
    let watched = groupOf.reduce((sum, of) => sum + (of === g ? 1 : 0), 0);
    return atRisk.map((n, j) => {
      const share = watched / n;
      for (let k = first[j]!; k < first[j + 1]!; k++) if (groupOf[rows[k]!] === g) watched--;
      return share;
    });
  });
}

function hypergeometric({atRisk, events}: Exits, shares: readonly Float64Array[]): Float64Array[] {
  const spread = events.map((d, j) =>
    atRisk[j]! > 1 ? (d * (atRisk[j]! - d)) / (atRisk[j]! - 1) : 0
  );
  return shares.map((p, g) =>
    Float64Array.from(shares, (q, h) =>
      spread.reduce((sum, s, j) => sum + s * p[j]! * ((g === h ? 1 : 0) - q[j]!), 0)
    )
  );
}

/**
 * A row's score residual in group g is (1 or 0 for being in it − the group's share) at its own
 * event, less the same summed over the hazard of everybody while it was watched. They are summed by
 * cluster, then squared.
 */
function clusteredVariance(
  {atRisk, events, rows, first, isEvent}: Exits,
  groupOf: Int32Array,
  shares: readonly Float64Array[],
  clusterOf: Int32Array
): Float64Array[] {
  const clusters = clusterOf.reduce((most, c) => Math.max(most, c + 1), 0);
  const residuals = shares.map((share, g) => {
    const sums = new Float64Array(clusters);
    let [hazard, sharedHazard] = [0, 0];
    share.forEach((p, j) => {
      hazard += events[j]! / atRisk[j]!;
      sharedHazard += (p * events[j]!) / atRisk[j]!;
      for (let k = first[j]!; k < first[j + 1]!; k++) {
        const row = rows[k]!;
        const own = groupOf[row] === g ? 1 : 0;
        sums[clusterOf[row]!]! += isEvent[row]! * (own - p) - (own * hazard - sharedHazard);
      }
    });
    return sums;
  });
  return residuals.map((a) => Float64Array.from(residuals, (b) => dot(a, b)));
}
