import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {gzipSync} from "node:zlib";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {AxeBuilder} from "@axe-core/playwright";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {ru} from "../../pages/i18n/ru.js";
import {uz} from "../../pages/i18n/uz.js";
import {buildSite, serve, type Served} from "../../src/site/index.js";
import {data, drawn, explanations, facts, files, nobody} from "../site/fixture.js";
import {openBrowser} from "../support/browser.js";
import {openPage} from "./open-pages.js";
import {blocksOf, markdownFiles} from "./texts.js";

const project = resolve(import.meta.dirname, "../..");
const screenshots = join(import.meta.dirname, "screenshots");
const locales = ["en", "ru", "uz"] as const;
/** The title of every page by its name. */
const pages = Object.fromEntries(await Promise.all(markdownFiles.map(titleOf)));
/** Pages that have a chart in the data of these tests. */
const charted = ["index", "coming-back", "worth", "messages", "loads", "gallery"];
const catalogues: Record<string, Readonly<Record<keyof typeof ru, string>>> = {ru, uz};
const said = (locale: string, text: string) =>
  catalogues[locale]?.[text as keyof typeof ru] ?? text;

async function titleOf(file: string): Promise<[name: string, title: string]> {
  const {prose} = await blocksOf(file);
  return [file.replace(".md", ""), prose[0] ?? ""];
}

let site: string;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "regulars-site-"));
  await mkdir(screenshots, {recursive: true});
  await buildSite({project, site, locales, facts, data, files, explanations, personal: nobody});
  served = await serve(site, {port: 0});
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await rm(site, {recursive: true});
});

const each = locales.flatMap((locale) => Object.keys(pages).map((page) => [page, locale] as const));

describe("every page in a real browser", () => {
  it.each(each)(
    "%s in %s opens without a fault, draws its charts and is translated",
    async (name, locale) => {
      const {page, faults, close} = await openPage(browser, `${served.url}${locale}/${name}.html`);
      expect(await page.title()).toContain(said(locale, pages[name] ?? ""));
      expect(await page.locator("h1").innerText()).toBe(said(locale, pages[name] ?? ""));
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
      expect(await page.locator("main .observablehq--error").count()).toBe(0);
      expect(await page.locator("main observablehq-loading").count()).toBe(0);
      const figures = page.locator("figure.chart");
      if (charted.includes(name)) expect(await figures.count()).toBeGreaterThan(0);
      for (const figure of await page.locator("figure.chart:has(.stage)").all())
        expect(await figure.locator(".picture :is(path, rect, circle)").count()).toBeGreaterThan(1);
      if (locale === "ru") expect(await untranslated(page)).toEqual([]);
      await page.screenshot({path: join(screenshots, `${name}-${locale}.png`), fullPage: true});
      expect(faults).toEqual([]);
      await close();
    }
  );

  it.each(Object.keys(pages))(
    "%s fits a phone: in Russian light, in English dark",
    async (name) => {
      for (const [locale, colorScheme] of [
        ["ru", "light"],
        ["en", "dark"]
      ] as const) {
        const {page, faults, close} = await openPage(
          browser,
          `${served.url}${locale}/${name}.html`,
          {
            viewport: {width: 360, height: 780},
            colorScheme
          }
        );
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth
        );
        expect(overflow).toBeLessThanOrEqual(0);
        await page.screenshot({
          path: join(screenshots, `${name}-${locale}-phone-${colorScheme}.png`),
          fullPage: true
        });
        expect(faults).toEqual([]);
        await close();
      }
    }
  );
});

