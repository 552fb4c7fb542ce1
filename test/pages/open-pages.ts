import type {Browser, BrowserContextOptions, Page} from "playwright-core";

/** A page that has been opened and what went wrong with it. */
export interface Opened {
  readonly page: Page;
  /** Console errors, exceptions, failed or refused requests and requests to other hosts. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

/** Opens an address, waits until its data have arrived and its charts are drawn, and notes every fault. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {}
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: {width: 1280, height: 900},
    colorScheme: "light",
    ...options
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const home = new URL(url).origin;
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`failed: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== home)
      faults.push(`foreign: ${request.url()}`);
  });
  await page.goto(url, {waitUntil: "networkidle"});
  await page.evaluate(() => document.fonts.ready);
  return {page, faults, close: () => context.close()};
}
