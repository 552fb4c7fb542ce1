import {createHash} from "node:crypto";
import {posix} from "node:path";
import type {ParsedPage} from "./framework.js";
import type {Settings} from "./settings.js";

/** What a page's document is put together from; paths are those in the folder of its language. */
export interface DocumentParts {
  readonly page: Pick<ParsedPage, "name" | "title" | "body">;
  readonly locale: string;
  readonly settings: Pick<Settings, "title" | "head" | "header">;
  /** The stylesheet and the fonts, in which `{up}` is the way from the page to its language's folder. */
  readonly style: string;
  /** The page's own script first, then what it imports. */
  readonly scripts: readonly string[];
  /** The data that the page reads as it opens. */
  readonly data: readonly string[];
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The way from a page to the folder of its language: "." or "..". */
export const wayUp = (name: string) => posix.relative(posix.dirname(`/${name}`), "/") || ".";

/**
 * The HTML of a page. Its words and styles come with it, so that one answer of the server is enough to paint;
 * script and data are asked for at once and follow. The content policy names each inline script by its hash.
 */
export function documentOf(parts: DocumentParts): string {
  const {page, locale, settings, style, data, scripts} = parts;
  const up = wayUp(page.name);
  const title = [page.title, settings.title].filter(Boolean).join(" | ");
  const [own = "", ...others] = scripts.map((path) => `${up}/${path}`);
  const link = (rel: string, path: string) => `<link rel="${rel}" href="${path}">`;
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(scriptHashes(settings.head))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style.replaceAll("{up}", up)}</style>
${settings.head}
${[
  ...data.map((path) => link(`preload" as="fetch" crossorigin="`, `${up}/${path}`)),
  ...others.map((path) => link("modulepreload", path))
].join("\n")}
<script type="module" src="${own}"></script>
</head>
<body>
<div id="observablehq-center"><header id="observablehq-header">
${linked(settings.header(`/${page.name}`), up)}
</header>
<main id="observablehq-main" class="observablehq">
${page.body}</main>
</div>
</body>
</html>
`;
}

/** The links of the bar as the page needs them: to other pages, and to itself in the other languages. */
const linked = (header: string, up: string) =>
  header
    .replaceAll(/href="\/([^"]*)"/g, `href="${up}/$1.html"`)
    .replaceAll(/href="locale:(\w+)\/([^"]*)"/g, `href="${up}/../$1/$2.html"`);

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

function scriptHashes(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script]) =>
      `sha256-${createHash("sha256")
        .update(script ?? "")
        .digest("base64")}`
  );
}
