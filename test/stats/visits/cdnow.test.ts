import {describe, expect, it} from "vitest";
import {
  bgNbd,
  expectedFromStart,
  expectedSpend,
  expectedVisits,
  fitSpend,
  groupSpends,
  fitVisits,
  groupHistories,
  logLikelihoodOfSpend,
  logLikelihoodOfVisits,
  paretoNbd,
  perCustomer,
  scoreHistories,
  type Fit
} from "../../../src/stats/index.js";
import {cdnowCustomers, cdnowSummary, dayNumber} from "../support/cdnow.js";
import {expectClose, oracle} from "../support/oracle.js";
import {hasShared, needsShared} from "../support/shared.js";

type Figures = Record<string, number>;
interface FitFigures {
  readonly optimum: Figures;
  readonly optimum_ll: number;
  readonly optimum_se: Figures;
}
interface Reference {
  readonly published: {readonly pareto_nbd: Figures};
  readonly fit_on_rounded_summary: {readonly bgnbd: FitFigures; readonly gamma_gamma: FitFigures};
  readonly fit_on_raw_transactions: {readonly bgnbd: FitFigures; readonly gamma_gamma: FitFigures};
  readonly evaluation_at_fixed_params: {
    readonly bgnbd: {
      readonly params: Record<"r" | "alpha" | "a" | "b", number>;
      readonly log_likelihood_at_params: number;
      readonly unconditional_expected_purchases: readonly {t: number; value: number}[];
      readonly p_n_purchases_in_39w: readonly number[];
      readonly customers: readonly Figures[];
      readonly totals_2357_customers: Figures;
    };
    readonly gamma_gamma: {
      readonly params: Record<"p" | "q" | "v", number>;
      readonly log_likelihood_at_params: number;
      readonly customers: readonly Figures[];
    };
  };
}

function expectFit(fit: Fit, reference: FitFigures): void {
  if (fit.status === "failed") throw new Error(fit.reason);
  expect(fit.status).toBe("converged");
  expect(Math.abs(fit.logLikelihood - reference.optimum_ll)).toBeLessThan(1e-4);
  for (const [name, value] of Object.entries(reference.optimum)) {
    expectClose(fit.parameters[name]!, value, 1e-5);
    expectClose(fit.standardErrors[name]!, reference.optimum_se[name]!, 1e-4);
  }
}

