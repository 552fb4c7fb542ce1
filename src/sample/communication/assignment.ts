import {stream} from "../chance/random.js";
import type {Customer} from "../people/customer.js";
import type {World} from "../world.js";
import type {Arm, Campaign} from "./campaign.js";

/** The share of households that are never written to, so that the whole of communication can be judged. */
export const globalHoldout = 0.05;

/** True when the household belongs to the group that is never written to. */
export function isHeldOutForEver(world: World, customer: Customer): boolean {
  return stream(world.seed, "global hold-out", customer.household).chance(globalHoldout);
}

/**
 * The arm of a customer, null when not chosen. People who share a phone share the arm; the steps of a journey share it
 * as well, and a birthday is drawn anew each year (`round`).
 */
export function armFor(
  world: World,
  campaign: Campaign,
  customer: Customer,
  round = 0
): Arm | null {
  const experiment = experimentId(campaign);
  const rng = stream(world.seed, `assignment ${experiment} ${round}`, customer.household);
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
