import {metricTexts} from "../../pages/i18n/metric-texts.js";
import {ru} from "../../pages/i18n/ru.js";
import {termTexts} from "../../pages/i18n/term-texts.js";

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = "áƀçđéƒğħíĵķłɱñóƥɋřšŧúṽŵẋýžÁƁÇĐÉƑĞĦÍĴĶŁṀÑÓƤɊŘŠŦÚṼŴẊÝŽ";
const accent = (text: string) =>
  text.replaceAll(/[A-Za-z]/g, (letter) => accented.charAt(plain.indexOf(letter)));

/** Values, expressions, code, addresses and tags of a text: what no translator touches. */
const kept = /(\$\{[^}]*\}|`[^`]*`|\]\([^)]*\)|\{\w+(?:\|[^{}]*)?\}|<[^>]*>)/;

/** A text as in a language that nobody speaks: every letter accented, in brackets, two fifths longer. */
export function pseudo(text: string): string {
  const parts = text.split(kept).map((part, i) => {
    if (i % 2 === 0) return accent(part);
    const [, name, forms] = /^\{(\w+)\|([^{}]*)\}$/.exec(part) ?? [];
    return name === undefined || forms === undefined ? part : `{${name}|${accent(forms)}}`;
  });
  const letters = text.replaceAll(/\$?\{[^}]*\}/g, "").length;
  return `⟦${parts.join("")}${" ·".repeat(Math.ceil((letters * 0.4) / 2))}⟧`;
}

/** Every text of the site in that language. */
export const pseudoCatalogue: Readonly<Record<string, string>> = Object.fromEntries(
  [...Object.keys(ru), ...Object.keys(metricTexts), ...Object.keys(termTexts)].map((text) => [
    text,
    pseudo(text)
  ])
);
