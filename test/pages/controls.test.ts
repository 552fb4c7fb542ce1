import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {drawn, openPage} from "./open-pages.js";
import {pageNames, project, useWorld} from "./world.js";

const world = useWorld();

/** Something to choose by, found on a page: a list or a row of buttons, with all that it offers. */
interface Control {
  readonly kind: "list" | "buttons";
  readonly name: string;
  readonly values: readonly string[];
  readonly value: string;
}

/** Pages whose controls change nothing but themselves. */
const shownAlone = ["gallery"];
const long = 240_000;

describe("the controls of every page", () => {
  it.each(pageNames)(
    "of %s change the marks, live in the address and come back with it",
    async (name) => {
      const {browser, served} = world();
      const address = `${served.url}en/${name}.html`;
      const {page, faults, close} = await openPage(browser, address);
      const controls = await controlsOf(page);
      expect(controls.length).toBeGreaterThanOrEqual(await controlsInSource(name));
      const start = await settled(page);
      for (const {kind, name: control, values, value: usual} of controls) {
        const others = values.filter((value) => value !== usual);
        let shown = start;
        for (const value of others) {
          await choose(page, {kind, name: control}, value);
          if (!shownAlone.includes(name))
            await expect
              .poll(() => marksOf(page), {message: `${control}=${value} changes the marks`})
              .not.toBe(shown);
          shown = await settled(page);
          expect(new URL(page.url()).searchParams.get(control)).toBe(value);
          expect(shown).not.toMatch(/NaN|undefined|Infinity/);
        }
        await page.reload();
        await drawn(page);
        await expect.poll(() => marksOf(page)).toBe(shown);
        expect((await controlsOf(page)).find((one) => one.name === control)?.value).toBe(
          others.at(-1)
        );
        await choose(page, {kind, name: control}, usual);
        await expect.poll(() => marksOf(page)).toBe(start);
        expect(new URL(page.url()).searchParams.has(control)).toBe(false);
      }
      expect(faults).toEqual([]);
      await close();
      if (controls.length < 2) return;
      // All at once, as in a link that somebody sends.
      const last = controls.map(({name: control, values}) => [control, values.at(-1) ?? ""]);
      const sent = await openPage(browser, `${address}?${new URLSearchParams(last).toString()}`);
      const found = (await controlsOf(sent.page)).map(({name: control, value}) => [control, value]);
      expect(found).toEqual(last);
      expect(sent.faults).toEqual([]);
      await sent.close();
    },
    long
  );
});

describe("a question to a page", () => {
  it.each(["search", "glossary", "models"])(
    "on %s leaves what answers it, lives in the address and comes back with it",
    async (name) => {
      const {browser, served} = world();
      const {page, faults, close} = await openPage(browser, `${served.url}en/${name}.html`);
      const shown = () => page.locator("main").innerText();
      const before = await shown();
      await page.locator("main").getByRole("searchbox").fill("margin");
      await expect.poll(shown).not.toBe(before);
      const answered = await shown();
      expect(answered).toMatch(/margin/i);
      expect(new URL(page.url()).search).toBe("?q=margin");
      await page.reload();
      await drawn(page);
      expect(await page.locator("main").getByRole("searchbox").inputValue()).toBe("margin");
      await expect.poll(shown).toBe(answered);
      expect(faults).toEqual([]);
      await close();
    }
  );
});

describe("the button that copies the link", () => {
  it.each([
    ["as browsers do it", ""],
    ["where a local network without TLS has no clipboard for pages", "hidden"]
  ])("puts the address with everything chosen on the clipboard, %s", async (_, clipboard) => {
    const {browser, served} = world();
    const {page, faults, close} = await openPage(browser, `${served.url}en/index.html`, {
      permissions: ["clipboard-read", "clipboard-write"]
    });
    const controls = await controlsOf(page);
    for (const control of controls) await choose(page, control, control.values.at(-1) ?? "");
    const reader = await page.evaluateHandle(() => navigator.clipboard);
    if (clipboard)
      await page.evaluate(() => Object.defineProperty(navigator, "clipboard", {value: undefined}));
    await page.getByRole("button", {name: "Copy link"}).click();
    await page.getByRole("button", {name: "Copied"}).waitFor();
    const copied = await reader.evaluate((one) => one.readText());
    expect(copied).toBe(page.url());
    expect(Object.fromEntries(new URL(copied).searchParams)).toEqual(
      Object.fromEntries(controls.map(({name, values}) => [name, values.at(-1)]))
    );
    expect(faults).toEqual([]);
    await close();
  });
});

/** Every list and row of buttons on a page, in reading order. */
function controlsOf(page: Page): Promise<Control[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main .filters select, main fieldset.choice")].map((one) => {
      if (one instanceof HTMLSelectElement)
        return {
          kind: "list" as const,
          name: one.name,
          values: [...one.options].map(({value}) => value),
          value: one.value
        };
      const radios = [...one.querySelectorAll("input")];
      return {
        kind: "buttons" as const,
        name: radios[0]?.name ?? "",
        values: radios.map(({value}) => value),
        value: radios.find(({checked}) => checked)?.value ?? ""
      };
    })
  );
}

async function choose(
  page: Page,
  {kind, name}: Pick<Control, "kind" | "name">,
  value: string
): Promise<void> {
  if (kind === "list") await page.locator(`main select[name="${name}"]`).selectOption(value);
  else await page.locator(`main input[name="${name}"][value="${value}"]`).check({force: true});
}

/** How many bars of filters and rows of buttons the page is written with. */
async function controlsInSource(name: string): Promise<number> {
  const source = await readFile(join(project, "pages", `${name}.md`), "utf8");
  return source.match(/\b(filterBar|choice)\(/g)?.length ?? 0;
}

/** What a page shows, as text: the marks of its charts with their places, the words, the numbers. */
function marksOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const places = ["d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "height"];
    const marks = [...document.querySelectorAll("main .picture svg *")].map((mark) =>
      [mark.tagName, ...places.map((name) => mark.getAttribute(name) ?? "")].join(" ")
    );
    const words = [...document.querySelectorAll("main .observablehq--block")]
      .map((block) => {
        const copy = block.cloneNode(true) as HTMLElement;
        for (const control of copy.querySelectorAll(".filters, .choice")) control.remove();
        return copy.textContent;
      })
      .join("\n");
    return [...marks, words].join("\n");
  });
}

/** What a page shows once it has come to rest. */
async function settled(page: Page): Promise<string> {
  await drawn(page);
  for (let before = ""; ;) {
    const now = await marksOf(page);
    if (now === before) return now;
    before = now;
    await page.waitForTimeout(60);
  }
}
