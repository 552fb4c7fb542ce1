import {beta, exponential, gamma} from "../chance/distributions.js";
import {stream, type Rng} from "../chance/random.js";
import {customerRef, instant, type PureOptions, type PureWorld} from "./pure-world.js";

/** How customers buy and stop buying. */
export type BuyingProcess = "bgnbd" | "mbgnbd" | "pareto_nbd";

/** Rates are gamma(r, alpha) a week; dropout is beta(a, b) a purchase, or gamma(s, beta) a week for Pareto/NBD. */
export const buyingParameters = {
  bgnbd: {r: 0.6, alpha: 5, a: 0.8, b: 2.5},
  mbgnbd: {r: 0.6, alpha: 5, a: 0.8, b: 2.5},
  pareto_nbd: {r: 0.6, alpha: 5, s: 0.6, beta: 12}
} as const;

const weeks = 104;
/** First purchases fall within the first half. */
const joiningWeeks = 52;

/** What a buying model sees of each customer: repeat purchases, weeks to the last one, weeks observed. */
export interface BuyingSummary {
  frequency: Float64Array;
  recency: Float64Array;
  age: Float64Array;
}

/** The purchases of one customer: weeks after the beginning, the first included. */
function purchases(process: BuyingProcess, seed: number, index: number): number[] {
  const rng = stream(seed, process, index);
  const first = rng.next() * joiningWeeks;
  return [first, ...repeats(process, rng, weeks - first).map((after) => first + after)];
}

function repeats(process: BuyingProcess, rng: Rng, age: number): number[] {
  const {r, alpha} = buyingParameters[process];
  const rate = gamma(rng, r, alpha);
  const times: number[] = [];
  if (process === "pareto_nbd") {
    const {s, beta: scale} = buyingParameters.pareto_nbd;
    const end = Math.min(age, exponential(rng, gamma(rng, s, scale)));
    for (let time = exponential(rng, rate); time < end; time += exponential(rng, rate))
      times.push(time);
    return times;
  }
  const {a, b} = buyingParameters[process];
  const dropout = beta(rng, a, b);
  if (process === "mbgnbd" && rng.chance(dropout)) return times;
  for (let time = exponential(rng, rate); time < age; time += exponential(rng, rate)) {
    times.push(time);
    if (rng.chance(dropout)) break;
  }
  return times;
}

/** The same customers as the files of `buyingWorld`, at the precision of the process. */
export function buyingSummary(
  process: BuyingProcess,
  {seed, customers}: PureOptions
): BuyingSummary {
  const summary = {
    frequency: new Float64Array(customers),
    recency: new Float64Array(customers),
    age: new Float64Array(customers)
  };
  for (let i = 0; i < customers; i++) {
    const times = purchases(process, seed, i);
    const [first = 0] = times;
    summary.frequency[i] = times.length - 1;
    summary.recency[i] = (times[times.length - 1] ?? first) - first;
    summary.age[i] = weeks - first;
  }
  return summary;
}

/** Receipts of a buying process in continuous time; every one is worth the same. */
export function buyingWorld(process: BuyingProcess, {seed, customers}: PureOptions): PureWorld {
  return {
    entities: {
      receipts: {
        columns: ["receipt_id", "sold_at", "customer_ref", "net_amount"],
        *rows() {
          for (let i = 0; i < customers; i++) {
            const ref = customerRef(i);
            for (const [n, week] of purchases(process, seed, i).entries()) {
              yield [`${ref}-${n}`, instant(week * 7), ref, 10_000];
            }
          }
        }
      }
    },
    truth: {process, parameters: buyingParameters[process], weeks, joining_weeks: joiningWeeks}
  };
}