describe.skipIf(!hasShared)(`the CDNOW sample${needsShared}`, () => {
  const reference = hasShared ? oracle<Reference>("cdnow_sample_bgnbd_gg.json") : ({} as Reference);
  const summary = hasShared ? cdnowSummary() : ({} as ReturnType<typeof cdnowSummary>);
  const histories = () => groupHistories(summary.frequency, summary.recency, summary.age);
  const raw = () => {
    const end = dayNumber(19970930);
    return cdnowCustomers().map(({days, spend}) => {
      const seen = days.filter((day) => day <= end);
      const repeat = spend.slice(1, seen.length);
      return {
        frequency: seen.length - 1,
        recency: (seen.at(-1)! - days[0]!) / 7,
        age: (end - days[0]!) / 7,
        meanSpend: repeat.reduce((sum, value) => sum + value, 0) / Math.max(1, repeat.length)
      };
    });
  };

  it("is fitted by BG/NBD as lifetimes does on the rounded summary: log-likelihood within 1e-4, parameters 1e-5, errors 1e-4", () => {
    expectFit(fitVisits(bgNbd, histories()), reference.fit_on_rounded_summary.bgnbd);
  });

  it("is fitted by BG/NBD as lifetimes and CLVTools do on the raw log: log-likelihood within 1e-4, parameters 1e-5", () => {
    const rows = raw();
    const grouped = groupHistories(
      rows.map((row) => row.frequency),
      rows.map((row) => row.recency),
      rows.map((row) => row.age)
    );
    expectFit(fitVisits(bgNbd, grouped), reference.fit_on_raw_transactions.bgnbd);
  });

  it("is fitted by gamma-gamma as lifetimes does on summary and log: log-likelihood within 1e-4, parameters 1e-5, errors 1e-4", () => {
    expectFit(
      fitSpend(groupSpends(summary.frequency, summary.meanSpend)),
      reference.fit_on_rounded_summary.gamma_gamma
    );
    const rows = raw();
    expectFit(
      fitSpend(
        groupSpends(
          rows.map((row) => row.frequency),
          rows.map((row) => row.meanSpend)
        )
      ),
      reference.fit_on_raw_transactions.gamma_gamma
    );
  });

  it("is fitted by Pareto/NBD as published (Fader, Hardie and Lee 2005): three decimals, log-likelihood −9595.0", () => {
    const fit = fitVisits(paretoNbd, histories());
    if (fit.status === "failed") throw new Error(fit.reason);
    const {ll, ...parameters} = reference.published.pareto_nbd;
    expect(fit.logLikelihood).toBeCloseTo(ll!, 1);
    for (const [name, value] of Object.entries(parameters))
      expect(Math.abs(fit.parameters[name as "r"] - value)).toBeLessThan(0.0015);
  });

  it("has BG/NBD's log-likelihood, expected visits, P(alive) and P(X(39) = k) at fixed parameters within 1e-9", () => {
    const at = reference.evaluation_at_fixed_params.bgnbd;
    const forecast = bgNbd.forecast(at.params);
    expectClose(logLikelihoodOfVisits(bgNbd, histories(), at.params), at.log_likelihood_at_params);
    for (const {t, value} of at.unconditional_expected_purchases)
      expectClose(expectedFromStart(forecast, t), value);
    at.p_n_purchases_in_39w.forEach((value, count) =>
      expectClose(forecast.chanceOfVisits(count, 39), value)
    );
    for (const {x, t_x, T, expected_purchases_39w, p_alive} of at.customers) {
      expectClose(expectedVisits(forecast, x!, t_x!, T!, 39), expected_purchases_39w!);
      expectClose(forecast.pAlive(x!, t_x!, T!), p_alive!);
    }
  });

  it("has gamma-gamma's log-likelihood and expected spend at fixed parameters within 1e-9", () => {
    const at = reference.evaluation_at_fixed_params.gamma_gamma;
    const spenders = summary.rows.filter((row) => row.zbar > 0);
    const logLikelihood = logLikelihoodOfSpend(
      spenders.map((row) => row.x),
      spenders.map((row) => row.zbar),
      at.params
    );
    expectClose(logLikelihood, at.log_likelihood_at_params);
    for (const {x, zbar, conditional_expected_average_profit: spend} of at.customers)
      expectClose(expectedSpend(at.params, x!, zbar!), spend!);
  });

  it("sums to 1653.4 visits in 39 weeks, 1917.3 customers alive and a value of 71,509.8 over twelve months, within 1e-9", () => {
    const {bgnbd, gamma_gamma} = reference.evaluation_at_fixed_params;
    const grouped = histories();
    const scores = scoreHistories(bgNbd.forecast(bgnbd.params), grouped, 39);
    const value = perCustomer(grouped, scores.discountedVisits).map(
      (visits, i) =>
        visits * expectedSpend(gamma_gamma.params, summary.frequency[i]!, summary.meanSpend[i]!)
    );
    const sum = (values: Float64Array) => values.reduce((all, one) => all + one, 0);
    const totals = bgnbd.totals_2357_customers;
    expectClose(
      sum(perCustomer(grouped, scores.expectedVisits)),
      totals.sum_expected_purchases_39w!
    );
    expectClose(sum(perCustomer(grouped, scores.pAlive)), totals.sum_p_alive!);
    expectClose(sum(value), totals.sum_clv_12m_1pct!);
    for (const {id, clv_12m_1pct} of bgnbd.customers)
      expectClose(value[summary.rows.findIndex((row) => row.ID === id)]!, clv_12m_1pct!);
  });
});
