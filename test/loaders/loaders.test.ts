import {readdirSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {defineLoader, type Loader} from "../../src/ingest/index.js";

const place = join(import.meta.dirname, "../../loaders");
const files = readdirSync(place, {recursive: true, encoding: "utf8"}).filter((name) =>
  name.endsWith(".ts")
);
const loaders = await Promise.all(
  files.map(async (name) => ({
    name,
    loader: ((await import(join(place, name))) as {default: Loader}).default
  }))
);

describe("vendor loaders", () => {
  it.each(loaders)("$name is named by its place and documented", ({name, loader}) => {
    expect(`${loader.name}.ts`).toBe(name);
    expect(loader.doc).toMatch(/\.$/);
    expect(loader.headers.length).toBeGreaterThan(1);
  });

  it.each(loaders)("$name reads only headers by which it recognises the file", ({loader}) => {
    const read = Object.values(loader.entities).flatMap((mapping) =>
      Object.values(mapping).flatMap((column) =>
        typeof column === "string"
          ? [column]
          : "once" in column
            ? [column.once]
            : "money" in column
              ? column.money.split(/\W+/)
              : []
      )
    );
    for (const header of read) expect(loader.headers).toContain(header);
  });

  it("no two recognise the same header", () => {
    for (const {loader: one} of loaders)
      for (const {loader: other} of loaders) {
        const isSame =
          one !== other && one.headers.every((header) => other.headers.includes(header));
        expect(
          isSame && one.files === undefined,
          `${one.name} takes the files of ${other.name}`
        ).toBe(false);
      }
  });
});

describe("defineLoader", () => {
  const acme: Loader = {
    name: "acme/receipts",
    doc: "Receipts.",
    headers: ["No", "At", "Sum"],
    mode: "upsert",
    entities: {receipts: {receipt_id: "No", sold_at: "At", net_amount: "Sum"}}
  };

  it("gives back what it was given", () => {
    expect(defineLoader(acme)).toBe(acme);
  });

  it("throws for a column that does not exist and for a required one left out", () => {
    expect(() =>
      defineLoader({...acme, entities: {receipts: {...acme.entities.receipts, stor_id: "S"}}})
    ).toThrow(
      "loader acme/receipts: receipts.stor_id is not a column of receipts; the nearest is store_id"
    );
    expect(() =>
      defineLoader({...acme, entities: {receipts: {receipt_id: "No", sold_at: "At"}}})
    ).toThrow(
      "loader acme/receipts: receipts lacks net_amount, which every row of receipts must have"
    );
  });
});
