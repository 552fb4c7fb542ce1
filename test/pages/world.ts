import {resolve} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll} from "vitest";
import {buildSite, serve, type Served} from "../../src/site/index.js";
import {data, explanations, facts, files, nobody} from "../site/fixture.js";
import {openBrowser} from "../support/browser.js";
import {once} from "../support/once.js";
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

/** The site of the invented shop, served, and a browser of one's own. */
export interface World {
  readonly served: Served;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Serves the invented shop's site in every language and in the one that nobody speaks, built once a run. */
export async function openWorld(): Promise<World> {
  const site = await once("site", (folder) =>
    buildSite({
      project,
      site: folder,
      locales: [...locales, pseudoLocale],
      catalogues: {[pseudoLocale]: pseudoCatalogue},
      facts,
      data,
      files,
      explanations,
      personal: nobody
    })
  );
  const [served, browser] = await Promise.all([serve(site, {port: 0}), openBrowser()]);
  return {
    served,
    browser,
    close: async () => {
      await browser.close();
      await served.close();
    }
  };
}

/** For a test file: opens the world before its tests and closes it after them. */
export function useWorld(): () => World {
  let world: World | undefined;
  beforeAll(async () => {
    world = await openWorld();
  }, 240_000);
  afterAll(() => world?.close());
  return () => {
    if (!world) throw new Error("the world of pages opens before the tests, not before the file");
    return world;
  };
}
