import {readFile} from "node:fs/promises";
import {relative} from "node:path";
import {filesIn} from "./files.js";

const foreign: readonly [RegExp, RegExp][] = [
  [/\.html$/, /(?:src|href)="(?:https?:)?\/\/[^"]+"|url\(\s*["']?(?:https?:)?\/\/[^)]+\)/i],
  [/\.css$/, /(?:@import\s+|url\(\s*)["']?(?:https?:)?\/\/[^)"']+/i],
  [
    /\.js$/,
    /\b(?:from|import\s*\(?)\s*["'](?:https?:)?\/\/[^"']+|["'`]https?:\/\/(?:cdn\.jsdelivr\.net|esm\.sh|unpkg\.com|fonts\.googleapis\.com|fonts\.gstatic\.com)[^"'`]*/i
  ]
];

/**
 * Looks through a built site for what Framework does not fail on: a broken code block and anything that
 * would be fetched from another host.
 * @throws one sentence with the file and what was found.
 */
export async function checkOutput(output: string): Promise<void> {
  const paths = await filesIn(output);
  if (!paths.some((path) => path.endsWith(".html")))
    throw new Error(
      `${output} holds no page; the build of the site ended without one, run it again`
    );
  for (const path of paths) {
    if (!/\.(html|css|js)$/.test(path)) continue;
    const content = await readFile(path, "utf8");
    const file = relative(output, path);
    const [, error] = path.endsWith(".html")
      ? (/class="[^"]*observablehq--error[^>]*>([^<]*)/.exec(content) ?? [])
      : [];
    if (error !== undefined) {
      throw new Error(
        `${file} has a code block that does not run (${error.trim()}); correct it in pages/${file.replace(/\.html$/, ".md")}`
      );
    }
    for (const [kind, pattern] of foreign) {
      const found = kind.test(path) ? pattern.exec(content) : null;
      if (found)
        throw new Error(
          `${file} would fetch from another host (${found[0].slice(0, 80)}); import the package by its bare name or ship the file`
        );
    }
  }
}
