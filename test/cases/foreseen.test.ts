import {beforeAll, describe, expect, it} from "vitest";
import {foreseenOf, total, type Foreseen} from "../support/foreseen.js";
import {loadedSample, sampleFolder} from "../support/loaded.js";

/**
 * Visits merged by day, seasons and campaigns bias the parameters of a visit model on a whole programme, so it is
 * judged by what it foresees. Seeds differ by a few dozen customers who come often; 20 of them are in
 * `twenty-programmes.slow.test.ts`.
 */
describe("the year that the sample hides", () => {
  let customers: Foreseen[];

  beforeAll(async () => {
    customers = await foreseenOf(sampleFolder, await loadedSample());
  }, 240_000);

  it("has as many visits as are foreseen, within 20 %", () => {
    expect(customers.length).toBeGreaterThan(1500);
    const ratio = total(customers, "expected") / total(customers, "trueExpected");
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.2);
  });

  it("begins with as many customers as are thought to be still there, within 10 %", () => {
    const ratio = total(customers, "isAlive") / total(customers, "trulyAlive");
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
  });

  it("brings more visits of each tenth of whom more are foreseen", () => {
    const size = Math.floor(customers.length / 10);
    const tenths = Array.from({length: 10}, (_, i) =>
      total(customers.slice(i * size, (i + 1) * size), "trueExpected")
    );
    expect(tenths).toEqual([...tenths].sort((a, b) => a - b));
    expect(tenths[9]).toBeGreaterThan(10 * (tenths[0] as number));
  });
});
