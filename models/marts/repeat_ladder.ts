import {
  between,
  computed,
  count,
  holds,
  integer,
  month,
  notAbove,
  rate,
  real
} from "../../src/model/index.js";
import {
  kaplanMeierOfCounts,
  quantileTime,
  survivalAt,
  survivalBand
} from "../../src/stats/index.js";
import {intVisitGaps as gaps} from "../intermediate/lifecycle/int_visit_gaps.js";
import {runs} from "../intermediate/lifecycle/runs.js";

/** Rungs above are climbed by too few of one month's newcomers to say anything. */
const highestRung = 10;
const soon = 90;

export const repeatLadder = computed({
  name: "repeat_ladder",
  grain: ["cohort_month", "visit_number"],
  doc: "One row per month of first visit and number of visits up to the tenth: how many went on to one more, those still in time to do so accounted for (Kaplan–Meier); customers of unknown start are left out.",
  refs: {gaps},
  columns: {
    cohort_month: month("The month of the first visit."),
    visit_number: integer("Visits made."),
    customer_count: count("Customers with as many visits or more."),
    followed_count: count("Those who have come once more."),
    censored_count: count("Those who have not yet."),
    repeat_rate: rate("The share that comes once more within the longest time watched."),
    repeat_rate_low: rate("Lower 95 % limit.").nullable(),
    repeat_rate_high: rate("Upper 95 % limit.").nullable(),
    repeat_rate_90d: rate(
      "The share that comes once more within 90 days; empty until one of the customers was watched so long."
    ).nullable(),
    median_days: real(
      "Days by which half have come once more; empty while half have not."
    ).nullable(),
    watched_days: integer("The longest time that a gap was watched.")
  },
  checks: [
    between("repeat_rate", 0, 1),
    notAbove("repeat_rate_90d", "repeat_rate"),
    holds(
      "followed_or_censored",
      ["customer_count", "followed_count", "censored_count"],
      "customer_count = followed_count + censored_count"
    )
  ],
  inputs: (db) => ({
    rows: db
      .selectFrom("gaps")
      .where("is_start_unknown", "=", false)
      .where("visit_number", "<=", highestRung)
      .groupBy(["cohort_month", "visit_number", "gap_days"])
      .orderBy("cohort_month")
      .orderBy("visit_number")
      .orderBy("gap_days")
      .select(({fn}) => [
        "cohort_month",
        "visit_number",
        "gap_days",
        fn.countAll<number>().filterWhere("is_followed", "=", true).as("followed"),
        fn.countAll<number>().filterWhere("is_followed", "=", false).as("open")
      ])
  }),
  compute: ({rows}) => {
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    const rungs = runs([rows.cohort_month, rows.visit_number]).map(([from, to]) => {
      const [followed, open] = [rows.followed.slice(from, to), rows.open.slice(from, to)];
      const curve = kaplanMeierOfCounts(rows.gap_days.slice(from, to), followed, open);
      const band = survivalBand(curve, "log-log");
      const end = curve.time.length - 1;
      return {
        first: from,
        customers: sum(followed) + sum(open),
        followed: sum(followed),
        watched: curve.time[end]!,
        rate: 1 - curve.survival[end]!,
        low: shareOf(band.upper[end]!),
        high: shareOf(band.lower[end]!),
        soon: curve.time[end]! >= soon ? 1 - survivalAt(curve, soon) : null,
        median: quantileTime(curve, 0.5)
      };
    });
    return {
      cohort_month: rungs.map(({first}) => rows.cohort_month[first]!),
      visit_number: rungs.map(({first}) => rows.visit_number[first]!),
      customer_count: rungs.map(({customers}) => customers),
      followed_count: rungs.map(({followed}) => followed),
      censored_count: rungs.map(({customers, followed}) => customers - followed),
      repeat_rate: rungs.map(({rate}) => rate),
      repeat_rate_low: rungs.map(({low}) => low),
      repeat_rate_high: rungs.map(({high}) => high),
      repeat_rate_90d: rungs.map(({soon}) => soon),
      median_days: rungs.map(({median}) => median),
      watched_days: rungs.map(({watched}) => watched)
    };
  }
});

/** What is not survived; null where the limit is not known. */
function shareOf(survival: number): number | null {
  return Number.isFinite(survival) ? 1 - survival : null;
}
