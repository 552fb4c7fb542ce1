import {resolve} from "node:path";

/** The project that this file belongs to. */
export const projectRoot = resolve(import.meta.dirname, "../..");
