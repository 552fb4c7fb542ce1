export * from "./programme.js";
export * from "./read-programme.js";
export * from "./sources.js";
