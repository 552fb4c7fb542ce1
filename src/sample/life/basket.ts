import {choose, poisson} from "../chance/distributions.js";
import type {Rng} from "../chance/random.js";
import type {Line} from "../journal.js";
import {together} from "../shop/affinity.js";
import {categories, productOf, type Product} from "../shop/catalogue.js";
import {priceAt} from "../shop/prices.js";
import {tasteUnder} from "../shop/promotions.js";
import type {Day} from "../time/days.js";
import type {World} from "../world.js";

export interface Wish {
  taste: readonly number[];
  /** 1 is ordinary. */
  size: number;
  /** By what a promotion's pull is multiplied. */
  pull: number;
  /** Article numbers that are wanted this time whatever the taste says. */
  wanted: readonly string[];
}

/** What a person takes on one visit, at the prices and promotions of the day. */
export function basket(world: World, rng: Rng, day: Day, wish: Wish): Line[] {
  const promotion = world.promotionOn(day);
  const taste = promotion ? tasteUnder(wish.taste, promotion, wish.pull) : wish.taste;
  const count = 1 + poisson(rng, 0.65 * wish.size);
  const chosen = wish.wanted.map(productOf);
  for (let attempt = 0; chosen.length < count && attempt < 2 * count + 2; attempt++) {
    const category = categories[choose(rng, taste)];
    const product = category?.products[choose(rng, category.popularity)];
    if (product && !chosen.includes(product)) chosen.push(product);
  }
  for (const {sku, with: companion, probability} of companions) {
    if (chosen.includes(sku) && rng.chance(probability) && !chosen.includes(companion))
      chosen.push(companion);
  }
  return chosen.map((product) => {
    const quantity = product.isByWeight ? 50 * (1 + rng.below(5)) : rng.chance(0.15) ? 2000 : 1000;
    const line = lineOf(product, quantity, world.prices(day));
    if (promotion && categories[promotion.category]?.name === product.category) {
      discount([line], promotion.percent);
      line.promotion = promotion.id;
    }
    return line;
  });
}

const companions = together.map((rule) => ({
  ...rule,
  sku: productOf(rule.sku),
  with: productOf(rule.with)
}));

/** A line at full price. */
export function lineOf(product: Product, quantity: number, level: number): Line {
  const price = priceAt(product, level);
  return {
    product,
    quantity,
    price,
    discount: 0,
    paidWithPoints: 0,
    net: Math.round((quantity * price) / 1000),
    unitCost: Math.round(product.basePrice * product.costRate * level),
    promotion: null
  };
}

/** Takes a percentage off what every line still costs, in whole UZS; returns the sum taken off. */
export function discount(lines: readonly Line[], percent: number): number {
  let sum = 0;
  for (const line of lines) {
    const off = Math.round((line.net * percent) / 100);
    line.discount += off;
    line.net -= off;
    sum += off;
  }
  return sum;
}

/** Pays part of the basket with points, line by line; one point is one UZS. */
export function payWithPoints(lines: readonly Line[], points: number): void {
  let left = points;
  for (const line of lines) {
    line.paidWithPoints = Math.min(left, line.net);
    line.net -= line.paidWithPoints;
    left -= line.paidWithPoints;
  }
}

/** Money paid for the lines. */
export function netOf(lines: readonly Line[]): number {
  let sum = 0;
  for (const {net} of lines) sum += net;
  return sum;
}

/** Money paid, and points paid with, less the cost of the goods, in whole UZS. */
export function marginOf(lines: readonly Line[]): number {
  let sum = 0;
  for (const {net, paidWithPoints, quantity, unitCost} of lines) {
    sum += net + paidWithPoints - Math.round((quantity * unitCost) / 1000);
  }
  return sum;
}
