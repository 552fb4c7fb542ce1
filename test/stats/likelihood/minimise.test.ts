import {describe, expect, it} from "vitest";
import {invertPositive} from "../../../src/stats/likelihood/symmetric.js";
import {minimise, type Objective} from "../../../src/stats/index.js";

describe("minimise", () => {
  const rosenbrock: Objective = (at, gradient) => {
    const [x, y] = at as unknown as [number, number];
    gradient.set([-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)]);
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
  };

  it("walks down Rosenbrock's (1960) valley from (−1.2, 1) to (1, 1) within 1e-6", () => {
    const {at, value} = minimise(rosenbrock, [-1.2, 1]);
    expect(at[0]).toBeCloseTo(1, 6);
    expect(at[1]).toBeCloseTo(1, 6);
    expect(value).toBeLessThan(1e-12);
  });

  it("backs away from where the objective is not a number", () => {
    const logarithm: Objective = (at, gradient) => {
      gradient[0] = 1 - 1 / at[0]!;
      return at[0]! - Math.log(at[0]!);
    };
    expect(minimise(logarithm, [0.05]).at[0]).toBeCloseTo(1, 6);
  });

  it("stays where there is no slope", () => {
    const flat: Objective = (_, gradient) => (gradient.fill(0), 3);
    expect([...minimise(flat, [1, 2]).at]).toEqual([1, 2]);
  });
});

describe("invertPositive", () => {
  it("inverts Hilbert's matrix of size 3, whose inverse is known in whole numbers, within 1e-11", () => {
    const hilbert = [0, 1, 2].map((i) => Float64Array.from([0, 1, 2], (j) => 1 / (i + j + 1)));
    const inverse = [
      [9, -36, 30],
      [-36, 192, -180],
      [30, -180, 180]
    ];
    invertPositive(hilbert)!.forEach((row, i) =>
      row.forEach((value, j) => expect(value).toBeCloseTo(inverse[i]![j]!, 10))
    );
  });

  it("is null for a matrix that is not positive definite, or not a number", () => {
    expect(invertPositive([Float64Array.of(1, 2), Float64Array.of(2, 1)])).toBeNull();
    expect(invertPositive([Float64Array.of(NaN)])).toBeNull();
  });
});
