import {atLeast, between, computed, count, rate, real, text} from "../../../src/model/index.js";
import {scoreHistories, twelveMonths} from "../../../src/stats/index.js";
import {intLifetimeFits as fits} from "./int_lifetime_fits.js";
import {intPurchaseHistories as histories} from "./int_purchase_histories.js";
import {intVisitModelChosen as chosen} from "./int_visit_model_chosen.js";
import {forecastsOf, inWeeks} from "./visit-models.js";

export const intVisitScores = computed({
  name: "int_visit_scores",
  grain: ["frequency", "recency_days", "age_days"],
  doc: "One row per purchase history that a customer has now: what the chosen visit model expects of it; none where no visit model could be fitted.",
  refs: {fits, chosen, histories},
  columns: {
    frequency: count("Return visits."),
    recency_days: count("Days from the first visit to the last."),
    age_days: count("Days since the first visit."),
    visit_model: text("The visit model that says so."),
    p_alive: rate("The chance of still being a customer."),
    expected_visits_12m: real("Visits expected in the next 12 months of 4.345 weeks."),
    discounted_visits_12m: real("The same, each worth less by the monthly discount rate.")
  },
  checks: [between("p_alive", 0, 1), atLeast("expected_visits_12m", 0)],
  inputs: (db, {programme}) => ({
    parameters: db
      .selectFrom("fits as f")
      .innerJoin("chosen as c", "c.model", "f.model")
      .where("c.is_chosen", "=", true)
      .where("f.moment", "=", programme.lifetime.cutDate ? "cut" : "now")
      .select(["f.model", "f.parameter", "f.value"]),
    grouped: db
      .selectFrom("histories")
      .where("moment", "=", "now")
      .groupBy(["frequency", "age_days", "recency_days"])
      .orderBy("frequency")
      .orderBy("age_days")
      .orderBy("recency_days")
      .select(({fn}) => [
        "frequency",
        "recency_days",
        "age_days",
        fn.countAll<number>().as("customers")
      ])
  }),
  compute: ({parameters, grouped}, {programme}) => {
    const [chosenOne] = forecastsOf(parameters);
    if (!chosenOne)
      return {
        frequency: [],
        recency_days: [],
        age_days: [],
        visit_model: [],
        p_alive: [],
        expected_visits_12m: [],
        discounted_visits_12m: []
      };
    const [name, forecast] = chosenOne;
    const discounting = {...twelveMonths, monthlyRate: programme.lifetime.monthlyDiscountRate};
    const horizon = discounting.months * discounting.monthLength;
    const scores = scoreHistories(forecast, inWeeks(grouped), horizon, discounting);
    return {
      frequency: grouped.frequency,
      recency_days: grouped.recency_days,
      age_days: grouped.age_days,
      visit_model: grouped.age_days.map(() => name),
      p_alive: Array.from(scores.pAlive),
      expected_visits_12m: Array.from(scores.expectedVisits),
      discounted_visits_12m: Array.from(scores.discountedVisits)
    };
  }
});
