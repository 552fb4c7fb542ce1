import {gamma, poisson} from "../chance/distributions.js";
import {stream} from "../chance/random.js";
import {customerRef, instant, type PureOptions, type PureWorld} from "./pure-world.js";

/** Customers come at gamma(shape, rate) a day; the treated, from the send on, (1 + lift) times as often. */
export const experimentParameters = {
  shape: 1.2,
  rate: 24,
  treatedShare: 0.5,
  lift: 0.2,
  periodDays: 28,
  receipt: {shape: 3, mean: 40_000}
};

interface Participant {
  isTreated: boolean;
  /** Days after the beginning, with amounts in whole UZS; the send is at periodDays. */
  visits: {day: number; amount: number}[];
}

function participant(seed: number, index: number): Participant {
  const {shape, rate, treatedShare, lift, periodDays, receipt} = experimentParameters;
  const rng = stream(seed, "experiment", index);
  const isTreated = rng.chance(treatedShare);
  const visitRate = gamma(rng, shape, rate);
  const before = poisson(rng, visitRate * periodDays);
  const after = poisson(rng, visitRate * periodDays * (isTreated ? 1 + lift : 1));
  const visits = Array.from({length: before + after}, (_, n) => ({
    day: (n < before ? 0 : periodDays) + rng.next() * periodDays,
    amount: Math.round(gamma(rng, receipt.shape, receipt.shape / receipt.mean))
  }));
  return {isTreated, visits: visits.sort((a, b) => a.day - b.day)};
}

/** What an experiment sees of each customer: the arm, and visits and spend before and after the send. */
export function experimentSummary({seed, customers}: PureOptions): {
  isTreated: boolean[];
  visitsBefore: Float64Array;
  visitsAfter: Float64Array;
  spendBefore: Float64Array;
  spendAfter: Float64Array;
} {
  const column = (): Float64Array => new Float64Array(customers);
  const summary = {
    visitsBefore: column(),
    visitsAfter: column(),
    spendBefore: column(),
    spendAfter: column()
  };
  const isTreated: boolean[] = [];
  for (let i = 0; i < customers; i++) {
    const person = participant(seed, i);
    isTreated.push(person.isTreated);
    for (const {day, amount} of person.visits) {
      const isAfter = day >= experimentParameters.periodDays;
      const [visits, spend] = isAfter
        ? [summary.visitsAfter, summary.spendAfter]
        : [summary.visitsBefore, summary.spendBefore];
      visits[i] = (visits[i] ?? 0) + 1;
      spend[i] = (spend[i] ?? 0) + amount;
    }
  }
  return {isTreated, ...summary};
}

/** A randomised experiment with one send, an equally long period before it, and a true lift. */
export function experimentWorld({seed, customers}: PureOptions): PureWorld {
  const {shape, rate, lift, periodDays, receipt, treatedShare} = experimentParameters;
  const perCustomer = (shape / rate) * periodDays * lift;
  return {
    entities: {
      campaigns: {
        columns: ["campaign_id", "name", "theme", "starts_at", "ends_at"],
        rows: () => [
          ["X1", "Pure experiment", "other", instant(periodDays), instant(2 * periodDays)]
        ]
      },
      assignments: {
        columns: [
          "experiment_id",
          "customer_ref",
          "campaign_id",
          "arm",
          "assigned_at",
          "planned_share"
        ],
        *rows() {
          for (let i = 0; i < customers; i++) {
            const {isTreated} = participant(seed, i);
            const share = isTreated ? treatedShare : 1 - treatedShare;
            yield [
              "X1",
              customerRef(i),
              "X1",
              isTreated ? "A" : "control",
              instant(periodDays),
              share
            ];
          }
        }
      },
      receipts: {
        columns: ["receipt_id", "sold_at", "customer_ref", "net_amount"],
        *rows() {
          for (let i = 0; i < customers; i++) {
            const ref = customerRef(i);
            for (const [n, {day, amount}] of participant(seed, i).visits.entries()) {
              yield [`${ref}-${n}`, instant(day), ref, amount];
            }
          }
        }
      }
    },
    truth: {
      parameters: experimentParameters,
      incremental_visits_per_assigned: perCustomer,
      incremental_spend_per_assigned: perCustomer * receipt.mean
    }
  };
}
