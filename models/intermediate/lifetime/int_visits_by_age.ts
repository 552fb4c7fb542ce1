import {sql, type Expression} from "kysely";
import {atLeast, computed, count, integer, real} from "../../../src/model/index.js";
import {daysBetween} from "../../../src/warehouse/sql.js";
import {intCustomersStarted as started} from "../customers/int_customers_started.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";
import {intPurchaseHistories as histories} from "./int_purchase_histories.js";

const months = 12;
/** Months at the end of the curve whose mean goes on after it. */
const tailMonths = 3;

/** Whole months of 365 / 12 days in so many days. */
export const monthsIn = (days: Expression<number>) =>
  sql<number>`cast(floor(cast(${days} as double precision) * 12 / 365) as bigint)`;

export const intVisitsByAge = computed({
  name: "int_visits_by_age",
  grain: ["age_months"],
  doc: "One row per age in months of 365 / 12 days since the first visit: the cohorts' own curve, used where no visit model could be fitted.",
  refs: {histories, started, visits},
  columns: {
    age_months: integer("Whole months since the first visit."),
    customer_count: count("Customers who teach the curve and were seen through the month."),
    visits_per_customer: real("Their return visits in the month.").nullable(),
    expected_visits_12m: real(
      "The next twelve months of the curve; after its end, the mean of its last three."
    ).nullable(),
    discounted_visits_12m: real(
      "The same, each worth less by the monthly discount rate."
    ).nullable()
  },
  checks: [atLeast("visits_per_customer", 0)],
  inputs: (db) => ({
    ages: db
      .selectFrom("histories")
      .where("moment", "=", "now")
      .groupBy(({ref}) => monthsIn(ref("age_days")))
      .select(({fn, ref}) => [
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
      .groupBy(({ref}) => monthsIn(daysBetween(ref("s.first_visit_date"), ref("v.business_date"))))
      .select(({fn, ref}) => [
        monthsIn(daysBetween(ref("s.first_visit_date"), ref("v.business_date"))).as("age_months"),
        fn.countAll<number>().as("visits")
      ])
  }),
  compute: ({ages, made}, {programme}) => {
    const oldest = ages.age_months.reduce((most, age) => Math.max(most, age), -1);
    const numbers = Array.from({length: oldest + 1}, (_, age) => age);
    const seen = numbers.map((month) =>
      ages.age_months.reduce((sum, age, row) => sum + (age > month ? ages.customers[row]! : 0), 0)
    );
    const visitsOf = new Map(made.age_months.map((age, row) => [age, made.visits[row]!]));
    const curve = numbers.map((age) =>
      seen[age]! > 0 ? (visitsOf.get(age) ?? 0) / seen[age]! : null
    );
    const told = curve.filter((value) => value !== null);
    const tail = told.slice(-tailMonths);
    const after = tail.reduce((sum, value) => sum + value, 0) / tail.length;
    const next = (age: number, weight: (month: number) => number) =>
      told.length === 0
        ? null
        : Array.from({length: months}, (_, k) => (curve[age + k] ?? after) * weight(k + 1)).reduce(
            (sum, visits) => sum + visits
          );
    const discount = 1 + programme.lifetime.monthlyDiscountRate;
    return {
      age_months: numbers,
      customer_count: seen,
      visits_per_customer: curve,
      expected_visits_12m: numbers.map((age) => next(age, () => 1)),
      discounted_visits_12m: numbers.map((age) => next(age, (month) => discount ** -month))
    };
  }
});
