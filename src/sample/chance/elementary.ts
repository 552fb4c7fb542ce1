/*
 * Logarithm and exponential of fdlibm (Sun Microsystems, 1993), in nothing but additions, multiplications and divisions
 * of doubles, which are the same everywhere. Math.log and Math.exp are not: an engine that is built to fuse a
 * multiplication with an addition rounds them otherwise.
 *
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice is preserved.
 */

const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
double[0] = 1;
/** Which of the two words holds sign and exponent on this machine. */
const high = words[0] === 0 ? 1 : 0;

/** Natural logarithm of a positive number, not below 2⁻¹⁰²²; less than 1 unit in the last place off. */
export function log(x: number): number {
  double[0] = x;
  const top = words[high] ?? 0;
  const hx = top & 0xfffff;
  const step = (hx + 0x95f64) & 0x100000;
  words[high] = hx | (step ^ 0x3ff00000);
  const k = (top >> 20) - 1023 + (step >> 20);
  const f = (double[0] ?? 0) - 1;
  if ((0xfffff & (2 + hx)) < 3) {
    if (f === 0) return k * ln2High + k * ln2Low;
    const r = f * f * (0.5 - 0.3333333333333333 * f);
    return k === 0 ? f - r : k * ln2High - (r - k * ln2Low - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const t1 =
    w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const t2 =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const r = t2 + t1;
  if (((hx - 0x6147a) | (0x6b851 - hx)) > 0) {
    const half = 0.5 * f * f;
    return k === 0
      ? f - (half - s * (half + r))
      : k * ln2High - (half - (s * (half + r) + k * ln2Low) - f);
  }
  return k === 0 ? f - s * (f - r) : k * ln2High - (s * (f - r) - k * ln2Low - f);
}

const halfLn2 = 0.3465735912322998;
const threeHalvesLn2 = 1.0397205352783203;
const tiny = 3.725290298461914e-9;

/** Powers of two from 2⁻¹⁰²² to 2¹⁰²³. */
const powers = new Float64Array(2046);
powers[1022] = 1;
for (let k = 1; k < 1024; k++) powers[1022 + k] = (powers[1021 + k] ?? 0) * 2;
for (let k = 1; k <= 1022; k++) powers[1022 - k] = (powers[1023 - k] ?? 0) / 2;

/** e to the power of x; 0 below −700. Less than 1 unit in the last place off. */
export function exp(x: number): number {
  if (x < -700) return 0;
  const size = Math.abs(x);
  if (size < tiny) return 1 + x;
  let k = 0;
  let upper = x;
  let lower = 0;
  if (size >= halfLn2) {
    k =
      size < threeHalvesLn2
        ? Math.sign(x)
        : Math.trunc(1.442695040888963387 * x + (x < 0 ? -0.5 : 0.5));
    upper = x - k * ln2High;
    lower = k * ln2Low;
  }
  const y = upper - lower;
  const t = y * y;
  const c =
    y -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 +
                t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  if (k === 0) return 1 - ((y * c) / (c - 2) - y);
  return (1 - (lower - (y * c) / (2 - c) - upper)) * (powers[1022 + k] ?? 0);
}
