import {catalogue, locale} from "./locale.js";
import type {ru} from "./ru.js";
import {translator, type ValuesOf} from "./translate.js";

/** Every text of the site that is said in more than one language. */
export type Text = keyof typeof ru;

/** Those of them that take no values. */
export type PlainText = {[K in Text]: ValuesOf<K> extends [] ? K : never}[Text];

/** Says an English text in the language of this build. */
export const t = translator<Text>(locale, catalogue);

export {locale};
