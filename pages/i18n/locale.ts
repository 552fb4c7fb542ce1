import type {Catalogue} from "./translate.js";

/** The language of this build. The source is English; the build of another language replaces this file. */
export const locale = "en";
export const catalogue: Catalogue = {};
