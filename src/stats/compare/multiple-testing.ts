/** Holm's (1979) adjusted p-values, in the order given: the chance of any false claim is kept. */
export function holm(p: ArrayLike<number>): Float64Array {
  return adjusted(p, ascending(p), (place) => p.length - place, Math.max);
}

/**
 * Benjamini and Hochberg's (1995) adjusted p-values: the share of false claims among all claims is
 * kept.
 */
export function benjaminiHochberg(p: ArrayLike<number>): Float64Array {
  return adjusted(p, ascending(p).reverse(), (place) => p.length / (p.length - place), Math.min);
}

function ascending(p: ArrayLike<number>): number[] {
  return Array.from(p, (_, i) => i).sort((i, j) => p[i]! - p[j]!);
}

/** Each p times its factor, never crossing the one before it in the order. */
function adjusted(
  p: ArrayLike<number>,
  order: readonly number[],
  factor: (place: number) => number,
  notBeyond: (a: number, b: number) => number
): Float64Array {
  const result = new Float64Array(p.length);
  let before: number | undefined;
  order.forEach((row, place) => {
    const own = Math.min(1, p[row]! * factor(place));
    before = before === undefined ? own : notBeyond(before, own);
    result[row] = before;
  });
  return result;
}
