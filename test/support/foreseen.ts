import {readTruth, type TrueCustomer} from "../../src/sample/index.js";
import {population} from "../../src/sample/people/population.js";
import {layoutOf, query} from "../../src/warehouse/index.js";

/** A customer of an invented programme: what is foreseen of the hidden year, and what the world knows of it. */
export interface Foreseen {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  readonly isAlive: number;
  /** Visits with a card to expect in the year that nobody has seen, and those that came. */
  trueExpected: number;
  came: number;
  trulyAlive: number;
}

/**
 * The customers of the sample in `sample`, which was loaded and built in `folder`, from the least to the most visits
 * foreseen.
 */
export async function foreseenOf(sample: string, folder = sample): Promise<Foreseen[]> {
  const known = JSON.parse(
    (await query(
      layoutOf(folder),
      `select distinct split_part(w.who_key, chr(31), 2) as ref, f.customer_id, f.expected_visits_12m as expected,
         f.visits_12m_low as low, f.visits_12m_high as high, f.p_alive_calibrated as alive
       from intermediate.int_who_resolved w join marts.customer_forecasts f using (customer_id)
       where split_part(w.who_key, chr(31), 2) <> '' order by ref`,
      "json"
    )) as string
  ) as (Pick<Foreseen, "expected" | "low" | "high"> & {
    ref: string;
    customer_id: string;
    alive: number;
  })[];
  const truth = new Map<string, TrueCustomer>();
  for (const one of readTruth(sample).customers) {
    truth.set(one.ref, one);
    if (one.duplicate_ref !== null) truth.set(one.duplicate_ref, one);
  }
  const found = new Map<string, Foreseen>();
  const counted = new Set<TrueCustomer>();
  for (const {ref, customer_id, expected, low, high, alive} of known) {
    const one = truth.get(ref);
    if (!one) continue;
    const nothing = {trueExpected: 0, came: 0, trulyAlive: 0};
    const customer = found.get(customer_id) ?? {expected, low, high, isAlive: alive, ...nothing};
    found.set(customer_id, customer);
    if (counted.has(one)) continue;
    counted.add(one);
    const shown = one.visits === 0 ? 0 : 1 - one.anonymous_visits / one.visits;
    const isPast = (day: string | null) => day !== null && day <= "2026-06-30";
    // Who no longer shows the card has left, as far as anybody can see.
    const habit = isPast(one.habit_lost_on) ? population.habitLoss.showsCardAfterwards : 1;
    customer.trueExpected += one.hidden_year_expected * shown * habit;
    customer.came += one.hidden_year_visits * shown * habit;
    if (!isPast(one.dropped_out_after) && habit === 1) customer.trulyAlive = 1;
  }
  return [...found.values()].sort((a, b) => a.expected - b.expected);
}

/** What they come to together. */
export const total = (of: readonly Foreseen[], key: keyof Foreseen): number =>
  of.reduce((sum, one) => sum + one[key], 0);
