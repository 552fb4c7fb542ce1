import {quantileSorted} from "./quantile.js";

/** Whether a higher value is better (visits, spend) or a lower one (days since the last visit). */
export type Better = "higher" | "lower";

/**
 * Scores 1 (worst) to `classes` by quantile cuts: one more than the number of cuts that lie below
 * the value. Equal values have equal scores, so classes differ in size and may be empty.
 */
export function quantileScores(
  values: ArrayLike<number>,
  better: Better = "higher",
  classes = 5
): Int32Array {
  const sorted = Float64Array.from(values).sort();
  const cuts = Array.from({length: classes - 1}, (_, i) =>
    quantileSorted(sorted, (i + 1) / classes)
  );
  return Int32Array.from(values, (value) => {
    const above = cuts.filter((cut) => cut < value).length;
    return better === "higher" ? 1 + above : classes - above;
  });
}

/**
 * Scores 1 to `classes` by rank, 1 + ⌊classes × (customers worse than this one) / customers⌋: ties
 * share a score, too.
 */
export function rankScores(
  values: ArrayLike<number>,
  better: Better = "higher",
  classes = 5
): Int32Array {
  const sign = better === "higher" ? 1 : -1;
  const sorted = Float64Array.from(values, (value) => sign * value).sort();
  const worse = new Map<number, number>();
  sorted.forEach((value, i) => worse.has(value) || worse.set(value, i));
  return Int32Array.from(
    values,
    (value) => 1 + Math.floor((classes * worse.get(sign * value)!) / sorted.length)
  );
}

/**
 * Scores 1 to `classes` in tiles of equal size, as SQL's NTILE: ties are split by id, so that
 * customers alike may score apart. The first tiles are one larger where the number does not divide.
 */
export function tileScores<Id extends number | string>(
  values: ArrayLike<number>,
  ids: ArrayLike<Id>,
  better: Better = "higher",
  classes = 5
): Int32Array {
  const sign = better === "higher" ? 1 : -1;
  const order = Array.from({length: values.length}, (_, i) => i).sort(
    (i, j) => sign * (values[i]! - values[j]!) || (ids[i]! < ids[j]! ? -1 : 1)
  );
  const size = Math.floor(order.length / classes);
  const larger = order.length % classes;
  const scores = new Int32Array(order.length);
  order.forEach((row, place) => {
    const inLarger = larger * (size + 1);
    scores[row] =
      1 +
      (place < inLarger
        ? Math.floor(place / (size + 1))
        : larger + Math.floor((place - inLarger) / size));
  });
  return scores;
}
