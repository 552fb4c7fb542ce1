import {
  atLeast,
  between,
  computed,
  count,
  holds,
  key,
  rate,
  real,
  text
} from "../../../src/model/index.js";
import {affinity, benjaminiHochberg, type Affinity} from "../../../src/stats/index.js";
import {intBasketItems as items} from "./int_basket_items.js";
import {intBasketVisits as visits} from "./int_basket_visits.js";
import {intItemPairs as pairs} from "./int_item_pairs.js";
import {intItemsPaired as paired} from "./int_items_paired.js";
import {levels} from "./levels.js";

/** The columns that say how much two things go together; the marts show them under their own names. */
export const affinityColumns = {
  basket_count: count("Baskets with both; 0 for something with itself."),
  customer_count: count("Customers with such a basket."),
  support: rate(
    "Share of all baskets with named goods that have both; empty for something with itself."
  ).nullable(),
  confidence: rate("Share of the baskets with the first that have the second.").nullable(),
  lift: real("Confidence ÷ the share of all baskets that have the second.").nullable(),
  test: text("fisher where a count expected is below 5, else chi-square.").nullable(),
  p: rate("Two-sided, of that the two do not care for each other.").nullable(),
  q: rate("The same after Benjamini and Hochberg over all pairs that were looked at.").nullable(),
  next_count: count("Visits with the first whose next visit of the customer had the second."),
  next_customer_count: count("Customers who did so."),
  next_support: rate("Share of all visits that another one follows.").nullable(),
  next_confidence: rate(
    "Share of the visits with the first that another one follows whose next had the second."
  ).nullable(),
  next_lift: real("Confidence ÷ the share of all next visits that have the second.").nullable(),
  next_test: text("fisher or chi-square.").nullable(),
  next_p: rate("Two-sided; visits of one customer are taken as independent.").nullable(),
  next_q: rate("The same after Benjamini and Hochberg.").nullable()
};

/** The same, as the marts take them over. */
export const affinityMeasures = Object.keys(affinityColumns) as (keyof typeof affinityColumns)[];

