import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import {AxeBuilder} from "@axe-core/playwright";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {ru} from "../../../pages/i18n/ru.js";
import {uz} from "../../../pages/i18n/uz.js";
import {openPage} from "../open-pages.js";
import {locales, pageNames, titles, type World} from "../world.js";

const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = {ru, uz};
const said = (locale: string, text: string) => catalogues[locale]?.[text] ?? text;

/** Pages that have a chart in the data of these tests. */
const charted = ["index", "coming-back", "worth", "messages", "loads", "gallery"];

const sizes = [
  ["light", 1280],
  ["dark", 1280],
  ["light", 360],
  ["dark", 360]
] as const;

/** Four looks at a large page with a machine that has other things to do, in milliseconds. */
const slow = 240_000;

const screenshots = join(import.meta.dirname, "../screenshots");

/** Each page in each language, light and dark, on a desk and on a phone: opened once, looked at four times. */
export function everyPage(world: () => World): void {
  describe("every page in a real browser", () => {
    it.each(locales.flatMap((locale) => pageNames.map((page) => [page, locale] as const)))(
      "%s in %s opens without a fault, is translated, accessible and fits, light and dark, on a desk and on a phone",
      async (name, locale) => {
        const {browser, served} = world();
        const {page, faults, close} = await openPage(
          browser,
          `${served.url}${locale}/${name}.html`
        );
        const title = said(locale, titles[name] ?? "");
        expect(await page.title()).toContain(title);
        expect(await page.locator("h1").innerText()).toBe(title);
        expect(await page.locator("html").getAttribute("lang")).toBe(locale);
        expect(await page.locator("main .observablehq--error").count()).toBe(0);
        if (charted.includes(name)) expect(await emptyPictures(page)).toEqual([]);
        for (const [colorScheme, width] of sizes) {
          await page.emulateMedia({colorScheme});
          await page.setViewportSize({width, height: 900});
          await page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - innerWidth
          );
          expect(
            overflow,
            `${colorScheme} ${width} px is wider than the screen`
          ).toBeLessThanOrEqual(0);
          // Words change no rule but that of their language; colours and sizes are the same in all three.
          const isOpposite = colorScheme === "dark" ? width === 360 : width === 1280;
          if (
            locale === "en"
              ? name !== "gallery" || isOpposite
              : colorScheme === "dark" && isOpposite
          )
            expect(await graveFaults(page), `${colorScheme} ${width} px`).toEqual([]);
          await photograph(page, `${name}-${locale}-${colorScheme}-${width}`);
        }
        expect(faults).toEqual([]);
        await close();
      },
      slow
    );
  });
}

/** The titles of charts whose picture has no marks. */
function emptyPictures(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("figure.chart:has(.stage)")]
      .filter((one) => one.querySelectorAll(".picture :is(path, rect, circle)").length < 2)
      .map((one) => one.querySelector("h2")?.textContent ?? "")
  );
}

/** What axe calls serious or critical, with the element. */
async function graveFaults(page: Page): Promise<string[]> {
  const {violations} = await new AxeBuilder({page}).analyze();
  return violations
    .filter(({impact}) => impact === "serious" || impact === "critical")
    .map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

/** Keeps a picture of the page to look at, when REGULARS_SCREENSHOTS asks for it. */
async function photograph(page: Page, name: string): Promise<void> {
  if (!process.env.REGULARS_SCREENSHOTS) return;
  await mkdir(screenshots, {recursive: true});
  await page.screenshot({path: join(screenshots, `${name}.png`), fullPage: true});
}
