import {createFormat} from "../components/format.js";

/** The texts of one language, keyed by the English text. */
export type Catalogue = Readonly<Record<string, string>>;

/** The names in braces of a text: `{n}` prints a value, `{n|form|form}` one form by its plural. */
type NamesIn<S extends string> = S extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}|${string}` ? Name : Inside) | NamesIn<Rest>
  : never;

export type ValuesOf<S extends string> = [NamesIn<S>] extends [never]
  ? []
  : [values: Readonly<Record<NamesIn<S>, string | number>>];

export type Translate<Text extends string> = <K extends Text>(
  text: K,
  ...values: ValuesOf<K>
) => string;

/** The order in which a text lists its plural forms, e.g. `{n|клиент|клиента|клиентов}`. */
const pluralForms: Readonly<Record<string, readonly Intl.LDMLPluralRule[]>> = {
  en: ["one", "other"],
  ru: ["one", "few", "many"],
  uz: ["one", "other"]
};

/**
 * Returns the function that says an English text in another language. Numbers are written as the
 * language writes them; a text that the catalogue lacks stays English, which the tests refuse.
 */
export function translator<Text extends string>(
  locale: string,
  catalogue: Catalogue
): Translate<Text> {
  const format = createFormat({locale, currency: "XXX"});
  const rules = new Intl.PluralRules(locale === "uz" ? "en" : locale);
  const forms = pluralForms[locale] ?? ["one", "other"];
  return (text, ...[values]) => {
    const given = (values ?? {}) as Readonly<Record<string, string | number>>;
    return (catalogue[text] ?? text).replace(
      /\{(\w+)((?:\|[^{}|]*)*)\}/g,
      (whole, name: string, choices: string) => {
        const value = given[name];
        if (value === undefined) return whole;
        if (!choices) return typeof value === "number" ? format.number(value) : value;
        const options = choices.slice(1).split("|");
        const rule = rules.select(Number(value));
        // A fraction is "other" in Russian and takes the form of "few": 1,5 клиента.
        const index = forms.includes(rule) ? forms.indexOf(rule) : 1;
        return options[Math.min(index, options.length - 1)] ?? "";
      }
    );
  };
}
