import type {Rng} from "../chance/random.js";

/** What the caller noted. */
export interface CallOutcome {
  result: "поговорили" | "перезвонить" | "отказ" | "не ответил";
  preferredBonus: string | null;
  promisedReferral: boolean;
}

const bonuses = ["скидка", "баллы", "подарок", "дегустация"];

/** The outcome of a call that was or was not answered. */
export function callOutcome(rng: Rng, isAnswered: boolean): CallOutcome {
  if (!isAnswered) return {result: "не ответил", preferredBonus: null, promisedReferral: false};
  const u = rng.next();
  const bonus = bonuses[rng.below(bonuses.length)] ?? null;
  const promised = rng.chance(0.15);
  if (u < 0.12) return {result: "отказ", preferredBonus: null, promisedReferral: false};
  if (u < 0.25) return {result: "перезвонить", preferredBonus: null, promisedReferral: false};
  return {result: "поговорили", preferredBonus: bonus, promisedReferral: promised};
}
