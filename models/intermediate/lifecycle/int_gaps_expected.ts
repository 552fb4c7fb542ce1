import {sql, type Expression} from "kysely";
import {
  atLeast,
  count,
  day,
  flag,
  integer,
  key,
  model,
  notAbove,
  real
} from "../../../src/model/index.js";
import {daysBetween, monthOf} from "../../../src/warehouse/sql.js";
import {intGapPriors as priors} from "./int_gap_priors.js";
import {intVisitGaps as gaps} from "./int_visit_gaps.js";

/** No customer is waited for longer than a century, so that every day is a day of the calendar. */
const longestDays = 36_500;

export const intGapsExpected = model({
  name: "int_gaps_expected",
  grain: ["customer_id", "visit_number"],
  doc: "One row per visit: the gap that was to be expected after it, from the customer's gaps to then and everybody's, and when that made the customer cool, be at risk and be lost.",
  refs: {gaps, priors},
  columns: {
    customer_id: key("The customer."),
    visit_number: count("1 for the first visit seen."),
    visit_date: day("The visit's day."),
    next_visit_date: day("The next visit's day.").nullable(),
    gap_days: integer("Days to the next visit, or to the as-of day while there is none."),
    expected_gap_days: real(
      "The gap expected after the visit; empty where nobody ever came back."
    ).nullable(),
    cooling_date: day("The first day that is overdue, if no visit comes before.").nullable(),
    at_risk_date: day("The first day at risk, if no visit comes before.").nullable(),
    lost_date: day("The first day as lost, if no visit comes before.").nullable(),
    ended_lost_spell: flag("The customer was lost when this visit came.")
  },
  checks: [
    atLeast("expected_gap_days", 0),
    notAbove("cooling_date", "at_risk_date"),
    notAbove("at_risk_date", "lost_date")
  ],
  select: (db, {programme}) => {
    const {cooling, atRisk, lost} = programme.lifecycle;
    return db
      .with("expected", (q) =>
        q
          .selectFrom("gaps as g")
          .leftJoin("priors as p", (join) =>
            join.on(({eb, ref}) => eb("p.month", "=", monthOf(ref("g.visit_date"))))
          )
          .select(["g.customer_id", "g.visit_number", "g.visit_date", "g.next_visit_date"])
          .select("g.gap_days")
          .select(({fn, ref}) => {
            const first = fn
              .min<string>("g.visit_date")
              .over((over) => over.partitionBy("g.customer_id"));
            const time = daysBetween(first, ref("g.visit_date"));
            const gap = sql<
              number | null
            >`(${ref("p.scale")} + ${time}) / (${ref("p.shape")} + ${ref("g.visit_number")} - 1)`;
            return atMost(gap, longestDays).as("expected_gap_days");
          })
      )
      .with("dated", (q) =>
        q
          .selectFrom("expected")
          .select([
            "customer_id",
            "visit_number",
            "visit_date",
            "next_visit_date",
            "gap_days",
            "expected_gap_days"
          ])
          .select(({ref}) => {
            const after = (multiple: number) =>
              firstDayBeyond(ref("visit_date"), ref("expected_gap_days"), multiple);
            return [
              after(cooling).as("cooling_date"),
              after(atRisk).as("at_risk_date"),
              after(lost).as("lost_date")
            ];
          })
      )
      .selectFrom("dated")
      .select([
        "customer_id",
        "visit_number",
        "visit_date",
        "next_visit_date",
        "gap_days",
        "expected_gap_days",
        "cooling_date",
        "at_risk_date",
        "lost_date"
      ])
      .select(({eb, fn, lit, ref}) => {
        const lostBefore = fn
          .agg<string | null>("lag", ["lost_date"])
          .over((over) => over.partitionBy("customer_id").orderBy("visit_number"));
        return fn
          .coalesce(eb(lostBefore, "<", ref("visit_date")).$castTo<boolean>(), lit(false))
          .as("ended_lost_spell");
      });
  }
});

/** The value, or the bound where it is above; null stays null, which `least` would not keep. */
function atMost(value: Expression<number | null>, bound: number) {
  return sql<
    number | null
  >`case when ${value} > ${sql.lit(bound)} then ${sql.lit(bound)} else ${value} end`;
}

/** The first day that is more than so many expected gaps after the visit; null where no gap is expected. */
export function firstDayBeyond(
  visit: Expression<string>,
  gap: Expression<number | null>,
  multiple: number
) {
  const days = atMost(sql`${gap} * cast(${multiple} as double precision)`, longestDays);
  return sql<string | null>`${visit} + cast(floor(${days}) + 1 as integer)`;
}
