import {sql} from "kysely";
import {count, key, model, month, notAbove, oneOf, text} from "../../../src/model/index.js";
import {addDays, daysBetween, ratio} from "../../../src/warehouse/sql.js";
import {stores} from "../../staging/stores.js";
import {intMonths as months} from "../customers/int_months.js";
import {intReceiptsCounted as receipts} from "./int_receipts_counted.js";

/** The months that a month is compared with, and how many months before it they lie. */
export const comparisons = {month: 1, year: 12} as const;

/** What a store is to the two months that are compared. */
export const storeStates = ["existing", "opened", "closed"] as const;

/** A month is compared with only if the receipts begin within so many of its days. */
const missedDays = 6;
/** Fewer selling days say nothing of when a store opened or closed. */
const sellingDays = 7;

export const intStoreMonthPairs = model({
  name: "int_store_month_pairs",
  grain: ["comparison", "month", "store_id"],
  doc: "One row per store and pair of months that are compared: a month with the one before and with the same one a year earlier, where the receipts reach back so far.",
  refs: {receipts, months, stores},
  columns: {
    comparison: text("month: with the month before; year: with the same month a year earlier."),
    month: month("The later month."),
    store_id: key("The store; empty: receipts that name none."),
    before_month: month("The earlier month."),
    day_count: count("Days from the first that are compared: as many as both months have."),
    before_day_count: count(
      "Days of the earlier month that count at all: its whole length, or as many as the later one has had."
    ),
    store_state: text(
      "existing: sold in both; opened: after the earlier month began; closed: sold its last before the later one ended."
    )
  },
  checks: [
    oneOf("comparison", Object.keys(comparisons)),
    oneOf("store_state", storeStates),
    notAbove("day_count", "before_day_count")
  ],
  select: (db) =>
    db
      .with("traded", (q) =>
        q
          .selectFrom("receipts")
          .groupBy(({fn}) => fn.coalesce("store_id", sql.lit("")))
          .select(({fn}) => [
            fn.coalesce("store_id", sql.lit("")).as("store_id"),
            fn.min("counted_date").as("first_date"),
            fn.max("counted_date").as("last_date"),
            fn.count<number>("counted_date").distinct().as("day_count")
          ])
      )
      .with("listed", (q) =>
        q
          .selectFrom("stores")
          .where("opened_on", "is not", null)
          .groupBy("store_id")
          .select(({fn}) => ["store_id", fn.min("opened_on").as("opened_on")])
      )
      .with("known", (q) =>
        q
          .selectFrom("traded as t")
          .leftJoin("listed as l", "l.store_id", "t.store_id")
          .select(["t.store_id", "t.first_date", "t.last_date", "t.day_count", "l.opened_on"])
          .select(({ref}) =>
            // A week, or three times the usual pause between two selling days.
            sql<number>`greatest(7.0, 3.0 * ${ratio(daysBetween(ref("t.first_date"), ref("t.last_date")), sql<number>`greatest(${ref("t.day_count")} - 1, 1)`)})`.as(
              "silence"
            )
          )
      )
      .with("beginning", (q) =>
        q.selectFrom("traded").select(({fn}) => fn.min("first_date").as("first_date"))
      )
      .with("lags", (q) =>
        q
          .selectFrom(
            sql<{
              comparison: string;
              lag: number;
            }>`(values ${sql.join(Object.entries(comparisons).map(([name, lag]) => sql`(${sql.lit(name)}, ${sql.lit(lag)})`))})`.as<"l">(
              sql`l(comparison, lag)`
            )
          )
          .select(["comparison", "lag"])
      )
      .with("pairs", (q) =>
        q
          .selectFrom("months as m")
          .crossJoin("lags as l")
          .innerJoin("months as b", (join) =>
            join.on(({eb}) => eb("b.month_number", "=", eb("m.month_number", "-", eb.ref("l.lag"))))
          )
          .crossJoin("beginning as g")
          .where(({eb, ref}) => eb("g.first_date", "<=", addDays(ref("b.month"), missedDays)))
          .select(["l.comparison", "m.month", "m.last_date", "b.month as before_month"])
          .select((eb) => {
            const shorter = eb.fn<number>("least", ["m.day_count", "b.day_count"]);
            return [
              shorter.as("day_count"),
              eb
                .case()
                .when("m.is_complete", "=", true)
                .then(eb.ref("b.day_count"))
                .else(shorter)
                .end()
                .as("before_day_count")
            ];
          })
      )
      .selectFrom("pairs as p")
      .crossJoin("known as s")
      .select(["p.comparison", "p.month", "s.store_id", "p.before_month"])
      .select(["p.day_count", "p.before_day_count"])
      .select(({and, eb, or, ref}) => {
        const isRead = and([eb("s.store_id", "<>", ""), eb("s.day_count", ">=", sellingDays)]);
        return eb
          .case()
          .when(
            or([
              eb("s.opened_on", ">", ref("p.before_month")),
              and([
                isRead,
                eb("s.opened_on", "is", null),
                eb(daysBetween(ref("p.before_month"), ref("s.first_date")), ">", ref("s.silence"))
              ])
            ])
          )
          .then("opened")
          .when(
            and([
              isRead,
              eb(daysBetween(ref("s.last_date"), ref("p.last_date")), ">", ref("s.silence"))
            ])
          )
          .then("closed")
          .else("existing")
          .end()
          .as("store_state");
      })
});
