import fc from "fast-check";
import {describe, it} from "vitest";
import {bgNbd, mbgNbd, paretoNbd} from "../../../src/stats/index.js";
import {anyHistories, anySpends} from "./any-customers.js";
import {expectSoundGaps, expectSoundSpend, expectSoundVisits} from "./any-fit.js";

/** What the fits promise on any customers, tried on so many lists of them. */
export function promisedOnAnyCustomers(run: {readonly lists: number; readonly seed: number}): void {
  const tried = {numRuns: run.lists, seed: run.seed};
  describe(`on any customers that an export could tell of, ${run.lists} lists of them`, () => {
    it.each([bgNbd, mbgNbd, paretoNbd].map((model) => [model.name, model] as const))(
      "%s ends at a top of the likelihood whose forecasts are chances and counts, or says why not",
      (_, model) => {
        fc.assert(
          fc.property(anyHistories, (customers) => expectSoundVisits(model, customers)),
          tried
        );
      }
    );

    it("gamma-gamma expects a spend between the customer's own mean and everybody's, or says why it cannot", () => {
      fc.assert(fc.property(anySpends, expectSoundSpend), tried);
    });

    it("the expected gap lies between the customer's own mean and everybody's, or nobody has come back", () => {
      fc.assert(fc.property(anyHistories, expectSoundGaps), tried);
    });
  });
}
