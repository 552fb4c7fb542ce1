import {stream} from "../chance/random.js";
import {parseDay, type Moment} from "../time/days.js";
import type {World} from "../world.js";
import {registrationOf} from "./registration.js";

/** The test of rewards: what the invited person gets off the first receipt. The arm is the root inviter's. */
export type ReferralArm = "15" | "25";

/** Secret: how the arms differ. A bigger reward brings more people, who come less often. */
export const referralEffects = {
  startsOn: parseDay("2025-01-15"),
  /** The probability that a newcomer is looking for an inviter. */
  searching: 0.3,
  acceptance: {"15": 0.35, "25": 0.6},
  visitRate: {"15": 1.15, "25": 0.8},
  /** Worth of the gift that the inviter gets. */
  rewardReferrer: 30_000
};

export interface Referral {
  referrer: number;
  arm: ReferralArm;
  invitedAt: Moment;
}

/** Who invited a customer, if anybody; found by asking a few earlier members at random. */
export function referralOf(world: World, index: number): Referral | null {
  const {at} = registrationOf(world, index);
  if (at < referralEffects.startsOn * 1440) return null;
  const rng = stream(world.seed, "referral", index);
  if (!rng.chance(referralEffects.searching)) return null;
  for (let attempt = 0; attempt < 5; attempt++) {
    const referrer = rng.below(world.customers);
    const accepts = rng.next();
    const invitedAt = at - 60 * (2 + rng.below(24 * 12));
    if (referrer === index || registrationOf(world, referrer).at >= invitedAt) continue;
    const arm = rootArm(world, referrer);
    if (accepts < referralEffects.acceptance[arm]) return {referrer, arm, invitedAt};
  }
  return null;
}

/** The arm of the tree that a customer stands in. */
export function rootArm(world: World, index: number): ReferralArm {
  const referral = referralOf(world, index);
  if (referral) return referral.arm;
  return stream(world.seed, "referral arm", index).chance(0.5) ? "15" : "25";
}
