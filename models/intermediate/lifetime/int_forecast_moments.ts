import {sql, type Expression} from "kysely";
import {count, day, model, notAbove, oneOf, text} from "../../../src/model/index.js";
import {daysBetween, dayValue, textValue} from "../../../src/warehouse/sql.js";
import {intReceiptsCounted as receipts} from "../sales/int_receipts_counted.js";

/** The share of history that visit models learn from when they are judged on the rest. */
const learntShare = 2 / 3;

export const intForecastMoments = model({
  name: "int_forecast_moments",
  grain: ["moment"],
  doc: "One row per moment that visit models look from: the cut of the back-test, and now; none without receipts.",
  refs: {receipts},
  columns: {
    moment: text("Either cut: the end of the calibration period, or now: the as-of day."),
    on_date: day("The last day that is known at the moment."),
    first_date: day("The first day of receipts."),
    history_day_count: count("Days from the first to the moment."),
    next_date: day("The last day that what is said at the moment can be held against: as-of.")
  },
  checks: [oneOf("moment", ["cut", "now"]), notAbove("on_date", "next_date")],
  asOf: true,
  select: (db, {asOf, programme}) =>
    db
      .with("history", (q) =>
        q
          .selectFrom("receipts")
          .where("counted_date", "<=", dayValue(asOf))
          .select(({fn}) => fn.min<string>("counted_date").as("first_date"))
      )
      .with("moments", (q) =>
        q
          .selectFrom("history")
          .where("first_date", "is not", null)
          .select(({ref}) => [
            textValue("cut").as("moment"),
            cutDate(ref("first_date"), asOf, programme.lifetime.cutDate).as("on_date"),
            "first_date"
          ])
          .unionAll(
            q
              .selectFrom("history")
              .where("first_date", "is not", null)
              .select([textValue("now").as("moment"), dayValue(asOf).as("on_date"), "first_date"])
          )
      )
      .selectFrom("moments")
      .select(({ref}) => [
        "moment",
        "on_date",
        "first_date",
        daysBetween(ref("first_date"), ref("on_date")).as("history_day_count"),
        dayValue(asOf).as("next_date")
      ])
});

/** The set day, kept inside history; else two thirds of it. */
function cutDate(first: Expression<string>, asOf: string, set: string | undefined) {
  const end = dayValue(asOf);
  return set === undefined
    ? sql<string>`${first} + cast(floor(cast(${end} - ${first} as double precision) * cast(${learntShare} as double precision)) as integer)`
    : sql<string>`greatest(${first}, least(${dayValue(set)}, ${end}))`;
}
