import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {defineLoader} from "../../src/ingest/index.js";
import {readCatalogue} from "../../src/warehouse/index.js";
import {ProgrammeFolder, till} from "./programme-folder.js";

const receipts =
  "receipt_id,sold_at,net_amount\nr1,2026-03-01 14:05,12.50\nr2,2026-03-02 10:00,7\n";
const sales = {receipts: {receipt_id: "id", sold_at: "at", net_amount: "sum"}};

describe("loading again", () => {
  it("the same file is a no-op", async () => {
    const folder = await ProgrammeFolder.make();
    await folder.put("receipts.csv", receipts);
    const {loadId} = await folder.loadOne("receipts.csv");
    const before = await readCatalogue(folder.layout);
    const again = await folder.load();
    expect(again).toEqual({
      files: [
        {
          file: "receipts.csv",
          status: "already loaded",
          loader: "entity/receipts",
          loadId,
          loadedAs: null
        }
      ],
      refusals: [],
      isPublished: false
    });
    expect(await readCatalogue(folder.layout)).toEqual(before);
  });

  it("the same bytes under another name is a no-op, and says so, also within one call", async () => {
    const folder = await ProgrammeFolder.make(till(sales));
    await folder.put("a.csv", "id,at,sum\n1,2026-03-01,1\n");
    await folder.put("b.csv", "id,at,sum\n1,2026-03-01,1\n");
    const report = await folder.load();
    expect(report.files).toMatchObject([
      {file: "a.csv", status: "loaded"},
      {file: "b.csv", status: "already loaded", loadedAs: "a.csv"}
    ]);
    await folder.put("c.csv", "id,at,sum\n1,2026-03-01,1\n");
    expect((await folder.load()).files.map((file) => file.status)).toEqual([
      "already loaded",
      "already loaded",
      "already loaded"
    ]);
    expect(await folder.rows("select count(*) as n from landing.receipts")).toEqual([{n: 1}]);
  });

  it("the same file under a changed declaration replaces its load", async () => {
    const folder = await ProgrammeFolder.make(till(sales));
    await folder.put(
      "a.csv",
      "id,at,sum,tax\n1,2026-03-01,10,1\nx,2026-03-01,ten,1\n3,2026-03-02,1,0\n"
    );
    await folder.put("other.csv", "id,at,sum,tax\n7,2026-03-05,1,\n");
    const first = await folder.loadOne("a.csv");
    folder.changeSettings(till({receipts: {...sales.receipts, tax_amount: "tax"}}));
    const second = await folder.loadOne("a.csv");
    expect(second.loadId).not.toBe(first.loadId);
    expect(second.replaces).toBe(first.loadId);
    expect(
      await folder.rows("select receipt_id, tax_amount from landing.receipts order by receipt_id")
    ).toEqual([
      {receipt_id: "1", tax_amount: 1},
      {receipt_id: "3", tax_amount: 0},
      {receipt_id: "7", tax_amount: null}
    ]);
    expect(await folder.rows("select load_id from meta.loads where file = 'a.csv'")).toEqual([
      {load_id: second.loadId}
    ]);
    expect(await folder.rows("select load_id, line from meta.rejects")).toEqual([
      {load_id: second.loadId, line: 3}
    ]);
  });

  it("a longer export under the same name is another load", async () => {
    const folder = await ProgrammeFolder.make(till(sales));
    await folder.put("a.csv", "id,at,sum\n1,2026-03-01,1\n");
    await folder.load();
    await folder.put("a.csv", "id,at,sum\n1,2026-03-01,1\n2,2026-03-02,1\n");
    expect(await folder.loadOne("a.csv")).toMatchObject({replaces: null, rowsLanded: 2});
    expect(await folder.rows("select count(*) as n from meta.loads")).toEqual([{n: 2}]);
  });

  it("settings that change casts make another load, others do not", async () => {
    const folder = await ProgrammeFolder.make({
      ...till(sales),
      business: {timeZone: "Asia/Tashkent"}
    });
    await folder.put("a.csv", "id,at,sum\n1,2026-03-01,1\n");
    await folder.load();
    folder.changeSettings({
      ...till(sales),
      business: {timeZone: "Asia/Tashkent", name: "Other", locale: "ru"}
    });
    expect((await folder.load()).files).toMatchObject([{status: "already loaded"}]);
    folder.changeSettings({...till(sales), business: {timeZone: "Europe/London"}});
    expect((await folder.load()).files).toMatchObject([{status: "loaded"}]);
    expect(await folder.rows("select sold_at from landing.receipts")).toEqual([
      {sold_at: "2026-03-01T00:00:00"}
    ]);
  });

  it("writes one file per entity and load, and one for rows set aside only where there are any", async () => {
    const folder = await ProgrammeFolder.make(till(sales));
    await folder.put("a.csv", "id,at,sum\n1,2026-03-01,1\n");
    await folder.put("b.csv", "id,at,sum\n1,2026-03-01,x\n2,2026-03-01,2\n");
    const report = await folder.load();
    const ids = report.files.map((file) =>
      file.status === "loaded" ? `${file.loadId}.parquet` : ""
    );
    const names = async (entity: string) =>
      (await readdir(join(folder.layout.warehouse, "landing", entity))).sort();
    expect(await names("receipts")).toEqual([...ids].sort());
    expect(await names("_rejects")).toEqual([ids[1]]);
  });
});

