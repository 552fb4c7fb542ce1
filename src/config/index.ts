export * from "./programme.js";
export * from "./sources.js";
