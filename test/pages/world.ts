import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {Browser} from "playwright-core";
import {buildSite, serve, type Served} from "../../src/site/index.js";
import {data, explanations, facts, files, nobody} from "../site/fixture.js";
import {openBrowser} from "../support/browser.js";
import {pseudoCatalogue} from "./pseudo.js";
import {blocksOf, markdownFiles} from "./texts.js";

export const project = resolve(import.meta.dirname, "../..");
export const locales = ["en", "ru", "uz"] as const;
/** The language that nobody speaks; see pseudo.ts. */
export const pseudoLocale = "la";

/** The English title of every page by its name. */
export const titles: Readonly<Record<string, string>> = Object.fromEntries(
  await Promise.all(
    markdownFiles.map(async (file) => [
      file.replace(".md", ""),
      (await blocksOf(file)).prose[0] ?? ""
    ])
  )
) as Record<string, string>;
export const pageNames = Object.keys(titles);

/** One built site, served, and one browser, for all tests of pages. */
export interface World {
  readonly site: string;
  readonly served: Served;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Builds the site of the invented shop in every language and in the one that nobody speaks. */
export async function openWorld(): Promise<World> {
  const site = await mkdtemp(join(tmpdir(), "regulars-site-"));
  await buildSite({
    project,
    site,
    locales: [...locales, pseudoLocale],
    catalogues: {[pseudoLocale]: pseudoCatalogue},
    facts,
    data,
    files,
    explanations,
    personal: nobody
  });
  const [served, browser] = await Promise.all([serve(site, {port: 0}), openBrowser()]);
  return {
    site,
    served,
    browser,
    close: async () => {
      await browser.close();
      await served.close();
      await rm(site, {recursive: true});
    }
  };
}
