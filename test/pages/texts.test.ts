import {readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {ru} from "../../pages/i18n/ru.js";
import {knownLocales} from "../../src/site/index.js";
import {catalogueOf} from "../../src/site/index.js";
import {resolve} from "node:path";
import {hasWords} from "../../src/site/markdown.js";
import {blocksOf, markdownFiles, textsOfPages} from "./texts.js";

const project = resolve(import.meta.dirname, "../..");
const locales = (await knownLocales(project)).filter((locale) => locale !== "en");

/** The names in braces, each as often as it stands there; forms are left out. */
const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("the texts of the site", () => {
  it("are all in the catalogue and nothing else is", async () => {
    const said = await textsOfPages();
    const known = new Set<string>(Object.keys(ru));
    expect([...said.keys()].filter((text) => !known.has(text))).toEqual([]);
    expect([...known].filter((text) => !said.has(text))).toEqual([]);
  });

  it.each(locales)("stand in %s in one file each", async (locale) => {
    const folder = resolve(project, "pages/i18n", locale);
    const files = await Promise.all(
      readdirSync(folder).map((file) => import(resolve(folder, file)) as Promise<object>)
    );
    const texts = files.flatMap((file) =>
      Object.values(file).flatMap((topic: object) => Object.keys(topic))
    );
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
    expect(texts.sort()).toEqual(Object.keys(await catalogueOf(project, locale)).sort());
  });

  it.each(locales)("have the same keys in %s", async (locale) => {
    expect(Object.keys(await catalogueOf(project, locale)).sort()).toEqual(Object.keys(ru).sort());
  });

  it.each(locales)(
    "name in %s the values that they are given, and as many plural forms as it has",
    async (locale) => {
      const forms = locale === "ru" ? 3 : 2;
      for (const [english, text] of Object.entries(await catalogueOf(project, locale))) {
        expect(new Set(values(text)), english).toEqual(new Set(values(english)));
        for (const [, choices] of text.matchAll(/\{\w+\|([^{}]*)\}/g))
          expect(choices?.split("|").length, text).toBe(forms);
      }
    }
  );

  it("never stand bare in an HTML block, where no catalogue reaches them", async () => {
    for (const file of markdownFiles)
      for (const block of (await blocksOf(file)).html)
        expect(hasWords(withoutExpressions(block)), `${file}: ${block}`).toBe(false);
  });
});

/** An HTML block without its `${…}`, braces inside counted. */
function withoutExpressions(block: string): string {
  let depth = 0;
  let kept = "";
  for (let i = 0; i < block.length; i++) {
    if (block.startsWith("${", i) && depth === 0) {
      depth = 1;
      i++;
    } else if (depth > 0 && block[i] === "{") depth++;
    else if (depth > 0 && block[i] === "}") depth--;
    else if (depth === 0) kept += block[i];
  }
  return kept;
}
