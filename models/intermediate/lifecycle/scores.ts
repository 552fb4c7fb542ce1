import {sql, type RawBuilder} from "kysely";
import type {Programme} from "../../../src/config/index.js";

type Measure = "recency_days" | "visit_count" | "net_spend";

/**
 * The scores of recency, frequency and spend, 1 to 5, as SQL over rows with `customer_id`, `recency_days`,
 * `visit_count` and `net_spend`, each among the rows that share the partition. With ties together: one
 * more than the number of quantile cuts (type 7 of Hyndman and Fan 1996) that lie below the value. A
 * value is above the cut at p exactly if more than ⌊(n − 1) p⌋ values are smaller. With ties split: NTILE.
 */
export function scoresAmong(partition: string | null, ties: Programme["rfm"]["ties"]) {
  const among = partition === null ? sql`` : sql`partition by ${sql.ref(partition)}`;
  const cutsBelow = (measure: Measure) => {
    const smaller = sql`(rank() over (${among} order by ${sql.ref(measure)}) - 1)`;
    const others = sql`(count(*) over (${among}) - 1)`;
    return sql`(${sql.join(
      [1, 2, 3, 4].map(
        (fifth) =>
          sql`case when ${smaller} > floor(cast(${others} * ${sql.lit(fifth)} as double precision) / 5) then 1 else 0 end`
      ),
      sql` + `
    )})`;
  };
  const tile = (measure: Measure, direction: "asc" | "desc") =>
    sql<number>`ntile(5) over (${among} order by ${sql.ref(measure)} ${sql.raw(direction)}, customer_id collate "C")`;
  const score = (measure: Measure, better: "higher" | "lower"): RawBuilder<number> =>
    ties === "split"
      ? tile(measure, better === "higher" ? "asc" : "desc")
      : better === "higher"
        ? sql<number>`1 + ${cutsBelow(measure)}`
        : sql<number>`5 - ${cutsBelow(measure)}`;
  return [
    score("recency_days", "lower").as("recency_score"),
    score("visit_count", "higher").as("frequency_score"),
    score("net_spend", "higher").as("spend_score")
  ] as const;
}
