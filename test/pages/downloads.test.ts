import {readFile} from "node:fs/promises";
import type {Locator, Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {parseCsv} from "./csv.js";
import {openPage} from "./open-pages.js";
import {keep} from "./pictures.js";
import {differingShare} from "./pixels.js";
import {pageNames, useWorld} from "./world.js";

const world = useWorld();
const long = 240_000;

/** Screens draw two pixels to one of the page; PNG files always do. */
const density = 2;
/** Squares of so many pixels are compared as a whole: a chart may begin at half a pixel of the screen. */
const square = 8;
/** A square is another when a colour of it differs by more than this, of 255. */
const tolerance = 40;
/** A picture is another when more than this share of its squares is. */
const pictureTolerance = 0.01;

describe("the downloads of every page", () => {
  it.each(pageNames)(
    "of %s: each CSV has the columns and all rows of the table",
    async (name) => {
      const {browser, served} = world();
      const {page, faults, close} = await openPage(browser, `${served.url}en/${name}.html`);
      // In print every row of a table is there.
      await page.emulateMedia({media: "print"});
      for (const figure of await page.locator("main figure.chart:has(.tools)").all()) {
        const [header = [], ...rows] = parseCsv((await download(page, figure, "CSV")).toString());
        const toTable = figure.locator(".tools button").filter({hasText: /^Table$/});
        if ((await toTable.count()) > 0) await toTable.dispatchEvent("click");
        const table = await tableOf(figure);
        const title = await figure.locator("h2").first().innerText();
        // Components of the gallery have no columns, for they have no table.
        expect([title, header]).toEqual([title, table.header.length === 0 ? [""] : table.header]);
        expect([title, rows.length]).toEqual([title, table.rows.length]);
        const wrong = rows.flatMap((row, i) =>
          row
            .map((cell, j) => [cell, table.rows[i]?.[j] ?? ""] as const)
            .filter(([cell, shown]) => !isSaid(cell, shown))
        );
        expect([title, wrong]).toEqual([title, []]);
      }
      expect(faults).toEqual([]);
      await close();
    },
    long
  );

  it.each([
    ...pageNames.map((name) => [name, "light"] as const),
    // Every component stands in the gallery.
    ["gallery", "dark"] as const
  ])(
    "of %s, %s: PNG and SVG look like the chart on the screen, and need nothing beside them",
    async (name, colorScheme) => {
      const {browser, served} = world();
      const {page, faults, close} = await openPage(browser, `${served.url}ru/${name}.html`, {
        colorScheme,
        deviceScaleFactor: density
      });
      // It follows the reader and would lie over the charts.
      await page.addStyleTag({content: "#observablehq-header {display: none !important}"});
      const alone = await browser.newPage({deviceScaleFactor: density});
      for (const figure of await page.locator("main figure.chart:has(.stage)").all()) {
        const title = await figure.locator("h2").first().innerText();
        const drawing = figure.locator(".picture > svg");
        // A screenshot begins at a whole pixel; so does the file.
        await drawing.evaluate((svg) => {
          const {x, y} = svg.getBoundingClientRect();
          Object.assign((svg as SVGElement).style, {
            position: "relative",
            left: `${Math.ceil(x) - x}px`,
            top: `${Math.ceil(y) - y}px`
          });
        });
        const screen = await drawing.screenshot({animations: "disabled"});
        const svg = (await download(page, figure, "SVG")).toString();
        expect(svg).not.toMatch(
          /var\(|inherit|currentcolor|href="(?!#|data:)|url\((?!("|&quot;)?(#|data:))/i
        );
        const place = await page.evaluate((text) => {
          const file = new DOMParser().parseFromString(text, "image/svg+xml");
          const chart = file.querySelector("svg > svg");
          const number = (of: string) => Number(chart?.getAttribute(of));
          return {
            error: file.querySelector("parsererror")?.textContent ?? null,
            words: file.documentElement.textContent,
            part: {x: number("x"), y: number("y"), width: number("width"), height: number("height")}
          };
        }, svg);
        expect(place.error).toBeNull();
        for (const word of title.split(/\s+/)) expect(place.words).toContain(word);
        const part = Object.fromEntries(
          Object.entries(place.part).map(([side, value]) => [side, value * density])
        ) as unknown as typeof place.part;
        await alone.setContent(`<body style="margin: 0">${svg}</body>`);
        await alone.evaluate(() => document.fonts.ready);
        const drawn = await alone.locator("svg").first().screenshot();
        const png = await download(page, figure, "PNG");
        for (const [kind, picture] of [
          ["SVG", drawn],
          ["PNG", png]
        ] as const) {
          const share = await differingShare(page, [picture, screen], {tolerance, square, part});
          if (share > pictureTolerance) {
            await keep(`${name}-${colorScheme}-${kind}-changed.png`, picture);
            await keep(`${name}-${colorScheme}-${kind}-screen.png`, screen);
          }
          expect(share, `${kind} of “${title}”`).toBeLessThanOrEqual(pictureTolerance);
        }
      }
      await alone.close();
      expect(faults).toEqual([]);
      await close();
    },
    long
  );
});

async function download(page: Page, figure: Locator, kind: string): Promise<Buffer> {
  // A browser may pass over one of many downloads that come at once.
  for (let tries = 0; tries < 3; tries++) {
    const waiting = page.waitForEvent("download", {timeout: 10_000}).catch(() => null);
    await figure.locator(".tools button").filter({hasText: kind}).dispatchEvent("click");
    const file = await waiting;
    if (file) return readFile(await file.path());
  }
  throw new Error(`${await figure.locator("h2").first().innerText()}: no ${kind} is downloaded`);
}

/** What a table says, cell by cell, without its total. */
function tableOf(figure: Locator): Promise<{header: string[]; rows: string[][]}> {
  return figure.locator("table").evaluate((table) => {
    const texts = (row: Element) => [...row.children].map((cell) => cell.textContent);
    return {
      header: texts(table.querySelector("thead tr") as Element),
      rows: [...table.querySelectorAll("tbody tr:not(.gap)")].map(texts)
    };
  });
}

/** Whether a cell of the table says the value of the CSV: the same text, day or month, or the number as it is rounded. */
function isSaid(value: string, shown: string): boolean {
  if (value.replace(/^'(?=\s*[=+\-@＝＋－＠\t\r\n])/, "") === shown) return true;
  if (value === "") return /^(–|—|< ?\d+)?$/.test(shown);
  const [year] = /^\d{4}(?=-\d\d-\d\d)/.exec(value) ?? [];
  if (year) return shown.includes(year);
  const [, digits = "", unit = ""] = /([\d,]*\.?\d+)([KMB%]?)/.exec(shown) ?? [];
  if (!/^-?[\d.e-]+$/.test(value) || digits === "") return false;
  const scale = {"%": 0.01, K: 1e3, M: 1e6, B: 1e9}[unit] ?? 1;
  const isNegative = /^[^\d]*[-−]/.test(shown);
  const said = Number(digits.replaceAll(",", "")) * (isNegative ? -1 : 1);
  const places = digits.split(".")[1]?.length ?? 0;
  return Math.abs(Number(value) / scale - said) <= 0.5000001 * 10 ** -places;
}