/** Words of two Latin letters and more in the page's text that are not names. */
async function untranslated(page: Page): Promise<string[]> {
  // What is quoted, and what says of itself that it is English, is left out.
  const text = await page.locator("main").evaluate((main) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const {parentElement, textContent} = walker.currentNode;
      if (!parentElement?.closest("code, pre, style, [lang=en]")) texts.push(textContent ?? "");
    }
    return texts.join(" ");
  });
  const names =
    /^(Choyxona|No|Regulars|data|inbox|README|md|models|regulars|query|select|from|meta|rejects|till_\d+|q\d|csv|till|mailer|receipts|visits|customers|cohorts_by_month|net_amount_sums|column_\d+_filled|sold_at|SQL|RFM|CSV|PNG|SVG|SMS|Telegram|push|CRM|M?BG|Pareto|NBD|C\d+|S\d|kpiCard|choice|lineChart|heatMap|intervalChart|barChart|waterfall|funnel|flow|slope|calendar|timeline|quantileStrip|tree|smallMultiples)$/;
  return (text.match(/[A-Za-z]\w+/g) ?? []).filter((word) => !names.test(word));
}

describe("accessibility", () => {
  it.each(Object.keys(pages))(
    "%s has no serious or critical fault, light and dark",
    async (name) => {
      for (const colorScheme of ["light", "dark"] as const) {
        const {page, close} = await openPage(browser, `${served.url}en/${name}.html`, {
          colorScheme
        });
        const {violations} = await new AxeBuilder({page}).analyze();
        const grave = violations.filter(
          ({impact}) => impact === "serious" || impact === "critical"
        );
        expect(
          grave.map(
            ({id, nodes}) =>
              `${colorScheme}: ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`
          )
        ).toEqual([]);
        await close();
      }
    }
  );
});

describe("a chart", () => {
  it("shows its numbers as a table that sorts, with the total", async () => {
    const {page, close} = await openPage(browser, `${served.url}en/index.html`);
    const figure = page.locator("figure.chart").first();
    await figure.getByRole("button", {name: "Table"}).click();
    const rows = figure.locator("tbody tr");
    expect(await rows.count()).toBe(drawn.overview.months.length);
    expect(await figure.locator("tfoot").innerText()).toContain("Together");
    await figure.getByRole("button", {name: "Receipts", exact: true}).click();
    const counts = await figure.locator("tbody tr td:nth-child(3)").allInnerTexts();
    const numbers = counts.map((text) => Number(text.replaceAll(",", "")));
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    await close();
  });

  it("is read with the arrow keys and said to screen readers", async () => {
    const {page, close} = await openPage(browser, `${served.url}en/index.html`);
    const stage = page.locator(".stage").first();
    await stage.focus();
    await page.keyboard.press("End");
    expect(await stage.locator("[aria-live]").innerText()).toMatch(/^December 2025; Sales: UZS\s/);
    await page.keyboard.press("ArrowLeft");
    expect(await stage.locator("[aria-live]").innerText()).toMatch(/^November 2025/);
    expect(await stage.locator(".tip").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await stage.locator(".tip").isVisible()).toBe(false);
    await close();
  });

  it.each([
    ["CSV", /^\ufeffMonth,Sales,/],
    ["SVG", /^<svg [\s\S]*Are sales growing\?/],
    ["PNG", /^\ufffdPNG/]
  ])("downloads as %s", async (kind, content) => {
    const {page, faults, close} = await openPage(browser, `${served.url}en/index.html`);
    const waiting = page.waitForEvent("download");
    await page
      .locator("figure.chart")
      .first()
      .getByRole("button", {name: `Download ${kind}`})
      .click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(`are-sales-growing.${kind.toLowerCase()}`);
    expect(await readFile(await download.path(), "utf8")).toMatch(content);
    expect(faults).toEqual([]);
    await close();
  });

  it("hides groups under the privacy floor and says so", async () => {
    const {page, close} = await openPage(browser, `${served.url}en/coming-back.html`);
    const map = page.locator("figure.chart").nth(1);
    expect(await map.locator(".masked").count()).toBeGreaterThan(0);
    expect(await map.innerText()).toContain("< 5");
    await close();
  });

  it("follows the choice between the two ways to count", async () => {
    const {page, close} = await openPage(browser, `${served.url}en/coming-back.html`);
    const before = await page.locator(".heat .value").allTextContents();
    await page.getByText("Came then or later").click();
    await page.getByText("How many are still with us?").waitFor();
    expect(await page.locator(".heat .value").allTextContents()).not.toEqual(before);
    await close();
  });
});

