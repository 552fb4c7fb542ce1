import type {Page} from "playwright-core";

/** A part of a picture, in its own pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Compares a PNG picture, or a part of it, with another in the browser: the share of places in which they
 * differ, 1 when their sizes do; a part may be two pixels of the page larger or smaller.
 * A place is a square of `square` pixels taken together, so that lines drawn half a pixel apart are the same;
 * it differs when a colour of it does by more than `tolerance` of 255.
 */
export function differingShare(
  page: Page,
  [one, other]: readonly [Buffer, Buffer],
  {tolerance, square = 1, part}: {tolerance: number; square?: number; part?: Part}
): Promise<number> {
  return page.evaluate(
    async ([before, now, {tolerance, square, part}]) => {
      const imageOf = async (base64: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        return image;
      };
      const [one, other] = [await imageOf(before), await imageOf(now)];
      const asked = part ?? {x: 0, y: 0, width: one.width, height: one.height};
      const apart = Math.max(
        Math.abs(asked.width - other.width),
        Math.abs(asked.height - other.height)
      );
      if (apart > (part ? 4 : 0)) return 1;
      const width = Math.floor(Math.min(asked.width, other.width) / square);
      const height = Math.floor(Math.min(asked.height, other.height) / square);
      const pixelsOf = (image: HTMLImageElement, x: number, y: number) => {
        const context = new OffscreenCanvas(width, height).getContext("2d");
        if (!context) throw new Error("the browser has no canvas");
        context.imageSmoothingQuality = "high";
        context.drawImage(image, x, y, width * square, height * square, 0, 0, width, height);
        return context.getImageData(0, 0, width, height);
      };
      const [a, b] = [pixelsOf(one, asked.x, asked.y), pixelsOf(other, 0, 0)];
      let others = 0;
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          const i = 4 * (y * width + x);
          const distance = (k: number) => Math.abs((a.data[i + k] ?? 0) - (b.data[i + k] ?? 0));
          if (Math.max(distance(0), distance(1), distance(2)) > tolerance) others++;
        }
      return others / (width * height);
    },
    [
      one.toString("base64"),
      other.toString("base64"),
      {tolerance, square, ...(part ? {part} : {})}
    ] as const
  );
}
