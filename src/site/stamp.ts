import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {readFile, writeFile} from "node:fs/promises";
import {join, relative} from "node:path";
import {filesIn} from "./files.js";

const name = ".rendered";

/** What a rendering is made of beside the published numbers, in the project. */
const sources = ["pages", "models", "src/site", "package-lock.json", "observablehq.config.ts"];

/** A hash of everything that a rendering depends on: the project's own files and what is asked for. */
export async function renderingOf(project: string, asked: object): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(asked));
  for (const source of sources) {
    const path = join(project, source);
    const files = source.includes(".") ? [path] : await filesIn(path);
    for (const file of files.filter((one) => !one.includes(".observablehq")))
      hash.update(relative(project, file)).update(await readFile(file));
  }
  return hash.digest("hex");
}

/** True when the site in a folder is this rendering, in all its languages. */
export async function isRendered(
  site: string,
  locales: readonly string[],
  rendering: string
): Promise<boolean> {
  if (!locales.every((locale) => existsSync(join(site, locale, "index.html")))) return false;
  return (await readFile(join(site, name), "utf8").catch(() => "")) === rendering;
}

export async function markRendered(site: string, rendering: string): Promise<void> {
  await writeFile(join(site, name), rendering);
}
