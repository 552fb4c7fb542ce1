import {describe, expect, it} from "vitest";
import {
  affinity,
  benjaminiHochberg,
  bootstrap,
  chiSquareTest,
  fisherTest,
  holm,
  newcombe,
  rankCorrelation,
  seeded,
  welch,
  wilson
} from "../../../src/stats/index.js";
import {exponential} from "../support/draws.js";
import {expectClose} from "../support/oracle.js";

describe("intervals", () => {
  it("have Newcombe's (1998) example 56/70 against 48/80: 0.0524 to 0.3339", () => {
    const {difference, low, high} = newcombe(
      {successes: 56, trials: 70},
      {successes: 48, trials: 80}
    );
    expect([difference, low, high].map((x) => x.toFixed(4))).toEqual([
      "0.2000",
      "0.0524",
      "0.3339"
    ]);
  });

  it("of nothing tried are everything, and not a number for their difference", () => {
    expect(wilson({successes: 0, trials: 0})).toEqual({low: 0, high: 1});
    expect(newcombe({successes: 0, trials: 0}, {successes: 1, trials: 2}).difference).toBeNaN();
  });

  it("of means that do not vary are not a number", () => {
    const same = {count: 5, mean: 3, variance: 0};
    expect(welch(same, same)).toMatchObject({difference: 0, standardError: 0, p: NaN, low: NaN});
  });
});

describe("fisherTest", () => {
  it("has R's values: the lady tasting tea 0.4857, Fisher's convicted twins 0.0005367", () => {
    expect(fisherTest({both: 3, onlyFirst: 1, onlySecond: 1, neither: 3}).toFixed(4)).toBe(
      "0.4857"
    );
    const twins = {both: 2, onlyFirst: 15, onlySecond: 10, neither: 3};
    expect(fisherTest(twins).toFixed(7)).toBe("0.0005367");
  });

  it("has the value worked by hand, 34/70, and 1 where nothing could differ", () => {
    expectClose(fisherTest({both: 3, onlyFirst: 1, onlySecond: 1, neither: 3}), 34 / 70, 1e-13);
    expect(fisherTest({both: 0, onlyFirst: 0, onlySecond: 4, neither: 9})).toBeCloseTo(1, 13);
  });

  it("nears the chi-square test in a large table, within 1 %", () => {
    const large = {both: 5200, onlyFirst: 4800, onlySecond: 45_000, neither: 45_000};
    expectClose(fisherTest(large), chiSquareTest(large).p, 0.01);
  });
});

describe("affinity", () => {
  it("has support, confidence and lift worked by hand, and chi-square where all is expected often", () => {
    const pair = affinity({both: 30, onlyFirst: 70, onlySecond: 70, neither: 830});
    expectClose(pair.support, 0.03, 1e-14);
    expectClose(pair.confidence, 0.3, 1e-14);
    expectClose(pair.lift, 3, 1e-14);
    expect(pair.test).toBe("chi-square");
    expectClose(
      chiSquareTest({both: 30, onlyFirst: 70, onlySecond: 70, neither: 830}).chiSquare,
      (1000 * (30 * 830 - 70 * 70) ** 2) / (100 * 100 * 900 * 900),
      1e-13
    );
  });

  it("tests exactly where fewer than 5 are expected together", () => {
    const rare = {both: 3, onlyFirst: 7, onlySecond: 20, neither: 970};
    expect(affinity(rare)).toMatchObject({test: "fisher", p: fisherTest(rare)});
  });
});

describe("adjusted p-values", () => {
  it("never fall below the p-value nor rise above 1, and keep its order", () => {
    const p = [0.9, 0.01, 0.04, 0.04, 0.7];
    for (const adjust of [holm, benjaminiHochberg]) {
      const adjusted = adjust(p);
      p.forEach((value, i) => expect(adjusted[i]! >= value && adjusted[i]! <= 1).toBe(true));
      expect(adjusted[2]).toBe(adjusted[3]);
      expect(adjusted[1]).toBeLessThan(adjusted[2]!);
    }
    expect([...holm([])]).toEqual([]);
  });
});

describe("rankCorrelation", () => {
  it("has −29/165 for intelligence and hours of television (the textbook's ten people)", () => {
    const intelligence = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    const {rho, low, high, p} = rankCorrelation(intelligence, hours);
    expectClose(rho, -29 / 165, 1e-14);
    expect(low).toBeLessThan(rho);
    expect(high).toBeGreaterThan(0);
    expect(p).toBeGreaterThan(0.05);
  });

  it("gives ties their mean rank: 0.9486833 = √0.9 for 1 2 2 3 against 1 2 3 4", () => {
    expectClose(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4]).rho, Math.sqrt(0.9), 1e-14);
  });
});

describe("bootstrap", () => {
  const sample = (seed: number) => {
    const random = seeded(seed);
    return Array.from({length: 120}, () => exponential(random, 0.1));
  };
  const mean = (values: number[]) => (draws: Int32Array) =>
    draws.reduce((sum, times, i) => sum + times * values[i]!, 0) / values.length;

  it("repeats itself for a seed", () => {
    const once = () => bootstrap(120, mean(sample(1)), {random: seeded(9), replicates: 200});
    expect(once()).toEqual(once());
  });

  it("holds the mean of skewed spend in 180 to 199 of 200 seeds", () => {
    const held = Array.from({length: 200}, (_, seed) =>
      bootstrap(120, mean(sample(seed + 1)), {random: seeded(1000 + seed), replicates: 400})
    ).filter(({low, high}) => low <= 10 && 10 <= high);
    expect(held.length).toBeGreaterThanOrEqual(180);
    expect(held.length).toBeLessThanOrEqual(199);
  });

  it("leaves out replicates that have no value", () => {
    const ratio = (draws: Int32Array) => (draws[0]! > 0 ? 1 : NaN);
    expect(bootstrap(2, ratio, {random: seeded(1), replicates: 50})).toEqual({low: 1, high: 1});
  });
});
