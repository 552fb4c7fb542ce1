import {head, header, notices, type Shell} from "./pages/components/shell.js";
import {keyOf, translator, type Catalogue} from "./pages/i18n/translate.js";
import type {Text} from "./pages/i18n/index.js";
import {translatedMarkdown, type Terms} from "./src/site/markdown.js";
import type {Language, Settings} from "./src/site/settings.js";

const names: Readonly<Record<string, string>> = {en: "English", ru: "Русский", uz: "Oʻzbekcha"};

/** How Framework reads the pages in a language, and what stands around each of them. */
export default function settings({site, catalogue, words, locales}: Language): Settings {
  const texts: Catalogue = catalogue;
  const shell: Shell = {
    site,
    t: translator<Text>(site.locale, texts),
    locales: locales.map((locale) => ({locale, name: names[locale] ?? locale}))
  };
  const terms: Terms = {words, more: shell.t("Glossary")};
  return {
    title: site.businessName,
    style: "style.css",
    head: head(shell),
    header: (path) => header(shell, path),
    markdownIt: translatedMarkdown((text) => texts[keyOf(text)] ?? text, notices(shell), terms)
  };
}
