import type {Browser, Page} from "playwright-core";
import {drawn, openPage} from "./open-pages.js";
import {pageNames} from "./world.js";

/** The two looks that differ most. */
const looks = [
  {colorScheme: "light", width: 1280},
  {colorScheme: "dark", width: 360}
] as const;

/** What no reader should find, whatever the data: values that are none, and gaps where a value should stand. */
const nonsense: readonly (readonly [what: string, sign: RegExp])[] = [
  ["a value that is none", /\b(?:NaN|undefined|null|Infinity)\b|∞|\[object|Invalid Date/],
  ["a name in braces", /\{\w+(?:\|[^}]*)?\}/],
  ["an empty quotation", /[“«]\s*[”»]/],
  ["empty brackets", /\(\s*\)/],
  ["a stop after a space", /\S[ \u00a0][,.;:!?](?=\s|$)/],
  ["two stops", /[,;:]\s*[,.;:]|\.\.(?!\.)/],
  ["an English number word", /\b1 (?:customers|visits|receipts|days|weeks|months|losses)\b/]
];

/**
 * Opens a page in both looks, with the charts and then with their tables; returns what a reader would
 * stumble over: faults of the browser, values that are none, frames without words, text that is cut,
 * overlaps or is wider than the screen. Empty when the page reads well.
 */
async function stumbles(browser: Browser, url: string): Promise<string[]> {
  const {page, faults, close} = await openPage(browser, url);
  const found: string[] = [];
  for (const {colorScheme, width} of looks) {
    const look = `${colorScheme} ${width}`;
    await page.emulateMedia({colorScheme});
    await page.setViewportSize({width, height: 900});
    await page.evaluate(() => new Promise((painted) => setTimeout(painted, 100)));
    await drawn(page);
    found.push(...(await layoutFaults(page)).map((fault) => `${look}: ${fault}`));
  }
  found.push(...wordFaults(await page.locator("body").innerText()));
  await page.setViewportSize({width: 1280, height: 900});
  for (const button of await page.locator("figure.chart footer button[aria-expanded]").all())
    await button.click();
  found.push(...wordFaults(await page.locator("main").innerText()));
  await close();
  return [...new Set([...faults, ...found])];
}

/** Pages whose words hang on no data of the owner. */
const alike = new Set(["gallery", "models", "glossary", "search"]);
/** Pages that are looked at side by side. */
const atOnce = 4;

/** What a reader would stumble over on the pages of a language, by page; empty when all of them read well. */
export async function readWell(browser: Browser, url: string): Promise<string[]> {
  const names = pageNames.filter((name) => !alike.has(name));
  const found: string[] = [];
  for (let i = 0; i < names.length; i += atOnce)
    for (const faults of await Promise.all(
      names.slice(i, i + atOnce).map(async (name) => {
        const stumbled = await stumbles(browser, `${url}${name}.html`);
        return stumbled.map((fault) => `${name}: ${fault}`);
      })
    ))
      found.push(...faults);
  return found;
}

/** Each sign of nonsense in a text, with the words around it. */
function wordFaults(text: string): string[] {
  return nonsense.flatMap(([what, sign]) =>
    text
      .split("\n")
      .filter((line) => sign.test(line))
      .map((line) => {
        const at = sign.exec(line)?.index ?? 0;
        return `${what}: …${line.slice(Math.max(0, at - 60), at + 60)}…`;
      })
  );
}

/** Frames without words, blocks that failed, text that is cut, runs over other text or off the screen. */
function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const title = (element: Element) =>
      element.closest(".card")?.querySelector("h2, h3")?.textContent ??
      element.closest("section, main")?.querySelector("h1, h2")?.textContent ??
      "";
    const isSeen = (element: Element) => element.checkVisibility({checkOpacity: true});
    for (const error of document.querySelectorAll(".observablehq--error"))
      faults.push(`a block failed: ${error.textContent}`);
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) faults.push(`wider than the screen by ${wide} px`);
    for (const card of document.querySelectorAll<HTMLElement>("main .card")) {
      const said = card.innerText.trim().length - title(card).length;
      if (isSeen(card) && said < 1) faults.push(`a frame without words: ${title(card)}`);
    }
    for (const element of document.querySelectorAll<HTMLElement>("main *")) {
      if (element.childElementCount > 0 || !element.textContent?.trim() || !isSeen(element))
        continue;
      const style = getComputedStyle(element);
      if (
        ["hidden", "clip"].includes(style.overflowX) &&
        style.textOverflow !== "ellipsis" &&
        style.position !== "absolute" &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 0
      )
        faults.push(`cut: “${element.textContent.slice(0, 60)}” in ${title(element)}`);
    }
    for (const svg of document.querySelectorAll<SVGSVGElement>("main .picture svg")) {
      const frame = (svg.closest(".card") ?? svg).getBoundingClientRect();
      const labels = [...svg.querySelectorAll("text")]
        .filter((one) => one.textContent.trim() !== "" && isSeen(one))
        .map((one) => ({text: one.textContent, box: one.getBoundingClientRect()}));
      for (const {text, box} of labels)
        if (
          box.left < frame.left ||
          box.right > frame.right ||
          box.top < frame.top ||
          box.bottom > frame.bottom
        )
          faults.push(`out of the card: “${text.slice(0, 60)}” in ${title(svg)}`);
      labels.forEach((a, i) => {
        for (const b of labels.slice(i + 1)) {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          if (across > 2 && down > 4)
            faults.push(
              `overlap: “${a.text.slice(0, 40)}” and “${b.text.slice(0, 40)}” in ${title(svg)}`
            );
        }
      });
    }
    return faults;
  });
}
