import {readFile} from "node:fs/promises";
import {join, posix} from "node:path";
import {rewriteHtml} from "@observablehq/framework/dist/html.js";
import {transpileJavaScript} from "@observablehq/framework/dist/javascript/transpile.js";
import {createMarkdownIt, parseMarkdown} from "@observablehq/framework/dist/markdown.js";
import {filesIn} from "./files.js";
import type {Settings} from "./settings.js";

/** One page in one language, as Framework reads it. */
export interface ParsedPage {
  /** Its path under `pages` without the ending, e.g. `worth`. */
  readonly name: string;
  readonly title: string | null;
  /** HTML with a place for what each block displays: a comment with its id. */
  readonly body: string;
  /** The modules that the blocks import, as they name them; block n speaks of module m as `m0`, `m1` … */
  readonly imports: readonly string[];
  /** The blocks as calls of Framework's `define`. */
  readonly script: string;
  /** The page data that the blocks attach, as they name them, e.g. `./data/worth.json`. */
  readonly files: readonly string[];
}

/** Reads every Markdown page of a folder in one language. */
export async function parsePages(
  folder: string,
  {markdownIt}: Pick<Settings, "markdownIt">
): Promise<ParsedPage[]> {
  const md = createMarkdownIt({
    typographer: false,
    markdownIt: markdownIt as unknown as <M>(md: M) => M
  });
  const pages: ParsedPage[] = [];
  for (const path of (await filesIn(folder)).filter((one) => one.endsWith(".md")))
    pages.push(
      parsePage(posix.relative(folder, path).slice(0, -3), await readFile(path, "utf8"), md)
    );
  return pages;
}

function parsePage(
  name: string,
  markdown: string,
  md: ReturnType<typeof createMarkdownIt>
): ParsedPage {
  const path = join("/", name);
  const {title, body, code} = parseMarkdown(markdown, {md, path});
  const imports: string[] = [];
  // Framework fetches a block's modules when the block runs; here they come with the page.
  const resolveImport = (specifier: string) => {
    if (!imports.includes(specifier)) imports.push(specifier);
    return `module:${imports.indexOf(specifier)}`;
  };
  const script = code
    .map(({id, mode, node}) => transpileJavaScript(node, {id, path, mode, resolveImport}))
    .join("\n")
    .replaceAll(/import\("module:(\d+)"\)/g, "m$1");
  return {
    name,
    title,
    body: rewriteHtml(body, {}),
    imports,
    script,
    files: [...new Set(code.flatMap(({node}) => node.files.map((file) => file.name)))].sort()
  };
}
