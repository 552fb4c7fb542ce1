import {chiSquareTest, fisherTest, smallestExpected, type TwoByTwo} from "./two-by-two.js";

/** How much two things go together. */
export interface Affinity {
  /** Share of all that have both. */
  readonly support: number;
  /** Share of those with the first that have the second, too. */
  readonly confidence: number;
  /**
   * Confidence ÷ the share of all that have the second: 1 where the two do not care for each other.
   */
  readonly lift: number;
  readonly test: "fisher" | "chi-square";
  /** Two-sided; adjust it over all pairs looked at (`benjaminiHochberg`). */
  readonly p: number;
}

/**
 * Support, confidence and lift (Brin et al. 1997), tested exactly where an expected count is below
 * 5.
 */
export function affinity(table: TwoByTwo): Affinity {
  const {both, onlyFirst, onlySecond, neither} = table;
  const all = both + onlyFirst + onlySecond + neither;
  const confidence = both / (both + onlyFirst);
  const test = smallestExpected(table) < 5 ? "fisher" : "chi-square";
  return {
    support: both / all,
    confidence,
    lift: (confidence * all) / (both + onlySecond),
    test,
    p: test === "fisher" ? fisherTest(table) : chiSquareTest(table).p
  };
}
