import {atLeast, computed, count, integer, real, text} from "../../../src/model/index.js";
import {daysBetween} from "../../../src/warehouse/sql.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";
import {intForecastMoments as moments} from "./int_forecast_moments.js";
import {intLifetimeFits as fits} from "./int_lifetime_fits.js";
import {intPurchaseHistories as histories} from "./int_purchase_histories.js";
import {daysPerWeek, forecastsOf, inWeeks, totalExpected} from "./visit-models.js";

export const intLifetimeBacktests = computed({
  name: "int_lifetime_backtests",
  grain: ["model", "week"],
  doc: "One row per fitted visit model and whole week from the cut to the as-of day: return visits of the customers known at the cut, foreseen and made.",
  refs: {moments, histories, fits, visits},
  columns: {
    model: text("The visit model."),
    week: integer("1 for the seven days after the cut, and so on."),
    predicted_visits: real("Return visits foreseen from the cut to the week's end."),
    actual_visits: count("Return visits made from the cut to the week's end.")
  },
  checks: [atLeast("week", 1), atLeast("predicted_visits", 0)],
  inputs: (db) => ({
    parameters: db
      .selectFrom("fits")
      .where("moment", "=", "cut")
      .where("model", "<>", "gamma_gamma")
      .where("value", "is not", null)
      .orderBy("model")
      .orderBy("parameter")
      .select(["model", "parameter", "value"]),
    grouped: db
      .selectFrom("histories")
      .where("moment", "=", "cut")
      .where("is_start_unknown", "=", false)
      .groupBy(["frequency", "age_days", "recency_days"])
      .orderBy("frequency")
      .orderBy("age_days")
      .orderBy("recency_days")
      .select(({fn}) => [
        "frequency",
        "recency_days",
        "age_days",
        fn.countAll<number>().as("customers")
      ]),
    span: db
      .selectFrom("moments")
      .where("moment", "=", "cut")
      .select(({ref}) => daysBetween(ref("on_date"), ref("next_date")).as("days")),
    made: db
      .selectFrom("histories as h")
      .innerJoin("visits as v", "v.customer_id", "h.customer_id")
      .innerJoin("moments as m", "m.moment", "h.moment")
      .where("h.moment", "=", "cut")
      .where("h.is_start_unknown", "=", false)
      .whereRef("v.business_date", ">", "m.on_date")
      .groupBy("v.business_date")
      .groupBy("m.on_date")
      .select(({fn, ref}) => [
        daysBetween(ref("m.on_date"), ref("v.business_date")).as("day"),
        fn.countAll<number>().as("visits")
      ])
  }),
  compute: ({parameters, grouped, span, made}) => {
    const weeks = Math.floor((span.days[0] ?? 0) / daysPerWeek);
    const numbers = Array.from({length: weeks}, (_, i) => i + 1);
    const actual = numbers.map((week) =>
      made.day.reduce(
        (sum, day, row) => sum + (day <= week * daysPerWeek ? made.visits[row]! : 0),
        0
      )
    );
    const histories = inWeeks(grouped);
    const models = [...forecastsOf(parameters)];
    return {
      model: models.flatMap(([name]) => numbers.map(() => name)),
      week: models.flatMap(() => numbers),
      predicted_visits: models.flatMap(([, forecast]) =>
        numbers.map((week) => totalExpected(forecast, histories, week))
      ),
      actual_visits: models.flatMap(() => actual)
    };
  }
});
