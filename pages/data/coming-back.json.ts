import {sql, type Expression} from "kysely";
import {acquisition} from "../../models/marts/acquisition.js";
import {cohortWindows} from "../../models/marts/cohort_windows.js";
import {cohortsByMonth} from "../../models/marts/cohorts_by_month.js";
import {cohortsByStart} from "../../models/marts/cohorts_by_start.js";
import {customers} from "../../models/marts/customers.js";
import {programmeMonths} from "../../models/marts/programme_months.js";
import {repeatLadder} from "../../models/marts/repeat_ladder.js";
import {visitGaps} from "../../models/marts/visit_gaps.js";
import {visitGapsCompared} from "../../models/marts/visit_gaps_compared.js";
import {metrics} from "../../models/metrics.js";
import {masked, page, standingOut, text, type Finding} from "../../src/site/index.js";

/** Starting months that the maps show, the newest; all of them are in the curve. */
const shownMonths = 24;
/** Values of one dimension that have a line of their own, those with the most customers. */
const mostValues = 4;
/** Rungs of the ladder that are shown. */
const mostRungs = 6;
/** Months of first visit whose payback is shown, the newest. */
const paybackMonths = 6;
/** Days of the curve of gaps. */
const gapDays = 180;
const soon = 90;
/** Months of newcomers that are compared with as many before. */
const comparedMonths = 3;
/** A capture rate that changed by more leaves no verdict on coming back. */
const captureTolerance = 0.05;

/** An amount without digits that no chart shows. */
const rounded = <T extends number | null>(amount: Expression<T>) => sql<T>`round(${amount}, 2)`;

