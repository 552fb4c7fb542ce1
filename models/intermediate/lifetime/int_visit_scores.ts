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
import {
  bgNbd,
  mbgNbd,
  scoreHistories,
  twelveMonths,
  visitRanges,
  visitSlopes
} from "../../../src/stats/index.js";
import {intLifetimeFits as fits} from "./int_lifetime_fits.js";
import {intPurchaseHistories as histories} from "./int_purchase_histories.js";
import {intVisitModelChosen as chosen} from "./int_visit_model_chosen.js";
import {everybody, fittedModels, inWeeks, spans} from "./visit-models.js";

export const intVisitScores = computed({
  name: "int_visit_scores",
  grain: ["fitted_segment", "frequency", "recency_days", "age_days"],
  doc: "One row per fit that forecasts, of everybody or of a segment of its own, and purchase history that one of its customers has now: what the visit model chosen expects of it; none where no visit model could be fitted.",
  refs: {fits, chosen, histories},
  columns: {
    fitted_segment: text("Whom the model was fitted to: all, or the segment."),
    frequency: count("Return visits."),
    recency_days: count("Days from the first visit to the last."),
    age_days: count("Days since the first visit."),
    visit_model: text("The visit model that says so."),
    p_alive: rate("The chance of still being a customer."),
    p_alive_calibrated: rate(
      "The same; of customers who came once where bg_nbd was chosen, by mbg_nbd fitted to the same customers."
    ),
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
    between("p_alive_calibrated", 0, 1),
    atLeast("expected_visits_12m", 0),
    notAbove("visits_12m_low", "visits_12m_high")
  ],
  inputs: (db, {programme}) => {
    const grouped = db
      .selectFrom("histories as h")
      .leftJoin("chosen as c", (join) =>
        join.onRef("c.segment", "=", "h.segment").on("c.is_chosen", "=", true)
      )
      .where("h.moment", "=", "now")
      .groupBy(["c.segment", "h.frequency", "h.age_days", "h.recency_days"])
      .select(["h.frequency", "h.recency_days", "h.age_days"])
      .select(({fn, val}) => [
        fn.coalesce("c.segment", val(everybody)).as("fitted_segment"),
        fn.countAll<number>().as("customers")
      ]);
    const parameters = db
      .selectFrom("fits as f")
      .innerJoin("chosen as c", (join) =>
        join.onRef("c.segment", "=", "f.segment").on("c.is_chosen", "=", true)
      )
      .where("f.moment", "=", programme.lifetime.cutDate ? "cut" : "now")
      .where("f.value", "is not", null)
      .orderBy("f.segment")
      .orderBy("f.parameter")
      .select(["f.model", "f.segment", "f.parameter", "f.value"]);
    return {
      parameters: parameters.whereRef("f.model", "=", "c.model"),
      beside: parameters.where("c.model", "=", bgNbd.name).where("f.model", "=", mbgNbd.name),
      sizes: db
        .selectFrom(grouped.as("g"))
        .groupBy("fitted_segment")
        .orderBy("fitted_segment")
        .select(({fn}) => ["fitted_segment as of", fn.countAll<number>().as("rows")]),
      grouped: db
        .selectFrom(grouped.as("g"))
        .orderBy("fitted_segment")
        .orderBy("frequency")
        .orderBy("age_days")
        .orderBy("recency_days")
        .select(["frequency", "recency_days", "age_days", "customers"])
    };
  },
  compute: ({parameters, beside, sizes, grouped}, {programme}) => {
    const bySegment = (rows: typeof parameters) =>
      new Map(fittedModels(rows).map((one) => [one.segment, one]));
    const [fitted, fittedBeside] = [bySegment(parameters), bySegment(beside)];
    const discounting = {...twelveMonths, monthlyRate: programme.lifetime.monthlyDiscountRate};
    const horizon = discounting.months * discounting.monthLength;
    const rows = emptyRows();
    if (!fitted.has(everybody)) return rows;
    for (const [segment, span] of spans(sizes)) {
      const {model, parameters, forecast} = fitted.get(segment)!;
      const histories = inWeeks(grouped, span);
      const {pAlive, expectedVisits, discountedVisits} = scoreHistories(
        forecast,
        histories,
        horizon,
        discounting
      );
      const {low, high, variance} = visitRanges(forecast, histories, horizon);
      const slopes = visitSlopes(model, parameters, histories, horizon);
      const beside = fittedBeside.get(segment)?.forecast;
      /** No more than of who came back today: nobody's chance falls with a visit. */
      const onceAlive = (age: number) =>
        beside
          ? Math.min(beside.pAlive(0, 0, age), forecast.pAlive(1, age, age))
          : forecast.pAlive(0, 0, age);
      for (let at = 0, row = span.from; row < span.to; at++, row++) {
        rows.fitted_segment.push(segment);
        rows.frequency.push(grouped.frequency[row]!);
        rows.recency_days.push(grouped.recency_days[row]!);
        rows.age_days.push(grouped.age_days[row]!);
        rows.visit_model.push(model.name);
        rows.p_alive.push(pAlive[at]!);
        rows.p_alive_calibrated.push(
          grouped.frequency[row] === 0 ? onceAlive(histories.age[at]!) : pAlive[at]!
        );
        rows.expected_visits_12m.push(expectedVisits[at]!);
        rows.discounted_visits_12m.push(discountedVisits[at]!);
        rows.visits_12m_low.push(low[at]!);
        rows.visits_12m_high.push(high[at]!);
        rows.visits_12m_variance.push(variance[at]!);
        rows.slope_1.push(slopes[0]![at]!);
        rows.slope_2.push(slopes[1]![at]!);
        rows.slope_3.push(slopes[2]![at]!);
        rows.slope_4.push(slopes[3]![at]!);
      }
    }
    return rows;
  }
});

function emptyRows() {
  return {
    fitted_segment: [] as string[],
    frequency: [] as number[],
    recency_days: [] as number[],
    age_days: [] as number[],
    visit_model: [] as string[],
    p_alive: [] as number[],
    p_alive_calibrated: [] as number[],
    expected_visits_12m: [] as number[],
    discounted_visits_12m: [] as number[],
    visits_12m_low: [] as number[],
    visits_12m_high: [] as number[],
    visits_12m_variance: [] as number[],
    slope_1: [] as number[],
    slope_2: [] as number[],
    slope_3: [] as number[],
    slope_4: [] as number[]
  };
}
