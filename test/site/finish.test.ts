import {createHash} from "node:crypto";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {finishPage} from "../../src/site/finish.js";
import {checkOutput} from "../../src/site/output-check.js";
import {startPage} from "../../src/site/start-page.js";
import {facts} from "./fixture.js";

const rendered = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<meta name="generator" content="Observable Framework v1.13.4">
<link rel="modulepreload" href="./_import/page.0123abcd.js">
<link rel="modulepreload" href="./_node/d3@7/index.0123abcd.js">
<script type="module">say("hi");</script>
</head>
<body><a href="locale:ru/coming-back">Русский</a></body></html>`;

describe("a finished page", () => {
  const page = finishPage(rendered, "uz", ".", "@font-face{src:url({up}/_fonts/a.woff2)}");

  it("names its language and may be zoomed", () => {
    expect(page).toContain('<html lang="uz">');
    expect(page).toContain('content="width=device-width, initial-scale=1"');
  });

  it("links to itself in the other languages", () => {
    expect(page).toContain('href="./../ru/coming-back.html"');
  });

  it("allows its own inline script by hash and no other, and never eval", () => {
    const hash = createHash("sha256").update('say("hi");').digest("base64");
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it("finds its fonts from where it is", () => {
    expect(page).toContain("url(./_fonts/a.woff2)");
    expect(finishPage(rendered, "en", "..", "{up}/_fonts")).toContain("<style>../_fonts</style>");
  });
});

describe("what a page fetches first", () => {
  const registered = rendered.replace(
    'say("hi");',
    'registerFile("./data/page.json", {"name":"./data/page.json","path":"./_file/data/page.0123abcd.json","size":8});' +
      'registerFile("./data/explain.json", {"name":"./data/explain.json","path":"./_file/data/explain.0123abcd.json","size":8});'
  );
  const page = finishPage(registered, "en", ".", "");

  it("is its data, but not what it reads on a click", () => {
    expect(page.match(/as="fetch" crossorigin href="[^"]*"/g)).toEqual([
      'as="fetch" crossorigin href="./_file/data/page.0123abcd.json"'
    ]);
  });

  it("is its own code; drawing libraries come with the block that draws", () => {
    expect(page).toContain('modulepreload" href="./_import/');
    expect(page).not.toContain("./_node/");
  });
});

describe("the start page", () => {
  it("offers the business's own language first", () => {
    const page = startPage(
      ["en", "ru", "uz"],
      {...facts, locale: "ru", businessName: "A & <B>"},
      ""
    );
    expect(page.indexOf("./ru/index.html")).toBeLessThan(page.indexOf("./en/index.html"));
    expect(page).not.toContain("<B>");
  });
});

describe("the check of what was built", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "regulars-output-"));
    await writeFile(join(folder, "index.html"), '<p>fine</p><a href="./b.html">b</a>');
  });
  afterEach(() => rm(folder, {recursive: true}));

  it("passes clean pages", async () => {
    await expect(checkOutput(folder)).resolves.toBeUndefined();
  });

  it("refuses a code block that does not run and says where", async () => {
    await writeFile(
      join(folder, "bad.html"),
      '<div class="observablehq--inspect observablehq--error">SyntaxError: Unexpected token</div>'
    );
    await expect(checkOutput(folder)).rejects.toThrow(
      "bad.html has a code block that does not run (SyntaxError: Unexpected token); correct it in pages/bad.md"
    );
  });

  it.each([
    ["a.html", '<script src="https://cdn.jsdelivr.net/npm/d3"></script>'],
    ["a.html", '<link rel="stylesheet" href="//fonts.googleapis.com/css2">'],
    ["a.css", "@import url(https://fonts.googleapis.com/css2?family=Inter);"],
    ["a.js", 'import * as d3 from "https://esm.sh/d3";'],
    ["a.js", "const url = `https://cdn.jsdelivr.net/npm/x`;"]
  ])("refuses what would be fetched from elsewhere: %s %s", async (file, content) => {
    await writeFile(join(folder, file), content);
    await expect(checkOutput(folder)).rejects.toThrow(`${file} would fetch from another host`);
  });

  it("refuses an empty folder", async () => {
    await rm(join(folder, "index.html"));
    await expect(checkOutput(folder)).rejects.toThrow("holds no page");
  });
});
