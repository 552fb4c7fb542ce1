export * from "./mapping.js";
export {nearest} from "./nearest.js";
export * from "./programme.js";
export * from "./read-programme.js";
export * from "./rules.js";
export * from "./sources.js";
