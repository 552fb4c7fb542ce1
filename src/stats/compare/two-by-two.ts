import gammaln from "@stdlib/math-base-special-gammaln";
import {chiSquareTail} from "../distributions/chi-square.js";

/** Counts by two yes-or-no questions, such as baskets with and without each of two products. */
export interface TwoByTwo {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/**
 * Pearson's chi-square of independence, without continuity correction; NaN where a margin is empty.
 */
export function chiSquareTest(table: TwoByTwo): {readonly chiSquare: number; readonly p: number} {
  const {both, onlyFirst, onlySecond, neither} = table;
  const {first, second, all} = margins(table);
  const cross = both * neither - onlyFirst * onlySecond;
  const chiSquare = (all * (cross / first) * (cross / second)) / (all - first) / (all - second);
  return {chiSquare, p: Number.isNaN(chiSquare) ? NaN : chiSquareTail(chiSquare, 1)};
}

/**
 * Fisher's exact test: the chance of a table as unlikely as this one or more so, given its margins
 * (two-sided).
 */
export function fisherTest(table: TwoByTwo): number {
  const {first, second, all} = margins(table);
  const fewest = Math.max(0, first + second - all);
  const most = Math.min(first, second);
  const observed = logChance(table.both, first, second, all);
  let sum = 0;
  for (let both = fewest; both <= most; both++) {
    const chance = logChance(both, first, second, all);
    if (chance <= observed + tieTolerance) sum += Math.exp(chance);
  }
  return Math.min(1, sum);
}

/** The smallest of the four counts expected under independence: below 5, take Fisher's test. */
export function smallestExpected(table: TwoByTwo): number {
  const {first, second, all} = margins(table);
  return (Math.min(first, all - first) * Math.min(second, all - second)) / all;
}

/**
 * Tables whose chances differ by less than this ratio count as equally likely (R's fisher.test).
 */
const tieTolerance = 1e-7;

function margins({both, onlyFirst, onlySecond, neither}: TwoByTwo) {
  return {
    first: both + onlyFirst,
    second: both + onlySecond,
    all: both + onlyFirst + onlySecond + neither
  };
}

/** Hypergeometric: `both` of the `second` among the `first`. */
function logChance(both: number, first: number, second: number, all: number): number {
  return logChoose(first, both) + logChoose(all - first, second - both) - logChoose(all, second);
}

function logChoose(n: number, k: number): number {
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
}
