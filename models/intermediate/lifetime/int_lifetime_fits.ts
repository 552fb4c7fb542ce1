import {computed, count, json, oneOf, real, text} from "../../../src/model/index.js";
import {fitSpend, fitVisits, type Fit} from "../../../src/stats/index.js";
import {tooLittle} from "./data-gate.js";
import {intDataGates as gates} from "./int_data_gates.js";
import {intPurchaseHistories as histories} from "./int_purchase_histories.js";
import {everybody, inWeeks, rowsWhere, visitModel} from "./visit-models.js";

/** Beside the visit models: what a visit is worth. */
const spendModel = "gamma_gamma";
const spendParameters = ["p", "q", "v"];

export const intLifetimeFits = computed({
  name: "int_lifetime_fits",
  grain: ["moment", "model", "segment", "parameter"],
  doc: "One row per moment, model, segment and parameter, fitted to the customers who teach them; for everybody values are empty where there is too little data or the fit failed, segments with too little data have no rows.",
  refs: {gates, histories},
  columns: {
    moment: text("Either cut or now; with `lifetime.cutDate` set only cut."),
    model: text("bg_nbd, mbg_nbd, pareto_nbd, or gamma_gamma for the spend of a visit."),
    segment: text("all: everybody together; else a segment, for visit models alone."),
    parameter: text("As the paper names it; times are in weeks, spend in the currency."),
    value: real("The maximum-likelihood estimate.").nullable(),
    standard_error: real("From the observed information.").nullable(),
    log_covariances: json(
      "The covariances of its logarithm with those of the model's parameters in their order; empty where the likelihood is flat."
    ).nullable(),
    log_likelihood: real("At the estimate, times in weeks.").nullable(),
    customer_count: count("Customers it was fitted to."),
    status: text("converged, edge, failed, or too_little_data."),
    reason: text("What the status means here; empty when converged.")
  },
  checks: [oneOf("status", ["converged", "edge", "failed", "too_little_data"])],
  inputs: (db, {programme}) => {
    const grouped = db
      .selectFrom("histories")
      .where("is_left_out", "=", false)
      .groupBy(["moment", "frequency", "age_days", "recency_days"])
      .orderBy("moment")
      .select(({fn}) => [
        "moment",
        "frequency",
        "recency_days",
        "age_days",
        fn.countAll<number>().as("customers")
      ]);
    const inOrder = ["frequency", "age_days", "recency_days"] as const;
    return {
      gates: db
        .selectFrom("gates")
        .where("moment", "in", programme.lifetime.cutDate ? ["cut"] : ["cut", "now"])
        .orderBy("moment")
        .orderBy("segment")
        .selectAll(),
      together: inOrder.reduce((query, column) => query.orderBy(column), grouped),
      apart: inOrder.reduce(
        (query, column) => query.orderBy(column),
        grouped.where("segment", "<>", "").groupBy("segment").orderBy("segment").select("segment")
      ),
      spends: db
        .selectFrom("histories")
        .where("is_left_out", "=", false)
        .where("mean_return_spend", ">", 0)
        .select(["moment", "frequency", "mean_return_spend"])
        .$narrowType<{mean_return_spend: number}>()
    };
  },
  compute: ({gates, together, apart, spends}, {programme}) => {
    const rows = emptyRows();
    const most = new Map<string, number>();
    gates.moment.forEach((moment, gate) => {
      if (gates.segment[gate] === everybody) most.set(moment, gates.customer_count[gate]!);
    });
    gates.moment.forEach((moment, gate) => {
      const segment = gates.segment[gate]!;
      const customers = gates.customer_count[gate]!;
      const isAll = segment === everybody;
      const reason = tooLittle({
        customers,
        historyDays: gates.history_day_count[gate]!,
        silentDays: gates.silent_day_count[gate]!,
        mostReturns: gates.most_return_count[gate]!
      });
      if (!isAll && (reason !== null || customers === most.get(moment))) return;
      const here = isAll
        ? inWeeks(together, rowsWhere([together.moment, moment]))
        : inWeeks(apart, rowsWhere([apart.moment, moment], [apart.segment, segment]));
      for (const name of programme.lifetime.models) {
        const model = visitModel(name);
        const fit = reason === null ? fitVisits(model, here) : null;
        add(rows, [moment, name, segment], model.parameters, fit, customers, reason);
      }
      if (!isAll) return;
      const paid = rowsWhere([spends.moment, moment]);
      const spend =
        reason === null
          ? fitSpend(
              paid.map((row) => spends.frequency[row]!),
              paid.map((row) => spends.mean_return_spend[row]!)
            )
          : null;
      add(rows, [moment, spendModel, segment], spendParameters, spend, paid.length, reason);
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
    log_covariances: [] as (string | null)[],
    log_likelihood: [] as (number | null)[],
    customer_count: [] as number[],
    status: [] as string[],
    reason: [] as string[]
  };
}

/** Adds one row per parameter; a fit of null is one that was not tried, for `reason`. */
function add(
  rows: ReturnType<typeof emptyRows>,
  [moment, model, segment]: readonly [string, string, string],
  parameters: readonly string[],
  fit: Fit | null,
  customers: number,
  reason: string | null
): void {
  const fitted = fit === null || fit.status === "failed" ? null : fit;
  parameters.forEach((parameter, i) => {
    rows.moment.push(moment);
    rows.model.push(model);
    rows.segment.push(segment);
    rows.parameter.push(parameter);
    rows.value.push(fitted ? fitted.parameters[parameter]! : null);
    rows.standard_error.push(finite(fitted?.standardErrors[parameter]));
    rows.log_covariances.push(
      fitted?.logCovariance ? JSON.stringify(fitted.logCovariance[i]) : null
    );
    rows.log_likelihood.push(fitted ? fitted.logLikelihood : null);
    rows.customer_count.push(fit?.customers ?? customers);
    rows.status.push(fit?.status ?? "too_little_data");
    rows.reason.push(fit?.reason ?? reason ?? "");
  });
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
