import {describe, expect, it} from "vitest";
import {openPage} from "./open-pages.js";
import {unlikeCommitted} from "./pictures.js";
import {useWorld} from "./world.js";

const world = useWorld();

/** The components whose dark and narrow looks are kept beside the light and wide ones of all. */
const inAllLooks = ["kpiCard", "lineChart", "heatMap", "dataTable"];

/** The gallery, with its invented numbers, compared with committed pictures. */
describe("the gallery", () => {
  it.each([
    ["light", 760],
    ["dark", 760],
    ["light", 360]
  ] as const)("looks as in the committed pictures, %s at %d px", async (colorScheme, width) => {
    const {browser, served} = world();
    const {page, close} = await openPage(browser, `${served.url}en/gallery.html`, {
      colorScheme,
      viewport: {width, height: 900}
    });
    // It follows the reader and would lie over the components; its own looks change with the menu.
    await page.addStyleTag({content: "#observablehq-header {display: none !important}"});
    const different: string[] = [];
    const seen = new Map<string, number>();
    for (const section of await page.locator(".gallery > section").all()) {
      const name = await section.locator("h2 code").first().innerText();
      const number = (seen.get(name) ?? 0) + 1;
      seen.set(name, number);
      const isWanted = colorScheme === "light" && width === 760;
      if (!isWanted && !inAllLooks.includes(name)) continue;
      const file = `${name}-${number}-${colorScheme}-${width}.png`;
      const picture = await section.screenshot({animations: "disabled"});
      const unlike = await unlikeCommitted(page, file, picture);
      if (unlike) different.push(unlike);
    }
    expect(seen.size).toBeGreaterThan(10);
    expect(different).toEqual([]);
    await close();
  });
});