export const intItemAffinities = computed({
  name: "int_item_affinities",
  grain: ["level", "item", "next_item"],
  doc: "One row per ordered pair of categories or of products that met: how much they go together in one basket, and how much the second is bought in the visit after a visit with the first.",
  refs: {pairs, paired, items, visits},
  columns: {
    level: key("category or product."),
    item: key("The first."),
    next_item: key("The second."),
    ...affinityColumns
  },
  checks: [
    between("support", 0, 1),
    between("confidence", 0, 1),
    between("q", 0, 1),
    between("next_confidence", 0, 1),
    between("next_q", 0, 1),
    atLeast("lift", 0),
    atLeast("next_lift", 0),
    holds("p_not_above_q", ["p", "q"], "p <= q"),
    holds("next_p_not_above_q", ["next_p", "next_q"], "next_p <= next_q")
  ],
  inputs: (db) => ({
    pairs: db
      .selectFrom("pairs as p")
      .innerJoin("paired as a", (join) =>
        join.onRef("a.level", "=", "p.level").onRef("a.item", "=", "p.item")
      )
      .innerJoin("paired as b", (join) =>
        join.onRef("b.level", "=", "p.level").onRef("b.item", "=", "p.next_item")
      )
      .select([
        "p.level",
        "p.item",
        "p.next_item",
        "p.basket_count",
        "p.customer_count",
        "p.next_count",
        "p.next_customer_count",
        "a.basket_count as first_baskets",
        "b.basket_count as second_baskets",
        "a.followed_count as first_visits",
        "b.next_count as second_visits"
      ]),
    looked: db
      .selectFrom("paired")
      .groupBy("level")
      .select(({fn}) => ["level", fn.countAll<number>().as("item_count")]),
    baskets: db
      .selectFrom("items")
      .groupBy("level")
      .select(({fn}) => ["level", fn.count<number>("receipt_key").distinct().as("basket_count")]),
    turns: db
      .selectFrom((q) =>
        q
          .selectFrom("visits")
          .where("is_followed", "=", true)
          .select(["level", "customer_id", "visit_number"])
          .distinct()
          .as("v")
      )
      .groupBy("level")
      .select(({fn}) => ["level", fn.countAll<number>().as("visit_count")])
  }),
  compute: ({pairs, looked, baskets, turns}) => {
    const of = (levels: readonly string[], counts: readonly number[], level: string) =>
      counts[levels.indexOf(level)] ?? 0;
    const together = pairs.basket_count.map((both, i) =>
      pairs.item[i] === pairs.next_item[i]
        ? null
        : affinityOf(
            both,
            pairs.first_baskets[i]!,
            pairs.second_baskets[i]!,
            of(baskets.level, baskets.basket_count, pairs.level[i]!)
          )
    );
    const inTurn = pairs.next_count.map((both, i) =>
      affinityOf(
        both,
        pairs.first_visits[i]!,
        pairs.second_visits[i]!,
        of(turns.level, turns.visit_count, pairs.level[i]!)
      )
    );
    const looksAt = (level: string) => of(looked.level, looked.item_count, level);
    const q = new Float64Array(together.length).fill(NaN);
    const nextQ = q.slice();
    for (const level of levels) {
      const rows = pairs.level.flatMap((one, i) => (one === level ? [i] : []));
      const all = looksAt(level);
      // Both orders of a pair are one test in a basket, also where only one of them has a row.
      const pairOf = (row: number) => [pairs.item[row]!, pairs.next_item[row]!].sort().join("\n");
      adjust(q, together, rows, (all * (all - 1)) / 2, pairOf);
      adjust(nextQ, inTurn, rows, all * all, String);
    }
    const known = (values: Float64Array) =>
      Array.from(values, (value) => (Number.isNaN(value) ? null : value));
    return {
      level: pairs.level,
      item: pairs.item,
      next_item: pairs.next_item,
      basket_count: pairs.basket_count,
      customer_count: pairs.customer_count,
      support: together.map((one) => one?.support ?? null),
      confidence: together.map((one) => one?.confidence ?? null),
      lift: together.map((one) => one?.lift ?? null),
      test: together.map((one) => one?.test ?? null),
      p: together.map((one) => one?.p ?? null),
      q: known(q),
      next_count: pairs.next_count,
      next_customer_count: pairs.next_customer_count,
      next_support: inTurn.map((one) => one?.support ?? null),
      next_confidence: inTurn.map((one) => one?.confidence ?? null),
      next_lift: inTurn.map((one) => one?.lift ?? null),
      next_test: inTurn.map((one) => one?.test ?? null),
      next_p: inTurn.map((one) => one?.p ?? null),
      next_q: known(nextQ)
    };
  }
});

/** Null where one of the two is never or always there, so that nothing can be told. */
function affinityOf(both: number, first: number, second: number, all: number): Affinity | null {
  if (first === 0 || second === 0 || first === all || second === all) return null;
  return affinity({
    both,
    onlyFirst: first - both,
    onlySecond: second - both,
    neither: all - first - second + both
  });
}

/** Sets q of the rows; of so many tests made, those without a row hardly met and count as p = 1. */
function adjust(
  q: Float64Array,
  found: readonly (Affinity | null)[],
  rows: readonly number[],
  made: number,
  testOf: (row: number) => string
): void {
  const tests = new Map<string, number[]>();
  for (const row of rows)
    if (found[row]) tests.set(testOf(row), [...(tests.get(testOf(row)) ?? []), row]);
  const silent = Array.from({length: Math.max(0, made - tests.size)}, () => 1);
  const told = [...tests.values()];
  const adjusted = benjaminiHochberg([...told.map(([row]) => found[row!]!.p), ...silent]);
  told.forEach((same, place) => same.forEach((row) => (q[row] = adjusted[place]!)));
}
