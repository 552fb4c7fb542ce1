/** The parts of Observable Framework that the site is built with; its package brings no types. */

declare module "@observablehq/framework/dist/markdown.js" {
  export interface Cell {
    id: string;
    mode: "block" | "inline" | "jsx";
    node: {files: {name: string}[]};
  }
  export type Parser = object;
  export function createMarkdownIt(settings: {
    typographer: boolean;
    markdownIt: <M>(md: M) => M;
  }): Parser;
  export function parseMarkdown(
    input: string,
    options: {md: Parser; path: string}
  ): {title: string | null; body: string; code: Cell[]};
}

declare module "@observablehq/framework/dist/javascript/transpile.js" {
  import type {Cell} from "@observablehq/framework/dist/markdown.js";
  export function transpileJavaScript(
    node: Cell["node"],
    options: {id: string; path: string; mode: string; resolveImport: (specifier: string) => string}
  ): string;
}

declare module "@observablehq/framework/dist/html.js" {
  export function parseHtml(html: string): Window & typeof globalThis;
  export function rewriteHtml(html: string, resolvers: object): string;
}
