import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {readProgramme} from "../../src/config/index.js";
import {pageData} from "../../src/site/index.js";
import type {PageRows} from "../../src/site/page-data.js";
import {layoutOf, openSession} from "../../src/warehouse/index.js";
import {loadedSample} from "../support/loaded.js";
import {data, frozenFolder, isFrozen, pages} from "./fixture.js";

const byName = data as unknown as Readonly<Record<string, PageRows>>;
const isRenewed = process.env.REGULARS_RENEW === "1";

/** The names of the columns of each query that has rows. */
const shapeOf = (rows: Readonly<Record<string, readonly unknown[]>>) =>
  Object.fromEntries(
    Object.entries(rows)
      .filter(([name, list]) => name !== "findings" && list.length > 0)
      .map(([name, list]) => [name, Object.keys(list[0] as object).sort()])
  );

/**
 * What the tests of pages draw has the shape that the queries have now. After a wanted change of a query
 * REGULARS_RENEW=1 draws the pages of the sample again.
 */
describe("the invented page data", () => {
  const now = new Map<string, PageRows>();

  beforeAll(async () => {
    const layout = layoutOf(await loadedSample());
    const programme = await readProgramme(layout);
    const session = await openSession(layout);
    try {
      const context = {asOf: session.catalogue.as_of ?? "", programme};
      for (const [name, page] of pages)
        now.set(name, await pageData(name, page, session.engine, context));
    } finally {
      session.close();
    }
  }, 300_000);

  it.runIf(isRenewed)("is drawn again from the sample", async () => {
    await mkdir(frozenFolder, {recursive: true});
    for (const [name, rows] of now)
      if (isFrozen(name)) await writeFile(join(frozenFolder, `${name}.json`), linesOf(rows));
  });

  it.skipIf(isRenewed).each(pages)(
    "of %s has the queries and columns that the page has",
    (name, page) => {
      const drawn = byName[name] ?? {};
      const found = shapeOf(drawn);
      const expected = shapeOf(now.get(name) ?? {});
      const queries = Object.keys(drawn).filter((query) => query !== "findings");
      expect(queries.sort()).toEqual(Object.keys(page.queries).sort());
      for (const [query, columns] of Object.entries(found))
        expect([query, columns]).toEqual([query, expected[query] ?? columns]);
      if (Object.keys(expected).length > 0) expect(Object.keys(found)).not.toEqual([]);
    }
  );
});

/** JSON with a line for each row, so that a change of one is a change of one line. */
function linesOf(rows: Readonly<Record<string, readonly unknown[]>>): string {
  const lists = Object.entries(rows).map(([name, list]) =>
    list.length === 0
      ? `${JSON.stringify(name)}: []`
      : `${JSON.stringify(name)}: [\n${list.map((row) => JSON.stringify(row)).join(",\n")}\n]`
  );
  return `{\n${lists.join(",\n")}\n}\n`;
}
