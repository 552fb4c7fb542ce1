import {gaussLegendre} from "../quadrature.js";

/** Gamma(r, alpha) visit rates and gamma(s, beta) leaving rates over customers. */
export type ParetoNbd = Readonly<Record<"r" | "alpha" | "s" | "beta", number>>;

const {nodes, weights} = gaussLegendre(32);
const negligible = 45;

/**
 * The integral in the Pareto/NBD likelihood: ∫ s/(β+τ) ((α+t_x)/(α+τ))^(r+x) ((β+t_x)/(β+τ))^s dτ over the times τ from t_x to T at
 * which the customer may have left, by Gauss and Legendre in the logarithm of time. `see` is told each τ and its share.
 * The papers write it with ₂F₁; the integral has no cancellation and can be differentiated under its sign.
 */
export function integrateDeparture(
  {r, alpha, s, beta}: ParetoNbd,
  frequency: number,
  recency: number,
  age: number,
  see?: (time: number, share: number) => void
): number {
  const size = r + frequency;
  const [visiting, leaving] = [alpha + recency, beta + recency];
  const scale = Math.min(visiting, leaving);
  const longest = Math.min(
    age - recency,
    visiting * Math.expm1(negligible / size),
    leaving * Math.expm1(negligible / s)
  );
  const width = Math.log1p(longest / scale);
  let sum = 0;
  for (let i = 0; i < nodes.length; i++) {
    const since = scale * Math.expm1(width * nodes[i]!);
    const density = Math.exp(
      -size * Math.log1p(since / visiting) - s * Math.log1p(since / leaving)
    );
    const share = (weights[i]! * width * density * s * (scale + since)) / (leaving + since);
    see?.(recency + since, share);
    sum += share;
  }
  return sum;
}

/** The chance to be silent from t_x to T and still there, on the scale of `integrateDeparture`. */
export function silentButThere(
  {r, alpha, s, beta}: ParetoNbd,
  frequency: number,
  recency: number,
  age: number
): number {
  const silence = age - recency;
  const visits = (r + frequency) * Math.log1p(silence / (alpha + recency));
  return Math.exp(-visits - s * Math.log1p(silence / (beta + recency)));
}
