import type {SurvivalBand} from "./band.js";
import type {SurvivalCurve} from "./kaplan-meier.js";

/**
 * The time by which a share p has had the event: the first where the curve is at 1 − p or below,
 * and half way along the step where it stands exactly at 1 − p (R's survival). Null when the curve
 * never falls so far.
 */
export function quantileTime({time, survival}: SurvivalCurve, p: number): number | null {
  return crossing(time, survival, 1 - p);
}

/**
 * The interval of that time: where the band's lower and upper limits cross 1 − p (Brookmeyer and
 * Crowley 1982). A limit that is never crossed is null: the data do not bound that side.
 */
export function quantileTimeInterval(
  {time}: SurvivalCurve,
  {lower, upper}: SurvivalBand,
  p: number
): readonly [number | null, number | null] {
  return [crossing(time, lower, 1 - p), crossing(time, upper, 1 - p)];
}

/** Curves are products of many ratios: equal within rounding is equal. */
const rounding = 1e-10;

function crossing(time: Float64Array, curve: Float64Array, level: number): number | null {
  const j = curve.findIndex((value) => value <= level + rounding);
  if (j < 0) return null;
  const below = curve.findIndex((value) => value < level - rounding);
  return below > j ? (time[j]! + time[below]!) / 2 : time[j]!;
}
