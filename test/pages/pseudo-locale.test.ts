import {describe, expect, it} from "vitest";
import {data} from "../site/fixture.js";
import {openPage} from "./open-pages.js";
import {pageNames, pseudoLocale, useWorld} from "./world.js";

const world = useWorld();

/** What data, formats of the browser and commands say: names of the invented shop, months, units, files. */
const quoted =
  /^(Choyxona|No|UZS|SMS|Telegram|Viber|WhatsApp|CSV|PNG|SVG|SQL|English|Oʻzbekcha|zbekcha|la|MBG|NBD|BG|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|Sun|Mon|Tue|Wed|Thu|Fri|Sat|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|instagram|telegram|points|till|mailer|csv|receipts|visits|customers|cohorts|by|month|column|filled|net|amount|sums|sold|at|kg|Ramazon|New|rules|of|Telegr|Telegram)$/;

/** Words of the names of events, such as "Navroʻz", in the data of all pages. */
const named = new Set(
  Object.values(data as unknown as Readonly<Record<string, object>>)
    .flatMap((queries) => Object.values(queries as Record<string, {name?: string}[]>).flat())
    .flatMap(({name = ""}) => name.match(/[A-Za-z]{2,}/g) ?? [])
);

/** A language that nobody speaks shows what slips past the catalogues, and what does not bear longer words. */
describe("a language that nobody speaks", () => {
  it.each(pageNames)("says everything on %s, and longer words fit", async (name) => {
    const {browser, served} = world();
    const {page, faults, close} = await openPage(
      browser,
      `${served.url}${pseudoLocale}/${name}.html`,
      {viewport: {width: 360, height: 800}}
    );
    const words = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode()) {
        const {parentElement, textContent} = walker.currentNode;
        if (!parentElement?.closest("code, pre, style, script, [lang=en], [hreflang]"))
          texts.push(textContent ?? "");
      }
      for (const element of document.querySelectorAll(
        ":is([aria-label], [title], [placeholder]):not(svg *)"
      ))
        for (const attribute of ["aria-label", "title", "placeholder"])
          texts.push(element.getAttribute(attribute) ?? "");
      return texts.join(" ").match(/(?<!\p{L})[A-Za-z]{2,}(?!\p{L})/gu) ?? [];
    });
    expect([...new Set(words)].filter((word) => !quoted.test(word) && !named.has(word))).toEqual(
      []
    );
    for (const width of [360, 1280]) {
      await page.setViewportSize({width, height: 900});
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
    }
    expect(faults).toEqual([]);
    await close();
  });
});
