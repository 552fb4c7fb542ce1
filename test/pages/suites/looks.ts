import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {openPage} from "../open-pages.js";
import type {World} from "../world.js";

const baselines = join(import.meta.dirname, "../baselines");
const changed = join(import.meta.dirname, "../screenshots");
const isRenewed = process.env.REGULARS_RENEW === "1";

/** A pixel is another when a colour of it differs by more than this, of 255. */
const pixelTolerance = 40;
/** A picture is another when more than this share of its pixels is: letters are drawn a little apart by machines. */
const pictureTolerance = 0.005;

/** The components whose dark and narrow looks are kept beside the light and wide ones of all. */
const inAllLooks = ["kpiCard", "lineChart", "heatMap", "dataTable"];

/** The gallery, with its invented numbers, compared with committed pictures. */
export function looks(world: () => World): void {
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
        const share = isRenewed ? await keep(file, picture) : await shareOf(page, file, picture);
        if (share <= pictureTolerance) continue;
        different.push(`${file}: ${(100 * share).toFixed(2)} % of the pixels are others`);
        await mkdir(changed, {recursive: true});
        await writeFile(join(changed, file.replace(".png", "-changed.png")), picture);
      }
      expect(seen.size).toBeGreaterThan(10);
      expect(different).toEqual([]);
      await close();
    });
  });
}

async function keep(file: string, picture: Buffer): Promise<number> {
  await mkdir(baselines, {recursive: true});
  await writeFile(join(baselines, file), picture);
  return 0;
}

/** The share of the pixels in which a picture differs from the committed one; 1 when their sizes do. */
async function shareOf(page: Page, file: string, picture: Buffer): Promise<number> {
  const committed = await readFile(join(baselines, file)).catch(() => null);
  if (committed === null) return 1;
  return page.evaluate(
    async ([before, now, tolerance]) => {
      const pixelsOf = async (base64: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = [await pixelsOf(before), await pixelsOf(now)];
      if (!a || a.width !== b?.width || a.height !== b.height) return 1;
      let others = 0;
      for (let i = 0; i < a.data.length; i += 4) {
        const distance = (k: number) => Math.abs((a.data[i + k] ?? 0) - (b.data[i + k] ?? 0));
        if (Math.max(distance(0), distance(1), distance(2)) > tolerance) others++;
      }
      return others / (a.width * a.height);
    },
    [committed.toString("base64"), picture.toString("base64"), pixelTolerance] as const
  );
}
