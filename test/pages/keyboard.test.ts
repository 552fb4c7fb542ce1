import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {openPage} from "./open-pages.js";
import {pageNames, useWorld} from "./world.js";

const world = useWorld();

/** Everything that can be done with a pointer is reached with the keyboard, in order and in sight. */
describe("the keyboard", () => {
  it.each(pageNames)(
    "reaches everything on %s in reading order and shows where it is",
    async (name) => {
      const {browser, served} = world();
      const {page, close} = await openPage(browser, `${served.url}en/${name}.html`);
      const wanted = await mark(page);
      const visited: string[] = [];
      const hidden: string[] = [];
      for (let i = 0; i < wanted.length + 60; i++) {
        await page.keyboard.press("Tab");
        const at = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement | null;
          if (!element || element === document.body) return null;
          const shown = [
            getComputedStyle(element),
            getComputedStyle(element, "::after"),
            ...(element.nextElementSibling ? [getComputedStyle(element.nextElementSibling)] : [])
          ];
          return {
            mark: element.dataset.stop ?? "",
            html: element.outerHTML.slice(0, 100),
            isSeen: shown.some(({outlineStyle}) => outlineStyle !== "none")
          };
        });
        if (at === null) break;
        if (visited.includes(at.mark) && at.mark) break;
        visited.push(at.mark);
        if (!at.isSeen) hidden.push(at.html);
      }
      const stops = visited.filter(Boolean);
      expect(hidden).toEqual([]);
      expect(wanted.filter((stop) => !stops.includes(stop.mark)).map(({html}) => html)).toEqual([]);
      expect(stops).toEqual([...stops].sort((a, b) => Number(a) - Number(b)));
      await close();
    }
  );

  it("opens the meaning of a word, which Escape hides, and walks to the glossary", async () => {
    const {browser, served} = world();
    const {page, faults, close} = await openPage(browser, `${served.url}ru/loads.html`);
    const word = page.getByRole("button", {name: "отложены", exact: true});
    await word.focus();
    await page.keyboard.press("Enter");
    const tip = page.locator(".term-tip:popover-open");
    await tip.getByText("Строка, которую не удалось прочитать").waitFor();
    await page.keyboard.press("Escape");
    expect(await tip.count()).toBe(0);
    await word.click();
    await tip.getByRole("link", {name: "Словарь"}).click();
    await page.waitForURL(/\/ru\/glossary\.html#set_aside$/);
    await page.locator("#set_aside").getByText("Отложено").waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

/** Numbers everything that takes the focus, in reading order. */
function mark(page: Page): Promise<{mark: string; html: string}[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary, [tabindex='0']"
      )
    ]
      .filter((element) => element.checkVisibility({visibilityProperty: true}))
      .filter(
        (element) =>
          !(element instanceof HTMLInputElement && element.type === "radio" && !element.checked)
      )
      .map((element, i) => {
        element.dataset.stop = String(i + 1);
        return {mark: String(i + 1), html: element.outerHTML.slice(0, 100)};
      })
  );
}
