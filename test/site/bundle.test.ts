import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {bundlePages} from "../../src/site/bundle.js";
import type {Sources} from "../../src/site/bundle-plugins.js";
import {writeData} from "../../src/site/data-files.js";
import type {ParsedPage} from "../../src/site/framework.js";
import {sharedModules} from "../../src/site/shared-modules.js";

let folder: string;

const page = (name: string, imports: string[], files: string[] = []): ParsedPage => ({
  name,
  title: null,
  body: "",
  imports,
  files,
  script: imports.map((_, i) => `define({id: "0000000${i}", body: () => m${i}.say()});`).join("\n")
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "regulars-bundle-"));
  await mkdir(join(folder, "pages/components"), {recursive: true});
  for (const name of ["i18n", "stores"]) await mkdir(join(folder, "pages", name));
  const module = (path: string, text: string) => writeFile(join(folder, "pages", path), text);
  await module("i18n/locale.ts", 'export const locale: string = "en";');
  await module("components/common.ts", 'export const say = (): string => "in common";');
  await module(
    "components/own.ts",
    'import {locale} from "../i18n/locale.js"; export const say = (): string => `mine in ${locale}`;'
  );
});
afterEach(() => rm(folder, {recursive: true}));

const bundled = async (pages: ParsedPage[]) => {
  const sources: Sources = {folder: join(folder, "pages"), pages, locale: "uz", catalogue: {}};
  const output = join(folder, "site");
  const scripts = await bundlePages(sources, await sharedModules(sources), new Map(), output);
  const text = async (path = "") => readFile(join(output, path), "utf8");
  return {scripts, text};
};

describe("the scripts of pages", () => {
  it("are one of the page's own and one that all share, in the language of the build", async () => {
    const {scripts, text} = await bundled([
      page("one", ["./components/common.js", "./components/own.js"]),
      page("stores/two", ["../components/common.js"])
    ]);
    const [own, shared, ...more] = scripts.get("one") ?? [];
    expect(own).toMatch(/^_app\/one\.\w{8}\.js$/);
    expect(more).toEqual([]);
    expect(scripts.get("stores/two")?.slice(1)).toEqual([shared]);
    expect(await text(shared)).toContain("in common");
    expect(await text(own)).not.toContain("in common");
    expect(await text(own)).toMatch(/mine in/);
    expect(await text(own)).toContain('"uz"');
  });

  it("are refused with the page that imports what is not there", async () => {
    await expect(bundled([page("one", ["./components/lost.js"])])).rejects.toThrow(
      'pages/one.md could not be bundled for the browser: Could not resolve "./components/lost.js"; correct what it imports'
    );
  });
});

describe("the data of pages", () => {
  it("lie under names that change with their content, and are read at once but for explanations", async () => {
    const attached = page("one", [], ["./data/explain.json", "./data/visits.json"]);
    const data = await writeData(join(folder, "site"), {visits: [1], explain: {}});
    const [path = ""] = data.early(attached);
    expect(data.early(attached)).toHaveLength(1);
    expect(path).toMatch(/^_file\/data\/visits\.[0-9a-f]{8}\.json$/);
    expect(data.registered([attached]).get("one")).toContain(`"path":"./${path}"`);
    const other = await writeData(join(folder, "site"), {visits: [2], explain: {}});
    expect(other.early(attached)).not.toEqual([path]);
  });

  it("are refused when no file makes them", async () => {
    const data = await writeData(join(folder, "site"), {visits: []});
    expect(() => data.early(page("one", [], ["./data/visit.json"]))).toThrow(
      "pages/one.md attaches ./data/visit.json, which no file of pages/data makes; correct the name or add the file"
    );
  });
});
