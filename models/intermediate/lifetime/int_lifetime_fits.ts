import {computed, count, oneOf, real, text} from "../../../src/model/index.js";
import {fitSpend, fitVisits, type Fit} from "../../../src/stats/index.js";
import {tooLittle} from "./data-gate.js";
import {intForecastMoments as moments} from "./int_forecast_moments.js";
import {intPurchaseHistories as histories} from "./int_purchase_histories.js";
import {inWeeks, visitModel} from "./visit-models.js";

/** Beside the visit models: what a visit is worth. */
const spendModel = "gamma_gamma";
const spendParameters = ["p", "q", "v"];

/** The segment of everybody. */
const everybody = "all";

export const intLifetimeFits = computed({
  name: "int_lifetime_fits",
  grain: ["moment", "model", "segment", "parameter"],
  doc: "One row per moment, model, segment and parameter, fitted to customers whose first visit was seen; values are empty where there is too little data or the fit failed.",
  refs: {moments, histories},
  columns: {
    moment: text("Either cut or now; with `lifetime.cutDate` set only cut."),
    model: text("bg_nbd, mbg_nbd, pareto_nbd, or gamma_gamma for the spend of a visit."),
    segment: text("Always all: everybody together."),
    parameter: text("As the paper names it; times are in weeks, spend in the currency."),
    value: real("The maximum-likelihood estimate.").nullable(),
    standard_error: real("From the observed information.").nullable(),
    log_likelihood: real("At the estimate, times in weeks.").nullable(),
    customer_count: count("Customers it was fitted to."),
    status: text("converged, edge, failed, or too_little_data."),
    reason: text("What the status means here; empty when converged.")
  },
  checks: [oneOf("status", ["converged", "edge", "failed", "too_little_data"])],
  inputs: (db, {programme}) => ({
    gates: db
      .selectFrom("moments as m")
      .innerJoin("histories as h", "h.moment", "m.moment")
      .where("m.moment", "in", programme.lifetime.cutDate ? ["cut"] : ["cut", "now"])
      .groupBy(["m.moment", "m.history_day_count"])
      .orderBy("m.moment")
      .select(({eb, fn, lit}) => [
        "m.moment",
        "m.history_day_count",
        fn.countAll<number>().filterWhere("h.is_start_unknown", "=", false).as("customers"),
        fn.min(eb("h.age_days", "-", eb.ref("h.recency_days"))).as("silent_days"),
        fn
          .coalesce(fn.max("h.frequency").filterWhere("h.is_start_unknown", "=", false), lit(0))
          .as("most_returns")
      ]),
    grouped: db
      .selectFrom("histories")
      .where("is_start_unknown", "=", false)
      .groupBy(["moment", "frequency", "age_days", "recency_days"])
      .orderBy("moment")
      .orderBy("frequency")
      .orderBy("age_days")
      .orderBy("recency_days")
      .select(({fn}) => [
        "moment",
        "frequency",
        "recency_days",
        "age_days",
        fn.countAll<number>().as("customers")
      ]),
    spends: db
      .selectFrom("histories")
      .where("is_start_unknown", "=", false)
      .where("mean_return_spend", ">", 0)
      .select(["moment", "frequency", "mean_return_spend"])
      .$narrowType<{mean_return_spend: number}>()
  }),
  compute: ({gates, grouped, spends}, {programme}) => {
    const rows = emptyRows();
    gates.moment.forEach((moment, gate) => {
      const customers = gates.customers[gate]!;
      const reason = tooLittle({
        customers,
        historyDays: gates.history_day_count[gate]!,
        silentDays: gates.silent_days[gate]!,
        mostReturns: gates.most_returns[gate]!
      });
      const here = rowsOf(grouped.moment, moment);
      const paid = rowsOf(spends.moment, moment);
      const spenders = paid.length;
      for (const name of programme.lifetime.models) {
        const model = visitModel(name);
        const fit = reason === null ? fitVisits(model, inWeeks(grouped, here)) : null;
        add(rows, [moment, name], model.parameters, fit, customers, reason);
      }
      const spend =
        reason === null
          ? fitSpend(
              paid.map((row) => spends.frequency[row]!),
              paid.map((row) => spends.mean_return_spend[row]!)
            )
          : null;
      add(rows, [moment, spendModel], spendParameters, spend, spenders, reason);
    });
    return rows;
  }
});

function emptyRows() {
  return {
    moment: [] as string[],
    model: [] as string[],
    segment: [] as string[],
    parameter: [] as string[],
    value: [] as (number | null)[],
    standard_error: [] as (number | null)[],
    log_likelihood: [] as (number | null)[],
    customer_count: [] as number[],
    status: [] as string[],
    reason: [] as string[]
  };
}

/** The indices of the rows of a moment. */
function rowsOf(moments: readonly string[], moment: string): number[] {
  return [...moments.keys()].filter((row) => moments[row] === moment);
}

/** Adds one row per parameter; a fit of null is one that was not tried, for `reason`. */
function add(
  rows: ReturnType<typeof emptyRows>,
  [moment, model]: readonly [string, string],
  parameters: readonly string[],
  fit: Fit | null,
  customers: number,
  reason: string | null
): void {
  const fitted = fit === null || fit.status === "failed" ? null : fit;
  for (const parameter of parameters) {
    rows.moment.push(moment);
    rows.model.push(model);
    rows.segment.push(everybody);
    rows.parameter.push(parameter);
    rows.value.push(fitted ? fitted.parameters[parameter]! : null);
    rows.standard_error.push(finite(fitted?.standardErrors[parameter]));
    rows.log_likelihood.push(fitted ? fitted.logLikelihood : null);
    rows.customer_count.push(fit?.customers ?? customers);
    rows.status.push(fit?.status ?? "too_little_data");
    rows.reason.push(fit?.reason ?? reason ?? "");
  }
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
