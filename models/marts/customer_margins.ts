import {sql} from "kysely";
import {
  atLeast,
  count,
  flag,
  integer,
  key,
  model,
  money,
  noRows,
  oneOf,
  rate,
  text
} from "../../src/model/index.js";
import {addDays, byBytes, dayValue, ratio} from "../../src/warehouse/sql.js";
import {visits} from "./visits.js";

/** The days that count as the last twelve months. */
const yearDays = 365;

/** The shares of the margin that the classes A and A with B bring. */
const classShares = {a: 0.8, b: 0.95} as const;

export const customerMargins = model({
  name: "customer_margins",
  grain: ["customer_id"],
  doc: "One row per customer with a visit in the last 365 days: the margin brought in them, its place among all, and whether the customer is of the core and of class A, B or C.",
  refs: {visits},
  columns: {
    customer_id: key("The customer."),
    visit_count: count("Visits in the 365 days."),
    net_spend: money("Net spend of those visits."),
    margin_before_points: money("Margin before points of those visits."),
    place: integer("1 for the customer who brought most; equals in the order of their ids."),
    cumulated_share: rate(
      "What this customer and all before brought of the margin of all; empty where all together brought none."
    ).nullable(),
    abc_class: text(
      "A: the fewest customers who bring 80 % of the margin together; B: those who bring the next 15 %; C: the others."
    ),
    is_core: flag(
      "Among the fewest customers who bring the share of the margin that `core.share` says."
    )
  },
  checks: [
    oneOf("abc_class", ["A", "B", "C"]),
    atLeast("place", 1),
    noRows(
      "nobody_outside_the_core_brought_more_than_one_inside",
      [],
      `select max(case when is_core then null else margin_before_points end) as outside, min(case when is_core then margin_before_points end) as inside
       from {this} having max(case when is_core then null else margin_before_points end) > min(case when is_core then margin_before_points end)`
    )
  ],
  asOf: true,
  select: (db, {asOf, programme}) =>
    db
      .with("brought", (q) =>
        q
          .selectFrom("visits")
          .where(({eb, ref}) => eb(ref("business_date"), ">", addDays(dayValue(asOf), -yearDays)))
          .groupBy("customer_id")
          .select(({fn}) => [
            "customer_id",
            fn.countAll<number>().as("visit_count"),
            fn.sum<number>("net_spend").as("net_spend"),
            fn.sum<number>("margin_before_points").as("margin_before_points")
          ])
      )
      .with("placed", (q) =>
        q
          .selectFrom("brought")
          .selectAll()
          .select(({fn, ref}) => [
            fn
              .agg<number>("row_number")
              .over((over) =>
                over.orderBy("margin_before_points", "desc").orderBy(byBytes(ref("customer_id")))
              )
              .as("place"),
            fn.sum<number>("margin_before_points").over().as("total")
          ])
      )
      .with("cumulated", (q) =>
        q
          .selectFrom("placed")
          .selectAll()
          .select(({fn}) =>
            fn
              .sum<number>("margin_before_points")
              .over((over) => over.orderBy("place"))
              .as("to_here")
          )
      )
      .selectFrom("cumulated")
      .select(["customer_id", "visit_count", "net_spend", "margin_before_points", "place"])
      .select(({ref}) => {
        // Whoever comes before the share is reached is needed to reach it.
        const before = sql<number>`cast(${ref("to_here")} - ${ref("margin_before_points")} as double precision)`;
        const isNeededFor = (part: number) =>
          sql<boolean>`(${ref("total")} > 0 and ${before} < ${sql.lit(part)} * cast(${ref("total")} as double precision))`;
        return [
          sql<
            number | null
          >`case when ${ref("total")} > 0 then ${ratio(ref("to_here"), ref("total"))} end`.as(
            "cumulated_share"
          ),
          sql<string>`case when ${isNeededFor(classShares.a)} then 'A' when ${isNeededFor(classShares.b)} then 'B' else 'C' end`.as(
            "abc_class"
          ),
          isNeededFor(programme.core.share).as("is_core")
        ];
      })
});
