import {describe, expect, it} from "vitest";
import {openPage} from "./open-pages.js";
import {pageNames, useWorld} from "./world.js";

const world = useWorld();

/** A sheet of A4 at 96 dots an inch. */
const sheet = {width: 794, height: 1123};

/** Paper cuts nothing: tables stand whole, their headers on every sheet, the menu stays away. */
describe("on paper", () => {
  it.each(pageNames)("%s cuts no table and no chart", async (name) => {
    const {browser, served} = world();
    const {page, faults, close} = await openPage(browser, `${served.url}ru/${name}.html`);
    await page.setViewportSize(sheet);
    for (const button of await page.locator("figure:has(.stage) .tools button:first-child").all())
      await button.click();
    await page.emulateMedia({media: "print"});
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".table, .picture, pre, .card")]
        .filter((one) => one.checkVisibility())
        .filter(
          (one) =>
            (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1) &&
            getComputedStyle(one).overflow !== "visible"
        )
        .map((one) => `${one.className}: ${one.textContent.slice(0, 60)}`)
    );
    expect(cut).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    const heads = await page.evaluate(() =>
      [...document.querySelectorAll("thead")].map((head) => getComputedStyle(head).display)
    );
    expect(heads.filter((display) => display !== "table-header-group")).toEqual([]);
    expect(await page.locator("#observablehq-header").isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  it("a long table is whole, though only the rows in sight are drawn on the screen", async () => {
    const {browser, served} = world();
    const {page, close} = await openPage(browser, `${served.url}en/loads.html`);
    const rows = page.locator("figure", {hasText: "What was checked?"}).locator("tbody tr");
    expect(await rows.count()).toBeLessThan(150);
    await page.emulateMedia({media: "print"});
    await expect.poll(() => rows.count()).toBe(400);
    await page.emulateMedia({media: "screen"});
    await expect.poll(() => rows.count()).toBeLessThan(150);
    const pdf = await page.pdf({format: "A4"});
    const sheets = pdf.toString("latin1").match(/\/Type \/Page\b/g) ?? [];
    expect(sheets.length).toBeGreaterThan(3);
    await close();
  });
});
