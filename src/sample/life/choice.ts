import {population} from "../people/population.js";
import {isOpen} from "../shop/stores.js";
import type {Day, Moment} from "../time/days.js";
import type {Membership} from "./membership.js";
import type {Person} from "./person.js";

/** The share of visits to another store of the same city. */
const awayRate = 0.1;

/** The store that is visited: the home store, now and then another one, another one while it is closed. */
export function chooseStore(person: Person, day: Day, isFirst: boolean): number {
  const {world, customer, shopping: rng} = person;
  const {homeStore} = customer;
  const home = world.store(homeStore);
  const other = rng.below(world.stores.length);
  const goesAway = rng.chance(awayRate);
  if (isFirst && isOpen(home, day)) return homeStore;
  const isNear = world.store(other).city === home.city && isOpen(world.store(other), day);
  if (isOpen(home, day)) return goesAway && isNear ? other : homeStore;
  if (isNear) return other;
  return world.stores.findIndex((store) => store.city === home.city && isOpen(store, day));
}

/** The registration whose card is shown, null when none is: the seller must ask and the habit must be there. */
export function shownCard(
  person: Person,
  zeal: number,
  day: Day,
  isFirst: boolean
): Membership | null {
  const {customer, main, second, shopping: rng} = person;
  const {habitLostOn} = customer.nature;
  const hasHabit = habitLostOn === null || day < habitLostOn;
  const shows = rng.chance(zeal * (hasHabit ? 1 : population.habitLoss.showsCardAfterwards));
  if (!shows && !isFirst) return null;
  return second && rng.chance(second.showsNewCard) ? second.membership : main;
}

/** Running sums of the taste on a day. */
export function tasteOn(person: Person, day: Day): number[] {
  const {taste, tasteChange} = person.customer.nature;
  return tasteChange && day >= tasteChange.day ? tasteChange.taste : taste;
}

/** What earlier purchases make somebody want this time. */
export function wanted(person: Person, at: Moment): string[] {
  const skus: string[] = [];
  person.wants = person.wants.filter(({sku, probability, until}) => {
    if (until < at) return false;
    const isTaken = person.shopping.chance(probability);
    if (isTaken && !skus.includes(sku)) skus.push(sku);
    return !isTaken;
  });
  return skus;
}
