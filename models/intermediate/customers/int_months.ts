import {count, day, flag, model, month} from "../../../src/model/index.js";
import {
  addDays,
  daysBetween,
  dayValue,
  monthOf,
  monthsBetween,
  nextMonth
} from "../../../src/warehouse/sql.js";
import {intReceiptsCounted as receipts} from "../sales/int_receipts_counted.js";

export const intMonths = model({
  name: "int_months",
  grain: ["month"],
  doc: "One row per calendar month from the first receipt to the as-of day, months without receipts included.",
  refs: {receipts},
  columns: {
    month: month("The month."),
    month_number: count("0 for the first month, 1 for the next, and so on."),
    last_date: day("Its last day that is observed: the end of the month, or the as-of day."),
    day_count: count("Its days to then, from the first of the month."),
    is_complete: flag("Observed to its end.")
  },
  asOf: true,
  select: (db, {asOf}) =>
    db
      .withRecursive("first", (q) =>
        q
          .selectFrom("receipts")
          .select(({fn}) => monthOf(fn.min<string | null>("counted_date")).as("first_month"))
      )
      .withRecursive("months", (q) =>
        q
          .selectFrom("first")
          .where("first_month", "is not", null)
          .select("first_month as month")
          .unionAll(
            q
              .selectFrom("months")
              .select(({ref}) => nextMonth(ref("month")).as("month"))
              .where(({eb, ref}) => eb(nextMonth(ref("month")), "<=", dayValue(asOf)))
          )
      )
      .selectFrom("months as m")
      .crossJoin("first as f")
      .select((eb) => {
        const month = eb.ref("m.month").$castTo<string>();
        const monthEnd = addDays(nextMonth(month), -1);
        const last = eb.fn<string>("least", [monthEnd, dayValue(asOf)]);
        return [
          month.as("month"),
          monthsBetween(eb.ref("f.first_month").$castTo<string>(), month).as("month_number"),
          last.as("last_date"),
          daysBetween(month, addDays(last, 1)).as("day_count"),
          eb(monthEnd, "<=", dayValue(asOf)).$castTo<boolean>().as("is_complete")
        ];
      })
});