describe("files of the inbox", () => {
  it("are found in folders too, and other files are passed by in silence", async () => {
    const folder = await ProgrammeFolder.make();
    await folder.put("2026/march/receipts.csv", receipts);
    for (const name of [
      "README.md",
      ".DS_Store",
      "2026/.hidden.csv",
      "~$book.xlsx",
      "Thumbs.db",
      ".git/config.csv"
    ])
      await folder.put(name, "x");
    const report = await folder.load();
    expect(report.files).toMatchObject([
      {file: "2026/march/receipts.csv", status: "loaded", source: "2026_march"}
    ]);
  });

  it("that nobody recognises are reported with the next step and left alone", async () => {
    const loader = defineLoader({
      name: "acme/receipts",
      doc: "Receipts.",
      headers: ["Number", "Time", "Paid"],
      mode: "upsert",
      entities: {receipts: {receipt_id: "Number", sold_at: "Time", net_amount: "Paid"}}
    });
    const folder = await ProgrammeFolder.make({}, [loader]);
    await folder.put("odd.csv", "Number,Time,Sum\n1,2026-01-01,5\n");
    await folder.put("receipts.csv", receipts);
    const report = await folder.load();
    expect(report.isPublished).toBe(true);
    expect(report.files).toMatchObject([
      {
        file: "odd.csv",
        status: "not recognised",
        advice:
          'map its columns (Number, Time, Sum) under "sources" in programme.json; the nearest known export is acme/receipts, of which it lacks Paid'
      },
      {file: "receipts.csv", status: "loaded"}
    ]);
  });

  it("are none where there is no inbox", async () => {
    const folder = await ProgrammeFolder.make();
    expect(await folder.load(undefined)).toEqual({files: [], refusals: [], isPublished: false});
  });

  it("from elsewhere are loaded by name", async () => {
    const elsewhere = await ProgrammeFolder.make();
    const path = await elsewhere.put("receipts.csv", receipts);
    const folder = await ProgrammeFolder.make();
    expect((await folder.load([path])).files).toMatchObject([
      {file: "receipts.csv", status: "loaded", source: "files"}
    ]);
  });
});

describe("who recognises a file", () => {
  const acme = defineLoader({
    name: "acme/receipts",
    doc: "Receipts.",
    headers: ["receipt_id", "sold_at", "net_amount"],
    mode: "period",
    entities: {receipts: {receipt_id: "receipt_id", sold_at: "sold_at", net_amount: "net_amount"}}
  });
  const narrower = defineLoader({
    ...acme,
    name: "acme/receipts_with_store",
    headers: [...acme.headers, "store"]
  });
  const byName = defineLoader({
    ...acme,
    name: "acme/by_name",
    headers: [...acme.headers, "store", "till"],
    files: /^acme-/
  });
  const loaders = [acme, narrower, byName];

  it("is programme.json first, then vendor loaders, then the file's own name", async () => {
    const folder = await ProgrammeFolder.make({}, loaders);
    await folder.put("receipts.csv", receipts);
    expect(await folder.loadOne("receipts.csv")).toMatchObject({
      loader: "acme/receipts",
      source: "acme"
    });
    folder.changeSettings(
      till({receipts: {receipt_id: "receipt_id", sold_at: "sold_at", net_amount: "net_amount"}})
    );
    expect(await folder.loadOne("receipts.csv")).toMatchObject({
      loader: "programme.json/till",
      source: "till"
    });
  });

  it("is the loader that asks for most headers, and for a name where it has a pattern", async () => {
    const folder = await ProgrammeFolder.make({}, loaders);
    await folder.put(
      "x.csv",
      "net_amount,sold_at,receipt_id,store,till,more\n1,2026-03-01,a,s,t,m\n"
    );
    expect(await folder.loadOne("x.csv")).toMatchObject({loader: "acme/receipts_with_store"});
    await folder.put(
      "acme-1.csv",
      "net_amount,sold_at,receipt_id,store,till,more\n1,2026-03-01,b,s,t,m\n"
    );
    expect(await folder.loadOne("acme-1.csv")).toMatchObject({loader: "acme/by_name"});
  });

  it("is a source whose pattern fits the path in the inbox or the name", async () => {
    const source = (files: string[]) => ({sources: [{name: "till", files, entities: sales}]});
    const content = "id,at,sum\n1,2026-03-01,1\n";
    const statusOf = async (files: string[], name: string): Promise<string | undefined> => {
      const folder = await ProgrammeFolder.make(source(files));
      await folder.put(name, content);
      return (await folder.load()).files[0]?.status;
    };
    expect(await statusOf(["sales*.csv"], "2026/sales-03.csv")).toBe("loaded");
    expect(await statusOf(["2026/*.csv"], "2026/x.csv")).toBe("loaded");
    expect(await statusOf(["20*/**/*.csv"], "2026/a/b/x.csv")).toBe("loaded");
    expect(await statusOf(["2026/*.csv"], "2026/a/x.csv")).toBe("not recognised");
    expect(await statusOf(["sale?.csv"], "sales.csv")).toBe("loaded");
    expect(await statusOf(["sales.csv"], "salesXcsv")).toBe("not recognised");
  });
});

