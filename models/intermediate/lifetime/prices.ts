import {sql, type Expression, type RawBuilder} from "kysely";
import type {Context} from "../../../src/model/index.js";
import {dayValue} from "../../../src/warehouse/sql.js";

/**
 * An amount of a day in money of the as-of day, by `prices.index`; the amount itself where no index is set. A
 * month that is not named has the index of the last one before, and the months before the first have the first.
 */
export function inTodaysMoney(
  amount: Expression<number>,
  day: Expression<string>,
  {asOf, programme}: Pick<Context, "asOf" | "programme">
): Expression<number> {
  const index = Object.entries(programme.prices.index).sort(([a], [b]) => (a < b ? -1 : 1));
  const [first] = index;
  if (!first) return amount;
  const today = (index.findLast(([month]) => month <= asOf.slice(0, 7)) ?? first)[1];
  const factor = (level: number): RawBuilder<number> =>
    sql`cast(${today / level} as double precision)`;
  const since = index
    .toReversed()
    .map(([month, level]) => sql`when ${day} >= ${dayValue(`${month}-01`)} then ${factor(level)}`);
  return sql<number>`(${amount} * case ${sql.join(since, sql` `)} else ${factor(first[1])} end)`;
}
