import axe from "axe-core";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {ru} from "../../pages/i18n/ru.js";
import {uz} from "../../pages/i18n/uz.js";
import {openPage} from "./open-pages.js";
import {keep, smallPicture, unlikeCommitted} from "./pictures.js";
import {locales, pageNames, titles, useWorld} from "./world.js";

const world = useWorld();

const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = {ru, uz};
/** A text with plain spaces: small words are bound to the next one. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const said = (locale: string, text: string) => catalogues[locale]?.[text] ?? text;

/** Widths of a phone and of a desk, in pixels. */
const widths = [360, 1280] as const;
const schemes = ["light", "dark"] as const;

/** The looks whose pictures are committed, in Russian, whose words are the longest; heights in pixels of the page. */
const pictured = [
  {colorScheme: "light", width: 1280, height: 2700, scale: 0.5},
  {colorScheme: "dark", width: 360, height: 2400, scale: 0.75}
] as const;

/** Two looks at a large page with a machine that has other things to do, in milliseconds. */
const slow = 120_000;

/** Each page in each language, on a phone and on a desk: opened once, looked at in light and in dark. */
describe("every page in a real browser", () => {
  it.each(
    widths.flatMap((width) =>
      locales.flatMap((locale) => pageNames.map((page) => [page, locale, width] as const))
    )
  )(
    "%s in %s at %d px opens without a fault, is translated, accessible, fits and looks as committed, light and dark",
    async (name, locale, width) => {
      const {browser, served} = world();
      const {page, faults, close} = await openPage(browser, `${served.url}${locale}/${name}.html`, {
        viewport: {width, height: 900}
      });
      const title = said(locale, titles[name] ?? "");
      expect(plain(await page.title())).toContain(title);
      expect(plain(await page.locator("h1").innerText())).toBe(title);
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
      expect(await page.locator("main .observablehq--error").count()).toBe(0);
      expect(await emptyPictures(page)).toEqual([]);
      await page.evaluate(axe.source);
      for (const colorScheme of schemes) {
        await page.emulateMedia({colorScheme});
        await page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth
        );
        expect(overflow, `${colorScheme} is wider than the screen`).toBeLessThanOrEqual(0);
        // The gallery's charts are as narrow as they can be.
        if (name !== "gallery") expect(await cutWords(page), colorScheme).toEqual([]);
        expect(await graveFaults(page), colorScheme).toEqual([]);
        const look = `${name}-${locale}-${colorScheme}-${width}.png`;
        if (process.env.REGULARS_SCREENSHOTS)
          await keep(look, await page.screenshot({fullPage: true}));
        const committed = pictured.find(
          (one) => locale === "ru" && one.colorScheme === colorScheme && one.width === width
        );
        if (!committed || name === "gallery") continue;
        const picture = await smallPicture(page, committed.height, committed.scale);
        expect(await unlikeCommitted(page, `page-${look}`, picture)).toBeNull();
      }
      expect(faults).toEqual([]);
      await close();
    },
    slow
  );
});

/** The titles of charts whose picture has no marks. */
function emptyPictures(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("figure.chart:has(.stage)")]
      .filter((one) => one.querySelectorAll(".picture :is(path, rect, circle)").length < 2)
      .map((one) => one.querySelector("h2")?.textContent ?? "")
  );
}

/** Words of charts that reach over the edge of their card, into what stands beside it or over the screen. */
function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main .card:has(.picture > svg)")].flatMap((card) => {
      const edge = card.getBoundingClientRect();
      return [...card.querySelectorAll(".picture > svg text")]
        .filter((word) => word.checkVisibility({visibilityProperty: true, opacityProperty: true}))
        .filter((word) => {
          const {left, right, top, bottom} = word.getBoundingClientRect();
          const isBeside = left < edge.left || right > edge.right;
          return isBeside || top < edge.top || bottom > edge.bottom;
        })
        .map((word) => `${card.querySelector("h2")?.textContent}: ${word.textContent}`);
    })
  );
}

/** What axe calls serious or critical, with the element; its script must be in the page. */
async function graveFaults(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async () => {
    const {axe: checker} = window as unknown as {axe: typeof axe};
    const found = await checker.run({resultTypes: ["violations"], iframes: false, preload: false});
    return found.violations.map(({id, impact, nodes}) => ({
      id,
      impact,
      elements: nodes.map(({html}) => html.slice(0, 120))
    }));
  });
  return violations
    .filter(({impact}) => impact === "serious" || impact === "critical")
    .map(({id, elements}) => `${id}: ${elements.join(" | ")}`);
}
