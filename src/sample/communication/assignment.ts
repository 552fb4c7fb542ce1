import {streams} from "../chance/random.js";
import type {Customer} from "../people/customer.js";
import type {World} from "../world.js";
import type {Arm, Campaign} from "./campaign.js";

/** The share of households that are never written to, so that the whole of communication can be judged. */
export const globalHoldout = 0.05;

const heldOut = streams("global hold-out");

/** True when the household belongs to the group that is never written to. */
export function isHeldOutForEver(world: World, customer: Customer): boolean {
  return heldOut(world.seed, customer.household).chance(globalHoldout);
}

const draws = new Map<string, ReturnType<typeof streams>>();

/** What draws the arms of an experiment. */
function drawOf(experiment: string): ReturnType<typeof streams> {
  let draw = draws.get(experiment);
  if (!draw) draws.set(experiment, (draw = streams(`assignment ${experiment} 0`)));
  return draw;
}

/**
 * The arm of a customer, null when not chosen. People who share a phone share the arm; so do the steps of a journey and
 * the birthdays of all years.
 */
export function armFor(world: World, campaign: Campaign, customer: Customer): Arm | null {
  const rng = drawOf(experimentId(campaign))(world.seed, customer.household);
  if (!rng.chance(campaign.share)) return null;
  let u = rng.next();
  for (const arm of campaign.arms) {
    if (u < arm.share) return arm;
    u -= arm.share;
  }
  return campaign.arms[campaign.arms.length - 1] ?? null;
}

/** The experiment that a campaign belongs to: its journey, else itself. */
export function experimentId(campaign: Campaign): string {
  return campaign.journey?.id ?? campaign.id;
}
