import {describe, expect, it} from "vitest";
import {
  kaplanMeier,
  logRank,
  restrictedMean,
  seeded,
  survivalAt
} from "../../../src/stats/index.js";
import {gamma} from "../support/draws.js";
import {expectClose} from "../support/oracle.js";
import {gapWorld} from "../support/worlds.js";

const seeds = 200;
const at = 20;

/** Customers with paces of their own, watched for half a year. */
function world(seed: number, customers: number) {
  const random = seeded(seed);
  return gapWorld(random, customers, () => gamma(random, 1.5, 30), 180);
}

describe("gaps of customers with a pace of their own, 200 seeds", () => {
  const many = world(0, 60_000);
  const truth = {
    survival: survivalAt(kaplanMeier(many.time, many.isEvent), at),
    mean: restrictedMean(many.time, many.isEvent, 60).mean
  };
  const worlds = Array.from({length: seeds}, (_, seed) => world(seed + 1, 150));
  const held = (distances: number[]) => distances.filter((z) => Math.abs(z) <= 1.96).length;

  it("are held by clustered intervals of the curve as often as they should (180–199), by plain ones far less", () => {
    const distance = (clustered: boolean) =>
      worlds.map(({time, isEvent, customer}) => {
        const curve = kaplanMeier(time, isEvent, clustered ? customer : undefined);
        const j = curve.time.findLastIndex((t) => t <= at);
        return (curve.survival[j]! - truth.survival) / curve.standardError[j]!;
      });
    expect(held(distance(true))).toBeGreaterThanOrEqual(180);
    expect(held(distance(true))).toBeLessThanOrEqual(199);
    expect(held(distance(false))).toBeLessThan(150);
  });

  it("are held by the clustered restricted mean as often as they should (180–199)", () => {
    const distances = worlds.map(({time, isEvent, customer}) => {
      const {mean, standardError} = restrictedMean(time, isEvent, 60, customer);
      return (mean - truth.mean) / standardError;
    });
    expect(held(distances)).toBeGreaterThanOrEqual(180);
    expect(held(distances)).toBeLessThanOrEqual(199);
  });

  it("are told apart by chance alone in about 1 of 20 clustered log-rank tests (2–20 of 200), by plain ones in many more", () => {
    const claims = (clustered: boolean) =>
      worlds.filter(({time, isEvent, customer}) => {
        const group = customer.map((c) => c % 2);
        return logRank(time, isEvent, group, clustered ? customer : undefined).p < 0.05;
      }).length;
    expect(claims(true)).toBeGreaterThanOrEqual(2);
    expect(claims(true)).toBeLessThanOrEqual(20);
    expect(claims(false)).toBeGreaterThan(35);
  });
});

describe("logRank", () => {
  it("has the value worked by hand for two groups of two: (1 − 5/6)² ÷ 17/36", () => {
    const test = logRank([1, 2, 3, 4], [1, 1, 0, 0], ["a", "b", "a", "b"]);
    expect(test.groups).toEqual(["a", "b"]);
    expect(test.observed).toEqual([1, 1]);
    expectClose(test.expected[0]!, 1 / 2 + 1 / 3, 1e-14);
    expectClose(test.chiSquare, (1 - 5 / 6) ** 2 / (1 / 4 + 2 / 9), 1e-13);
  });

  it("agrees with its clustered form within 5 % where rows stand alone", () => {
    const {time, isEvent} = world(9, 2000);
    const group = time.map((_, i) => i % 3);
    const plain = logRank(time, isEvent, group);
    const clustered = logRank(
      time,
      isEvent,
      group,
      time.map((_, i) => i)
    );
    expect(plain.df).toBe(2);
    expectClose(clustered.chiSquare, plain.chiSquare, 0.05);
  });

  it("cannot tell a single group, or groups without events", () => {
    expect(logRank([1, 2], [1, 1], ["a", "a"]).p).toBeNaN();
    expect(logRank([1, 2], [0, 0], ["a", "b"]).p).toBeNaN();
  });
});
