import {
  bgNbd,
  fitSpend,
  groupSpends,
  fitVisits,
  mbgNbd,
  paretoNbd,
  seeded,
  type Fit,
  type Random
} from "../../../src/stats/index.js";
import {betaGeometricWorld, paretoWorld, spendWorld} from "./worlds.js";

type Truth = Readonly<Record<string, number>>;

/** A world of known parameters and the fit that is to find them again. */
export interface Case {
  readonly name: string;
  readonly truth: Truth;
  readonly fit: (random: Random) => Fit;
}

const leaving = {r: 0.9, alpha: 3, a: 0.8, b: 2.5};
const fading = {r: 0.9, alpha: 3, s: 0.7, beta: 10};
const spending = {p: 5, q: 4, v: 15};

export const cases: readonly Case[] = [
  {
    name: "BG/NBD",
    truth: leaving,
    fit: (random) => fitVisits(bgNbd, betaGeometricWorld(random, 1500, leaving, false).histories)
  },
  {
    name: "MBG/NBD",
    truth: leaving,
    fit: (random) => fitVisits(mbgNbd, betaGeometricWorld(random, 1500, leaving, true).histories)
  },
  {
    name: "Pareto/NBD",
    truth: fading,
    fit: (random) => fitVisits(paretoNbd, paretoWorld(random, 1000, fading).histories)
  },
  {
    name: "gamma-gamma",
    truth: spending,
    fit: (random) => {
      const {visits, meanSpend} = spendWorld(random, 1000, spending);
      return fitSpend(groupSpends(visits, meanSpend));
    }
  }
];

/**
 * For each parameter, in how many of the seeds the 95 % interval held the truth, and the median
 * width ÷ the truth.
 */
export function coverage({truth, fit}: Case, seeds: number) {
  const fits = Array.from({length: seeds}, (_, seed) => fit(seeded(seed + 1)));
  return Object.entries(truth).map(([name, value]) => {
    const intervals = fits.map((one) => (one.status === "failed" ? null : one.intervals[name]!));
    const widths = intervals.map((i) => (i ? i[1] - i[0] : Infinity)).sort((x, y) => x - y);
    return {
      name,
      held: intervals.filter((i) => i && i[0] <= value && value <= i[1]).length,
      medianWidth: widths[Math.floor(seeds / 2)]! / value
    };
  });
}
