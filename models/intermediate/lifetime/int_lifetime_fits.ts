import {sql} from "kysely";
import {computed, count, json, oneOf, real, text} from "../../../src/model/index.js";
import {fitSpend, fitVisits, type Fit, type Spends} from "../../../src/stats/index.js";
import {tooLittle} from "./data-gate.js";
import {intDataGates as gates} from "./int_data_gates.js";
import {intPurchaseHistories as histories} from "./int_purchase_histories.js";
import {everybody, inWeeks, noRows, spans, visitModel, type Span} from "./visit-models.js";

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
    const moments = programme.lifetime.cutDate ? ["cut"] : ["cut", "now"];
    const known = db
      .selectFrom("histories")
      .where("is_left_out", "=", false)
      .where("moment", "in", moments);
    const together = known
      .groupBy(["moment", "frequency", "age_days", "recency_days"])
      .select(["moment", "frequency", "age_days", "recency_days"])
      .select(({fn}) => fn.countAll<number>().as("customers"));
    const apart = together.where("segment", "<>", "").groupBy("segment").select("segment");
    const spends = known
      .where("frequency", ">", 0)
      .where("mean_return_spend", ">", 0)
      .groupBy(["moment", "frequency", "mean_return_spend"])
      .select(["moment", "frequency", "mean_return_spend"])
      .select(({fn}) => fn.countAll<number>().as("customers"))
      .$narrowType<{mean_return_spend: number}>();
    return {
      gates: db
        .selectFrom("gates")
        .where("moment", "in", moments)
        .orderBy("moment")
        .orderBy(({eb}) => eb("segment", "<>", everybody))
        .orderBy("segment")
        .selectAll(),
      togetherSizes: db
        .selectFrom(together.as("g"))
        .groupBy("moment")
        .orderBy("moment")
        .select(({fn}) => ["moment as of", fn.countAll<number>().as("rows")]),
      together: db
        .selectFrom(together.as("g"))
        .orderBy("moment")
        .orderBy("frequency")
        .orderBy("age_days")
        .orderBy("recency_days")
        .select(["frequency", "recency_days", "age_days", "customers"]),
      apartSizes: db
        .selectFrom(apart.as("g"))
        .groupBy(["moment", "segment"])
        .orderBy("moment")
        .orderBy("segment")
        .select(({fn, ref}) => [
          sql<string>`${ref("moment")} || ' ' || ${ref("segment")}`.as("of"),
          fn.countAll<number>().as("rows")
        ]),
      apart: db
        .selectFrom(apart.as("g"))
        .orderBy("moment")
        .orderBy("segment")
        .orderBy("frequency")
        .orderBy("age_days")
        .orderBy("recency_days")
        .select(["frequency", "recency_days", "age_days", "customers"]),
      spendSizes: db
        .selectFrom(spends.as("g"))
        .groupBy("moment")
        .orderBy("moment")
        .select(({fn}) => ["moment as of", fn.countAll<number>().as("rows")]),
      spends: db
        .selectFrom(spends.as("g"))
        .orderBy("moment")
        .orderBy("frequency")
        .orderBy("mean_return_spend")
        .select(["frequency", "mean_return_spend", "customers"])
    };
  },
  compute: (
    {gates, togetherSizes, together, apartSizes, apart, spendSizes, spends},
    {programme}
  ) => {
    const rows = emptyRows();
    const spansOf = {
      together: spans(togetherSizes),
      apart: spans(apartSizes),
      spends: spans(spendSizes)
    };
    const most = new Map<string, number>();
    const everybodys = new Map<string, Fit>();
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
        ? inWeeks(together, spansOf.together.get(moment) ?? noRows)
        : inWeeks(apart, spansOf.apart.get(`${moment} ${segment}`) ?? noRows);
      for (const name of programme.lifetime.models) {
        const model = visitModel(name);
        const of = `${moment} ${name}`;
        const fit = reason === null ? fitVisits(model, here, everybodys.get(of)) : null;
        if (isAll && fit) everybodys.set(of, fit);
        add(rows, [moment, name, segment], model.parameters, fit, customers, reason);
      }
      if (!isAll) return;
      const paid = spendsOf(spends, spansOf.spends.get(moment) ?? noRows);
      const spend = reason === null ? fitSpend(paid) : null;
      const spenders = paid.customers.reduce((sum, count) => sum + count, 0);
      add(rows, [moment, spendModel, segment], spendParameters, spend, spenders, reason);
    });
    return rows;
  }
});

function spendsOf(
  spends: Readonly<Record<"frequency" | "mean_return_spend" | "customers", readonly number[]>>,
  {from, to}: Span
): Spends {
  const pick = (column: readonly number[]) => Float64Array.from(column.slice(from, to));
  return {
    visits: pick(spends.frequency),
    meanSpend: pick(spends.mean_return_spend),
    customers: pick(spends.customers)
  };
}

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
