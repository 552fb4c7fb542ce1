import {readdirSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {hasWords} from "../../src/site/markdown.js";

export const pagesFolder = resolve(import.meta.dirname, "../../pages");

interface Token {
  readonly type: string;
  readonly content: string;
}
interface MarkdownIt {
  parse(source: string, context: object): Token[];
}

const sources = (ending: string) =>
  readdirSync(pagesFolder, {recursive: true, encoding: "utf8"})
    .filter((file) => file.endsWith(ending) && !file.includes(".observablehq"))
    .sort();

const read = (file: string) => readFileSync(join(pagesFolder, file), "utf8");

/** Every text that the site says: where it stands, by the English text. */
export async function textsOfPages(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const file of sources(".md"))
    for (const block of (await blocksOf(file)).prose) texts.set(block, file);
  for (const file of [...sources(".md"), ...sources(".ts")])
    for (const text of callsOf(read(file))) texts.set(text, file);
  for (const [, label] of read("components/menu.ts").matchAll(/label: ("[^"]*")/g))
    texts.set(JSON.parse(label ?? '""') as string, "components/menu.ts");
  return texts;
}

/** The blocks of prose of a page, and its HTML blocks with their expressions taken out. */
export async function blocksOf(file: string): Promise<{prose: string[]; html: string[]}> {
  // Framework's own parser: it knows where an expression ends.
  const name = "@observablehq/framework/dist/markdown.js";
  const {createMarkdownIt} = (await import(name)) as {
    createMarkdownIt: (options: object) => MarkdownIt;
  };
  const prose: string[] = [];
  const html: string[] = [];
  const markdownIt = (md: {
    core: {ruler: {after(at: string, rule: string, run: (state: {tokens: Token[]}) => void): void}};
  }) => {
    md.core.ruler.after("block", "collect", ({tokens}) => {
      for (const {type, content} of tokens)
        if (type === "inline" && hasWords(content)) prose.push(content);
        else if (type === "html_block") html.push(content);
    });
    return md;
  };
  createMarkdownIt({markdownIt}).parse(read(file), {path: file, code: []});
  return {prose, html};
}

/** The texts that code says through `t`, or leaves to be said through `text`. */
function callsOf(source: string): string[] {
  return [...source.matchAll(/\bt(?:ext)?\(\s*("(?:[^"\\]|\\.)*")/g)].map(
    ([, text]) => JSON.parse(text ?? '""') as string
  );
}

export const markdownFiles = sources(".md");
