import {describe, expect, it} from "vitest";
import {cases, coverage} from "./support/coverage.js";

describe.each(cases)("$name in a pure world, 20 seeds", (world) => {
  it("holds each true parameter within its 95 % interval at least 16 times", () => {
    for (const {name, held} of coverage(world, 20)) expect(held, name).toBeGreaterThanOrEqual(16);
  });
});
