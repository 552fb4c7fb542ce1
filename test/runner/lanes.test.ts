import {setTimeout as pause} from "node:timers/promises";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {inLanes} from "../../src/runner/lanes.js";

/** Each item needs some of those before it. */
const graph = fc
  .array(fc.array(fc.nat(), {maxLength: 3}), {maxLength: 20})
  .map((needs) => needs.map((some, i) => (i === 0 ? [] : [...new Set(some.map((n) => n % i))])));

describe("work in lanes", () => {
  it("is done once for each item, after those that it needs, as many at a time as there are lanes", async () => {
    await fc.assert(
      fc.asyncProperty(graph, fc.integer({min: 1, max: 4}), async (needs, laneCount) => {
        const lanes = Array.from({length: laneCount}, (_, i) => i);
        const busy = new Set<number>();
        const done: number[] = [];
        await inLanes(
          needs.map((_, i) => i),
          (i) => needs[i] ?? [],
          lanes,
          async (i, lane) => {
            expect(busy.has(lane)).toBe(false);
            busy.add(lane);
            for (const need of needs[i] ?? []) expect(done).toContain(need);
            await pause(i % 3);
            done.push(i);
            busy.delete(lane);
          }
        );
        expect([...done].sort((a, b) => a - b)).toEqual(needs.map((_, i) => i));
        if (laneCount === 1) expect(done).toEqual(needs.map((_, i) => i));
      }),
      {numRuns: 30}
    );
  });

  it("ends with the first error, when what is under way has ended", async () => {
    const done: string[] = [];
    const work = async (item: string) => {
      await pause(item === "slow" ? 20 : 1);
      if (item === "bad") throw new Error("it broke");
      done.push(item);
    };
    await expect(inLanes(["bad", "slow", "late"], () => [], [1, 2], work)).rejects.toThrow(
      "it broke"
    );
    expect(done).toEqual(["slow"]);
  });
});
