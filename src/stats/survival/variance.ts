import type {Exits} from "./exits.js";

/**
 * The variance, up to each time, of Σⱼ wⱼ log(1 − dⱼ/nⱼ). Rows that stand alone: Greenwood's Σ w² d
 * / (n (n − d)). With clusters: the sum over clusters of the square of their rows' influence.
 */
export function logVariance(
  exits: Exits,
  weights: Float64Array,
  clusterOf?: Int32Array
): Float64Array {
  const {atRisk, events} = exits;
  const step = weights.map((w, j) => (events[j]! < atRisk[j]! ? w / (atRisk[j]! - events[j]!) : 0));
  if (clusterOf) return clustered(exits, step, clusterOf);
  let sum = 0;
  return step.map((one, j) => (sum += (one * weights[j]! * events[j]!) / atRisk[j]!));
}

/**
 * A row's influence is its own event's step less what everybody's hazard made expected while it was
 * watched. So a cluster's is (sum over its rows gone) − (rows still watched) × (expected so far),
 * and the sum of squares changes only where a row goes.
 */
function clustered(
  {atRisk, events, rows, first, isEvent}: Exits,
  step: Float64Array,
  clusterOf: Int32Array
): Float64Array {
  const size = clusterOf.reduce((most, c) => Math.max(most, c + 1), 0);
  const gone = new Float64Array(size);
  const watched = new Float64Array(size);
  for (const c of clusterOf) watched[c]!++;
  let expected = 0;
  let [goneGone, goneWatched] = [0, 0];
  let watchedWatched = watched.reduce((sum, m) => sum + m * m, 0);

  return step.map((one, j) => {
    expected += (one * events[j]!) / atRisk[j]!;
    for (let k = first[j]!; k < first[j + 1]!; k++) {
      const c = clusterOf[rows[k]!]!;
      const [g, m] = [gone[c]!, watched[c]!];
      const after = g + (isEvent[rows[k]!]! ? one : 0) - expected;
      goneGone += after * after - g * g;
      goneWatched += after * (m - 1) - g * m;
      watchedWatched += (m - 1) ** 2 - m * m;
      gone[c] = after;
      watched[c] = m - 1;
    }
    return Math.max(0, goneGone - 2 * expected * goneWatched + expected ** 2 * watchedWatched);
  });
}
