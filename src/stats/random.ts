/** A source of numbers in [0, 1); whoever draws is handed one, so that a seed repeats a result. */
export type Random = () => number;

/**
 * sfc32 of Chris Doty-Humphrey, 32 bits a draw: the same seed gives the same numbers on every
 * machine.
 */
export function seeded(seed: number): Random {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1];
  const draw = () => {
    const bits = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + bits) | 0;
    return (bits >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) draw();
  return draw;
}
