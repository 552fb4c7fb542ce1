import {sql} from "kysely";
import {
  atLeast,
  count,
  day,
  flag,
  holds,
  model,
  month,
  noRows,
  oneOf,
  text
} from "../../src/model/index.js";
import {intMonths as calendar} from "../intermediate/customers/int_months.js";
import {intLifecycleMoves as moves} from "../intermediate/lifecycle/int_lifecycle_moves.js";
import {states} from "../intermediate/lifecycle/states.js";

export const lifecycleMonths = model({
  name: "lifecycle_months",
  grain: ["month", "state"],
  doc: "One row per month and lifecycle state, states without customers included: who was in it at both ends of the month and how the two differ.",
  refs: {calendar, moves},
  columns: {
    month: month("The month."),
    last_date: day("Its last observed day."),
    is_complete: flag("Observed to its end."),
    state: text(`One of ${states.join(", ")}.`),
    opening_count: count("Customers in the state at the end of the month before."),
    arrivals_count: count("Newcomers of the month who ended it in the state."),
    in_count: count("Customers who came from another state."),
    out_count: count("Customers who left for another state."),
    closing_count: count("Customers in the state on the last observed day.")
  },
  checks: [
    oneOf("state", states),
    atLeast("opening_count", 0),
    atLeast("closing_count", 0),
    holds(
      "flows_balance",
      ["opening_count", "arrivals_count", "in_count", "out_count", "closing_count"],
      "opening_count + arrivals_count + in_count - out_count = closing_count"
    ),
    noRows(
      "moves_in_and_out_are_the_same_moves",
      [],
      "select month from {this} group by month having sum(in_count) <> sum(out_count)"
    ),
    noRows(
      "a_month_opens_as_the_last_closed",
      [],
      `select state from (select state, opening_count, lag(closing_count, 1, 0) over (partition by state order by month) as closed from {this}) t
       where opening_count <> closed`
    )
  ],
  select: (db) =>
    db
      .with("states", (q) =>
        q
          .selectFrom("calendar")
          .crossJoin(
            sql<{
              state: string;
            }>`(values ${sql.join(states.map((state) => sql`(${sql.lit(state)})`))})`.as<"s">(
              sql`s(state)`
            )
          )
          .select(["month", "last_date", "is_complete", "s.state"])
      )
      .with("gains", (q) =>
        q
          .selectFrom("moves")
          .groupBy(["month", "state"])
          .select(({fn}) => [
            "month",
            "state",
            fn.countAll<number>().filterWhere("previous_state", "is", null).as("arrivals_count"),
            fn.countAll<number>().filterWhere("previous_state", "is not", null).as("in_count")
          ])
      )
      .with("losses", (q) =>
        q
          .selectFrom("moves")
          .where("previous_state", "is not", null)
          .groupBy(["month", "previous_state"])
          .select(({fn}) => [
            "month",
            "previous_state as state",
            fn.countAll<number>().as("out_count")
          ])
      )
      .with("flows", (q) =>
        q
          .selectFrom("states as s")
          .leftJoin("gains as g", (join) =>
            join.onRef("g.month", "=", "s.month").onRef("g.state", "=", "s.state")
          )
          .leftJoin("losses as l", (join) =>
            join.onRef("l.month", "=", "s.month").onRef("l.state", "=", "s.state")
          )
          .select(["s.month", "s.last_date", "s.is_complete", "s.state"])
          .select(({fn, lit}) => [
            fn.coalesce("g.arrivals_count", lit(0)).as("arrivals_count"),
            fn.coalesce("g.in_count", lit(0)).as("in_count"),
            fn.coalesce("l.out_count", lit(0)).as("out_count")
          ])
      )
      .with("closed", (q) =>
        q
          .selectFrom("flows")
          .select([
            "month",
            "last_date",
            "is_complete",
            "state",
            "arrivals_count",
            "in_count",
            "out_count"
          ])
          .select(({fn, ref}) =>
            fn
              .sum<number>(sql`${ref("arrivals_count")} + ${ref("in_count")} - ${ref("out_count")}`)
              .over((over) => over.partitionBy("state").orderBy("month"))
              .as("closing_count")
          )
      )
      .selectFrom("closed")
      .select([
        "month",
        "last_date",
        "is_complete",
        "state",
        "arrivals_count",
        "in_count",
        "out_count",
        "closing_count"
      ])
      .select(({ref}) =>
        sql<number>`${ref("closing_count")} - ${ref("arrivals_count")} - ${ref("in_count")} + ${ref("out_count")}`.as(
          "opening_count"
        )
      )
});