export const comingBack = page({
  doc: "Of those who come for the first time, how many come back, and after how long?",
  refs: {
    acquisition,
    cohortsByMonth,
    cohortsByStart,
    cohortWindows,
    customers,
    programmeMonths,
    repeatLadder,
    visitGaps,
    visitGapsCompared
  },
  needs: {rows: "curve", exports: ["receipts", "customers", "cards"]},
  metrics: {
    capture_rate: metrics.capture_rate,
    cohort_customers: metrics.cohort_customers,
    retention_rate: metrics.retention_rate,
    rolling_rate: metrics.rolling_rate,
    window_retention: metrics.window_retention,
    margin_to_date: metrics.margin_to_date,
    cost_per_newcomer: metrics.cost_per_newcomer,
    payback_windows: metrics.payback_windows,
    repeat_rate_90d: metrics.repeat_rate_90d,
    gap_survival: metrics.gap_survival,
    gap_median: metrics.gap_median
  },
  queries: {
    cohorts: (db) =>
      masked(
        db
          .with("newest", (q) =>
            q
              .selectFrom("cohortsByMonth")
              .where("is_start_unknown", "=", false)
              .groupBy("cohort_month")
              .orderBy("cohort_month", "desc")
              .limit(shownMonths)
              .select("cohort_month")
          )
          .selectFrom("cohortsByMonth")
          .where("is_start_unknown", "=", false)
          .where("period", ">", 0)
          .where("cohort_month", "in", (q) => q.selectFrom("newest").select("newest.cohort_month"))
          .orderBy("cohort_month")
          .orderBy("period")
          .select(["cohort_month", "period", "customer_count", "active_count", "retention_rate", "rolling_rate"]),
        {count: "customer_count", measures: ["active_count", "retention_rate", "rolling_rate"]}
      ),
    curve: (db) =>
      masked(
        db
          .with("sizes", (q) =>
            q
              .selectFrom("cohortsByStart")
              .where("period", "=", 0)
              .where("dimension", "<>", "seller")
              .groupBy(["dimension", "value"])
              .select(["dimension", "value"])
              .select(({fn, ref}) =>
                sql<number>`row_number() over (partition by ${ref("dimension")} order by ${fn.sum("customer_count")} desc, ${ref("value")})`.as(
                  "place"
                )
              )
          )
          .selectFrom("cohortsByStart as c")
          .innerJoin("sizes as s", (join) =>
            join.onRef("s.dimension", "=", "c.dimension").onRef("s.value", "=", "c.value")
          )
          .where("s.place", "<=", mostValues)
          .where("c.period", ">", 0)
          .where("c.active_count", "is not", null)
          .groupBy(["c.dimension", "c.value", "c.period", "s.place"])
          .orderBy("c.dimension")
          .orderBy("s.place")
          .orderBy("c.period")
          .select(({fn}) => [
            "c.dimension",
            "c.value",
            "c.period",
            fn.sum<number>("c.customer_count").as("customer_count"),
            fn.sum<number>("c.active_count").as("active_count"),
            fn.sum<number>("c.rolling_count").as("rolling_count")
          ]),
        {count: "customer_count", measures: ["active_count", "rolling_count"]}
      ),
    windows: (db) =>
      masked(
        db
          .with("sizes", (q) =>
            q
              .selectFrom("cohortWindows")
              .where("window_number", "=", 0)
              .where("dimension", "not in", ["cohort_month", "seller"])
              .select(["dimension", "value"])
              .select(({ref}) =>
                sql<number>`row_number() over (partition by ${ref("dimension")} order by ${ref("customer_count")} desc, ${ref("value")})`.as(
                  "place"
                )
              )
          )
          .selectFrom("cohortWindows as w")
          .innerJoin("sizes as s", (join) =>
            join.onRef("s.dimension", "=", "w.dimension").onRef("s.value", "=", "w.value")
          )
          .where("s.place", "<=", mostValues)
          .orderBy("w.dimension")
          .orderBy("s.place")
          .orderBy("w.window_number")
          .select(["w.dimension", "w.value", "w.window_number", "w.customer_count", "w.active_count"])
          .select(({ref}) => [
            rounded(ref("w.margin_to_date")).as("margin_to_date"),
            rounded(ref("w.margin_to_date_low")).as("margin_to_date_low"),
            rounded(ref("w.margin_to_date_high")).as("margin_to_date_high")
          ]),
        {
          count: "customer_count",
          measures: ["active_count", "margin_to_date", "margin_to_date_low", "margin_to_date_high"]
        }
      ),
    payback: (db) =>
      masked(
        db
          .selectFrom("acquisition")
          .where("dimension", "<>", "campaign")
          .where("cost_per_newcomer", "is not", null)
          .where("watched_windows", "is not", null)
          .where("value", "not in", (q) =>
            q
              .selectFrom("acquisition")
              .where("dimension", "=", "cohort_month")
              .orderBy("value", "desc")
              .offset(paybackMonths)
              .select("value")
          )
          .orderBy("dimension")
          .orderBy("value", "desc")
          .select(["dimension", "value", "newcomer_count", "cost_per_newcomer", "payback_windows"])
          .select(["watched_windows", "margin_90d"]),
        {
          count: "newcomer_count",
          measures: ["cost_per_newcomer", "payback_windows", "watched_windows", "margin_90d"]
        }
      ),
    ladder: (db) =>
      masked(
        db
          .with("read", (q) =>
            q
              .selectFrom("visitGaps")
              .where("segment", "<>", "all")
              .where("day", "<=", soon)
              .groupBy("segment")
              .select(({fn}) => ["segment", fn.max("day").as("day")])
          )
          .with("watched", (q) =>
            q
              .selectFrom("visitGaps")
              .groupBy("segment")
              .having(({eb, fn}) => eb(fn.max("day"), ">=", soon))
              .select(({fn}) => ["segment", fn.max("at_risk_count").as("gap_count")])
          )
          .selectFrom("read as r")
          .innerJoin("watched as w", "w.segment", "r.segment")
          .innerJoin("visitGaps as g", (join) =>
            join.onRef("g.segment", "=", "r.segment").onRef("g.day", "=", "r.day")
          )
          .orderBy("r.segment")
          .select(({ref}) => [
            "r.segment",
            "w.gap_count",
            sql<number>`1 - ${ref("g.survival")}`.as("repeat_rate_90d"),
            sql<number | null>`1 - ${ref("g.survival_high")}`.as("repeat_rate_low"),
            sql<number | null>`1 - ${ref("g.survival_low")}`.as("repeat_rate_high")
          ]),
        {count: "gap_count", measures: ["repeat_rate_90d", "repeat_rate_low", "repeat_rate_high"]}
      ),
    rungs: (db) =>
      masked(
        db
          .with("newest", (q) =>
            q
              .selectFrom("repeatLadder")
              .groupBy("cohort_month")
              .orderBy("cohort_month", "desc")
              .limit(shownMonths)
              .select("cohort_month")
          )
          .selectFrom("repeatLadder")
          .where("visit_number", "<=", mostRungs)
          .where("cohort_month", "in", (q) => q.selectFrom("newest").select("newest.cohort_month"))
          .orderBy("cohort_month")
          .orderBy("visit_number")
          .select(["cohort_month", "visit_number", "customer_count", "followed_count"])
          .select(["repeat_rate_90d", "median_days"]),
        {count: "customer_count", measures: ["followed_count", "repeat_rate_90d", "median_days"]}
      ),
    gaps: (db) =>
      masked(
        db
          .selectFrom("visitGaps")
          .where("segment", "=", "all")
          .where("day", "<=", gapDays)
          .orderBy("day")
          .select(["day", "at_risk_count", "survival", "survival_low", "survival_high"]),
        {count: "at_risk_count", measures: ["survival", "survival_low", "survival_high"]}
      ),
    compared: (db) =>
      masked(
        db
          .selectFrom("visitGapsCompared")
          .orderBy("dimension")
          .orderBy("value")
          .select(["dimension", "value", "customer_count", "gap_count", "return_rate_60d"])
          .select(["median_days", "median_days_low", "median_days_high", "p_value_adjusted"]),
        {
          count: "customer_count",
          measures: ["gap_count", "return_rate_60d", "median_days", "median_days_low", "median_days_high"]
        }
      ),
    newest: (db) =>
      masked(
        db
          .selectFrom("cohortsByMonth")
          .where("is_start_unknown", "=", false)
          .where("period", "=", 1)
          .where("active_count", "is not", null)
          .orderBy("cohort_month", "desc")
          .limit(2 * comparedMonths)
          .select(["cohort_month", "customer_count", "active_count"]),
        {count: "customer_count", measures: ["active_count"]}
      ),
    capture: (db) =>
      db
        .selectFrom("programmeMonths")
        .where("is_complete", "=", true)
        .orderBy("month", "desc")
        .limit(2 * comparedMonths)
        .select(["month", "receipt_count", "capture_rate"]),
    unknown: (db) =>
      db
        .selectFrom("customers")
        .where("is_start_unknown", "=", true)
        .where("visit_count", ">", 0)
        .select(sql<number>`count(*)`.as("customer_count"))
  },
  findings: ({newest, capture}) => {
    const halves = [newest.slice(0, comparedMonths), newest.slice(comparedMonths)];
    const [now, before] = halves.map((rows) => ({
      successes: rows.reduce((sum, {active_count}) => sum + (active_count ?? 0), 0),
      trials: rows.reduce((sum, {customer_count}) => sum + (customer_count ?? 0), 0)
    }));
    if (!now || !before || newest.length < 2 * comparedMonths) return [];
    const [outstanding] = standingOut([now, before]);
    if (!outstanding) return [];
    const rateOf = (rows: typeof capture) =>
      rows.reduce((sum, {receipt_count, capture_rate}) => sum + receipt_count * (capture_rate ?? 0), 0) /
      rows.reduce((sum, {receipt_count}) => sum + receipt_count, 0);
    const change = rateOf(capture.slice(0, comparedMonths)) - rateOf(capture.slice(comparedMonths));
    const {share, rest} = outstanding;
    const finding: Finding = {
      text:
        Math.abs(change) > captureTolerance
          ? text("The newest newcomers seem to come back differently, but the share of receipts with a known customer changed by {change}: no verdict.")
          : share > rest
            ? text("Newcomers come back more often than before: {share} of those of the last three months came in the month after, {rest} of the three months before.")
            : text("Newcomers come back less often than before: {share} of those of the last three months came in the month after, {rest} of the three months before."),
      values:
        Math.abs(change) > captureTolerance
          ? {change: {value: change, unit: "points"}}
          : {share: {value: share, unit: "rate"}, rest: {value: rest, unit: "rate"}},
      stake: 0,
      kind: Math.abs(change) > captureTolerance ? "caution" : share > rest ? "good" : "bad",
      page: null
    };
    return [finding];
  }
});

export default comingBack;
