export {seeded, type Random} from "./random.js";
export {quantile, quantileSorted, type QuantileType} from "./quantile.js";
export {quantileScores, rankScores, tileScores, type Better} from "./scores.js";

export {normalCritical, normalQuantile, normalTwoSided} from "./distributions/normal.js";
export {studentCritical, studentTwoSided} from "./distributions/student.js";
export {chiSquareTail} from "./distributions/chi-square.js";

export type {Fit, Fitted, Unfitted} from "./likelihood/fit.js";
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
export {scoreHistories, type VisitScores} from "./visits/score.js";
export {discountedVisits, twelveMonths, type Discounting} from "./visits/discounted.js";
export {expectedGap, fitGapPrior, type GapPrior} from "./visits/gap-prior.js";
export {
  expectedSpend,
  fitSpend,
  logLikelihoodOfSpend,
  type GammaGamma
} from "./spend/gamma-gamma.js";

export {kaplanMeier, survivalAt, type SurvivalCurve} from "./survival/kaplan-meier.js";
export {survivalBand, type SurvivalBand, type Transform} from "./survival/band.js";
export {quantileTime, quantileTimeInterval} from "./survival/quantile-time.js";
export {restrictedMean, type RestrictedMean} from "./survival/restricted-mean.js";
export {logRank, type LogRank} from "./survival/log-rank.js";

export type {Interval} from "./compare/interval.js";
export {newcombe, wilson, type Proportion} from "./compare/proportion.js";
export {welch, type MeanDifference, type Sample} from "./compare/welch.js";
export {benjaminiHochberg, holm} from "./compare/multiple-testing.js";
export {chiSquareTest, fisherTest, smallestExpected, type TwoByTwo} from "./compare/two-by-two.js";
export {affinity, type Affinity} from "./compare/affinity.js";
export {rankCorrelation} from "./compare/rank-correlation.js";
export {bootstrap, type Resampling} from "./compare/bootstrap.js";

export {bandLevel, week, type Forecast, type Forecaster} from "./forecast/forecast.js";
export {seasonalNaive} from "./forecast/seasonal-naive.js";
export {shortestSeries, smooth, type SmoothedForecast} from "./forecast/smoothing.js";
export {backTest, type BackTest} from "./forecast/rolling-origin.js";
