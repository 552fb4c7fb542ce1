import type {Page} from "playwright-core";

/** A part of a picture, in its own pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Compares two PNG pictures in the browser: the share of places in which they differ, 1 when their sizes do.
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
      const pixelsOf = async (base64: string, of?: Part) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const {x, y, width, height} = of ?? {x: 0, y: 0, width: image.width, height: image.height};
        const small = new OffscreenCanvas(Math.ceil(width / square), Math.ceil(height / square));
        const context = small.getContext("2d");
        if (!context) throw new Error("the browser has no canvas");
        context.imageSmoothingQuality = "high";
        context.drawImage(image, x, y, width, height, 0, 0, small.width, small.height);
        return context.getImageData(0, 0, small.width, small.height);
      };
      const [a, b] = [await pixelsOf(before, part), await pixelsOf(now)];
      if (Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > 1) return 1;
      const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
      let others = 0;
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          const [i, j] = [4 * (y * a.width + x), 4 * (y * b.width + x)];
          const distance = (k: number) => Math.abs((a.data[i + k] ?? 0) - (b.data[j + k] ?? 0));
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
