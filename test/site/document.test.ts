import {createHash} from "node:crypto";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {documentOf, type DocumentParts} from "../../src/site/document.js";
import {checkOutput} from "../../src/site/output-check.js";
import {startPage} from "../../src/site/start-page.js";
import {facts} from "./fixture.js";

const parts: DocumentParts = {
  page: {name: "coming-back", title: "Do they come back?", body: "<h1>Do they come back?</h1>"},
  locale: "uz",
  settings: {
    title: "A & <B>",
    head: '<script>say("hi");</script>',
    header: (path) => `<a href="/index">Start</a> <a href="locale:ru${path}">Русский</a>`
  },
  style: "@font-face{src:url({up}/_fonts/a.woff2)}",
  scripts: ["_app/coming-back.AAAABBBB.js", "_app/chunk.CCCCDDDD.js"],
  data: ["_file/data/site.0123abcd.json"]
};

describe("the document of a page", () => {
  const page = documentOf(parts);
  const deep = documentOf({...parts, page: {...parts.page, name: "stores/first"}});

  it("names its language and its title and may be zoomed", () => {
    expect(page).toContain('<html lang="uz">');
    expect(page).toContain("<title>Do they come back? | A &#38; &#60;B&#62;</title>");
    expect(page).toContain('content="width=device-width, initial-scale=1"');
  });

  it("links to other pages and to itself in the other languages", () => {
    expect(page).toContain('href="./index.html"');
    expect(page).toContain('href="./../ru/coming-back.html"');
    expect(deep).toContain('href="../index.html"');
    expect(deep).toContain('href="../../ru/stores/first.html"');
  });

  it("allows its own inline script by hash and no other, and never eval", () => {
    const hash = createHash("sha256").update('say("hi");').digest("base64");
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it("finds its fonts, scripts and data from where it is", () => {
    expect(page).toContain("url(./_fonts/a.woff2)");
    expect(page).toContain('src="./_app/coming-back.AAAABBBB.js"');
    expect(deep).toContain("url(../_fonts/a.woff2)");
    expect(deep).toContain('rel="modulepreload" href="../_app/chunk.CCCCDDDD.js"');
    expect(deep).toContain('href="../_file/data/site.0123abcd.json"');
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
