export {seeded, type Random} from "./random.js";
export {quantile, type QuantileType} from "./quantile.js";
export {quantileScores, rankScores, tileScores} from "./scores.js";

export {normalCritical, normalQuantile, normalTwoSided} from "./distributions/normal.js";
export {studentCritical, studentTwoSided} from "./distributions/student.js";
export {chiSquareTail} from "./distributions/chi-square.js";

export type {Fit} from "./likelihood/fit.js";
export {minimise, type Objective} from "./likelihood/minimise.js";

export {groupHistories, perCustomer, type Histories} from "./visits/histories.js";
export {
  expectedFromStart,
  expectedVisits,
  type VisitForecast,
  type VisitModel
} from "./visits/visit-model.js";
export {bgNbd, mbgNbd} from "./visits/beta-geometric.js";
export {paretoNbd} from "./visits/pareto.js";
export {fitVisits, logLikelihoodOfVisits} from "./visits/fit-visits.js";
export {scoreHistories} from "./visits/score.js";
export {visitRanges} from "./visits/visit-range.js";
export {visitSlopes} from "./visits/visit-slopes.js";
export {discountedVisits, twelveMonths} from "./visits/discounted.js";
export {expectedGap, fitGapPrior} from "./visits/gap-prior.js";
export {
  expectedSpend,
  fitSpend,
  groupSpends,
  logLikelihoodOfSpend,
  type Spends
} from "./spend/gamma-gamma.js";

export {kaplanMeier, kaplanMeierOfCounts, survivalAt} from "./survival/kaplan-meier.js";
export {survivalBand, type Transform} from "./survival/band.js";
export {quantileTime, quantileTimeInterval} from "./survival/quantile-time.js";
export {restrictedMean} from "./survival/restricted-mean.js";
export {logRank} from "./survival/log-rank.js";

export {newcombe, wilson} from "./compare/proportion.js";
export {welch} from "./compare/welch.js";
export {benjaminiHochberg, holm} from "./compare/multiple-testing.js";
export {chiSquareTest, fisherTest} from "./compare/two-by-two.js";
export {affinity, type Affinity} from "./compare/affinity.js";
export {rankCorrelation} from "./compare/rank-correlation.js";
export {bootstrap} from "./compare/bootstrap.js";

export {week, type Forecaster} from "./forecast/forecast.js";
export {seasonalNaive} from "./forecast/seasonal-naive.js";
export {smooth} from "./forecast/smoothing.js";
export {calibratedBackTest} from "./forecast/calibrated.js";
export {withEvents} from "./forecast/with-events.js";
export {backTest} from "./forecast/rolling-origin.js";

export {meanIndex, type Index} from "./season/mean-index.js";
export {usualLevels} from "./season/usual-levels.js";
export {weekdayRatios, weekRatios} from "./season/ratios.js";
