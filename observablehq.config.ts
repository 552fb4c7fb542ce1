import {readFileSync} from "node:fs";
import {join} from "node:path";
import {head, header, notices, type Shell} from "./pages/components/shell.js";
import type {SiteFacts} from "./pages/components/site.js";
import type {Text} from "./pages/i18n/index.js";
import {keyOf, translator, type Catalogue} from "./pages/i18n/translate.js";
import {translatedMarkdown, type Terms} from "./src/site/markdown.js";

/** Set by `regulars site`, which writes a working copy of `pages` with its data for each language. */
const {REGULARS_PAGES: root = "pages", REGULARS_OUTPUT: output = ".regulars/preview"} = process.env;
const site = JSON.parse(readFileSync(join(root, "data/site.json"), "utf8")) as SiteFacts;
const {terms} = JSON.parse(readFileSync(join(root, "data/glossary.json"), "utf8")) as {
  terms: Terms["words"];
};
const {catalogue} = (await import(join(process.cwd(), root, "i18n/locale.ts"))) as {
  catalogue: Catalogue;
};
const locales = (process.env.REGULARS_LOCALES ?? "en").split(",");
const names: Readonly<Record<string, string>> = {en: "English", ru: "Русский", uz: "Oʻzbekcha"};

const shell: Shell = {
  site,
  t: translator<Text>(site.locale, catalogue),
  locales: locales.map((locale) => ({locale, name: names[locale] ?? locale}))
};

export default {
  root,
  output,
  title: site.businessName,
  style: "style.css",
  globalStylesheets: [],
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  typographer: false,
  preserveExtension: true,
  preserveIndex: true,
  head: head(),
  header: ({path}: {path: string}) => header(shell, path),
  footer: "",
  markdownIt: translatedMarkdown((text) => catalogue[keyOf(text)] ?? text, notices(shell), {
    words: terms,
    more: shell.t("Glossary")
  })
};
