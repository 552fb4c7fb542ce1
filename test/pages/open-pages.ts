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
  page.on("requestfailed", (request) => {
    // What a reader leaves behind by going on to another page is no fault.
    if (request.failure()?.errorText !== "net::ERR_ABORTED")
      faults.push(`failed: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== home)
      faults.push(`foreign: ${request.url()}`);
  });
  const isQuiet = quiet(page);
  await page.goto(url);
  await isQuiet();
  await drawn(page);
  return {page, faults, close: () => context.close()};
}

/** Waits until every block of the page has run and every chart has a picture. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.readyState === "complete" &&
      document.querySelector("main observablehq-loading") === null &&
      [...document.querySelectorAll("main .picture")].every((one) => one.childElementCount > 0)
  );
  await page.evaluate(() => document.fonts.ready);
}

/** So long without a request, in milliseconds, and a page has all that it asks for. */
const silence = 120;

/** Listens from now on; the function that it returns waits until nothing is asked for any more. */
function quiet(page: Page): () => Promise<void> {
  let open = 0;
  let last = Date.now();
  const count = (change: number) => () => {
    open += change;
    last = Date.now();
  };
  page.on("request", count(1));
  page.on("requestfinished", count(-1));
  page.on("requestfailed", count(-1));
  return async () => {
    while (open > 0 || Date.now() - last < silence) await page.waitForTimeout(20);
  };
}
