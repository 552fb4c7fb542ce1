import {count, day, flag, key, model} from "../../../src/model/index.js";
import {addDays, flagValue, monthOf} from "../../../src/warehouse/sql.js";
import {intReceiptsCounted as receipts} from "../sales/int_receipts_counted.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";
import {intMembers as members} from "./int_members.js";

/** Whoever first comes within so many days of the first receipt may have come before it. */
export const leftTruncatedDays = 90;

export const intCustomersStarted = model({
  name: "int_customers_started",
  grain: ["customer_id"],
  doc: "One row per customer with a visit: when it began, and whether that beginning was seen.",
  refs: {visits, members, receipts},
  columns: {
    customer_id: key("The customer."),
    first_visit_date: day("The first visit."),
    last_visit_date: day("The latest visit."),
    cohort_month: day("The month of the first visit."),
    visit_count: count("Visits so far."),
    is_start_unknown: flag(
      "First seen in the first 90 days of receipts, or registered before them; false for all where the data begin at the opening."
    )
  },
  select: (db, {programme}) =>
    db
      .with("beginning", (q) =>
        q.selectFrom("receipts").select(({fn}) => fn.min("counted_date").as("first_date"))
      )
      .with("started", (q) =>
        q
          .selectFrom("visits")
          .groupBy("customer_id")
          .select(({fn}) => [
            "customer_id",
            fn.min("business_date").as("first_visit_date"),
            fn.max("business_date").as("last_visit_date"),
            fn.countAll<number>().as("visit_count")
          ])
      )
      .selectFrom("started as s")
      .crossJoin("beginning as b")
      .leftJoin("members as m", "m.customer_id", "s.customer_id")
      .select(["s.customer_id", "s.first_visit_date", "s.last_visit_date", "s.visit_count"])
      .select((eb) => [
        monthOf(eb.ref("s.first_visit_date")).as("cohort_month"),
        programme.history.beginsAtOpening
          ? flagValue(false).as("is_start_unknown")
          : eb.fn
              .coalesce(
                eb.or([
                  eb("s.first_visit_date", "<", addDays(eb.ref("b.first_date"), leftTruncatedDays)),
                  eb("m.member_since", "<", eb.ref("b.first_date"))
                ]),
                eb.lit(false)
              )
              .$castTo<boolean>()
              .as("is_start_unknown")
      ])
});
