import {sql} from "kysely";
import {
  atLeast,
  count,
  day,
  integer,
  keepsEveryRowOf,
  key,
  model,
  oneOf,
  real,
  text
} from "../../src/model/index.js";
import {daysBetween, dayValue, ratio} from "../../src/warehouse/sql.js";
import {intCustomersResolved as resolved} from "../intermediate/identity/int_customers_resolved.js";
import {intGapsExpected as gaps} from "../intermediate/lifecycle/int_gaps_expected.js";
import {stateOn, states} from "../intermediate/lifecycle/states.js";

export const customerStates = model({
  name: "customer_states",
  grain: ["customer_id"],
  doc: "One row per customer, including those who never bought: the lifecycle state on the as-of day, since when, and when the next visit was to be expected.",
  refs: {resolved, gaps},
  columns: {
    customer_id: key("The customer."),
    state: text(`One of ${states.join(", ")}.`),
    since_date: day("The first day in the state; of an active one, the latest visit.").nullable(),
    visit_count: count("Visits so far."),
    last_visit_date: day("The latest visit.").nullable(),
    days_since_visit: integer("Days since then.").nullable(),
    expected_gap_days: real(
      "The gap expected after the latest visit, known at that visit."
    ).nullable(),
    overdue_ratio: real("Days since the latest visit in expected gaps.").nullable(),
    expected_visit_date: day("When the next visit was to be expected.").nullable()
  },
  checks: [
    keepsEveryRowOf("resolved", ["customer_id"]),
    oneOf("state", states),
    atLeast("days_since_visit", 0)
  ],
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("latest", (q) => q.selectFrom("gaps").where("next_visit_date", "is", null).selectAll())
      .with("stated", (q) =>
        q
          .selectFrom("resolved as r")
          .leftJoin("latest as l", "l.customer_id", "r.customer_id")
          .select([
            "r.customer_id",
            "l.visit_number",
            "l.visit_date",
            "l.expected_gap_days",
            "l.cooling_date",
            "l.at_risk_date",
            "l.lost_date"
          ])
          .select(stateOn(dayValue(asOf), "l").as("state"))
      )
      .selectFrom("stated")
      .select(["customer_id", "state", "visit_date as last_visit_date", "expected_gap_days"])
      .select(({fn, lit, ref}) => {
        const silent = daysBetween(ref("visit_date"), dayValue(asOf));
        return [
          sql<
            string | null
          >`case ${ref("state")} when 'lost' then ${ref("lost_date")} when 'at_risk' then ${ref("at_risk_date")} when 'cooling' then ${ref("cooling_date")} else ${ref("visit_date")} end`.as(
            "since_date"
          ),
          fn.coalesce("visit_number", lit(0)).as("visit_count"),
          silent.as("days_since_visit"),
          ratio(silent, ref("expected_gap_days")).as("overdue_ratio"),
          sql<
            string | null
          >`${ref("visit_date")} + cast(floor(${ref("expected_gap_days")}) as integer)`.as(
            "expected_visit_date"
          )
        ];
      })
});
