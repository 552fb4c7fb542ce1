/**
 * The 95 % interval of a share by Wilson's score (1927): fits small samples and shares near 0 or 1.
 * Null when there are no cases.
 */
export function wilson(
  successes: number,
  cases: number
): readonly [low: number, high: number] | null {
  if (cases <= 0) return null;
  const z = 1.959964;
  const share = successes / cases;
  const scale = 1 + z ** 2 / cases;
  const middle = (share + z ** 2 / (2 * cases)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / cases + z ** 2 / (4 * cases ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
