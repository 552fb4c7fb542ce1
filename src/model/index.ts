export * from "./checks.js";
export * from "./columns.js";
export * from "./model.js";
export * from "./relation.js";
