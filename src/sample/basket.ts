import {categories, priceOn} from "./catalogue.js";
import type {Day} from "./days.js";
import {choose, poisson} from "./distributions.js";
import type {Line} from "./journal.js";
import type {Rng} from "./random.js";
import type {World} from "./world.js";

/** What a person takes on one visit; discounts and points come later. */
export function basket(
  world: World,
  rng: Rng,
  day: Day,
  taste: readonly number[],
  size: number
): Line[] {
  const wanted = 1 + poisson(rng, 0.65 * size);
  const lines: Line[] = [];
  while (lines.length < wanted) {
    const category = categories[choose(rng, taste)];
    const product = category?.products[choose(rng, category.popularity)];
    if (!product) throw new Error("The catalogue has an empty category.");
    const quantity = product.isByWeight
      ? 50 * (1 + rng.below(5))
      : 1000 * (rng.chance(0.15) ? 2 : 1);
    const price = priceOn(product, day, world.firstDay);
    if (lines.some((line) => line.product === product)) {
      if (rng.chance(0.5)) break;
      continue;
    }
    lines.push({
      product,
      quantity,
      price,
      discount: 0,
      paidWithPoints: 0,
      net: (quantity / 50) * (price / 20),
      unitCost: Math.round(price * product.costRate)
    });
  }
  return lines;
}

/** Takes a percentage off every line, in whole UZS. */
export function discount(lines: Line[], percent: number): void {
  for (const line of lines) {
    line.discount = Math.round((line.net * percent) / 100);
    line.net -= line.discount;
  }
}

/** Pays part of the basket with points, line by line; one point is one UZS. */
export function payWithPoints(lines: Line[], points: number): void {
  let left = points;
  for (const line of lines) {
    line.paidWithPoints = Math.min(left, line.net);
    line.net -= line.paidWithPoints;
    left -= line.paidWithPoints;
  }
}

/** Money paid for the lines. */
export function netOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.net, 0);
}
