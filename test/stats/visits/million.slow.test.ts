import {expect, it} from "vitest";
import {
  bgNbd,
  expectedSpend,
  fitSpend,
  groupSpends,
  fitVisits,
  groupHistories,
  perCustomer,
  scoreHistories,
  seeded
} from "../../../src/stats/index.js";
import {beta, exponential, gamma} from "../support/draws.js";

const customers = 1_000_000;

/** Two years of a programme by the day: visits of one day merged, spend in steps of 5. */
function programme() {
  const random = seeded(1);
  const columns = Array.from({length: 4}, () => new Float64Array(customers));
  const [frequency, recency, age, meanSpend] = columns as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array
  ];
  for (let i = 0; i < customers; i++) {
    const days = Math.floor(730 * random());
    const [rate, leaving] = [gamma(random, 0.8, 28), beta(random, 0.6, 4)];
    let [visits, last] = [0, 0];
    for (
      let at = exponential(random, rate);
      Math.floor(at) <= days;
      at += exponential(random, rate)
    ) {
      if (Math.floor(at) > last) [visits, last] = [visits + 1, Math.floor(at)];
      if (random() < leaving) break;
    }
    [frequency[i], recency[i], age[i]] = [visits, last / 7, days / 7];
    meanSpend[i] = visits > 0 ? 5 * Math.ceil(200 * gamma(random, 6, gamma(random, 4, 3))) : 0;
  }
  return {frequency, recency, age, meanSpend};
}

it("groups, fits and scores a million customers in under 10 seconds of processor time", () => {
  const {frequency, recency, age, meanSpend} = programme();
  const start = process.cpuUsage();
  const histories = groupHistories(frequency, recency, age);
  const [visits, spend] = [
    fitVisits(bgNbd, histories),
    fitSpend(groupSpends(frequency, meanSpend))
  ];
  if (visits.status === "failed" || spend.status === "failed") throw new Error("not fitted");
  const scores = scoreHistories(bgNbd.forecast(visits.parameters), histories, 52);
  const value = perCustomer(histories, scores.discountedVisits).map(
    (discounted, i) => discounted * expectedSpend(spend.parameters, frequency[i]!, meanSpend[i]!)
  );
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10);
  expect(visits.status).toBe("converged");
  expect(value.every((one) => Number.isFinite(one) && one >= 0)).toBe(true);
});
