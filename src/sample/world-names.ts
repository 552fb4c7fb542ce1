import type {PureWorldName} from "./pure/index.js";

/** The worlds that can be written; the names alone, so that telling them loads none of them. */
export const worldNames = [
  "programme",
  "placebo",
  "bgnbd",
  "mbgnbd",
  "pareto_nbd",
  "gamma_gamma",
  "experiment",
  "points",
  "journeys"
] as const satisfies readonly ("programme" | "placebo" | PureWorldName)[];

export type WorldName = (typeof worldNames)[number];
