import {estimate} from "../likelihood/estimate.js";
import {fitOf, type Fit} from "../likelihood/fit.js";
import {inUnitsOf, thinned, type Histories} from "./histories.js";
import {customerCount, returnCount} from "./moments.js";
import type {VisitModel} from "./visit-model.js";

/** Above this many histories the search begins on a part of them. */
const enoughToBegin = 4000;

/**
 * Fits a visit model by maximum likelihood. Time is measured in units of the longest age during the
 * search and given back in the histories' own unit, as is the log-likelihood (a density in the
 * times of the returns).
 */
export function fitVisits<Parameter extends string>(
  model: VisitModel<Parameter>,
  histories: Histories
): Fit<Parameter> {
  const customers = customerCount(histories);
  const returns = returnCount(histories);
  if (returns === 0) return {status: "failed", reason: "no customer has come back", customers};
  const unit = histories.age.reduce((longest, age) => Math.max(longest, age), 0);
  const scaled = inUnitsOf(histories, unit);
  const part = thinned(scaled, enoughToBegin);
  const best = estimate(
    model.objective(scaled),
    model.starts(scaled),
    customers,
    part === scaled ? undefined : model.objective(part)
  );
  const shift = (name: Parameter) => (model.timeParameters.includes(name) ? Math.log(unit) : 0);
  return fitOf(best, model.parameters, shift, {
    logLikelihood: best.logLikelihood - returns * Math.log(unit),
    customers
  });
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
