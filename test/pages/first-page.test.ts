import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {defaultProgramme} from "../../src/config/index.js";
import {
  buildSite,
  pageData,
  serve,
  type Page as PageSpec,
  type Served
} from "../../src/site/index.js";
import {Engine} from "../../src/warehouse/index.js";
import {data, explanations, facts, nobody} from "../site/fixture.js";
import {openBrowser} from "../support/browser.js";
import {openPage} from "./open-pages.js";
import {project} from "./world.js";

/** The code blocks of the guide, by the path that the words before each name. */
async function blocksOfGuide(): Promise<Map<string, string>> {
  const text = await readFile(join(project, "CONTRIBUTING.md"), "utf8");
  const guide = text.slice(text.indexOf("## Your first page"), text.indexOf("## How to debug"));
  const blocks = new Map<string, string>();
  let end = 0;
  for (const found of guide.matchAll(/^(`{3,4})(?:ts|md)\n([\s\S]*?)^\1$/gm)) {
    const [path = ""] = /(?<=`)pages\/[^`]+(?=`)/.exec(guide.slice(end, found.index)) ?? [];
    blocks.set(path, found[2] ?? "");
    end = found.index + found[0].length;
  }
  return blocks;
}

const guide = await blocksOfGuide();
const block = (path: string) => guide.get(path) ?? "";

/** Puts the lines of the guide into a file that is there: an import in front, the rest before a line. */
async function addLines(file: string, lines: string, before: RegExp): Promise<void> {
  const imports = lines.split("\n").filter((line) => line.startsWith("import "));
  const others = lines.split("\n").filter((line) => line.trim() && !line.startsWith("import "));
  const old = await readFile(file, "utf8");
  const place = old.search(before);
  if (place < 0) throw new Error(`${file} has no line ${before.source}`);
  await writeFile(
    file,
    [...imports, old.slice(0, place) + others.join("\n"), old.slice(place)].join("\n")
  );
}

let copy: string;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "regulars-first-page-"));
  for (const part of ["models", "pages", "src", "package.json", "tsconfig.json"])
    await cp(join(project, part), join(copy, part), {recursive: true});
  await cp(join(project, "observablehq.config.ts"), join(copy, "observablehq.config.ts"));
  await symlink(join(project, "node_modules"), join(copy, "node_modules"));
  for (const path of [
    "pages/data/in-time.json.ts",
    "pages/in-time.md",
    "pages/i18n/ru/in-time.ts",
    "pages/i18n/uz/in-time.ts"
  ]) {
    await mkdir(dirname(join(copy, path)), {recursive: true});
    await writeFile(join(copy, path), block(path));
  }
  const named = block("pages/i18n/ru.ts");
  await addLines(join(copy, "pages/i18n/ru.ts"), named, /^ {2}\.\.\./m);
  await addLines(join(copy, "pages/i18n/uz.ts"), named.replaceAll("/ru/", "/uz/"), /^ {2}\.\.\./m);
  await addLines(
    join(copy, "pages/components/menu.ts"),
    block("pages/components/menu.ts"),
    /^ *\{path: "\/worth"/m
  );
  const {default: spec} = (await import(
    pathToFileURL(join(copy, "pages/data/in-time.json.ts")).href
  )) as {default: PageSpec};
  const site = join(copy, "site");
  await buildSite({
    project: copy,
    site,
    locales: ["en", "ru", "uz"],
    facts,
    data: {...data, "in-time": await rowsOf(spec)},
    explanations,
    personal: nobody
  });
  [served, browser] = await Promise.all([serve(site, {port: 0}), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await served.close();
  await rm(copy, {recursive: true});
});

/** What the page's queries and finding make of three months of a mart. */
async function rowsOf(spec: PageSpec): Promise<object> {
  const engine = await Engine.open();
  try {
    await engine.run("create schema marts");
    await engine.run(
      `create table marts.lifecycle_months as
       select month, last_day(month) as last_date, true as is_complete, state, 0 as opening_count,
         0 as arrivals_count, 0 as in_count, 0 as out_count, closing_count
       from (values (date '2025-10-01', 'active', 700), (date '2025-11-01', 'active', 740),
         (date '2025-12-01', 'active', 781), (date '2025-10-01', 'new', 90),
         (date '2025-11-01', 'new', 80), (date '2025-12-01', 'new', 61)) as v(month, state, closing_count)`
    );
    return await pageData("in-time", spec, engine, {
      asOf: "2025-12-31",
      programme: defaultProgramme
    });
  } finally {
    engine.shut();
  }
}

describe("your first page, word for word from the guide", () => {
  it("takes fewer than 60 lines: data, page, filter, finding and three languages", () => {
    // In the language that the guide shows, the lines that name a file are written once, and needed twice.
    const lines = [...guide.values(), block("pages/i18n/ru.ts")].flatMap((text) =>
      text.split("\n").filter((line) => line.trim() && !line.startsWith("```"))
    );
    expect(guide.size).toBe(6);
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.length).toBeLessThan(60);
  });

  it.each([
    ["en", "Who comes in time?", "781 customers come again and again, and in time."],
    ["ru", "Кто приходит вовремя?", "781 клиент приходит снова и снова, и вовремя."],
    ["uz", "Kim oʻz vaqtida keladi?", "781 ta mijoz qayta-qayta va oʻz vaqtida keladi."]
  ])("works in %s: title, menu, finding, chart and filter", async (locale, title, finding) => {
    const {page, faults, close} = await openPage(browser, `${served.url}${locale}/in-time.html`);
    expect(await page.locator("h1").innerText()).toBe(title);
    expect(await page.locator("nav [aria-current=page]").innerText()).toBe(title);
    const said = await page.locator(".findings").innerText();
    expect(said.replaceAll("\u00a0", " ")).toContain(finding);
    const figure = page.locator("figure.chart");
    const table = async () => {
      await figure.locator(".tools button").first().click();
      return figure.locator("tbody").innerText();
    };
    expect(await figure.locator(".picture path").count()).toBeGreaterThan(0);
    expect(await table()).toContain("781");
    await page.locator("select[name=state]").selectOption("new");
    await page.waitForURL(/\?state=new$/);
    await expect.poll(() => figure.locator("table").count()).toBe(0);
    expect(await table()).toMatch(/\b61\b/);
    expect(await figure.locator("tbody").innerText()).not.toContain("781");
    expect(faults).toEqual([]);
    await close();
  });
});
