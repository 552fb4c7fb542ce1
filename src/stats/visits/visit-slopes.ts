import type {Histories} from "./histories.js";
import {scoreHistories} from "./score.js";
import {twelveMonths} from "./discounted.js";
import type {VisitModel} from "./visit-model.js";

const spacing = 1e-5;

/**
 * How the visits expected within `horizon` change with the logarithm of each parameter, by history:
 * differences. With the covariance of those logarithms they give the variance of any sum of
 * forecasts that comes from not knowing the parameters (delta method).
 */
export function visitSlopes<Parameter extends string>(
  model: VisitModel<Parameter>,
  parameters: Readonly<Record<Parameter, number>>,
  histories: Histories,
  horizon: number
): Float64Array[] {
  const none = {...twelveMonths, months: 0};
  const expected = (at: Readonly<Record<Parameter, number>>) =>
    scoreHistories(model.forecast(at), histories, horizon, none).expectedVisits;
  const here = expected(parameters);
  return model.parameters.map((name) => {
    const ahead = expected({...parameters, [name]: parameters[name] * Math.exp(spacing)});
    return ahead.map((visits, i) => (visits - here[i]!) / spacing);
  });
}
