import {dayFactors} from "./calendar.js";
import {campaigns, type Campaign} from "./campaigns.js";
import {monthsBefore, parseDay, type Day} from "./days.js";
import {cumulate} from "./distributions.js";
import {stores, type Store} from "./stores.js";

/** What the caller chooses. */
export interface WorldOptions {
  seed: number;
  customers: number;
  months: number;
}

/** Everything that is common to all customers. Made again, alike, wherever it is needed. */
export interface World extends WorldOptions {
  firstDay: Day;
  lastDay: Day;
  stores: Store[];
  /** Running sums of the stores' weights. */
  storeWeights: number[];
  campaigns: Campaign[];
  /** How busy each day is, from firstDay on. */
  dayFactors: Float64Array;
  /** An upper bound of dayFactors. */
  busiest: number;
}

/** The history always ends here, so that a sample never depends on the day on which it is made. */
export const lastDay = parseDay("2026-06-30");

/** Builds the common part of the invented programme. */
export function makeWorld(options: WorldOptions): World {
  const {seed, customers, months} = options;
  if (!Number.isInteger(customers) || customers < 1 || customers > 4_000_000) {
    throw new Error(`customers is ${customers}; choose a whole number from 1 to 4000000.`);
  }
  if (!Number.isInteger(months) || months < 1 || months > 60) {
    throw new Error(`months is ${months}; choose a whole number from 1 to 60.`);
  }
  if (!Number.isInteger(seed)) throw new Error(`seed is ${seed}; choose a whole number.`);
  const firstDay = monthsBefore(lastDay, months - 1);
  const factors = dayFactors(firstDay, lastDay);
  const chain = stores(seed);
  return {
    seed,
    customers,
    months,
    firstDay,
    lastDay,
    stores: chain,
    storeWeights: cumulate(chain.map(({weight}) => weight)),
    campaigns: campaigns(firstDay, lastDay),
    dayFactors: factors,
    busiest: factors.reduce((a, b) => Math.max(a, b), 1)
  };
}
