import {createHash} from "node:crypto";
import {copyFile, mkdir, readFile, writeFile} from "node:fs/promises";
import {basename, dirname, join, relative, sep} from "node:path";
import {promisify} from "node:util";
import {gzip} from "node:zlib";
import {filesIn} from "./files.js";

const gzipped = promisify(gzip);

const fontFolder = "_fonts";
/** The parts of the font that the site's languages need: Latin, Uzbek Latin, Russian, Uzbek Cyrillic. */
const subsets = /-(latin|latin-ext|cyrillic|cyrillic-ext)-wght-normal\.woff2/;

/**
 * Completes the pages that Framework rendered: the language, a viewport that may be zoomed, the fonts, the
 * links to the other languages, and a content policy that names each inline script by its hash.
 */
export async function finishPages(output: string, project: string, locale: string): Promise<void> {
  const fonts = await copyFonts(output, project);
  for (const path of await filesIn(output)) {
    if (!path.endsWith(".html")) continue;
    const up = relative(dirname(path), output).split(sep).join("/") || ".";
    const page = await readFile(path, "utf8");
    await writeFile(path, finishPage(page, locale, up, fonts));
  }
}

/** Writes a compressed copy beside every text file, for servers that send it to browsers that take it. */
export async function compressFiles(output: string): Promise<void> {
  for (const path of await filesIn(output)) {
    if (!/\.(html|css|js|json|svg)$/.test(path)) continue;
    const content = await readFile(path);
    if (content.length > 1_000) await writeFile(`${path}.gz`, await gzipped(content, {level: 9}));
  }
}

/** One page, finished; `up` is the way from it to the root of its language. */
export function finishPage(page: string, locale: string, up: string, fonts: string): string {
  const html = page
    .replace("<html>", `<html lang="${locale}">`)
    .replace(/(<meta name="viewport" content="[^"]*), maximum-scale=1"/, '$1"')
    .replace(/<meta name="generator"[^>]*>\n?/, "")
    // Words and numbers first: the drawing libraries are fetched by the blocks that draw.
    .replaceAll(/\n?<link rel="modulepreload" href="[^"]*\/_node\/[^"]*">/g, "")
    .replaceAll(
      /<a href="locale:(\w+)\/([^"]*)"([^>]*?)( target="_blank" rel="noopener noreferrer")?>/g,
      (_, other: string, to: string, rest: string) =>
        `<a href="${up}/../${other}/${to}.html"${rest}>`
    );
  const policy = contentPolicy(scriptHashes(html));
  const early = dataOf(html).map(
    (path) => `<link rel="preload" as="fetch" crossorigin href="${path}">`
  );
  return html.replace(
    '<meta charset="utf-8">',
    `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">\n<style>${fonts.replaceAll("{up}", up)}</style>\n${early.join("\n")}`
  );
}

/** The sources of script that a page may run: its own origin and these inline scripts. */
export function contentPolicy(scripts: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'self'${scripts.map((hash) => ` '${hash}'`).join("")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
}

/** The data that a page reads as it opens; what it reads on a click is left out. */
function dataOf(html: string): string[] {
  return [...html.matchAll(/registerFile\("[^"]*", \{[^}]*"path":"([^"]*\.json)"/g)]
    .map(([, path]) => path ?? "")
    .filter((path) => !/\/explain\.[0-9a-f]+\.json$/.test(path));
}

function scriptHashes(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script]) =>
      `sha256-${createHash("sha256")
        .update(script ?? "")
        .digest("base64")}`
  );
}

async function copyFonts(output: string, project: string): Promise<string> {
  const source = join(project, "node_modules/@fontsource-variable/inter");
  const css = await readFile(join(source, "index.css"), "utf8");
  await mkdir(join(output, fontFolder), {recursive: true});
  const faces: string[] = [];
  for (const [face] of css.matchAll(/@font-face\s*\{[^}]*\}/g)) {
    const file = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(face)?.[1];
    if (!file || !subsets.test(file)) continue;
    await copyFile(join(source, file), join(output, fontFolder, basename(file)));
    faces.push(
      face.replace(`./${file}`, `{up}/${fontFolder}/${basename(file)}`).replaceAll(/\s+/g, " ")
    );
  }
  if (faces.length === 0)
    throw new Error(
      `${source}/index.css names no font file that the site knows; install the pinned @fontsource-variable/inter`
    );
  return faces.join("");
}
