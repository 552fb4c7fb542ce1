import type {Expression} from "kysely";
import type {Programme} from "../../src/config/index.js";
import {
  atLeast,
  count,
  day,
  flag,
  holds,
  keepsEveryRowOf,
  key,
  model,
  money,
  notAbove,
  sumsTo
} from "../../src/model/index.js";
import {addDays} from "../../src/warehouse/sql.js";
import {
  intCustomersStarted as started,
  leftTruncatedDays
} from "../intermediate/customers/int_customers_started.js";
import {intMembers as members} from "../intermediate/customers/int_members.js";
import {intCustomersResolved as resolved} from "../intermediate/identity/int_customers_resolved.js";
import {customerMonths as months} from "./customer_months.js";

/** The day from which first visits are known to be such, of receipts that begin on `first`. */
export const firstVisitsKnownFrom = (first: Expression<string | null>, {history}: Programme) =>
  addDays(first, history.beginsAtOpening ? 0 : leftTruncatedDays);

export const customers = model({
  name: "customers",
  grain: ["customer_id"],
  doc: "One row per customer known in any source, including customers who never bought.",
  refs: {resolved, started, months, members},
  columns: {
    customer_id: key("The customer, after identity resolution."),
    first_visit_date: day("The first visit.").nullable(),
    last_visit_date: day("The latest visit.").nullable(),
    visit_count: count("Visits so far."),
    net_spend: money("Paid after discounts and refunds."),
    margin_before_points: money("Net spend plus the part paid with points less cost of goods."),
    is_member: flag(
      "Enrolled in the programme: registered, with an account, or with a card that is no gift card."
    ),
    member_since: day(
      "The earliest of registration and card; empty where unknown or no member."
    ).nullable(),
    is_start_unknown: flag(
      "May have come before the receipts begin, so that age and cohort are not to be trusted."
    )
  },
  checks: [
    keepsEveryRowOf("resolved", ["customer_id"]),
    sumsTo("net_spend", "months", "net_spend"),
    sumsTo("visit_count", "started", "visit_count"),
    atLeast("visit_count", 0),
    notAbove("first_visit_date", "last_visit_date"),
    holds(
      "a_visit_has_its_day",
      ["visit_count", "first_visit_date"],
      "(visit_count > 0) = (first_visit_date is not null)"
    )
  ],
  select: (db) =>
    db
      .with("spent", (q) =>
        q
          .selectFrom("months")
          .groupBy("customer_id")
          .select(({fn}) => [
            "customer_id",
            fn.sum<number>("net_spend").as("net_spend"),
            fn.sum<number>("margin_before_points").as("margin_before_points")
          ])
      )
      .selectFrom("resolved as c")
      .leftJoin("started as s", "s.customer_id", "c.customer_id")
      .leftJoin("spent as p", "p.customer_id", "c.customer_id")
      .leftJoin("members as m", "m.customer_id", "c.customer_id")
      .select(({eb, fn, lit}) => [
        "c.customer_id",
        "s.first_visit_date",
        "s.last_visit_date",
        fn.coalesce("s.visit_count", lit(0)).as("visit_count"),
        fn.coalesce("p.net_spend", lit(0)).as("net_spend"),
        fn.coalesce("p.margin_before_points", lit(0)).as("margin_before_points"),
        eb("m.customer_id", "is not", null).$castTo<boolean>().as("is_member"),
        "m.member_since",
        fn.coalesce("s.is_start_unknown", lit(false)).as("is_start_unknown")
      ])
});
