import {discountedVisits, twelveMonths, type Discounting} from "./discounted.js";
import type {Histories} from "./histories.js";
import type {VisitForecast} from "./visit-model.js";

/** What is expected of each history, in the order of the histories. */
export interface VisitScores {
  readonly pAlive: Float64Array;
  /** Within the horizon, the chance of having left included. */
  readonly expectedVisits: Float64Array;
  /**
   * Over the coming months, discounted; times the expected spend of a visit it is the predicted
   * value.
   */
  readonly discountedVisits: Float64Array;
}

/**
 * Scores every history; what a customer would do if still there is computed once per frequency and
 * age.
 */
export function scoreHistories(
  forecast: VisitForecast,
  {frequency, recency, age}: Histories,
  horizon: number,
  discounting: Discounting = twelveMonths
): VisitScores {
  const pAlive = frequency.map((x, i) => forecast.pAlive(x, recency[i]!, age[i]!));
  const perFrequencyAndAge = (visits: (frequency: number, age: number) => number) => {
    let ifAlive = 0;
    return frequency.map((x, i) => {
      const isNew = i === 0 || x !== frequency[i - 1] || age[i] !== age[i - 1];
      if (isNew) ifAlive = visits(x, age[i]!);
      return ifAlive * pAlive[i]!;
    });
  };
  return {
    pAlive,
    expectedVisits: perFrequencyAndAge((x, T) => forecast.visitsIfAlive(x, T, horizon)),
    discountedVisits: perFrequencyAndAge((x, T) => discountedVisits(forecast, x, T, discounting))
  };
}
