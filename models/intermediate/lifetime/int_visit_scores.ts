import {
  atLeast,
  between,
  computed,
  count,
  notAbove,
  rate,
  real,
  text
} from "../../../src/model/index.js";
import {scoreHistories, twelveMonths, visitRanges, visitSlopes} from "../../../src/stats/index.js";
import {intLifetimeFits as fits} from "./int_lifetime_fits.js";
import {intPurchaseHistories as histories} from "./int_purchase_histories.js";
import {intVisitModelChosen as chosen} from "./int_visit_model_chosen.js";
import {everybody, fittedModels, inWeeks, rowsWhere} from "./visit-models.js";

export const intVisitScores = computed({
  name: "int_visit_scores",
  grain: ["segment", "frequency", "recency_days", "age_days"],
  doc: "One row per segment and purchase history that a customer has now: what the visit model chosen for the segment expects of it; none where no visit model could be fitted.",
  refs: {fits, chosen, histories},
  columns: {
    segment: text("The customers' segment, '' where not known."),
    frequency: count("Return visits."),
    recency_days: count("Days from the first visit to the last."),
    age_days: count("Days since the first visit."),
    visit_model: text("The visit model that says so."),
    fitted_segment: text("Whom it was fitted to: all, or the segment."),
    p_alive: rate("The chance of still being a customer."),
    expected_visits_12m: real("Visits expected in the next 12 months of 4.345 weeks."),
    discounted_visits_12m: real("The same, each worth less by the monthly discount rate."),
    visits_12m_low: real("One customer in ten ends with fewer visits."),
    visits_12m_high: real("One customer in ten ends with more."),
    visits_12m_variance: real("Variance of the visits of one customer."),
    slope_1: real("How the expectation changes with the logarithm of the model's first parameter."),
    slope_2: real("The same, of the second."),
    slope_3: real("The same, of the third."),
    slope_4: real("The same, of the fourth.")
  },
  checks: [
    between("p_alive", 0, 1),
    atLeast("expected_visits_12m", 0),
    notAbove("visits_12m_low", "visits_12m_high")
  ],
  inputs: (db, {programme}) => ({
    parameters: db
      .selectFrom("fits as f")
      .innerJoin("chosen as c", (join) =>
        join.onRef("c.model", "=", "f.model").onRef("c.segment", "=", "f.segment")
      )
      .where("c.is_chosen", "=", true)
      .where("f.moment", "=", programme.lifetime.cutDate ? "cut" : "now")
      .orderBy("f.segment")
      .orderBy("f.parameter")
      .select(["f.model", "f.segment", "f.parameter", "f.value"]),
    grouped: db
      .selectFrom("histories")
      .where("moment", "=", "now")
      .groupBy(["segment", "frequency", "age_days", "recency_days"])
      .orderBy("segment")
      .orderBy("frequency")
      .orderBy("age_days")
      .orderBy("recency_days")
      .select(({fn}) => [
        "segment",
        "frequency",
        "recency_days",
        "age_days",
        fn.countAll<number>().as("customers")
      ])
  }),
  compute: ({parameters, grouped}, {programme}) => {
    const fitted = fittedModels(parameters);
    const discounting = {...twelveMonths, monthlyRate: programme.lifetime.monthlyDiscountRate};
    const horizon = discounting.months * discounting.monthLength;
    const own = new Map(fitted.map((one) => [one.segment, one]));
    const together = own.get(everybody);
    if (!together) return noScores();
    const size = grouped.segment.length;
    const column = () => new Array<number>(size);
    const scores = {
      p_alive: column(),
      expected_visits_12m: column(),
      discounted_visits_12m: column(),
      visits_12m_low: column(),
      visits_12m_high: column(),
      visits_12m_variance: column(),
      slope_1: column(),
      slope_2: column(),
      slope_3: column(),
      slope_4: column()
    };
    for (const segment of new Set(grouped.segment)) {
      const {model, parameters, forecast} = own.get(segment) ?? together;
      const rows = rowsWhere([grouped.segment, segment]);
      const histories = inWeeks(grouped, rows);
      const {pAlive, expectedVisits, discountedVisits} = scoreHistories(
        forecast,
        histories,
        horizon,
        discounting
      );
      const {low, high, variance} = visitRanges(forecast, histories, horizon);
      const [slope_1, slope_2, slope_3, slope_4] = visitSlopes(
        model,
        parameters,
        histories,
        horizon
      ) as [Float64Array, Float64Array, Float64Array, Float64Array];
      const found: Record<keyof typeof scores, Float64Array> = {
        p_alive: pAlive,
        expected_visits_12m: expectedVisits,
        discounted_visits_12m: discountedVisits,
        visits_12m_low: low,
        visits_12m_high: high,
        visits_12m_variance: variance,
        slope_1,
        slope_2,
        slope_3,
        slope_4
      };
      for (const name of Object.keys(scores) as (keyof typeof scores)[])
        rows.forEach((row, i) => (scores[name][row] = found[name][i]!));
    }
    const used = grouped.segment.map((segment) => own.get(segment) ?? together);
    return {
      segment: grouped.segment,
      frequency: grouped.frequency,
      recency_days: grouped.recency_days,
      age_days: grouped.age_days,
      visit_model: used.map(({model}) => model.name),
      fitted_segment: used.map(({segment}) => segment),
      ...scores
    };
  }
});

function noScores() {
  return {
    segment: [],
    frequency: [],
    recency_days: [],
    age_days: [],
    visit_model: [],
    fitted_segment: [],
    p_alive: [],
    expected_visits_12m: [],
    discounted_visits_12m: [],
    visits_12m_low: [],
    visits_12m_high: [],
    visits_12m_variance: [],
    slope_1: [],
    slope_2: [],
    slope_3: [],
    slope_4: []
  };
}
