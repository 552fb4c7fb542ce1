import {stream} from "../chance/random.js";
import type {World} from "../world.js";

/** Of pairs of neighbours in the index, the share that live together and have given one phone. */
export const sharedPhoneRate = 0.03;

/** The index of the customer who heads the household; the customer's own where nobody shares the phone. */
export function householdOf(world: World, index: number): number {
  const head = index - (index % 2);
  if (head === index && index + 1 >= world.customers) return index;
  return stream(world.seed, "household", head).chance(sharedPhoneRate) ? head : index;
}

/** True when another customer has given the same phone. */
export function sharesPhone(world: World, index: number): boolean {
  const partner = index % 2 === 0 ? index + 1 : index - 1;
  return partner < world.customers && householdOf(world, index) === householdOf(world, partner);
}
