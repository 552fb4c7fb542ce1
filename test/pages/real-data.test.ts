import {afterAll, beforeAll, expect, it} from "vitest";
import {loadedJourney} from "../support/loaded.js";
import {describeOnShared} from "../support/shared.js";
import {openPage} from "./open-pages.js";
import {readWell} from "./reads-well.js";
import {rendered, type Rendered} from "./rendered.js";
import {locales} from "./world.js";

describeOnShared("the pages of the Complete Journey", () => {
  let site: Rendered;
  beforeAll(async () => {
    site = await rendered(await loadedJourney(), locales);
  }, 240_000);
  afterAll(() => site.close());

  it("show sales of 233,935.24, of January 19,110.84 and of December 21,715.62", async () => {
    const {page, faults, close} = await openPage(site.browser, `${site.url}en/index.html`);
    const figure = page.locator("figure.chart").first();
    await figure.getByRole("button", {name: "Table"}).click();
    const table = await figure.locator(".table").innerText();
    expect(table).toMatch(/January 2017\s+\$19,110\.84/);
    expect(table).toMatch(/December 2017\s+\$21,715\.62/);
    expect(table).toMatch(/Together\s+\$233,935\.24\s+47,243/);
    expect(faults).toEqual([]);
    await close();
  });

  it.each(locales)(
    "read well in %s",
    async (locale) => {
      expect(await readWell(site.browser, `${site.url}${locale}/`)).toEqual([]);
    },
    240_000
  );

  it("show the redeeming rates of the three largest campaigns and call them weak evidence", async () => {
    const {page, faults, close} = await openPage(site.browser, `${site.url}en/messages.html`);
    expect(await page.locator(".lead").innerText()).toContain("2,102 coupons were redeemed.");
    const figure = page.locator("figure.chart").nth(1);
    expect(await figure.innerText()).toContain("Weak evidence: not randomised");
    await figure.getByRole("button", {name: "Table"}).click();
    const rows = await figure.locator("tbody tr").allInnerTexts();
    for (const [campaign, recipients, rate] of [
      ["Campaign 8", "1,076", "14.68%"],
      ["Campaign 13", "1,077", "18.20%"],
      ["Campaign 18", "1,133", "18.89%"]
    ]) {
      const row = rows.find((text) => text.startsWith(`${campaign} ·`)) ?? "";
      expect(row).toContain(recipients);
      expect(row).toContain(rate);
    }
    expect(faults).toEqual([]);
    await close();
  });

  it("count nobody as new while everybody may have been a customer before", async () => {
    const {page, close} = await openPage(site.browser, `${site.url}en/index.html`);
    const figure = page.locator("figure.chart").nth(1);
    await figure.getByRole("button", {name: "Table"}).click();
    const january = (await figure.locator("tbody tr").allInnerTexts()).find((text) =>
      text.startsWith("January")
    );
    expect(january).toMatch(/^January 2017\t1,504\t–/);
    await close();
  });

  it("foresee the visits of households that may have come before, and say so", async () => {
    const {page, close} = await openPage(site.browser, `${site.url}en/worth.html`);
    const text = await page.locator("main").innerText();
    expect(text).toContain("1,984 of them may have come before the receipts begin");
    expect(text).toMatch(
      /foresaw 15,1\d\d(\.\d)? return visits for the 17 weeks after; 14,630 were made/
    );
    await close();
  });
});
