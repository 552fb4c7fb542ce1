import {exponential} from "../chance/distributions.js";
import {stream} from "../chance/random.js";
import {cardNumber} from "../people/card-number.js";
import type {Customer} from "../people/customer.js";
import type {Moment} from "../time/days.js";
import type {World} from "../world.js";

/** A second registration of the same person. */
export interface Duplicate {
  ref: string;
  card: string;
  at: Moment;
  /** Secret: the probability of showing the new card instead of the old one. */
  showsNewCard: number;
}

/** Secret: the share of customers who are registered twice. */
export const duplicateRate = 0.04;

/** The second registration of a customer, if there is one. */
export function duplicateOf(world: World, customer: Customer): Duplicate | null {
  const rng = stream(world.seed, "duplicate", customer.index);
  if (!rng.chance(duplicateRate)) return null;
  const at = customer.registeredAt + Math.floor((20 + exponential(rng, 1 / 150)) * 1440);
  if (at >= (world.lastDay + 1) * 1440) return null;
  return {
    ref: String(5_000_001 + customer.index),
    card: cardNumber(2, customer.index),
    at,
    showsNewCard: 0.6
  };
}
