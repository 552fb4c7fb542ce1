/** Secret: what the natures are drawn from. */
export const population = {
  visitRate: {shape: 0.85, meanDaysBetweenVisits: 33, ceilingPerDay: 0.6},
  dropoutRate: {a: 1.1, b: 14},
  habitLoss: {share: 0.08, showsCardAfterwards: 0.1},
  tasteChange: {share: 0.1},
  redeeming: {never: 0.3, seldom: 0.4, seldomProbability: 0.15, oftenProbability: 0.55},
  opensByMachine: 0.18,
  ghosts: 0.03,
  /** Who waits for promotions: how often they come during one and at other times, and what it does to their taste. */
  bargainHunters: {share: 0.12, during: 2.4, otherwise: 0.6, pull: 4}
};

/** Secret: how often the people of each origin come; the invited come as their arm says. */
export const acquisitionEffects: Record<string, number> = {
  магазин: 1,
  instagram: 0.7,
  telegram: 1.15,
  листовка: 0.55,
  рекомендация: 1
};
