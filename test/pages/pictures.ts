import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {crc32, deflateSync} from "node:zlib";
import type {Page} from "playwright-core";
import {differingShare} from "./pixels.js";

const baselines = join(import.meta.dirname, "baselines");
const screenshots = join(import.meta.dirname, "screenshots");
const isRenewed = process.env.REGULARS_RENEW === "1";

/** A pixel is another when a colour of it differs by more than this, of 255. */
const pixelTolerance = 60;
/** A picture is another when more than this share of its pixels is: letters are drawn a little apart by machines. */
const pictureTolerance = 0.005;

/**
 * Compares a picture with the committed one of that name. Returns what is different about it in words, or
 * null; the new one is then kept among the screenshots. REGULARS_RENEW=1 commits it instead.
 */
export async function unlikeCommitted(
  page: Page,
  file: string,
  picture: Buffer
): Promise<string | null> {
  if (isRenewed) {
    await mkdir(baselines, {recursive: true});
    await writeFile(join(baselines, file), picture);
    return null;
  }
  const committed = await readFile(join(baselines, file)).catch(() => null);
  const share =
    committed && (await differingShare(page, [committed, picture], {tolerance: pixelTolerance}));
  if (share !== null && share <= pictureTolerance) return null;
  await keep(file.replace(".png", "-changed.png"), picture);
  return share === null
    ? `${file} is not committed`
    : `${file}: ${(100 * share).toFixed(2)} % of the pixels are others`;
}

/** Leaves a picture among the screenshots, to look at. */
export async function keep(file: string, picture: Buffer): Promise<void> {
  await mkdir(screenshots, {recursive: true});
  await writeFile(join(screenshots, file), picture);
}

/** The palette of a small picture: a cube of so many levels of red, green and blue, then greys from black to white. */
const levels = 6;
const greys = 40;
/** A colour whose red, green and blue are within this of each other is drawn grey. */
const grey = 20;

/** The first screens of a page, at a share of its size and in 256 colours, so that it may be committed. */
export async function smallPicture(page: Page, height: number, scale: number): Promise<Buffer> {
  const size = await page.evaluate(() => [innerWidth, document.documentElement.scrollHeight]);
  const [width = 0, whole = 0] = size;
  const picture = await page.screenshot({
    fullPage: true,
    animations: "disabled",
    clip: {x: 0, y: 0, width, height: Math.min(whole, height)}
  });
  const small = await page.evaluate(
    async ([base64, scale, levels, greys, grey]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
      const context = new OffscreenCanvas(width, height).getContext("2d");
      if (!context) throw new Error("the browser has no canvas");
      context.imageSmoothingQuality = "high";
      context.drawImage(image, 0, 0, width, height);
      const {data} = context.getImageData(0, 0, width, height);
      const level = (value: number) => Math.round((value / 255) * (levels - 1));
      let text = "";
      for (let i = 0; i < data.length; i += 4) {
        const [red = 0, green = 0, blue = 0] = data.subarray(i, i + 3);
        const isGrey = Math.max(red, green, blue) - Math.min(red, green, blue) <= grey;
        text += String.fromCharCode(
          isGrey
            ? levels ** 3 + Math.round(((red + green + blue) / 3 / 255) * (greys - 1))
            : (level(red) * levels + level(green)) * levels + level(blue)
        );
      }
      return {width, height, indices: btoa(text)};
    },
    [picture.toString("base64"), scale, levels, greys, grey] as const
  );
  return indexedPng(small.width, small.height, Buffer.from(small.indices, "base64"));
}

/** A PNG file whose pixels are indices into the cube of colours. */
function indexedPng(width: number, height: number, indices: Buffer): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 3], 8);
  const step = 255 / (levels - 1);
  const cube = Array.from({length: levels ** 3}, (_, i) => [
    Math.floor(i / levels ** 2) * step,
    (Math.floor(i / levels) % levels) * step,
    (i % levels) * step
  ]);
  const shades = Array.from({length: greys}, (_, i) => Math.round((i / (greys - 1)) * 255));
  const palette = Buffer.from([...cube, ...shades.map((shade) => [shade, shade, shade])].flat());
  // Each line begins with its filter, here none.
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    indices.copy(lines, y * (width + 1) + 1, y * width, (y + 1) * width);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", size),
    chunk("PLTE", palette),
    chunk("IDAT", deflateSync(lines, {level: 9})),
    chunk("IEND", Buffer.alloc(0))
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
