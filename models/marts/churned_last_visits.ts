import {count, flag, model, month, notAbove, sumsTo} from "../../src/model/index.js";
import {monthOf} from "../../src/warehouse/sql.js";
import {intLostSpells as spells} from "../intermediate/lifecycle/int_lost_spells.js";
import {churnMonths as months} from "./churn_months.js";

export const churnedLastVisits = model({
  name: "churned_last_visits",
  grain: ["month", "last_visit_month", "came_once"],
  doc: "One row per month, month of the latest visit and whether it was the only one: the customers who became lost in the month.",
  refs: {spells, months},
  columns: {
    month: month("The month in which they became lost."),
    last_visit_month: month("The month of their latest visit before."),
    came_once: flag("That visit was their only one."),
    customer_count: count("Customers.")
  },
  checks: [
    notAbove("last_visit_month", "month"),
    sumsTo("customer_count", "months", "churned_count")
  ],
  select: (db) =>
    db
      .with("churned", (q) =>
        q
          .selectFrom("spells")
          .where("is_churn", "=", true)
          .select(({eb, ref}) => [
            "month",
            monthOf(ref("last_visit_date")).as("last_visit_month"),
            eb("visit_number", "=", 1).$castTo<boolean>().as("came_once")
          ])
      )
      .selectFrom("churned")
      .groupBy(["month", "last_visit_month", "came_once"])
      .select(({fn}) => [
        "month",
        "last_visit_month",
        "came_once",
        fn.countAll<number>().as("customer_count")
      ])
});
