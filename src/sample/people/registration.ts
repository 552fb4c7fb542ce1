import {choose} from "../chance/distributions.js";
import {stream} from "../chance/random.js";
import {visitMinute} from "../time/hours.js";
import type {Moment} from "../time/days.js";
import type {World} from "../world.js";
import {householdOf} from "./household.js";

/** How the programme grew: the share that joined before the history begins, and over how many months. */
export const growth = {registeredBefore: 0.36, monthsBefore: 15};

export interface Registration {
  at: Moment;
  homeStore: number;
}

/** When and where somebody joins: known without knowing anything else about them, so that others can ask. */
export function registrationOf(world: World, index: number): Registration {
  const {firstDay, lastDay, seed} = world;
  const rng = stream(seed, "registration", index);
  const homeStore = choose(stream(seed, "home", householdOf(world, index)), world.storeWeights);
  const isEarly = rng.chance(growth.registeredBefore);
  const u = rng.next();
  const opened = world.stores[homeStore]?.openedOn ?? 0;
  const early = firstDay - 1 - Math.floor(u * growth.monthsBefore * 30.4);
  const day = isEarly && early >= opened ? early : laterDay(u, Math.max(firstDay, opened), lastDay);
  return {at: day * 1440 + visitMinute(rng, world.ramadan(day)), homeStore};
}

function laterDay(u: number, from: number, to: number): number {
  return from + Math.floor(u * (to - from + 1));
}
