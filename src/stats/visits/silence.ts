import {gaussLegendre} from "../quadrature.js";

/** Gamma(r, alpha) visit rates and gamma(s, beta) leaving rates over customers. */
export type ParetoNbd = Readonly<Record<"r" | "alpha" | "s" | "beta", number>>;

const {nodes, weights} = gaussLegendre(32);
const negligible = 45;

/**
 * A customer silent since the last visit: the chances of the two explanations, and their slopes.
 */
export interface Silence {
  /** Still there: ((α+t_x)/(α+T))^(r+x) ((β+t_x)/(β+T))^s. */
  readonly there: number;
  /** Left at some time τ: ∫ s/(β+τ) ((α+t_x)/(α+τ))^(r+x) ((β+t_x)/(β+τ))^s dτ from t_x to T. */
  readonly left: number;
  /**
   * Of both, the integral of ln (α+τ)/(α+t_x), 1/(α+τ), ln (β+τ)/(β+t_x) and 1/(β+τ); the last for
   * `left` alone, too.
   */
  readonly logVisiting: number;
  readonly inverseVisiting: number;
  readonly logLeaving: number;
  readonly inverseLeaving: number;
  readonly inverseLeavingLeft: number;
}

/**
 * Weighs the two by Gauss and Legendre in the logarithm of time. The papers write the integral with
 * ₂F₁; as it stands nothing cancels in it, and it can be differentiated under its sign.
 */
export function weighSilence(
  {r, alpha, s, beta}: ParetoNbd,
  frequency: number,
  recency: number,
  age: number
): Silence {
  const size = r + frequency;
  const [visiting, leaving] = [alpha + recency, beta + recency];
  const scale = Math.min(visiting, leaving);
  const longest = Math.min(
    age - recency,
    visiting * Math.expm1(negligible / size),
    leaving * Math.expm1(negligible / s)
  );
  const width = Math.log1p(longest / scale);
  let [left, logVisiting, inverseVisiting, logLeaving, inverseLeaving] = [0, 0, 0, 0, 0];
  for (let i = 0; i < nodes.length; i++) {
    const since = scale * Math.expm1(width * nodes[i]!);
    const [logV, logL] = [Math.log1p(since / visiting), Math.log1p(since / leaving)];
    const perTime = (s * weights[i]! * width * (scale + since)) / (leaving + since);
    const share = perTime * Math.exp(-size * logV - s * logL);
    left += share;
    logVisiting += share * logV;
    inverseVisiting += share / (visiting + since);
    logLeaving += share * logL;
    inverseLeaving += share / (leaving + since);
  }

  const silence = age - recency;
  const [logV, logL] = [Math.log1p(silence / visiting), Math.log1p(silence / leaving)];
  const there = Math.exp(-size * logV - s * logL);
  return {
    there,
    left,
    logVisiting: logVisiting + there * logV,
    inverseVisiting: inverseVisiting + there / (alpha + age),
    logLeaving: logLeaving + there * logL,
    inverseLeaving: inverseLeaving + there / (beta + age),
    inverseLeavingLeft: inverseLeaving
  };
}
