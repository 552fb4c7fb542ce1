import {buyingWorld} from "./buying.js";
import {experimentWorld} from "./experiment.js";
import {journeysWorld} from "./journeys.js";
import {pointsWorld} from "./points.js";
import type {PureOptions, PureWorld} from "./pure-world.js";
import {spendingWorld} from "./spending.js";

export {buyingParameters, buyingSummary} from "./buying.js";
export {experimentParameters, experimentSummary} from "./experiment.js";
export {pointsParameters} from "./points.js";
export {spendingParameters, spendingSummary} from "./spending.js";

/** The pure worlds by name. */
export const pureWorlds = {
  bgnbd: (options: PureOptions): PureWorld => buyingWorld("bgnbd", options),
  mbgnbd: (options: PureOptions): PureWorld => buyingWorld("mbgnbd", options),
  pareto_nbd: (options: PureOptions): PureWorld => buyingWorld("pareto_nbd", options),
  gamma_gamma: spendingWorld,
  experiment: experimentWorld,
  points: pointsWorld,
  journeys: journeysWorld
};

export type PureWorldName = keyof typeof pureWorlds;
