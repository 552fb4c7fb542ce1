import {exponential} from "../chance/distributions.js";
import {stream} from "../chance/random.js";
import {cardNumber} from "../people/card-number.js";
import type {Customer} from "../people/customer.js";
import type {Moment} from "../time/days.js";
import type {World} from "../world.js";

/** A card lost and replaced; the points move to the new one. */
export interface Replacement {
  card: string;
  at: Moment;
}

const lossRate = 0.03;

/** The new card of a customer who lost the first one. */
export function replacementOf(world: World, customer: Customer): Replacement | null {
  const rng = stream(world.seed, "replacement", customer.index);
  if (!rng.chance(lossRate) || customer.isGhost) return null;
  const at = customer.registeredAt + Math.floor((30 + exponential(rng, 1 / 250)) * 1440);
  if (at >= (world.lastDay + 1) * 1440) return null;
  return {card: cardNumber(1, customer.index), at};
}
