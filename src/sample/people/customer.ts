import {beta, cumulate, exponential, gamma} from "../chance/distributions.js";
import {stream, type Rng} from "../chance/random.js";
import {categories} from "../shop/catalogue.js";
import {dayAt, dayOf, type Day, type Moment} from "../time/days.js";
import type {World} from "../world.js";
import {cardNumber} from "./card-number.js";
import {emailOf, phoneOf} from "./contacts.js";
import {householdOf} from "./household.js";
import {names, surnameFor} from "./names.js";
import {referralEffects, referralOf, type Referral} from "./referral.js";
import {acquisitionEffects, population} from "./population.js";
import {registrationOf} from "./registration.js";

/** Somebody who joined the programme: what can be known, and below it what only the world knows. */
export interface Customer {
  index: number;
  ref: string;
  card: string;
  gender: "male" | "female";
  firstName: string;
  lastName: string;
  /** Nine digits after +998. */
  phone: string;
  email: string | null;
  birthDay: Day | null;
  registeredAt: Moment;
  homeStore: number;
  acquisition: string;
  referral: Referral | null;
  household: number;
  hasAccount: boolean;
  /** Took the card and never used it. */
  isGhost: boolean;
  nature: Nature;
}

/** Secret: what moves a customer. */
export interface Nature {
  /** Visits a day on an ordinary day. */
  visitRate: number;
  /** The probability of never coming again after a visit. */
  dropoutRate: number;
  /** How large the baskets are; 1 is ordinary. */
  basketSize: number;
  /** Running sums of the taste for each category, before and after it changes. */
  taste: number[];
  tasteChange: {day: Day; taste: number[]} | null;
  /** The day from which the card stays at home. */
  habitLostOn: Day | null;
  /** The probability of paying with points when there are enough. */
  redeeming: number;
  /** Opens of e-mails that a machine makes. */
  opensByMachine: boolean;
  huntsBargains: boolean;
}

const acquisitions = [
  "магазин",
  "магазин",
  "магазин",
  "магазин",
  "instagram",
  "telegram",
  "листовка"
];
const tasteWeights = [5, 2, 2, 1.6, 2.4, 0.5, 0.5];

/** The customer with an index: a pure function of the seed and the index. */
export function customerAt(world: World, index: number): Customer {
  const rng = stream(world.seed, "customer", index);
  const {at, homeStore} = registrationOf(world, index);
  const household = householdOf(world, index);
  const gender = rng.chance(0.58) ? "female" : "male";
  const firstName = pick(rng, names[gender]);
  const lastName = surnameFor(
    pick(stream(world.seed, "surname", household), names.surnames),
    gender
  );
  const referral = referralOf(world, index);
  const hasAccount = rng.chance(0.4);
  const origin = pick(rng, acquisitions);
  const acquisition = referral ? "рекомендация" : origin;
  return {
    index,
    ref: String(100_001 + index),
    card: cardNumber(0, index),
    gender,
    firstName,
    lastName,
    phone: phoneOf(world, index),
    email: rng.chance(hasAccount ? 0.95 : 0.35) ? emailOf(rng, firstName, lastName, index) : null,
    birthDay: rng.chance(0.72)
      ? dayOf(1955 + rng.below(53), 1 + rng.below(12), 1 + rng.below(28))
      : null,
    registeredAt: at,
    homeStore,
    acquisition,
    referral,
    household,
    hasAccount,
    isGhost: rng.chance(population.ghosts),
    nature: natureOf(world, rng, dayAt(at), {homeStore, referral, acquisition})
  };
}

function natureOf(
  world: World,
  rng: Rng,
  joined: Day,
  {homeStore, referral, acquisition}: Pick<Customer, "homeStore" | "referral" | "acquisition">
): Nature {
  const {visitRate, dropoutRate, habitLoss, tasteChange, redeeming} = population;
  const own = gamma(rng, visitRate.shape, visitRate.shape * visitRate.meanDaysBetweenVisits);
  const byReferral = referral ? referralEffects.visitRate[referral.arm] : 1;
  const byOrigin = acquisitionEffects[acquisition] ?? 1;
  const rate = own * (world.stores[homeStore]?.quality ?? 1) * byReferral * byOrigin;
  const u = rng.next();
  return {
    visitRate: Math.min(visitRate.ceilingPerDay, rate),
    dropoutRate: beta(rng, dropoutRate.a, dropoutRate.b),
    basketSize: 0.6 + gamma(rng, 2, 5),
    taste: taste(rng),
    tasteChange: rng.chance(tasteChange.share)
      ? {day: later(rng, joined), taste: taste(rng)}
      : null,
    habitLostOn: rng.chance(habitLoss.share) ? later(rng, joined) : null,
    redeeming:
      u < redeeming.never
        ? 0
        : u < redeeming.never + redeeming.seldom
          ? redeeming.seldomProbability
          : redeeming.oftenProbability,
    opensByMachine: rng.chance(population.opensByMachine),
    huntsBargains: rng.chance(population.bargainHunters.share)
  };
}

function taste(rng: Rng): number[] {
  return cumulate(categories.map((_, c) => gamma(rng, 0.9, 1) * (tasteWeights[c] ?? 1)));
}

/** Half a year after joining, on average. */
function later(rng: Rng, joined: Day): Day {
  return joined + 30 + Math.floor(exponential(rng, 1 / 180));
}

function pick<T>(rng: Rng, list: readonly T[]): T {
  const item = list[rng.below(list.length)];
  if (item === undefined) throw new Error("Cannot pick from an empty list.");
  return item;
}
