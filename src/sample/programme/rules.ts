import {parseDay, type Day} from "../time/days.js";
import {remembered} from "../time/remembered.js";

export type Tier = "standard" | "silver" | "gold";

export interface Rules {
  validFrom: Day;
  /** Points for one UZS paid. */
  earnRate: Record<Tier, number>;
  /** Secret: what the rules do to the visit rate of each tier. */
  visitFactor: Record<Tier, number>;
}

/** The rules of earning, oldest first. In July 2025 rewards moved from everybody to those who spend. */
export const rulesHistory: Rules[] = [
  {
    validFrom: parseDay("2018-01-01"),
    earnRate: {standard: 0.03, silver: 0.04, gold: 0.05},
    visitFactor: {standard: 1, silver: 1, gold: 1}
  },
  {
    validFrom: parseDay("2025-07-01"),
    earnRate: {standard: 0.02, silver: 0.05, gold: 0.08},
    visitFactor: {standard: 0.97, silver: 1, gold: 1.1}
  }
];

/** What stays the same: one point is one UZS; points lapse a year after they were earned. */
export const constants = {
  tierFrom: {silver: 900_000, gold: 2_200_000},
  tierLookBackDays: 365,
  expiryDays: 365,
  welcomePoints: 5000,
  smallestRedemption: 5000,
  largestShareOfReceipt: 0.5
};

/** The rules in force on a day. */
export const rulesOn = remembered((day): Rules => {
  const current = rulesHistory.findLast(({validFrom}) => validFrom <= day) ?? rulesHistory[0];
  if (!current) throw new Error("The programme has no rules.");
  return current;
});

/** The tier that net spend over the look-back buys. */
export function tierFor(spend: number): Tier {
  const {gold, silver} = constants.tierFrom;
  return spend >= gold ? "gold" : spend >= silver ? "silver" : "standard";
}
