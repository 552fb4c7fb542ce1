import {gamma, poisson} from "../chance/distributions.js";
import {stream} from "../chance/random.js";
import {customerRef, instant, type PureOptions, type PureWorld} from "./pure-world.js";

/** Each receipt is gamma(p, nu) with nu ~ gamma(q, v) of the customer: spend does not depend on frequency. */
export const spendingParameters = {p: 6, q: 4, v: 60_000};

const days = 365;
const meanRepeats = 4;

/** The receipts of one customer: days after the beginning, and amounts in UZS with two decimals. */
function receipts(seed: number, index: number): {day: number; amount: number}[] {
  const {p, q, v} = spendingParameters;
  const rng = stream(seed, "gamma_gamma", index);
  const nu = gamma(rng, q, v);
  const count = 1 + poisson(rng, meanRepeats);
  return Array.from({length: count}, (_, n) => ({
    day: n === 0 ? 0 : rng.next() * days,
    amount: Math.round(gamma(rng, p, nu) * 100) / 100
  })).sort((a, b) => a.day - b.day);
}

/** What a spend model sees of each customer: repeat purchases and their mean. */
export function spendingSummary({seed, customers}: PureOptions): {
  frequency: Float64Array;
  mean: Float64Array;
} {
  const summary = {frequency: new Float64Array(customers), mean: new Float64Array(customers)};
  for (let i = 0; i < customers; i++) {
    const repeated = receipts(seed, i).slice(1);
    summary.frequency[i] = repeated.length;
    summary.mean[i] =
      repeated.reduce((sum, {amount}) => sum + amount, 0) / Math.max(1, repeated.length);
  }
  return summary;
}

/** Receipts whose amounts follow the gamma-gamma model. */
export function spendingWorld({seed, customers}: PureOptions): PureWorld {
  const {p, q, v} = spendingParameters;
  return {
    entities: {
      receipts: {
        columns: ["receipt_id", "sold_at", "customer_ref", "net_amount"],
        *rows() {
          for (let i = 0; i < customers; i++) {
            const ref = customerRef(i);
            for (const [n, {day, amount}] of receipts(seed, i).entries())
              yield [`${ref}-${n}`, instant(day), ref, amount];
          }
        }
      }
    },
    truth: {parameters: spendingParameters, mean_receipt: (p * v) / (q - 1), days}
  };
}
