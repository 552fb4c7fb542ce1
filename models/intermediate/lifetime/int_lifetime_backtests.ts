import {atLeast, computed, count, integer, real, text} from "../../../src/model/index.js";
import {daysBetween} from "../../../src/warehouse/sql.js";
import {intForecastMoments as moments} from "./int_forecast_moments.js";
import {intHistoriesAtCut as histories} from "./int_histories_at_cut.js";
import {intLifetimeFits as fits} from "./int_lifetime_fits.js";
import {intVisitsAfterCut as visits} from "./int_visits_after_cut.js";
import {
  daysPerWeek,
  everybody,
  fittedModels,
  inWeeks,
  noRows,
  spans,
  totalsExpected
} from "./visit-models.js";

export const intLifetimeBacktests = computed({
  name: "int_lifetime_backtests",
  grain: ["model", "fitted_segment", "segment", "week"],
  doc: "One row per fitted visit model, segment judged and whole week from the cut to the as-of day: return visits of the customers known at the cut, foreseen and made; a segment with a fit of its own is judged by that and by everybody's.",
  refs: {moments, fits, histories, visits},
  columns: {
    model: text("The visit model."),
    fitted_segment: text("Whom it was fitted to: all, or the segment itself."),
    segment: text("Whose visits are foreseen: all, or a segment with a fit of its own."),
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
      .orderBy("segment")
      .orderBy("parameter")
      .select(["model", "segment", "parameter", "value"]),
    together: db
      .selectFrom("histories")
      .groupBy(["frequency", "age_days", "recency_days"])
      .orderBy("frequency")
      .orderBy("age_days")
      .orderBy("recency_days")
      .select(["frequency", "recency_days", "age_days"])
      .select(({fn}) => fn.sum<number>("customer_count").as("customers")),
    sizes: db
      .selectFrom("histories")
      .groupBy("segment")
      .orderBy("segment")
      .select(({fn}) => ["segment as of", fn.countAll<number>().as("rows")]),
    apart: db
      .selectFrom("histories")
      .orderBy("segment")
      .orderBy("frequency")
      .orderBy("age_days")
      .orderBy("recency_days")
      .select(["frequency", "recency_days", "age_days", "customer_count as customers"]),
    span: db
      .selectFrom("moments")
      .where("moment", "=", "cut")
      .select(({ref}) => daysBetween(ref("on_date"), ref("next_date")).as("days")),
    made: db.selectFrom("visits").select(["segment", "week", "visit_count"])
  }),
  compute: ({parameters, together, sizes, apart, span, made}) => {
    const weeks = Math.floor((span.days[0] ?? 0) / daysPerWeek);
    const numbers = Array.from({length: weeks}, (_, i) => i + 1);
    const fitted = fittedModels(parameters);
    const coursesOf = new Map(fitted.map((one) => [one, new Map<string, readonly number[]>()]));
    const spansOf = spans(sizes);
    const segments = [...new Set(fitted.map(({segment}) => segment))];
    const judged = segments.flatMap((segment) => {
      const isIn = (of: string) => segment === everybody || of === segment;
      const histories =
        segment === everybody ? inWeeks(together) : inWeeks(apart, spansOf.get(segment) ?? noRows);
      const actual = numbers.map((week) =>
        made.week.reduce(
          (sum, at, row) =>
            at <= week && isIn(made.segment[row]!) ? sum + made.visit_count[row]! : sum,
          0
        )
      );
      return fitted
        .filter((one) => one.segment === everybody || one.segment === segment)
        .map((one) => ({
          one,
          segment,
          predicted: totalsExpected(one.forecast, histories, numbers, coursesOf.get(one)),
          actual
        }));
    });
    return {
      model: judged.flatMap(({one}) => numbers.map(() => one.model.name)),
      fitted_segment: judged.flatMap(({one}) => numbers.map(() => one.segment)),
      segment: judged.flatMap(({segment}) => numbers.map(() => segment)),
      week: judged.flatMap(() => numbers),
      predicted_visits: judged.flatMap(({predicted}) => predicted),
      actual_visits: judged.flatMap(({actual}) => actual)
    };
  }
});
