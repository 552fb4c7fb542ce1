import {estimate, search, type Estimate} from "../likelihood/estimate.js";
import {fitOf, type Fit} from "../likelihood/fit.js";
import {inUnitsOf, thinned, type Histories} from "./histories.js";
import {customerCount, returnCount} from "./moments.js";
import type {VisitModel} from "./visit-model.js";

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
  const best = top(model, scaled, customers);
  const shift = (name: Parameter) => (model.timeParameters.includes(name) ? Math.log(unit) : 0);
  return fitOf(best, model.parameters, shift, {
    logLikelihood: best.logLikelihood - returns * Math.log(unit),
    customers
  });
}

/** Above this many histories the starts are first tried on a part of them. */
const enoughToBegin = 4000;

/**
 * The best of several starts; of many histories, the best for a part of them, if it leads to a top.
 */
function top(model: VisitModel, histories: Histories, customers: number): Estimate {
  const objective = model.objective(histories);
  const part = thinned(histories, enoughToBegin);
  if (part !== histories) {
    const {at} = search(model.objective(part), model.starts(part));
    const best = estimate(objective, [at], customers);
    if (best.settled && best.covariance) return best;
  }
  return estimate(objective, model.starts(histories), customers);
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