describe("filters", () => {
  it("change the marks, live in the address, come back with it and go along to other pages", async () => {
    const {page, faults, close} = await openPage(browser, `${served.url}en/messages.html`);
    const rows = page.locator("main > .observablehq--block > .card .table tbody tr");
    const all = await rows.count();
    await page.locator("select[name=channel]").selectOption("telegram");
    await page.waitForFunction(
      (count) => document.querySelectorAll(".card .table tbody tr").length < count,
      all
    );
    const chosen = await rows.count();
    expect(chosen).toBe(
      drawn.messages.campaigns.filter(({channel}) => channel === "telegram").length
    );
    expect(new URL(page.url()).search).toBe("?channel=telegram");
    await page.reload({waitUntil: "networkidle"});
    expect(await rows.count()).toBe(chosen);
    expect(await page.locator("select[name=channel]").inputValue()).toBe("telegram");
    await page.getByRole("link", {name: "Overview"}).click();
    await page.waitForURL(/\/en\/index\.html\?channel=telegram$/);
    await page.locator("select[name=store]").selectOption("S2");
    await page.locator("select[name=period]").selectOption("6");
    await page.waitForFunction(() => location.search === "?channel=telegram&store=S2&period=6");
    const figure = page.locator("figure.chart").first();
    await figure.getByRole("button", {name: "Table"}).click();
    expect(await figure.locator("tbody tr").count()).toBe(6);
    await page.getByRole("link", {name: "Русский"}).click();
    await page.waitForURL(/\/ru\/index\.html\?channel=telegram&store=S2&period=6$/);
    expect(faults).toEqual([]);
    await close();
  });

  it("ignore what the address asks for but the page does not have", async () => {
    const {page, faults, close} = await openPage(
      browser,
      `${served.url}en/messages.html?channel=pigeon`
    );
    expect(await page.locator("select[name=channel]").inputValue()).toBe("");
    expect(new URL(page.url()).search).toBe("");
    expect(faults).toEqual([]);
    await close();
  });
});

describe("search", () => {
  it("finds pages, metrics and campaigns in the words of the language, and keeps the question", async () => {
    const {page, faults, close} = await openPage(browser, `${served.url}ru/index.html`);
    await page.getByRole("link", {name: "Поиск"}).click();
    await page.waitForURL(/search\.html/);
    await page.getByRole("searchbox").fill("ВОЗВРАЩ");
    expect(await page.locator(".found a").first().innerText()).toBe("Возвращаются ли они?");
    await page.getByRole("searchbox").fill("средний чек");
    expect(await page.locator(".found").innerText()).toContain("Чистые продажи ÷ чеки продаж.");
    await page.reload({waitUntil: "networkidle"});
    expect(await page.getByRole("searchbox").inputValue()).toBe("средний чек");
    await page.getByRole("searchbox").fill("такогонет");
    expect(await page.locator(".found").innerText()).toBe("Ничего не найдено.");
    expect(faults).toEqual([]);
    await close();
  });
});

