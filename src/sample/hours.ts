import {choose, cumulate} from "./distributions.js";
import type {Rng} from "./random.js";

/** Visits by hour from 8 to 21: a morning peak, a lull, a longer evening. */
const profile = cumulate([5, 8, 8, 7, 8, 10, 8, 6, 6, 8, 10, 10, 7, 4]);

/** The minute of the day of a visit. */
export function visitMinute(rng: Rng): number {
  return (8 + choose(rng, profile)) * 60 + rng.below(60);
}
