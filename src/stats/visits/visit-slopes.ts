import type {Histories} from "./histories.js";
import {scoreHistories} from "./score.js";
import {twelveMonths} from "./discounted.js";
import type {VisitModel} from "./visit-model.js";

const spacing = 1e-4;

/**
 * How the visits expected within `horizon` change with the logarithm of each parameter, by history:
 * central differences. With the covariance of those logarithms they give the variance of any sum of
 * forecasts that comes from not knowing the parameters (delta method).
 */
export function visitSlopes<Parameter extends string>(
  model: VisitModel<Parameter>,
  parameters: Readonly<Record<Parameter, number>>,
  histories: Histories,
  horizon: number
): Float64Array[] {
  const none = {...twelveMonths, months: 0};
  const moved = (name: Parameter, by: number) => {
    const forecast = model.forecast({...parameters, [name]: parameters[name] * Math.exp(by)});
    return scoreHistories(forecast, histories, horizon, none).expectedVisits;
  };
  return model.parameters.map((name) => {
    const [ahead, behind] = [moved(name, spacing), moved(name, -spacing)];
    return ahead.map((visits, i) => (visits - behind[i]!) / (2 * spacing));
  });
}