describe("a number", () => {
  it("tells on a click what it means, where it comes from and by which query", async () => {
    const {page, faults, close} = await openPage(browser, `${served.url}ru/index.html`);
    await page.getByRole("button", {name: "Объяснить: Растут ли продажи?"}).click();
    const story = page.getByRole("dialog");
    const text = await story.innerText();
    expect(text).toContain("Чистые продажи");
    expect(text).toContain("marts.programme_months");
    expect(text).toContain("staging.receipts");
    expect(text).toContain('from "programmeMonths"');
    await page.keyboard.press("Escape");
    expect(await story.count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});

describe("the shell", () => {
  it("sends readers to their language and links each page to itself in the others", async () => {
    const {page, close} = await openPage(browser, served.url, {locale: "ru-RU"});
    await page.waitForURL(/\/ru\/index\.html$/);
    await page.getByRole("link", {name: "Сообщения"}).click();
    await page.waitForURL(/\/ru\/messages\.html$/);
    await page.getByRole("link", {name: "English"}).click();
    await page.waitForURL(/\/en\/messages\.html$/);
    await close();
  });

  it("switches between light and dark and remembers it", async () => {
    const {page, close} = await openPage(browser, `${served.url}en/index.html`);
    const background = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await background();
    await page.getByRole("button", {name: "Light or dark"}).click();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await background()).toBe(dark);
    await close();
  });
});

describe("states of the site", () => {
  it("says that newer numbers failed a check, that old numbers are old, and what is missing", async () => {
    const folder = await mkdtemp(join(tmpdir(), "regulars-states-"));
    const empty = Object.fromEntries(
      Object.entries(data).map(([name, queries]) => [
        name,
        Object.fromEntries(Object.keys(queries).map((query) => [query, []]))
      ])
    );
    await buildSite({
      project,
      site: folder,
      locales: ["en"],
      facts: {
        ...facts,
        isSample: false,
        asOf: "2020-01-31",
        failedChecks: [{model: "receipts", check: "net_amount_sums", failingCount: 2}]
      },
      data: empty,
      explanations,
      personal: nobody
    });
    const states = await serve(folder, {port: 0});
    for (const name of Object.keys(pages).filter(
      (page) =>
        !["gallery", "behind", "search", "loads", "unknown", "models", "glossary"].includes(page)
    )) {
      const {page, faults, close} = await openPage(browser, `${states.url}en/${name}.html`);
      const text = await page.locator("main").innerText();
      expect(text).toContain("The newest data failed 1 check.");
      expect(text).toContain("receipts: net_amount_sums");
      expect(text).toContain("These numbers are old. They end on 31 January 2020");
      expect(text).toMatch(/Nothing to show yet\n+No (receipts|customer|messages)/);
      expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
      await page.screenshot({path: join(screenshots, `${name}-empty.png`), fullPage: true});
      expect(faults).toEqual([]);
      await close();
    }
    await states.close();
    await rm(folder, {recursive: true});
  });

  it("keeps the old site when a page holds personal data", async () => {
    const before = await readFile(join(site, "en/index.html"), "utf8");
    await writeFile(join(site, "en/marker.txt"), "old");
    const planted = {...data, messages: {...drawn.messages, note: [{label: "Dilnoza Karimova"}]}};
    const personal = {...nobody, names: new Set(["dilnoza karimova"])};
    await expect(
      buildSite({project, site, locales: ["en"], facts, data: planted, explanations, personal})
    ).rejects.toThrow("holds a customer's full name");
    expect(await readFile(join(site, "en/marker.txt"), "utf8")).toBe("old");
    expect(await readFile(join(site, "en/index.html"), "utf8")).toBe(before);
  });
});

describe("the weight of a page", () => {
  it.each(Object.keys(pages))(
    "%s ships at most 300 kB of data and 250 kB of compressed script",
    async (name) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const bodies: Promise<[kind: string, size: number]>[] = [];
      page.on("response", (response) => {
        const kind = new URL(response.url()).pathname.split(".").at(-1) ?? "";
        bodies.push(
          response
            .body()
            .then((body) => [kind, kind === "js" ? gzipSync(body).length : body.length])
        );
      });
      await page.goto(`${served.url}en/${name}.html`, {waitUntil: "networkidle"});
      const sizes = await Promise.all(bodies);
      const sum = (kind: string) =>
        sizes.filter(([of]) => of === kind).reduce((all, [, size]) => all + size, 0);
      expect(sum("js")).toBeGreaterThan(0);
      expect(sum("js")).toBeLessThanOrEqual(250_000);
      expect(sum("json")).toBeLessThanOrEqual(300_000);
      await context.close();
    }
  );
});
