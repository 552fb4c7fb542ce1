import {
  atLeast,
  computed,
  count,
  integer,
  notAbove,
  oneOf,
  rate,
  real,
  text
} from "../../src/model/index.js";
import {daysBetween} from "../../src/warehouse/sql.js";
import {intForecastMoments as moments} from "../intermediate/lifetime/int_forecast_moments.js";
import {intHistoriesAtCut as histories} from "../intermediate/lifetime/int_histories_at_cut.js";
import {intLifetimeFits as fits} from "../intermediate/lifetime/int_lifetime_fits.js";
import {intVisitModelChosen as chosen} from "../intermediate/lifetime/int_visit_model_chosen.js";
import {calibrate} from "../intermediate/lifetime/calibrate.js";
import {daysPerWeek, fittedModels} from "../intermediate/lifetime/visit-models.js";

export const lifetimeCalibration = computed({
  name: "lifetime_calibration",
  grain: ["measure", "decile"],
  doc: "One row per measure and tenth of the customers known at the cut, by what the visit model fitted to then foresaw of them: foreseen beside what they did in the whole weeks after; equal customers stand in one tenth, so tenths may differ in size.",
  refs: {moments, fits, chosen, histories},
  columns: {
    measure: text(
      "p_alive: tenths by the chance of still being a customer, and the share that came; expected_visits: tenths by the visits expected, and visits per customer."
    ),
    decile: integer(
      "1 for the lowest tenth; 0, of p_alive, for customers who came once where bg_nbd holds that they cannot have left."
    ),
    customer_count: count("Customers."),
    mean_p_alive: rate("Their chance of still being customers at the cut, on average."),
    predicted: real("Foreseen: the share that comes at least once, or visits per customer."),
    actual: real("The same, in fact."),
    actual_low: real(
      "Lower 95 % limit: of a share by Wilson, of a mean by the normal approximation."
    ),
    actual_high: real("Upper 95 % limit.")
  },
  checks: [
    oneOf("measure", ["p_alive", "expected_visits"]),
    atLeast("customer_count", 1),
    notAbove("actual_low", "actual"),
    notAbove("actual", "actual_high")
  ],
  inputs: (db) => ({
    parameters: db
      .selectFrom("fits as f")
      .innerJoin("chosen as c", (join) =>
        join.onRef("c.model", "=", "f.model").onRef("c.segment", "=", "f.segment")
      )
      .where("c.is_chosen", "=", true)
      .where("f.moment", "=", "cut")
      .where("f.value", "is not", null)
      .orderBy("f.segment")
      .orderBy("f.parameter")
      .select(["f.model", "f.segment", "f.parameter", "f.value"]),
    span: db
      .selectFrom("moments")
      .where("moment", "=", "cut")
      .select(({ref}) => daysBetween(ref("on_date"), ref("next_date")).as("days")),
    grouped: db
      .selectFrom("histories")
      .orderBy("segment")
      .orderBy("frequency")
      .orderBy("age_days")
      .orderBy("recency_days")
      .select(["segment", "frequency", "recency_days", "age_days", "customer_count as customers"])
      .select(["came_count", "later_visit_count", "squared_visit_count"])
  }),
  compute: ({parameters, span, grouped}) => {
    const weeks = Math.floor((span.days[0] ?? 0) / daysPerWeek);
    const rows = weeks > 0 ? calibrate(fittedModels(parameters), grouped, weeks) : [];
    const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name]);
    return {
      measure: column("measure"),
      decile: column("decile"),
      customer_count: column("customers"),
      mean_p_alive: column("alive"),
      predicted: column("predicted"),
      actual: column("actual"),
      actual_low: column("low"),
      actual_high: column("high")
    };
  }
});
