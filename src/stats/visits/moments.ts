import type {Histories} from "./histories.js";

/** Customers in all. */
export function customerCount({customers}: Histories): number {
  return customers.reduce((sum, count) => sum + count, 0);
}

/** Return visits in all. */
export function returnCount({frequency, customers}: Histories): number {
  return frequency.reduce((sum, x, i) => sum + x * customers[i]!, 0);
}

/** Return visits per unit of watched time: where a search for visit rates begins. */
export function returnsPerAge(histories: Histories): number {
  const watched = histories.age.reduce((sum, age, i) => sum + age * histories.customers[i]!, 0);
  return returnCount(histories) / watched;
}
