import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {beforeAll, describe, expect, it} from "vitest";
import {buildSite, serve, type Served} from "../../src/site/index.js";
import {data, drawn, explanations, facts, nobody} from "../site/fixture.js";
import {openPage} from "./open-pages.js";
import {project, useWorld} from "./world.js";

const world = useWorld();
let served: Served;
let browser: Browser;
beforeAll(() => {
  ({served, browser} = world());
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

  it("carries the events of the calendar wherever its rows stand in time, until they are put away", async () => {
    const {page, close} = await openPage(browser, `${served.url}en/gallery.html`);
    const overTime = ["lineChart", "barChart", "intervalChart", "calendar", "smallMultiples"];
    for (const name of [...overTime, "heatMap", "timeline"]) {
      const figure = page.locator(".gallery > section", {
        has: page.locator("h2 code", {hasText: name}),
        hasText: "New rules of points"
      });
      expect(await figure.locator(".event").count(), name).toBeGreaterThan(0);
      await figure.first().getByRole("button", {name: "Table"}).click();
      expect(await figure.first().locator("thead th").last().innerText(), name).toMatch(/^Events/);
      expect(await figure.locator(".events-said").first().textContent(), name).toContain("Events:");
    }
    const bars = page.locator("figure.chart", {has: page.locator("tbody", {hasText: "June 2025"})});
    expect(await bars.first().locator("tbody").innerText()).toContain("New rules of points");
    await page.reload();
    const marks = page.locator(".event:visible");
    await marks.first().waitFor();
    await page.getByRole("button", {name: "Events"}).first().click();
    expect(await marks.count()).toBe(0);
    await page.reload();
    await page.locator(".event").first().waitFor({state: "attached"});
    expect(await marks.count()).toBe(0);
    await close();
  });

  it("hides groups under the privacy floor and says so", async () => {
    const {page, close} = await openPage(browser, `${served.url}en/coming-back.html`);
    const map = page.locator("figure.chart", {has: page.locator(".masked")}).first();
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
    expect(await page.locator(".found").innerText()).toBe("Ничего не\u00a0найдено.");
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
    for (const name of ["index", "coming-back", "worth", "messages", "leaving", "next-purchase"]) {
      const {page, faults, close} = await openPage(browser, `${states.url}en/${name}.html`);
      const text = await page.locator("main").innerText();
      expect(text).toContain("The newest data failed 1 check.");
      expect(text).toContain("receipts: net_amount_sums");
      expect(text).toContain("These numbers are old. Load newer exports.");
      expect(text).toMatch(/Nothing to show yet\n+No (receipt|customer|messages)/);
      expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(faults).toEqual([]);
      await close();
    }
    await states.close();
    await rm(folder, {recursive: true});
  });

  it("keeps the old site when a page holds personal data", async () => {
    const site = await mkdtemp(join(tmpdir(), "regulars-planted-"));
    await mkdir(join(site, "en"));
    await writeFile(join(site, "en/index.html"), "old");
    const planted = {...data, messages: {...drawn.messages, note: [{label: "Dilnoza Karimova"}]}};
    const personal = {...nobody, names: new Set(["dilnoza karimova"])};
    await expect(
      buildSite({project, site, locales: ["en"], facts, data: planted, explanations, personal})
    ).rejects.toThrow("holds a customer's full name");
    expect(await readFile(join(site, "en/index.html"), "utf8")).toBe("old");
    await rm(site, {recursive: true});
  });
});
