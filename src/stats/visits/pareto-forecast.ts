import {gaussLegendre} from "../quadrature.js";
import {weighSilence, type ParetoNbd} from "./silence.js";
import {negativeBinomial} from "./negative-binomial.js";
import type {VisitForecast} from "./visit-model.js";

const {nodes, weights} = gaussLegendre(128);
const longestSeries = 10_000;

/**
 * Forecasts of Pareto/NBD (Schmittlein, Morrison and Colombo 1987; Fader and Hardie 2005, note
 * 009).
 */
export function paretoForecast(parameters: ParetoNbd): VisitForecast {
  const {r, alpha, s, beta} = parameters;
  return {
    pAlive(frequency, recency, age) {
      const {there, left} = weighSilence(parameters, frequency, recency, age);
      return there / (there + left);
    },

    /** (r+x)(β+T) / ((α+T)(s−1)) [1 − ((β+T)/(β+T+t))^(s−1)], and its limit where s is 1. */
    visitsIfAlive(frequency, age, horizon) {
      const rate = (r + frequency) / (alpha + age);
      const stretch = Math.log1p(horizon / (beta + age));
      const stay = s === 1 ? stretch : -Math.expm1((1 - s) * stretch) / (s - 1);
      return rate * (beta + age) * stay;
    },

    /** What is left of the process for one who has not left is a Pareto/NBD of the posterior. */
    countsIfAlive(frequency, age, horizon) {
      const left = paretoForecast({r: r + frequency, alpha: alpha + age, s, beta: beta + age});
      const chances: number[] = [];
      for (let told = 0; told < 1 - 1e-9 && chances.length < longestSeries; told += chances.at(-1)!)
        chances.push(left.chanceOfVisits(chances.length, horizon));
      return Float64Array.from(chances);
    },

    /**
     * Fader and Hardie 2006, note 012: still there at the horizon, or left at some time before it.
     */
    chanceOfVisits(count, horizon) {
      const within = (time: number) => negativeBinomial(count, r, time / (alpha + time));
      const scale = Math.min(alpha, beta);
      const width = Math.log1p(horizon / scale);
      let left = 0;
      for (let i = 0; i < nodes.length; i++) {
        const time = scale * Math.expm1(width * nodes[i]!);
        const leaving = (s / (beta + time)) * Math.exp(-s * Math.log1p(time / beta));
        left += weights[i]! * width * (scale + time) * leaving * within(time);
      }
      return within(horizon) * Math.exp(-s * Math.log1p(horizon / beta)) + left;
    }
  };
}
