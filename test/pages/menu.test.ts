import {describe, expect, it} from "vitest";
import {menuOf} from "../../pages/components/menu.js";
import {header} from "../../pages/components/shell.js";
import type {Text} from "../../pages/i18n/index.js";
import {translator} from "../../pages/i18n/translate.js";
import {page} from "../../src/site/index.js";
import {missingPages} from "../../src/site/site-facts.js";
import {facts} from "../site/fixture.js";

const paths = (missing: readonly {page: string}[]) =>
  menuOf({missing}).flatMap(({pages}) => pages.map(({path}) => path));
const shell = {site: facts, t: translator<Text>("en", {}), locales: []};

describe("the menu", () => {
  it("has six sections at most, and every page once", () => {
    expect(menuOf({missing: []}).length).toBeLessThanOrEqual(6);
    expect(new Set(paths([])).size).toBe(paths([]).length);
  });

  it("leaves out a page without data, and a section that is left with none", () => {
    expect(paths([{page: "messages"}])).toEqual(paths([]).filter((path) => path !== "/messages"));
    const labels = menuOf({missing: [{page: "messages"}]}).map(({label}) => label);
    expect(labels).not.toContain("Messages");
  });

  it("shows the further pages of the section that is open, and marks both", () => {
    const html = header(shell, "/gallery");
    expect(html).toContain('<a href="/behind" aria-current="true">Behind the numbers</a>');
    expect(html).toContain('<a href="/gallery" aria-current="page">Gallery</a>');
    expect(header(shell, "/messages")).not.toContain('class="further"');
  });
});

describe("a page without data", () => {
  const asks = page({
    doc: "Who was asked?",
    refs: {},
    queries: {
      rows: (db) => db.selectNoFrom((e) => e.lit(1).as("n")),
      others: (db) => db.selectNoFrom((e) => e.lit(1).as("n"))
    },
    needs: {rows: "rows", exports: ["messages", "receiptLines"]}
  });
  const says = page({doc: "What is there?", refs: {}, queries: {}});

  it("is named with the exports that would fill it", () => {
    const pages = [
      ["asks", asks],
      ["says", says]
    ] as const;
    const nothing = {asks: {rows: [], others: [{n: 1}]}, says: {}};
    expect(missingPages(pages, nothing)).toEqual([
      {page: "asks", entities: ["messages", "receipt_lines"]}
    ]);
    expect(missingPages(pages, {...nothing, asks: {rows: [{n: 1}]}})).toEqual([]);
  });
});