describe("when an export was made", () => {
  it("is declared by the file's name or by a time, else its latest event", async () => {
    const exportedAt = async (declared: string | undefined, name: string): Promise<unknown> => {
      const format = declared === undefined ? {} : {exportedAt: declared};
      const folder = await ProgrammeFolder.make({
        ...till(sales, format),
        business: {timeZone: "Asia/Tashkent"}
      });
      await folder.put(name, "id,at,sum\n1,2026-03-01 10:00,1\n2,2026-02-01 09:00,1\n");
      await folder.load();
      return (await folder.rows<{exported_at: string}>("select exported_at from meta.loads"))[0]
        ?.exported_at;
    };
    expect(await exportedAt(undefined, "s.csv")).toBe("2026-03-01T05:00:00");
    expect(await exportedAt("sales-%Y%m%d-%H%M.csv", "sales-20260302-0730.csv")).toBe(
      "2026-03-02T02:30:00"
    );
    expect(await exportedAt("2026-03-05 12:00", "s.csv")).toBe("2026-03-05T07:00:00");
  });

  it("sets aside what is dated after a declared one", async () => {
    const folder = await ProgrammeFolder.make(till(sales, {exportedAt: "2026-03-02 00:00"}));
    await folder.put(
      "s.csv",
      "id,at,sum\n1,2026-03-01 10:00,1\n2,2026-03-02 00:01,1\n3,2026-03-01 11:00,1\n"
    );
    expect(await folder.loadOne("s.csv")).toMatchObject({
      rowsLanded: 2,
      rowsSetAside: 1,
      lastDay: "2026-03-01"
    });
    expect(await folder.rows("select line, reason, column_name, value from meta.rejects")).toEqual([
      {line: 3, reason: "after_export", column_name: "sold_at", value: "2026-03-02 00:01:00"}
    ]);
  });
});

describe("the period of a load", () => {
  it("is local days; a receipt's is its business day", async () => {
    const folder = await ProgrammeFolder.make({...till(sales), business: {dayEndsAt: "03:00"}});
    await folder.put("s.csv", "id,at,sum\n1,2026-03-01 02:59,1\n2,2026-03-05 03:00,1\n");
    expect(await folder.loadOne("s.csv")).toMatchObject({
      firstDay: "2026-02-28",
      lastDay: "2026-03-05"
    });
    expect(await folder.rows("select first_day, last_day from meta.loads")).toEqual([
      {first_day: "2026-02-28", last_day: "2026-03-05"}
    ]);
  });

  it("is none where nothing is dated", async () => {
    const folder = await ProgrammeFolder.make();
    await folder.put("stores.csv", "store_id\n1\n");
    expect(await folder.loadOne("stores.csv")).toMatchObject({firstDay: null, lastDay: null});
    expect(await folder.rows("select exported_at from meta.loads")).toEqual([{exported_at: null}]);
  });
});

describe("modes", () => {
  it("are kept with the load, for staging to resolve overlaps by", async () => {
    const folder = await ProgrammeFolder.make(till(sales, {}, {mode: "period"}));
    await folder.put("s.csv", "id,at,sum\n1,2026-03-01,1\n");
    await folder.load();
    expect(await folder.rows("select mode, source from meta.loads")).toEqual([
      {mode: "period", source: "till"}
    ]);
  });
});

describe("meta.fields", () => {
  it("counts how often each column of each load is filled, of landed records only", async () => {
    const folder = await ProgrammeFolder.make(
      till({receipts: {...sales.receipts, tax_amount: "tax", store_id: "store"}})
    );
    const fields =
      "select column_name, row_count, filled_count from meta.fields where column_name in ('tax_amount', 'store_id', 'phone', 'receipt_id', '_line') order by 1";
    await folder.put(
      "a.csv",
      "id,at,sum,tax,store\n1,2026-03-01,10,1,\n2,2026-03-01,ten,1,s\n3,2026-03-02,1,,\n"
    );
    const {loadId} = await folder.loadOne("a.csv");
    expect(await folder.rows(fields)).toEqual([
      {column_name: "phone", row_count: 2, filled_count: 0},
      {column_name: "receipt_id", row_count: 2, filled_count: 2},
      {column_name: "store_id", row_count: 2, filled_count: 0},
      {column_name: "tax_amount", row_count: 2, filled_count: 1}
    ]);
    expect(await folder.rows("select distinct entity, load_id from meta.fields")).toEqual([
      {entity: "receipts", load_id: loadId}
    ]);
  });
});
