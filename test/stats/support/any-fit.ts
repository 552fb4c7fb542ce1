import {expect} from "vitest";
import {
  expectedFromStart,
  expectedGap,
  expectedSpend,
  fitGapPrior,
  fitSpend,
  fitVisits,
  groupHistories,
  groupSpends,
  logLikelihoodOfSpend,
  logLikelihoodOfVisits,
  scoreHistories,
  visitRanges,
  type Fit,
  type VisitModel
} from "../../../src/stats/index.js";
import type {AnyHistory} from "./any-customers.js";

const nudges = [-0.05, 0.05];

/** What holds of a visit model's fit to any customers: it is a top that forecasts, or it says why not. */
export function expectSoundVisits(model: VisitModel, customers: readonly AnyHistory[]): void {
  const histories = groupHistories(
    customers.map(({frequency}) => frequency),
    customers.map(({recency}) => recency),
    customers.map(({age}) => age)
  );
  const fit = fitVisits(model, histories);
  expect(fit.customers).toBe(customers.length);
  if (isSaid(fit)) return;
  expectTop(fit, (parameters) => logLikelihoodOfVisits(model, histories, parameters));

  const forecast = model.forecast(fit.parameters);
  const {pAlive, expectedVisits, discountedVisits} = scoreHistories(forecast, histories, 52);
  pAlive.forEach((alive, i) => {
    expect(alive >= 0 && alive <= 1, `P(alive) ${alive}`).toBe(true);
    expect(Number.isFinite(expectedVisits[i]!)).toBe(true);
    expect(discountedVisits[i]!).toBeGreaterThanOrEqual(0);
    // 12 months are 52.14 weeks.
    expect(discountedVisits[i]!).toBeLessThanOrEqual(expectedVisits[i]! * 1.01 + 1e-9);
  });
  const {low, high} = visitRanges(forecast, histories, 52);
  low.forEach((few, i) => expect(few).toBeLessThanOrEqual(high[i]!));
  expect(expectedFromStart(forecast, 52)).toBeGreaterThanOrEqual(
    expectedFromStart(forecast, 26) * (1 - 1e-9)
  );
}

/** What holds of the spend model's fit to any customers; expected spends are means of means. */
export function expectSoundSpend(customers: readonly (readonly [number, number])[]): void {
  const spends = groupSpends(
    customers.map(([visits]) => visits),
    customers.map(([, mean]) => mean)
  );
  const spenders = customers.filter(([visits, mean]) => visits > 0 && mean > 0);
  const fit = fitSpend(spends);
  expect(fit.customers).toBe(spenders.length);
  if (isSaid(fit)) return;
  const visits = spenders.map(([count]) => count);
  const means = spenders.map(([, mean]) => mean);
  expectTop(fit, (parameters) => logLikelihoodOfSpend(visits, means, parameters));
  const everybody = expectedSpend(fit.parameters, 0, 0);
  for (const [count, mean] of spenders) {
    const expected = expectedSpend(fit.parameters, count, mean);
    const slack = 1e-9 * Math.max(everybody, mean);
    expect(expected).toBeGreaterThanOrEqual(Math.min(everybody, mean) - slack);
    expect(expected).toBeLessThanOrEqual(Math.max(everybody, mean) + slack);
  }
}

/** What holds of the prior of gaps: the gap to expect lies between one's own mean and everybody's. */
export function expectSoundGaps(customers: readonly AnyHistory[]): void {
  const gaps = customers.map(({frequency}) => frequency);
  const fit = fitGapPrior(
    gaps,
    customers.map(({age}) => 7 * age)
  );
  if (isSaid(fit)) return;
  const {shape, scale} = fit.parameters;
  for (const {frequency, recency} of customers) {
    const expected = expectedGap(fit.parameters, frequency, 7 * recency);
    expect(expected).toBeGreaterThan(0);
    const ends = frequency === 0 ? [scale / shape] : [scale / shape, (7 * recency) / frequency];
    expect(expected).toBeGreaterThanOrEqual(Math.min(...ends) * (1 - 1e-9));
    expect(expected).toBeLessThanOrEqual(Math.max(...ends) * (1 + 1e-9));
  }
}

/** Whether there is no fit, but a reason. */
function isSaid(fit: Fit): fit is Extract<Fit, {status: "failed"}> {
  if (fit.status === "failed") expect(fit.reason).not.toBe("");
  return fit.status === "failed";
}

/**
 * No parameter a twentieth larger or smaller is likelier, and the likelihood is the one that is told. At an edge, where
 * parameters run away, the likelihood is a difference of huge numbers and known to fewer digits.
 */
function expectTop<Parameter extends string>(
  fit: Extract<Fit<Parameter>, {parameters: unknown}>,
  likelihood: (parameters: Readonly<Record<Parameter, number>>) => number
): void {
  expect(Number.isFinite(fit.logLikelihood)).toBe(true);
  expect(fit.reason === "").toBe(fit.status === "converged");
  const told = likelihood(fit.parameters);
  const digits = (fit.status === "edge" ? 1e-4 : 1e-8) * Math.max(1, Math.abs(fit.logLikelihood));
  expect(Math.abs(told - fit.logLikelihood)).toBeLessThanOrEqual(digits);
  for (const [name, value] of Object.entries(fit.parameters) as [Parameter, number][]) {
    expect(value > 0 && value < Infinity, `${name} ${value}`).toBe(true);
    for (const nudge of nudges) {
      const beside = likelihood({...fit.parameters, [name]: value * Math.exp(nudge)});
      expect(beside, `${name} ${value} ${nudge}`).toBeLessThanOrEqual(told + 1e-6 + digits);
    }
  }
}
