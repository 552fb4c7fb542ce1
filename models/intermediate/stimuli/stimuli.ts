/** What a message may offer; `none` is a message without an offer, `unknown` one whose campaign does not say. */
export const stimuli = ["discount", "points", "gift", "partner", "none", "unknown"] as const;

/** The stimulus of each kind of offer that a campaign may name; any other is unknown. */
export const stimulusOfOffer: Readonly<Record<string, (typeof stimuli)[number]>> = {
  percent: "discount",
  amount: "discount",
  points: "points",
  gift: "gift",
  raffle: "gift",
  partner: "partner",
  none: "none"
};

/** More customers would tell the effects little better; ids are hashes, so their order is a draw by lot. */
export const customersAsked = 10_000;

/** Whole weeks watched before a message's week, and from it on. */
export const watchedWeeks = 4;
