import {choose, cumulate} from "../chance/distributions.js";
import type {Rng} from "../chance/random.js";

const opensAt = 8;

/** Visits by hour from 8 to 21: a morning peak, lunch, a longer evening. */
export const ordinaryHours = [5, 8, 8, 7, 8, 10, 8, 6, 6, 8, 10, 10, 7, 4];

/** In Ramadan mornings are empty and the evening after the fast is long. */
export const ramadanHours = [1, 2, 3, 3, 4, 5, 4, 4, 5, 6, 12, 18, 17, 12];

const ordinary = cumulate(ordinaryHours);
const fasting = cumulate(ramadanHours);

/** The minute of the day at which somebody comes. */
export function visitMinute(rng: Rng, isRamadan: boolean): number {
  return (opensAt + choose(rng, isRamadan ? fasting : ordinary)) * 60 + rng.below(60);
}
