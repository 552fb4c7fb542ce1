import {sql} from "kysely";
import {computed, count, notAbove, real, text} from "../../src/model/index.js";
import {normalCritical} from "../../src/stats/index.js";
import {intCustomerOrigins as origins} from "../intermediate/customers/int_customer_origins.js";
import {intLifetimeFits as fits} from "../intermediate/lifetime/int_lifetime_fits.js";
import {intValueForecasts as forecasts} from "../intermediate/lifetime/int_value_forecasts.js";
import {originDimensions, setsOf} from "../intermediate/customers/origin-dimensions.js";
import {visitModel} from "../intermediate/lifetime/visit-models.js";
import {customerValues as values} from "./customer_values.js";

const sets = setsOf(originDimensions);

export const forecastTotals = computed({
  name: "forecast_totals",
  grain: ["dimension", "value"],
  doc: "One row per way of beginning (where, by whom, with what, how) and one for all: what these customers have brought and are expected to bring in the 12 months after the as-of day, with limits of 95 % for chance and for not knowing the parameters.",
  refs: {forecasts, origins, values, fits},
  columns: {
    dimension: text(
      "all, store, seller, first_category, acquisition_channel or first_offer, of the first visit."
    ),
    value: text("Its value; '' where not known, and for all."),
    customer_count: count("Customers with a visit."),
    start_unknown_count: count("Those who may have come before the receipts begin."),
    historic_value: real(
      "Margin before points that they have brought, less points paid with and the cost of messages."
    ),
    expected_visits_12m: real("Visits expected.").nullable(),
    predicted_value_12m: real("Margin before points expected, discounted.").nullable(),
    predicted_value_12m_low: real(
      "Lower 95 % limit by the normal approximation: chance of visits and spend, and by the delta method the parameters of the visit models; the spend model is taken as known. Empty without a visit model."
    ).nullable(),
    predicted_value_12m_high: real("Upper 95 % limit.").nullable()
  },
  checks: [
    notAbove("predicted_value_12m_low", "predicted_value_12m"),
    notAbove("predicted_value_12m", "predicted_value_12m_high")
  ],
  inputs: (db, {programme}) => ({
    sums: db
      .with("people", (q) =>
        q
          .selectFrom("forecasts as f")
          .innerJoin("values as v", "v.customer_id", "f.customer_id")
          .innerJoin("origins as o", "o.customer_id", "f.customer_id")
          .select(["f.visit_model", "f.fitted_segment", "f.is_start_unknown"])
          .select(["f.expected_visits_12m", "f.predicted_value_12m", "f.value_variance"])
          .select(["f.value_slope_1", "f.value_slope_2", "f.value_slope_3", "f.value_slope_4"])
          .select("v.historic_value")
          .select(originDimensions.map((name) => `o.${name}` as const))
      )
      .selectFrom("people")
      .select(({fn, ref}) => [
        sets.dimension.as("dimension"),
        sets.value.as("value"),
        "visit_model",
        "fitted_segment",
        fn.countAll<number>().as("customers"),
        fn.countAll<number>().filterWhere("is_start_unknown", "=", true).as("unknown"),
        sql<number>`cast(sum(${ref("historic_value")}) as double precision)`.as("brought"),
        fn.sum<number | null>("expected_visits_12m").as("visits"),
        fn.sum<number | null>("predicted_value_12m").as("predicted"),
        fn.sum<number | null>("value_variance").as("variance"),
        fn.sum<number | null>("value_slope_1").as("slope_1"),
        fn.sum<number | null>("value_slope_2").as("slope_2"),
        fn.sum<number | null>("value_slope_3").as("slope_3"),
        fn.sum<number | null>("value_slope_4").as("slope_4")
      ])
      .groupBy(sets.groupedWith("visit_model", "fitted_segment"))
      .orderBy("dimension")
      .orderBy("value"),
    covariances: db
      .selectFrom("fits")
      .where("moment", "=", programme.lifetime.cutDate ? "cut" : "now")
      .where("value", "is not", null)
      .select(["model", "segment", "parameter", "log_covariances"])
  }),
  compute: ({sums, covariances}) => {
    const rows = new Map<string, readonly number[]>();
    covariances.model.forEach((model, i) => {
      const {segment, parameter, log_covariances: json} = covariances;
      if (json[i])
        rows.set(`${model} ${segment[i]!} ${parameter[i]!}`, JSON.parse(json[i]) as number[]);
    });
    const found = new Map<string, Total>();
    sums.dimension.forEach((dimension, row) => {
      const [model, segment] = [sums.visit_model[row]!, sums.fitted_segment[row]!];
      const slopes = [sums.slope_1, sums.slope_2, sums.slope_3, sums.slope_4].map(
        (column) => column[row] ?? null
      );
      const ofParameters =
        model === "cohort_curve"
          ? null
          : varianceOf(
              slopes,
              visitModel(model).parameters.map((name) => rows.get(`${model} ${segment} ${name}`))
            );
      const value = sums.value[row]!;
      const before = found.get(`${dimension} ${value}`);
      found.set(`${dimension} ${value}`, {
        dimension,
        value,
        customers: (before?.customers ?? 0) + sums.customers[row]!,
        unknown: (before?.unknown ?? 0) + sums.unknown[row]!,
        brought: (before?.brought ?? 0) + sums.brought[row]!,
        visits: plus(before?.visits, sums.visits[row]!),
        predicted: plus(before?.predicted, sums.predicted[row]!),
        variance: plus(before?.variance, plus(sums.variance[row], ofParameters))
      });
    });
    const totals = [...found.values()];
    const limit = ({predicted, variance}: Total, side: number) =>
      predicted === null || variance === null
        ? null
        : Math.max(0, predicted + side * normalCritical(0.95) * Math.sqrt(variance));
    return {
      dimension: totals.map(({dimension}) => dimension),
      value: totals.map(({value}) => value),
      customer_count: totals.map(({customers}) => customers),
      start_unknown_count: totals.map(({unknown}) => unknown),
      historic_value: totals.map(({brought}) => brought),
      expected_visits_12m: totals.map(({visits}) => visits),
      predicted_value_12m: totals.map(({predicted}) => predicted),
      predicted_value_12m_low: totals.map((total) => limit(total, -1)),
      predicted_value_12m_high: totals.map((total) => limit(total, 1))
    };
  }
});

/** What is known of the customers of one value; what no visit model tells is null. */
interface Total {
  readonly dimension: string;
  readonly value: string;
  readonly customers: number;
  readonly unknown: number;
  readonly brought: number;
  readonly visits: number | null;
  readonly predicted: number | null;
  readonly variance: number | null;
}

/** The sum of what is known so far and more; null as soon as one of them is. */
function plus(before: number | null | undefined, more: number | null): number | null {
  if (before === undefined) return more;
  return before === null || more === null ? null : before + more;
}

/** The variance by the delta method; null where a slope or a row of the covariance is not known. */
function varianceOf(
  slopes: readonly (number | null)[],
  covariance: readonly (readonly number[] | undefined)[]
): number | null {
  let sum = 0;
  for (const [i, row] of covariance.entries())
    for (const [j, value] of (row ?? [NaN]).entries())
      sum += (slopes[i] ?? NaN) * (slopes[j] ?? NaN) * value;
  return Number.isFinite(sum) && sum >= 0 ? sum : null;
}
