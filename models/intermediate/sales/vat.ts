import {sql, type Expression, type RawBuilder} from "kysely";
import type {Programme} from "../../../src/config/index.js";
import {dayValue, exactRate, roundedMoney} from "../../../src/warehouse/sql.js";

/** What of an amount of a day is left without VAT, where it holds some: amount ÷ (1 + rate of the day). */
export function withoutVat<Amount extends number | null>(
  amount: Expression<Amount>,
  day: Expression<string>,
  {vat}: Programme,
  includes: boolean
): RawBuilder<Amount> {
  const asExported = sql<Amount>`${amount}`;
  if (!includes) return asExported;
  // Newest first, so that the first day that has come decides; before the first one that one holds.
  const [first, ...later] = vat.rates.map(({validFrom, rate}) => ({
    validFrom,
    whole: exactRate(1 + rate)
  }));
  if (!first) return asExported;
  const whens = later
    .toReversed()
    .map(({validFrom, whole}) => sql`when ${day} >= ${dayValue(validFrom)} then ${whole}`);
  const whole: RawBuilder<number> =
    whens.length === 0 ? first.whole : sql`case ${sql.join(whens, sql` `)} else ${first.whole} end`;
  return roundedMoney<Amount>(
    sql`cast(${amount} as double precision) / cast(${whole} as double precision)`
  );
}
