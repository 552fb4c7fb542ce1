import type {VisitForecast} from "./visit-model.js";

/** How the coming months are counted and discounted. */
export interface Discounting {
  readonly months: number;
  readonly monthlyRate: number;
  /** The length of a month in the unit of the fit. */
  readonly monthLength: number;
}

/** Twelve months of 4.345 weeks, 1 % a month. */
export const twelveMonths: Discounting = {months: 12, monthlyRate: 0.01, monthLength: 4.345};

/**
 * Expected visits of the coming months of a customer who has not left, each discounted from the end
 * of its month: Σₖ (E[Y(k m)] − E[Y((k−1) m)]) / (1 + d)ᵏ (Fader, Hardie and Lee 2005, "RFM and
 * CLV").
 */
export function discountedVisits(
  forecast: VisitForecast,
  frequency: number,
  age: number,
  {months, monthlyRate, monthLength}: Discounting
): number {
  let [sum, before] = [0, 0];
  for (let month = 1; month <= months; month++) {
    const visits = forecast.visitsIfAlive(frequency, age, month * monthLength);
    sum += (visits - before) / (1 + monthlyRate) ** month;
    before = visits;
  }
  return sum;
}
