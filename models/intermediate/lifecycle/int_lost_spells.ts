import {count, day, flag, key, model, month, notAbove} from "../../../src/model/index.js";
import {monthOf} from "../../../src/warehouse/sql.js";
import {intCustomersStarted as started} from "../customers/int_customers_started.js";
import {intLifecycleSpells as spells} from "./int_lifecycle_spells.js";

export const intLostSpells = model({
  name: "int_lost_spells",
  grain: ["customer_id", "lost_date"],
  doc: "One row per time that a customer became lost, and when the customer came again.",
  refs: {spells, started},
  columns: {
    customer_id: key("The customer."),
    lost_date: day("The first day as lost."),
    month: month("Its month."),
    visit_number: count("Visits to then; 1 for who came once."),
    last_visit_date: day("The latest visit before."),
    came_again_date: day("The visit that ended it; empty while nobody came.").nullable(),
    is_churn: flag(
      "Counts for the churn of the month: the customer had come before the month, was not lost at its start, and it is the first time in the month."
    )
  },
  checks: [notAbove("last_visit_date", "lost_date"), notAbove("lost_date", "came_again_date")],
  select: (db) =>
    db
      .with("lost", (q) =>
        q
          .selectFrom("spells")
          .where("state", "=", "lost")
          .select(({fn, ref}) => [
            "customer_id",
            "from_date as lost_date",
            monthOf(ref("from_date")).as("month"),
            "visit_number",
            "visit_date as last_visit_date",
            "next_visit_date as came_again_date",
            fn
              .agg<string | null>("lag", ["next_visit_date"])
              .over((over) => over.partitionBy("customer_id").orderBy("from_date"))
              .as("came_again_before")
          ])
          .$narrowType<{visit_number: number; last_visit_date: string}>()
      )
      .selectFrom("lost as l")
      .innerJoin("started as s", "s.customer_id", "l.customer_id")
      .select([
        "l.customer_id",
        "l.lost_date",
        "l.month",
        "l.visit_number",
        "l.last_visit_date",
        "l.came_again_date"
      ])
      .select(({and, eb, or, ref}) =>
        and([
          eb("s.first_visit_date", "<", ref("l.month")),
          or([
            eb("l.came_again_before", "is", null),
            eb("l.came_again_before", "<", ref("l.month"))
          ])
        ])
          .$castTo<boolean>()
          .as("is_churn")
      )
});
