import {sql, type Expression} from "kysely";
import {
  atLeast,
  between,
  count,
  day,
  key,
  model,
  notAbove,
  rate,
  real
} from "../../src/model/index.js";
import {daysBetween, dayValue, monthOf} from "../../src/warehouse/sql.js";
import {intGapPriors as priors} from "../intermediate/lifecycle/int_gap_priors.js";
import {intGapsExpected as gaps} from "../intermediate/lifecycle/int_gaps_expected.js";

/** Four in five of those who come again come within the range. */
const shares = {low: 0.1, median: 0.5, high: 0.9};
const soonDays = 30;
/** Nobody is waited for longer than a century, so that every day is a day of the calendar. */
const longestDays = 36_500;

export const nextVisits = model({
  name: "next_visits",
  grain: ["customer_id"],
  doc: "One row per customer with a visit, where anybody ever came back: when the next visit is to be expected by the customer's own pace, given that none has come to the as-of day; whoever has left never comes.",
  refs: {gaps, priors},
  columns: {
    customer_id: key("The customer."),
    visit_number: count("Visits so far."),
    last_visit_date: day("The latest visit."),
    expected_gap_days: real("The gap expected after the latest visit, known at that visit."),
    low_date: day("One in ten of such customers have come by then."),
    next_visit_date: day("Half of them have come by then."),
    high_date: day("Nine in ten of them have come by then."),
    due_30d_rate: rate("The share of them that comes within the next 30 days.")
  },
  checks: [
    atLeast("expected_gap_days", 0),
    between("due_30d_rate", 0, 1),
    notAbove("low_date", "next_visit_date"),
    notAbove("next_visit_date", "high_date")
  ],
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("paces", (q) =>
        q
          .selectFrom("gaps as g")
          .innerJoin("priors as p", (join) =>
            join.on(({eb, ref}) => eb("p.month", "=", monthOf(ref("g.visit_date"))))
          )
          .where("g.next_visit_date", "is", null)
          .where("g.expected_gap_days", "is not", null)
          .select(["g.customer_id", "g.visit_number", "g.visit_date", "g.expected_gap_days"])
          .select(({ref}) => [
            sql<number>`${ref("p.shape")} + ${ref("g.visit_number")} - 1`.as("shape"),
            daysBetween(ref("g.visit_date"), dayValue(asOf)).as("silent_days")
          ])
          .$narrowType<{expected_gap_days: number}>()
      )
      .selectFrom("paces")
      .select(["customer_id", "visit_number", "visit_date as last_visit_date"])
      .select("expected_gap_days")
      .select(({ref}) => {
        const pace = {
          shape: ref("shape"),
          waited: sql<number>`(${ref("expected_gap_days")} * ${ref("shape")} + ${ref("silent_days")})`
        };
        const by = (share: number) => sql<string>`${dayValue(asOf)} + ${daysUntil(pace, share)}`;
        return [
          by(shares.low).as("low_date"),
          by(shares.median).as("next_visit_date"),
          by(shares.high).as("high_date"),
          sql<number>`1 - power(${pace.waited} / (${pace.waited} + cast(${soonDays} as double precision)), ${pace.shape})`.as(
            "due_30d_rate"
          )
        ];
      })
});

/** Gaps so far, prior included, and the days that they sum to, the open one included. */
interface Pace {
  readonly shape: Expression<number>;
  readonly waited: Expression<number>;
}

/**
 * Days from now by which a share has come: visits are Poisson, the rate is gamma (shape, time waited), so the
 * time to come is Lomax (Pareto type II), and a silence so far only adds to the time waited.
 */
function daysUntil({shape, waited}: Pace, share: number) {
  const days = sql<number>`${waited} * (power(cast(${1 - share} as double precision), -1 / ${shape}) - 1)`;
  return sql<number>`cast(round(case when ${days} > ${sql.lit(longestDays)} then ${sql.lit(longestDays)} else ${days} end) as integer)`;
}
