import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {translatedMarkdown, Terms} from "./markdown.js";
import type {SiteFacts} from "./site-facts.js";

/** What the settings of a language are made from. */
export interface Language {
  /** The facts of the site, its locale among them. */
  readonly site: SiteFacts;
  /** The texts of the language by their keys. */
  readonly catalogue: Readonly<Record<string, string>>;
  /** The words of the glossary by name. */
  readonly words: Terms["words"];
  /** All languages that are built together. */
  readonly locales: readonly string[];
}

/** How the pages of a language are read and what stands around them: `observablehq.config.ts`. */
export interface Settings {
  /** What each page's title ends with. */
  readonly title: string;
  /** The stylesheet, under `pages`. */
  readonly style: string;
  /** What stands in the head of every page. */
  readonly head: string;
  /** The bar above a page, by its path, e.g. "/worth"; links are written as "/page" and "locale:ru/page". */
  readonly header: (path: string) => string;
  /** What happens to a page's Markdown before it is parsed. */
  readonly markdownIt: ReturnType<typeof translatedMarkdown>;
}

/** The settings that a project gives its pages in a language. */
export async function settingsOf(project: string, language: Language): Promise<Settings> {
  const path = pathToFileURL(join(project, "observablehq.config.ts")).href;
  const {default: settings} = (await import(path)) as {default: (one: Language) => Settings};
  return settings(language);
}
