import type {Day} from "../time/days.js";
import type {Product} from "./catalogue.js";

/** Prices are raised every 91 days by this rate. */
export const quarterlyInflation = 0.022;

/** The price level on a day, 1 on the first day of the history. */
export function priceLevel(day: Day, first: Day): number {
  let level = 1;
  for (let quarters = Math.floor((day - first) / 91); quarters > 0; quarters--) {
    level *= 1 + quarterlyInflation;
  }
  return level;
}

/** The price at a level in whole UZS: a multiple of 500, by weight of 1,000 a kilogram. */
export function priceAt(product: Product, level: number): number {
  const step = product.isByWeight ? 1000 : 500;
  return Math.round((product.basePrice * level) / step) * step;
}
