import {day, flag, key, model, month, text} from "../../../src/model/index.js";
import {addDays, dayValue} from "../../../src/warehouse/sql.js";
import {intVisitGaps as gaps} from "../lifecycle/int_visit_gaps.js";
import {intAcquisitions as acquisitions} from "./int_acquisitions.js";

/** Within so many days of the first visit a second one counts as a repeat. */
export const repeatDays = 90;

export const intNewcomers = model({
  name: "int_newcomers",
  grain: ["customer_id"],
  doc: `One row per customer whose first visit was seen: how the person was won, and whether the second visit came within ${repeatDays} days.`,
  refs: {gaps, acquisitions},
  columns: {
    customer_id: key("The customer."),
    first_visit_date: day("The first visit."),
    cohort_month: month("Its month."),
    acquisition_channel: text("How the person was won; empty where unknown."),
    is_watched: flag(
      `The first visit is ${repeatDays} days or more ago, so that a repeat would have been seen.`
    ),
    is_repeat: flag(`The second visit came within ${repeatDays} days.`)
  },
  asOf: true,
  select: (db, {asOf}) =>
    db
      .selectFrom("gaps as g")
      .leftJoin("acquisitions as a", "a.customer_id", "g.customer_id")
      .where("g.visit_number", "=", 1)
      .where("g.is_start_unknown", "=", false)
      .select(["g.customer_id", "g.visit_date as first_visit_date", "g.cohort_month"])
      .select(({and, eb, fn, ref, val}) => [
        fn.coalesce("a.acquisition_channel", val("")).as("acquisition_channel"),
        eb(addDays(ref("g.visit_date"), repeatDays), "<=", dayValue(asOf))
          .$castTo<boolean>()
          .as("is_watched"),
        and([eb("g.is_followed", "=", true), eb("g.gap_days", "<=", repeatDays)])
          .$castTo<boolean>()
          .as("is_repeat")
      ])
});
