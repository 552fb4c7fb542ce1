import {groupHistories, type Histories, type Random} from "../../../src/stats/index.js";
import {beta, exponential, gamma} from "./draws.js";

/**
 * When a customer leaves: told after each visit, whether it was the last, or as a time from the
 * start.
 */
interface Customer {
  readonly visitRate: number;
  readonly leavesAfterVisit: () => boolean;
  readonly leavesAt: number;
}

/**
 * Return visits of one customer in continuous time, as long as they have not left and are watched.
 */
function visits(random: Random, customer: Customer, age: number, leavesAtOnce: boolean): number[] {
  const times: number[] = [];
  if (leavesAtOnce) return times;
  let time = exponential(random, customer.visitRate);
  while (time <= Math.min(age, customer.leavesAt)) {
    times.push(time);
    if (customer.leavesAfterVisit()) break;
    time += exponential(random, customer.visitRate);
  }
  return times;
}

/**
 * A pure world: histories up to each customer's age, and the visits of the `after` that follows.
 */
export interface World {
  readonly frequency: number[];
  readonly recency: number[];
  readonly age: number[];
  readonly later: number[];
  readonly histories: Histories;
}

function world(
  random: Random,
  customers: number,
  after: number,
  live: (until: number) => number[]
): World {
  const rows = Array.from({length: customers}, () => {
    const age = 26 + 52 * random();
    const times = live(age + after);
    const seen = times.filter((time) => time <= age);
    return {
      frequency: seen.length,
      recency: seen.at(-1) ?? 0,
      age,
      later: times.length - seen.length
    };
  });
  const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name]);
  const [frequency, recency, age] = [column("frequency"), column("recency"), column("age")];
  const histories = groupHistories(frequency, recency, age);
  return {frequency, recency, age, later: column("later"), histories};
}

/** BG/NBD, or MBG/NBD where the first visit can be the last. */
export function betaGeometricWorld(
  random: Random,
  customers: number,
  {r, alpha, a, b}: Record<"r" | "alpha" | "a" | "b", number>,
  firstCanBeLast: boolean,
  after = 0
): World {
  return world(random, customers, after, (until) => {
    const leaving = beta(random, a, b);
    const leaves = () => random() < leaving;
    const customer = {
      visitRate: gamma(random, r, alpha),
      leavesAfterVisit: leaves,
      leavesAt: Infinity
    };
    return visits(random, customer, until, firstCanBeLast && leaves());
  });
}

/** Pareto/NBD. */
export function paretoWorld(
  random: Random,
  customers: number,
  {r, alpha, s, beta: rate}: Record<"r" | "alpha" | "s" | "beta", number>,
  after = 0
): World {
  return world(random, customers, after, (until) => {
    const leavesAt = exponential(random, gamma(random, s, rate));
    const customer = {visitRate: gamma(random, r, alpha), leavesAfterVisit: () => false, leavesAt};
    return visits(random, customer, until, false);
  });
}

/** Gamma-gamma: the mean of so many visits' spend per customer. */
export function spendWorld(
  random: Random,
  customers: number,
  {p, q, v}: Record<"p" | "q" | "v", number>
): {visits: number[]; meanSpend: number[]} {
  const counts = Array.from({length: customers}, () => 1 + Math.floor(6 * random()));
  return {
    visits: counts,
    meanSpend: counts.map((x) => gamma(random, p * x, gamma(random, q, v)) / x)
  };
}

/**
 * Gaps of customers who each keep a pace of their own, watched for a time: gaps of one customer
 * hang together.
 */
export function gapWorld(random: Random, customers: number, pace: () => number, watched: number) {
  const gaps = Array.from({length: customers}, (_, customer) => {
    const rate = pace();
    const rows: {customer: number; time: number; isEvent: boolean}[] = [];
    for (let at = 0; at < watched;) {
      const gap = exponential(random, rate);
      rows.push({customer, time: Math.min(gap, watched - at), isEvent: at + gap <= watched});
      at += gap;
    }
    return rows;
  }).flat();
  return {
    time: gaps.map((gap) => gap.time),
    isEvent: gaps.map((gap) => gap.isEvent),
    customer: gaps.map((gap) => gap.customer)
  };
}
