import {beginning, estimate, type Begin} from "../likelihood/estimate.js";
import {fitOf, type Fit, type Fitted} from "../likelihood/fit.js";
import {inUnitsOf, thinned, type Histories} from "./histories.js";
import {customerCount, returnCount} from "./moments.js";
import type {VisitModel} from "./visit-model.js";

/** Sizes of the parts of many more histories that are searched first, one from where the other ended. */
const parts = [1000, 30_000];
/** A part is searched first if it is no more than this share of the whole. */
const worthwhile = 1 / 4;

/**
 * Fits a visit model by maximum likelihood. Time is measured in units of the longest age during the
 * search and given back in the histories' own unit, as is the log-likelihood (a density in the
 * times of the returns). The search begins at the fit of `like`, if there is one: that of more
 * customers of whom these are some.
 */
export function fitVisits<Parameter extends string>(
  model: VisitModel<Parameter>,
  histories: Histories,
  like?: Fit<Parameter>
): Fit<Parameter> {
  const customers = customerCount(histories);
  const returns = returnCount(histories);
  if (returns === 0) return {status: "failed", reason: "no customer has come back", customers};
  const unit = histories.age.reduce((longest, age) => Math.max(longest, age), 0);
  const scaled = inUnitsOf(histories, unit);
  const shift = (name: Parameter) => (model.timeParameters.includes(name) ? Math.log(unit) : 0);
  const best = estimate(
    model.objective(scaled),
    model.starts(scaled),
    customers,
    like?.status === "converged" ? beginLike(model, like, shift) : beginOnParts(model, scaled)
  );
  return fitOf(best, model.parameters, shift, {
    logLikelihood: best.logLikelihood - returns * Math.log(unit),
    customers
  });
}

function beginLike<Parameter extends string>(
  {parameters}: VisitModel<Parameter>,
  like: Fitted<Parameter>,
  shift: (name: Parameter) => number
): Begin {
  return {
    at: parameters.map((name) => Math.log(like.parameters[name]) - shift(name)),
    bend:
      like.logCovariance?.map((row) => Float64Array.from(row, (value) => value * like.customers)) ??
      null
  };
}

function beginOnParts(model: VisitModel, histories: Histories): Begin | undefined {
  const starts = model.starts(histories);
  return parts
    .filter((size) => size <= worthwhile * histories.frequency.length)
    .reduce<Begin | undefined>(
      (begin, size) => beginning(model.objective(thinned(histories, size)), starts, begin),
      undefined
    );
}

/** The log-likelihood of histories at given parameters. */
export function logLikelihoodOfVisits<Parameter extends string>(
  model: VisitModel<Parameter>,
  histories: Histories,
  parameters: Readonly<Record<Parameter, number>>
): number {
  const at = Float64Array.from(model.parameters, (name) => Math.log(parameters[name]));
  return -model.objective(histories)(at, new Float64Array(at.length)) * customerCount(histories);
}
