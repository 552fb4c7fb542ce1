import {gatherExits, numbered} from "./exits.js";
import {kaplanMeier, lastNotAfter} from "./kaplan-meier.js";
import {logVariance} from "./variance.js";

export interface RestrictedMean {
  readonly mean: number;
  readonly standardError: number;
}

/**
 * The mean time to the event when the clock stops at `until`: the area under the Kaplan–Meier curve
 * (Irwin 1949), with Greenwood's standard error, clustered where `cluster` is given. Beyond the
 * last time the curve is taken to stay where it is.
 */
export function restrictedMean(
  time: ArrayLike<number>,
  isEvent: ArrayLike<number | boolean>,
  until: number,
  cluster?: ArrayLike<number | string>
): RestrictedMean {
  const curve = kaplanMeier(time, isEvent);
  const last = lastNotAfter(curve.time, until);
  const areaAfter = new Float64Array(curve.time.length);
  let area = 0;
  for (let j = last; j >= 0; j--) {
    const end = j === last ? until : curve.time[j + 1]!;
    area += curve.survival[j]! * (end - curve.time[j]!);
    areaAfter[j] = area;
  }
  const variance = logVariance(gatherExits(time, isEvent), areaAfter, cluster && numbered(cluster));
  return {
    mean: area + (last < 0 ? until : curve.time[0]!),
    standardError: last < 0 ? 0 : Math.sqrt(variance[last]!)
  };
}
