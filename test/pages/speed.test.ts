import {gzipSync} from "node:zlib";
import type {Browser, Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {drawn} from "./open-pages.js";
import {locales, pageNames, useWorld} from "./world.js";

const world = useWorld();

/** A phone on 4G as WebPageTest and Chrome's developer tools define it: 9 Mbit/s both ways, 85 ms there and back. */
const fourthGeneration = {
  offline: false,
  latency: 85,
  downloadThroughput: 9_000_000 / 8,
  uploadThroughput: 9_000_000 / 8
};

/** The largest words or picture of the first screen are painted within so many milliseconds. */
const paintedWithin = 1_500;

/** What a server sends before it waits for the first acknowledgement: ten segments. */
const firstFlight = 14_600;

/** A page's document, its three scripts, four files of data and four of the font. */
const requestsAtMost = 12;

/** The weight of a page in bytes by kind: script compressed, data as they are; and how often it asked. */
interface Load {
  readonly script: number;
  readonly data: number;
  readonly requests: number;
  readonly largestPaint: number;
  /** The page's first sentence, as its document holds it and as its block displays it. */
  readonly lead: {readonly sent: string; readonly shown: string};
}

/** How fast a page shows its words, and what it fetches for that. */
describe("speed", () => {
  it.each(locales.flatMap((locale) => pageNames.map((page) => [page, locale] as const)))(
    "%s in %s paints its words from one answer of the server and is light",
    async (name, locale) => {
      const {served} = world();
      const url = `${served.url}${locale}/${name}.html`;
      const document = await (await fetch(url)).text();
      expect(document).not.toMatch(/<link rel="stylesheet"|<script(?![^>]*module)[^>]* src=/);
      expect(gzipSync(document).length).toBeLessThanOrEqual(firstFlight);
      const scripts = [...document.matchAll(/(?:src|rel="modulepreload" href)="([^"]+\.js)"/g)];
      const bodies = await Promise.all(
        scripts.map(async ([, path = ""]) => (await fetch(new URL(path, url))).arrayBuffer())
      );
      const weight = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(250_000);
    }
  );

  it.each(pageNames)(
    "%s on a phone on 4G paints its largest words in 1.5 s, asks for little and ships at most 300 kB of data",
    async (name) => {
      const {browser, served} = world();
      const url = `${served.url}ru/${name}.html`;
      const first = await load(browser, url);
      expect(first.requests).toBeLessThanOrEqual(requestsAtMost);
      expect(first.script).toBeLessThanOrEqual(250_000);
      expect(first.data).toBeLessThanOrEqual(300_000);
      expect(first.largestPaint).toBeGreaterThan(0);
      expect(first.lead.sent === "").toBe(first.lead.shown === "");
      if (first.largestPaint <= paintedWithin) return;
      // A busy machine may be slow once; the middle one of three loads counts.
      const others = [await load(browser, url), await load(browser, url)];
      const times = [first, ...others].map((one) => one.largestPaint).sort((a, b) => a - b);
      expect(times[1]).toBeLessThanOrEqual(paintedWithin);
    },
    120_000
  );
});

/** Opens a page for the first time on a throttled phone and waits until its charts are drawn. */
async function load(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({
    viewport: {width: 360, height: 740},
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", fourthGeneration);
  const bodies: Promise<readonly [kind: string, size: number]>[] = [];
  page.on("response", (response) => {
    const kind = new URL(response.url()).pathname.split(".").at(-1) ?? "";
    bodies.push(
      response
        .body()
        .then((body) => [kind, kind === "js" ? gzipSync(body).length : body.length] as const)
    );
  });
  await page.goto(url, {waitUntil: "networkidle"});
  await drawn(page);
  const weights = await Promise.all(bodies);
  const sum = (kind: string) =>
    weights.filter(([of]) => of === kind).reduce((all, [, size]) => all + size, 0);
  const largestPaint = await largestPaintOf(page);
  const lead = await leadOf(page, await (await fetch(url)).text());
  await context.close();
  return {script: sum("js"), data: sum("json"), requests: weights.length, largestPaint, lead};
}

/** When the largest words or picture of the first screen were painted, in milliseconds. */
const largestPaintOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().at(-1)?.startTime ?? 0)
        ).observe({type: "largest-contentful-paint", buffered: true});
      })
  );

const leadOf = (page: Page, sentDocument: string): Promise<Load["lead"]> =>
  page.evaluate((text) => {
    const sent = new DOMParser().parseFromString(text, "text/html");
    const said = (one: Document) => one.querySelector("main .lead")?.textContent.trim() ?? "";
    return {sent: said(sent), shown: said(document)};
  }, sentDocument);
