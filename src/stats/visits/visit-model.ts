import type {Objective} from "../likelihood/minimise.js";
import type {Histories} from "./histories.js";

/**
 * A process that makes return visits and ends unseen: what its likelihood is, and what it foresees.
 */
export interface VisitModel<Parameter extends string = string> {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** Those that carry the unit of time. */
  readonly timeParameters: readonly Parameter[];
  /** Where to begin the search, as logarithms in the order of `parameters`, for ages of about 1. */
  starts(histories: Histories): number[][];
  /** Negative log-likelihood per customer over the logarithms of the parameters. */
  objective(histories: Histories): Objective;
  forecast(parameters: Readonly<Record<Parameter, number>>): VisitForecast;
}

/** What a fitted process says of one customer, all times in the unit of the fit. */
export interface VisitForecast {
  /** The chance that the customer has not left. */
  pAlive(frequency: number, recency: number, age: number): number;
  /** Expected visits in the next `horizon` of a customer who has not left. */
  visitsIfAlive(frequency: number, age: number, horizon: number): number;
  /**
   * The chances of 0, 1, 2, … visits in the next `horizon` of a customer who has not left, until
   * all but a thousand-millionth is told.
   */
  countsIfAlive(frequency: number, age: number, horizon: number): Float64Array;
  /**
   * The chance that a new customer makes exactly `count` return visits within `horizon` of the
   * first.
   */
  chanceOfVisits(count: number, horizon: number): number;
}

/** Expected visits in the next `horizon`, the chance of having left included. */
export function expectedVisits(
  forecast: VisitForecast,
  frequency: number,
  recency: number,
  age: number,
  horizon: number
): number {
  return forecast.pAlive(frequency, recency, age) * forecast.visitsIfAlive(frequency, age, horizon);
}

/** Expected return visits of a new customer within `horizon` of the first. */
export function expectedFromStart(forecast: VisitForecast, horizon: number): number {
  return expectedVisits(forecast, 0, 0, 0, horizon);
}
