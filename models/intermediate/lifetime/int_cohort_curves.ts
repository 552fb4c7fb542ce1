import {atLeast, computed, day, integer, real} from "../../../src/model/index.js";
import {daysBetween} from "../../../src/warehouse/sql.js";
import {intCustomersStarted as started} from "../customers/int_customers_started.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";
import {intPurchaseHistories as histories} from "./int_purchase_histories.js";
import {intVisitsByAge as curve, monthsIn} from "./int_visits_by_age.js";

/** A cohort of which so many visits were to be expected is believed half as much as everybody. */
const believed = 50;

export const intCohortCurves = computed({
  name: "int_cohort_curves",
  grain: ["cohort_month", "age_months"],
  doc: "One row per month of first visit and age that its customers have now: what they are expected to do by everybody's curve of age, raised or lowered to the cohort's own level so far; used where no visit model could be fitted.",
  refs: {histories, started, visits, curve},
  columns: {
    cohort_month: day("The month of the first visit."),
    age_months: integer("Whole months since the first visit."),
    level: real(
      "Visits that those of the cohort who teach the curve made, of those that everybody's curve expects of their ages; drawn to 1 where few were to be expected."
    ),
    expected_visits_12m: real("Visits expected in the next 12 months.").nullable(),
    discounted_visits_12m: real(
      "The same, each worth less by the monthly discount rate."
    ).nullable()
  },
  checks: [atLeast("level", 0), atLeast("expected_visits_12m", 0)],
  inputs: (db) => ({
    curve: db
      .selectFrom("curve")
      .orderBy("age_months")
      .select(["visits_per_customer", "expected_visits_12m", "discounted_visits_12m"]),
    ages: db
      .selectFrom("histories")
      .where("moment", "=", "now")
      .groupBy(({ref}) => ["cohort_month", monthsIn(ref("age_days"))])
      .orderBy("cohort_month")
      .orderBy(({ref}) => monthsIn(ref("age_days")))
      .select(({fn, ref}) => [
        "cohort_month",
        monthsIn(ref("age_days")).as("age_months"),
        fn.countAll<number>().filterWhere("is_left_out", "=", false).as("customers")
      ]),
    made: db
      .selectFrom("histories as h")
      .innerJoin("started as s", "s.customer_id", "h.customer_id")
      .innerJoin("visits as v", "v.customer_id", "h.customer_id")
      .where("h.moment", "=", "now")
      .where("h.is_left_out", "=", false)
      .where("v.is_return", "=", true)
      .where(({eb, ref}) =>
        eb(
          monthsIn(daysBetween(ref("s.first_visit_date"), ref("v.business_date"))),
          "<",
          monthsIn(ref("h.age_days"))
        )
      )
      .groupBy("h.cohort_month")
      .select(({fn}) => ["h.cohort_month", fn.countAll<number>().as("visits")])
  }),
  compute: ({curve, ages, made}) => {
    const toAge = [0];
    for (const visits of curve.visits_per_customer) toAge.push(toAge.at(-1)! + (visits ?? 0));
    const expected = new Map<string, number>();
    ages.cohort_month.forEach((cohort, row) => {
      const visits = ages.customers[row]! * (toAge[ages.age_months[row]!] ?? 0);
      expected.set(cohort, (expected.get(cohort) ?? 0) + visits);
    });
    const visitsOf = new Map(made.cohort_month.map((cohort, row) => [cohort, made.visits[row]!]));
    const level = ages.cohort_month.map(
      (cohort) => ((visitsOf.get(cohort) ?? 0) + believed) / (expected.get(cohort)! + believed)
    );
    const ahead = (column: readonly (number | null)[]) =>
      ages.age_months.map((age, row) => {
        const visits = column[age] ?? null;
        return visits === null ? null : visits * level[row]!;
      });
    return {
      cohort_month: ages.cohort_month,
      age_months: ages.age_months,
      level,
      expected_visits_12m: ahead(curve.expected_visits_12m),
      discounted_visits_12m: ahead(curve.discounted_visits_12m)
    };
  }
});
