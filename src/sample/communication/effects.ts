import type {Arm, Theme} from "./campaign.js";

/** How often somebody had come when the message was sent. */
export type Segment = "new" | "regular" | "loyal";

export function segmentOf(visits: number): Segment {
  return visits <= 1 ? "new" : visits < 8 ? "regular" : "loyal";
}

/** Secret: by what a theme's lift is multiplied in each segment. */
export const segmentFactors: Record<Theme, Record<Segment, number>> = {
  holiday: {new: 1, regular: 1.1, loyal: 0.8},
  birthday: {new: 1, regular: 1, loyal: 1},
  favourites: {new: 0.3, regular: 1.1, loyal: 1.4},
  status: {new: 0, regular: 0.6, loyal: 1.8},
  points_expiring: {new: 0.8, regular: 1.1, loyal: 0.9},
  sale: {new: 1.5, regular: 1, loyal: 0.4},
  welcome: {new: 1.2, regular: 0.4, loyal: 0},
  education: {new: 1.3, regular: 1, loyal: 0.6},
  win_back: {new: 0.7, regular: 1.2, loyal: 1.1},
  survey: {new: 0, regular: 0, loyal: 0}
};

/** Secret: each further message within 30 days weakens the next one by this factor. */
export const fatigueFactor = 0.8;

/** Secret: the probability that the n-th message within 30 days makes somebody opt out of its channel. */
export function optOutProbability(nth: number): number {
  return Math.min(0.25, 0.004 * nth * nth);
}

/** The true lift of one message to one person; `nth` counts it among the messages of the last 30 days. */
export function trueLift(arm: Arm, theme: Theme, segment: Segment, nth: number): number {
  let lift = arm.lift * segmentFactors[theme][segment];
  for (let n = 1; n < nth; n++) lift *= fatigueFactor;
  return lift;
}
