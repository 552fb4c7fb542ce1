import {readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Programme} from "../config/index.js";
import {discover} from "../runner/index.js";
import {openSession, type Layout} from "../warehouse/index.js";
import {buildSite, catalogueOf, type BuiltSite} from "./build-site.js";
import {explanationsOf} from "./explain.js";
import {actionable, type Finding} from "./findings.js";
import {modelCatalogue} from "./model-catalogue.js";
import {pageData, pageSql, type PageRows} from "./page-data.js";
import type {Page, PageContext} from "./page.js";
import {personalDataOf, withoutOwnWords} from "./privacy-scan.js";
import {siteFacts} from "./site-facts.js";
import {isRendered, markRendered, renderingOf} from "./stamp.js";

export interface SiteOptions {
  /** The project: where package.json, pages and node_modules lie. */
  readonly project: string;
  /** The data folder whose published numbers are shown. */
  readonly layout: Layout;
  readonly programme: Programme;
  /** True when the data folder is the invented programme. */
  readonly isSample: boolean;
  /** Default: every language that has a catalogue, English first. */
  readonly locales?: readonly string[];
  /** Leave a site that shows these numbers already as it is. */
  readonly onlyIfChanged?: boolean;
}

export interface RenderedSite extends BuiltSite {
  /** True when the site was there already and nothing was done. */
  readonly isUnchanged: boolean;
}

/**
 * Runs all page data against one reader of the published set and renders the site in each language.
 * @throws one sentence when a query, a page or the privacy scan fails; the old site stays then.
 */
export async function renderSite(options: SiteOptions): Promise<RenderedSite> {
  const {project, layout, programme, isSample} = options;
  const locales = options.locales ?? (await knownLocales(project));
  const pages = await findPages(join(project, "pages/data"));
  const session = await openSession(layout);
  try {
    const {catalogue, engine} = session;
    const rendering = await renderingOf(project, {catalogue, programme, isSample, locales});
    if (options.onlyIfChanged && (await isRendered(layout.site, locales, rendering)))
      return {
        folders: locales.map((locale) => join(layout.site, locale)),
        milliseconds: 0,
        isUnchanged: true
      };
    const context: PageContext = {asOf: catalogue.as_of ?? "1970-01-01", programme};
    const data: Record<string, PageRows> = {};
    for (const [name, page] of pages)
      data[name] = await pageData(`pages/data/${name}.json.ts`, page, engine, context);
    const sqlOf = new Map(pages.flatMap(([name, page]) => pageSql(name, page, context)));
    const models = await discover(project);
    const explanations = explanationsOf(pages, sqlOf, models.resolve, catalogue);
    const {cards, stories} = modelCatalogue(models, pages, catalogue, context);
    const texts = await Promise.all(
      (await knownLocales(project)).map((locale) => catalogueOf(project, locale))
    );
    const personal = withoutOwnWords(await personalDataOf(engine), [texts, explanations, stories]);
    const built = await buildSite({
      project,
      site: layout.site,
      locales,
      facts: siteFacts(catalogue, programme, isSample, pages, data),
      data: {...data, models: {cards}, actions: {findings: actionable(findingsOf(data))}},
      files: stories,
      explanations,
      personal
    });
    await markRendered(layout.site, rendering);
    return {...built, isUnchanged: false};
  } finally {
    session.close();
  }
}

/** English and every language that has a catalogue in `pages/i18n`. */
export async function knownLocales(project: string): Promise<string[]> {
  const names = await readdir(join(project, "pages/i18n"));
  const others = names
    .filter((name) => /^[a-z]{2}\.ts$/.test(name))
    .map((name) => name.slice(0, 2));
  return ["en", ...others.sort()];
}

/** The page data of a folder by name: `coming-back` for `coming-back.json.ts`. */
export async function findPages(folder: string): Promise<[string, Page][]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json.ts")).sort();
  return Promise.all(
    files.map(async (file): Promise<[string, Page]> => {
      const module = (await import(pathToFileURL(join(folder, file)).href)) as {default?: Page};
      if (module.default?.relation !== "page")
        throw new Error(
          `pages/data/${file} has no page as its default export; end it with export default page({...})`
        );
      return [basename(file, ".json.ts"), module.default];
    })
  );
}

/** What all pages have found. */
const findingsOf = (data: Readonly<Record<string, PageRows>>): Finding[] =>
  Object.values(data).flatMap(({findings = []}) => findings as readonly Finding[]);
