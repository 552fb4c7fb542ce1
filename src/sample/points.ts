import type {Rng} from "./random.js";

/** Points earned on money paid; one point is worth one UZS. */
export function earnedOn(net: number): number {
  return Math.floor(net * 0.03);
}

/** How many points the customer spends now: at least 5,000, at most half of the receipt. */
export function redeemable(rng: Rng, balance: number, net: number): number {
  const points = Math.min(Math.floor(balance / 500) * 500, Math.floor(net / 2));
  return points >= 5000 && rng.chance(0.3) ? points : 0;
}
