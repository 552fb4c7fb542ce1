import {createFormat} from "../components/format.js";

/** The texts of one language, by the keys of the English texts. */
export type Catalogue = Readonly<Record<string, string>>;

/** A short key of a text (FNV-1a, 32 bits): catalogues travel to the browser without the English texts. */
export function keyOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** Spaces at which no line may break, each with what stands before and after it. */
const firmSpaces: readonly RegExp[] = [
  / (?=[—–]( |$))/g,
  /(?<=\d) (?=[\p{L}%])/gu,
  /(?<=\{\w+\}) (?=(?:ta |tasi )|\{\w+\|)/g,
  /(?<=\{\w+\}\u00a0ta) (?=\{)/g,
  /(?<=(?:^|[\s(«“])(?:в|во|с|со|к|ко|о|об|у|и|а|на|не|по|за|до|от|из)) /giu
];

/**
 * A translated text with the spaces made firm that belong to the words beside them: before a dash, between
 * a number and what it counts, after a short Russian word.
 */
export const firm = (text: string): string =>
  firmSpaces.reduce((said, space) => said.replace(space, "\u00a0"), text);

/**
 * A catalogue by English text as one by key, its spaces firm where they must be.
 * @throws when two texts have one key.
 */
export function byKey(texts: Readonly<Record<string, string>>): Catalogue {
  const known = new Map<string, string>();
  return Object.fromEntries(
    Object.entries(texts).map(([text, translation]) => {
      const key = keyOf(text);
      const other = known.get(key);
      if (other !== undefined)
        throw new Error(`"${text}" and "${other}" have one key; change a word of either`);
      known.set(key, text);
      return [key, firm(translation)];
    })
  );
}

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
    const said = (catalogue[keyOf(text)] ?? text).replace(
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
    // A value may end with an abbreviation where its sentence ends.
    return said.replaceAll(/\.\.(?=\s|$)/g, ".");
  };
}
