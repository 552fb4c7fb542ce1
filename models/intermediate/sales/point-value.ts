import {sql, type Expression, type RawBuilder} from "kysely";
import type {Programme} from "../../../src/config/index.js";
import {dayValue, exactRate, moneyProduct} from "../../../src/warehouse/sql.js";

/** What points are worth on a day, in programme currency; nothing on days for which no rule says it. */
export function worthOfPoints(
  points: Expression<number>,
  day: Expression<string>,
  {rules}: Programme
): RawBuilder<number> {
  // Newest first, so that the first day that has come decides.
  const whens = rules
    .toReversed()
    .flatMap(({validFrom, pointValue}) =>
      pointValue === undefined
        ? []
        : [sql`when ${day} >= ${dayValue(validFrom)} then ${exactRate(pointValue)}`]
    );
  if (whens.length === 0) return sql`cast(0 as decimal(18,4))`;
  return moneyProduct(
    points,
    sql<number>`case ${sql.join(whens, sql` `)} else cast(0 as decimal(18,6)) end`
  );
}
