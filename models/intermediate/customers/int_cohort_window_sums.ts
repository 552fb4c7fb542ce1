import {sql, type Expression} from "kysely";
import {atLeast, count, integer, model, money, real, text} from "../../../src/model/index.js";
import {daysBetween, dayValue} from "../../../src/warehouse/sql.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";
import {intCustomerOrigins as origins} from "./int_customer_origins.js";
import {intCustomersStarted as started} from "./int_customers_started.js";
import {intNewcomersWon as won} from "./int_newcomers_won.js";
import {originDimensions, setsOf} from "./origin-dimensions.js";

const sets = setsOf(["cohort_month", ...originDimensions]);

/** Days of a window. */
const windowDays = 30;

export const intCohortWindowSums = model({
  name: "int_cohort_window_sums",
  grain: ["dimension", "value", "watched_windows", "window_number"],
  doc: "One row per way of beginning, its value, whole windows of 30 days that customers were watched for, and such a window in which some of them came; window 0 is the day of the first visit. Customers whose first visit was seen; one stands with every campaign that won it.",
  refs: {started, origins, visits, won},
  columns: {
    dimension: text("all, cohort_month, campaign, or a column of int_customer_origins."),
    value: text("Its value; a month as 2026-03."),
    watched_windows: integer("Whole windows from the customer's own first visit to the as-of day."),
    window_number: integer("Days 30 (k − 1) + 1 to 30 k after the first visit."),
    customer_count: count("Customers with a visit in the window."),
    net_spend: money("Net spend of their visits in it."),
    margin: money("Margin before points of their visits in it."),
    square_growth: real(
      "By how much the window's visits raised the squares of their margins up to then, added up."
    )
  },
  checks: [atLeast("watched_windows", 0), atLeast("window_number", 0)],
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("made", (q) =>
        q
          .selectFrom("started as s")
          .innerJoin("visits as v", "v.customer_id", "s.customer_id")
          .where("s.is_start_unknown", "=", false)
          .where("v.business_date", "<=", dayValue(asOf))
          .groupBy(({ref}) => [
            "s.customer_id",
            windowOf(ref("s.first_visit_date"), ref("v.business_date"))
          ])
          .select(({fn, ref}) => [
            "s.customer_id",
            windowOf(ref("s.first_visit_date"), ref("v.business_date")).as("window_number"),
            fn.sum<number>("v.net_spend").as("net_spend"),
            fn.sum<number>("v.margin_before_points").as("margin")
          ])
      )
      .with("summed", (q) =>
        q
          .selectFrom("made")
          .selectAll()
          .select(({fn}) =>
            sql<number>`cast(${fn
              .sum("margin")
              .over((over) =>
                over.partitionBy("customer_id").orderBy("window_number")
              )} as double precision)`.as("so_far")
          )
      )
      .with("rows", (q) =>
        q
          .selectFrom("summed as m")
          .innerJoin("started as s", "s.customer_id", "m.customer_id")
          .innerJoin("origins as o", "o.customer_id", "m.customer_id")
          .select(["m.customer_id", "m.window_number", "m.net_spend", "m.margin"])
          .select(originDimensions.map((name) => `o.${name}` as const))
          .select(({ref}) => [
            sql<string>`substr(cast(${ref("s.cohort_month")} as varchar), 1, 7)`.as("cohort_month"),
            watched(daysBetween(ref("s.first_visit_date"), dayValue(asOf))).as("watched_windows"),
            sql<number>`${ref("m.so_far")} * ${ref("m.so_far")} - (${ref("m.so_far")} - cast(${ref("m.margin")} as double precision)) * (${ref("m.so_far")} - cast(${ref("m.margin")} as double precision))`.as(
              "square_growth"
            )
          ])
      )
      .with("over", (q) =>
        q.selectFrom("rows").whereRef("window_number", "<=", "watched_windows").selectAll()
      )
      .selectFrom("over")
      .groupBy(sets.groupedWith("watched_windows", "window_number"))
      .select([sets.dimension.as("dimension"), sets.value.as("value")])
      .select(["watched_windows", "window_number"])
      .select(sums)
      .unionAll((q) =>
        q
          .selectFrom("over")
          .innerJoin("won as w", "w.customer_id", "over.customer_id")
          .where("w.dimension", "=", "campaign")
          .groupBy(["w.dimension", "w.value", "watched_windows", "window_number"])
          .select(["w.dimension", "w.value", "watched_windows", "window_number"])
          .select(sums)
      )
});

/** What a group's rows of one window add up to. */
const sums = [
  sql<number>`count(*)`.as("customer_count"),
  sql<number>`sum(net_spend)`.as("net_spend"),
  sql<number>`sum(margin)`.as("margin"),
  sql<number>`sum(square_growth)`.as("square_growth")
] as const;

/** The window that a visit lies in: 0 for the first visit's day. */
const windowOf = (first: Expression<string>, day: Expression<string>) =>
  sql<number>`cast(ceil(cast(${daysBetween(first, day)} as double precision) / ${sql.lit(windowDays)}) as bigint)`;

/** Whole windows in so many days. */
const watched = (days: Expression<number>) =>
  sql<number>`cast(floor(cast(${days} as double precision) / ${sql.lit(windowDays)}) as bigint)`;
