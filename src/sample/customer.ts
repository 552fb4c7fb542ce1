import {categories} from "./catalogue.js";
import {beta, choose, cumulate, gamma} from "./distributions.js";
import {dayOf, type Day} from "./days.js";
import {latinise, names, surnameFor} from "./names.js";
import {stream, type Rng} from "./random.js";
import type {World} from "./world.js";

/** A member of the programme: what the shop knows and, below, what only the world knows. */
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
  registeredDay: Day;
  acquisition: string;
  consents: boolean;
  homeStore: number;
  /** Secret: visits a day on an ordinary day. */
  visitRate: number;
  /** Secret: the probability of never coming again after a visit. */
  dropoutRate: number;
  /** Secret: how large the baskets are; 1 is ordinary. */
  basketSize: number;
  /** Secret: running sums of the taste for each category. */
  taste: number[];
}

/** The population that visit rates and drop-out are drawn from. */
export const population = {
  visitRate: {shape: 0.85, meanDaysBetweenVisits: 30},
  dropoutRate: {a: 1.1, b: 9},
  registeredBefore: 0.42,
  monthsBefore: 18
};

const operators = ["90", "91", "93", "94", "97", "99", "88", "33", "50", "95"];
const acquisitions = [
  "магазин",
  "магазин",
  "магазин",
  "магазин",
  "instagram",
  "telegram",
  "рекомендация",
  "листовка"
];
const domains = ["pochta.example", "mail.example", "xat.example"];
const tasteWeights = [5, 2, 2, 1.6, 2.4, 0.5, 0.5];

/** The customer with an index: a pure function of the seed and the index. */
export function customerAt(world: World, index: number): Customer {
  const rng = stream(world.seed, "customer", index);
  const gender = rng.chance(0.58) ? "female" : "male";
  const firstName = pick(rng, names[gender]);
  const lastName = surnameFor(pick(rng, names.surnames), gender);
  const {visitRate, dropoutRate} = population;
  const homeStore = choose(rng, world.storeWeights);
  const phone = pick(rng, operators) + String(rng.below(10_000_000)).padStart(7, "0");
  const handle = `${latinise(firstName)}.${latinise(lastName)}${index}`;
  return {
    index,
    ref: String(100_001 + index),
    card: cardNumber(index),
    gender,
    firstName,
    lastName,
    phone,
    email: rng.chance(0.55) ? `${handle}@${pick(rng, domains)}` : null,
    birthDay: rng.chance(0.7)
      ? dayOf(1955 + rng.below(53), 1 + rng.below(12), 1 + rng.below(28))
      : null,
    registeredDay: registration(world, rng),
    acquisition: pick(rng, acquisitions),
    consents: rng.chance(0.82),
    homeStore,
    visitRate: Math.min(
      0.6,
      gamma(rng, visitRate.shape, visitRate.shape * visitRate.meanDaysBetweenVisits) *
        (world.stores[homeStore]?.quality ?? 1)
    ),
    dropoutRate: beta(rng, dropoutRate.a, dropoutRate.b),
    basketSize: 0.6 + gamma(rng, 2, 5),
    taste: cumulate(categories.map((_, c) => gamma(rng, 0.9, 1) * (tasteWeights[c] ?? 1)))
  };
}

/** Ten digits with a Luhn check digit. */
function cardNumber(index: number): string {
  const body = `77${String(index + 10_000).padStart(7, "0")}`;
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    const digit = Number(body[body.length - 1 - i]);
    const doubled = i % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return body + String((10 - (sum % 10)) % 10);
}

function registration(world: World, rng: Rng): Day {
  const before = rng.chance(population.registeredBefore);
  const u = rng.next();
  if (before) return world.firstDay - 1 - Math.floor(u * population.monthsBefore * 30.4);
  return world.firstDay + Math.floor(u * (world.lastDay - world.firstDay));
}

function pick<T>(rng: Rng, list: readonly T[]): T {
  const item = list[rng.below(list.length)];
  if (item === undefined) throw new Error("Cannot pick from an empty list.");
  return item;
}

/** The phone as a person at a counter types it: one of three spellings. */
export function spellPhone(customer: Customer): string {
  const {phone, index} = customer;
  const [operator, a, b, c] = [
    phone.slice(0, 2),
    phone.slice(2, 5),
    phone.slice(5, 7),
    phone.slice(7)
  ];
  switch (index % 3) {
    case 0:
      return `+998 ${operator} ${a}-${b}-${c}`;
    case 1:
      return `998${phone}`;
    default:
      return `(${operator}) ${a} ${b} ${c}`;
  }
}
