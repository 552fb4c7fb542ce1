import {mkdir, mkdtemp, rename, rm, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {pathToFileURL} from "node:url";
import {bundleForNode, bundlePages, bundleStyle} from "./bundle.js";
import type {Sources} from "./bundle-plugins.js";
import {compressFiles} from "./compress.js";
import {writeData} from "./data-files.js";
import {contentPolicy, documentOf} from "./document.js";
import {inLanguage, type Explanations} from "./explain.js";
import {writeText} from "./files.js";
import {copyFonts} from "./fonts.js";
import {parsePages} from "./framework.js";
import {checkOutput} from "./output-check.js";
import {prerendered} from "./prerender.js";
import {scanForPersonalData, type PersonalData} from "./privacy-scan.js";
import {settingsOf} from "./settings.js";
import {sharedModules, type Shared} from "./shared-modules.js";
import type {SiteFacts} from "./site-facts.js";
import {startPage, startScriptHash} from "./start-page.js";

export interface SiteBuild {
  /** The project: where package.json, pages and node_modules lie. */
  readonly project: string;
  /** The folder of the site; each language gets a folder in it. */
  readonly site: string;
  readonly locales: readonly string[];
  readonly facts: SiteFacts;
  /** The content of `data/<name>.json` by name. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What stands behind the numbers. */
  readonly explanations: Explanations;
  /** Further JSON files that pages fetch when they are asked for, by their path in each language's folder. */
  readonly files?: Readonly<Record<string, unknown>>;
  /** The texts of languages that have no file in `pages/i18n`. */
  readonly catalogues?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What may not be found in the built pages. */
  readonly personal: PersonalData;
}

export interface BuiltSite {
  readonly folders: readonly string[];
  readonly milliseconds: number;
}

/**
 * Builds the site in the given languages and replaces each language's folder once it is complete and
 * clean; when anything is wrong with one of them, all folders stay as they were.
 * @throws one sentence naming the page or file.
 */
export async function buildSite(build: SiteBuild): Promise<BuiltSite> {
  const started = performance.now();
  const {site, locales} = build;
  await mkdir(site, {recursive: true});
  const next = await mkdtemp(join(site, ".next-"));
  try {
    // What pages share is the same in every language.
    let shared: Promise<Shared> | undefined;
    const sharedOnce = (sources: Sources) => (shared ??= sharedModules(sources));
    const builds = await Promise.allSettled(
      locales.map((locale) => buildLocale(build, locale, join(next, locale), sharedOnce))
    );
    for (const one of builds) if (one.status === "rejected") throw one.reason;
    for (const locale of locales) await replaceFolder(join(next, locale), join(site, locale), next);
    await writeFile(
      join(site, "index.html"),
      startPage(locales, build.facts, contentPolicy([startScriptHash]))
    );
  } finally {
    await rm(next, {recursive: true, force: true});
  }
  return {
    folders: locales.map((locale) => join(site, locale)),
    milliseconds: performance.now() - started
  };
}

async function buildLocale(
  build: SiteBuild,
  locale: string,
  output: string,
  shared: (sources: Sources) => Promise<Shared>
): Promise<void> {
  const {project, locales, facts, personal} = build;
  const folder = join(project, "pages");
  const texts = build.catalogues?.[locale] ?? (await catalogueOf(project, locale));
  const {terms, ...explain} = inLanguage(
    build.explanations,
    await registryWords(project, locale, texts)
  );
  const site = {...facts, locale};
  const glossary = {terms, metrics: explain.metrics};
  const data = await writeData(output, {...build.data, site, explain, glossary});
  const catalogue = await keyed(project, texts);
  const settings = await settingsOf(project, {site, catalogue, words: terms, locales});
  const pages = await parsePages(folder, settings);
  const sources: Sources = {folder, pages, locale, catalogue};
  const scripts = await bundlePages(sources, await shared(sources), data.registered(pages), output);
  const bodies = await prerendered(pages, await bundleForNode(sources), data.read);
  const style =
    (await copyFonts(output, project)) + (await bundleStyle(join(folder, settings.style)));
  for (const page of pages)
    await writeText(
      join(output, `${page.name}.html`),
      documentOf({
        page: {...page, body: bodies.get(page.name) ?? page.body},
        locale,
        settings,
        style,
        scripts: scripts.get(page.name) ?? [],
        data: data.early(page)
      })
    );
  for (const [path, content] of Object.entries({...build.files, "_glossary.json": glossary}))
    await writeText(join(output, path), JSON.stringify(content));
  await checkOutput(output);
  await scanForPersonalData(output, personal);
  await compressFiles(output);
}

/** The texts of a language, from `pages/i18n/<locale>.ts`; English is the source and needs none. */
export async function catalogueOf(
  project: string,
  locale: string
): Promise<Readonly<Record<string, string>>> {
  if (locale === "en") return {};
  const path = join(project, "pages/i18n", `${locale}.ts`);
  try {
    const module = (await import(pathToFileURL(path).href)) as Record<
      string,
      Readonly<Record<string, string>>
    >;
    const catalogue = module[locale];
    if (catalogue) return catalogue;
  } catch (cause) {
    throw new Error(
      `there is no site in "${locale}": ${path} could not be read; known languages have a catalogue there`,
      {cause}
    );
  }
  throw new Error(
    `${path} does not export ${locale}; export the catalogue under the language's own name`
  );
}

/** The words of the registry of metrics and of the terms in a language, from `pages/i18n/*-texts.ts`. */
async function registryWords(
  project: string,
  locale: string,
  catalogue: Readonly<Record<string, string>>
): Promise<(text: string) => string> {
  type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;
  const folder = join(project, "pages/i18n");
  const read = async (file: string, name: string) =>
    ((await import(pathToFileURL(join(folder, file)).href)) as Record<string, Words>)[name];
  const words: Words = {
    ...(await read("metric-texts.ts", "metricTexts")),
    ...(await read("term-texts.ts", "termTexts"))
  };
  const {firm} = (await import(pathToFileURL(join(folder, "translate.ts")).href)) as {
    firm: (text: string) => string;
  };
  return (text) => {
    const said = words[text]?.[locale] ?? catalogue[text];
    return said === undefined ? text : firm(said);
  };
}

/** The texts under the short keys by which the pages ask for them. */
async function keyed(
  project: string,
  catalogue: Readonly<Record<string, string>>
): Promise<Readonly<Record<string, string>>> {
  const path = join(project, "pages/i18n/translate.ts");
  const {byKey} = (await import(pathToFileURL(path).href)) as {
    byKey: (texts: typeof catalogue) => typeof catalogue;
  };
  return byKey(catalogue);
}

async function replaceFolder(from: string, to: string, next: string): Promise<void> {
  const old = join(next, `old-${basename(to)}`);
  await rename(to, old).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "ENOENT") throw cause;
  });
  await rename(from, to);
}
