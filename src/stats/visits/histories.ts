import {groupRows} from "../grouping.js";

/**
 * Purchase histories, equal ones counted together: `frequency` return visits, the last of them
 * `recency` after the first visit, watched for `age` since the first visit. The unit of time is the
 * caller's (weeks in Regulars).
 */
export interface Histories {
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  /** How many customers share each history. */
  readonly customers: Float64Array;
  /** For each customer given, the index of the history. */
  readonly historyOf: Int32Array;
}

/**
 * Counts equal histories, ordered by frequency, age and recency whatever the order of the
 * customers.
 */
export function groupHistories(
  frequency: ArrayLike<number>,
  recency: ArrayLike<number>,
  age: ArrayLike<number>
): Histories {
  for (let row = 0; row < frequency.length; row++)
    check(frequency[row]!, recency[row]!, age[row]!, row);
  const {columns, counts, groupOf} = groupRows([frequency, age, recency]);
  const [f, a, r] = columns as [Float64Array, Float64Array, Float64Array];
  return {frequency: f, recency: r, age: a, customers: counts, historyOf: groupOf};
}

function check(frequency: number, recency: number, age: number, row: number): void {
  const whole = Number.isInteger(frequency) && frequency >= 0;
  if (whole && recency >= 0 && recency <= age && age < Infinity && (frequency > 0 || recency === 0))
    return;
  throw new RangeError(
    `row ${row}: frequency ${frequency}, recency ${recency}, age ${age} is no purchase history; ` +
      "give whole return visits, 0 ≤ recency ≤ age, and recency 0 where nobody returned"
  );
}

/** One value per customer from one value per history. */
export function perCustomer(histories: Histories, values: Float64Array): Float64Array {
  return Float64Array.from(histories.historyOf, (history) => values[history]!);
}

/** The same histories with time measured in units of `unit`. */
export function inUnitsOf(histories: Histories, unit: number): Histories {
  const {recency, age} = histories;
  return {
    ...histories,
    recency: recency.map((time) => time / unit),
    age: age.map((time) => time / unit)
  };
}

/**
 * Every k-th history, so that about `most` are left: enough to find where a search should begin.
 */
export function thinned(histories: Histories, most: number): Histories {
  const step = Math.ceil(histories.frequency.length / most);
  if (step <= 1) return histories;
  const pick = (column: Float64Array) => column.filter((_, i) => i % step === 0);
  const {frequency, recency, age, customers} = histories;
  return {
    frequency: pick(frequency),
    recency: pick(recency),
    age: pick(age),
    customers: pick(customers),
    historyOf: new Int32Array()
  };
}
