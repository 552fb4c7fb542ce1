import {normalCritical} from "../distributions/normal.js";
import type {SurvivalCurve} from "./kaplan-meier.js";

/** The scale on which the estimate is taken as normal. */
export type Transform = "log" | "plain" | "log-log";

/** Pointwise limits at the times of a curve; NaN where the curve has no standard error. */
export interface SurvivalBand {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * Pointwise confidence limits of a survival curve (Kalbfleisch and Prentice 2002, §1.4), kept
 * within [0, 1]. "log" is the default of R's survival, "log-log" keeps its coverage best in small
 * samples.
 */
export function survivalBand(
  {survival, standardError}: SurvivalCurve,
  transform: Transform = "log",
  level = 0.95
): SurvivalBand {
  const z = normalCritical(level);
  const limit = limits[transform];
  const edge = (side: number) =>
    survival.map((s, j) =>
      s === 1 ? 1 : Math.min(1, Math.max(0, limit(s, side * z * standardError[j]!)))
    );
  return {lower: edge(-1), upper: edge(1)};
}

/** Where the curve s lands when moved by so many survival points. */
const limits: Record<Transform, (s: number, move: number) => number> = {
  plain: (s, move) => s + move,
  log: (s, move) => s * Math.exp(move / s),
  "log-log": (s, move) => s ** Math.exp(move / (s * Math.log(s)))
};
