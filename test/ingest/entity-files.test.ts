import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {Engine} from "../../src/warehouse/index.js";
import {ProgrammeFolder} from "./programme-folder.js";

const receipts =
  "receipt_id,sold_at,customer_ref,net_amount\nr1,2026-03-01 14:05,c1,12.50\nr2,2026-03-02,,7\n";

describe("a file named after an entity", () => {
  it("lands with source, file, line and load", async () => {
    const folder = await ProgrammeFolder.make();
    await folder.put("receipts.csv", receipts);
    const report = await folder.loadOne("receipts.csv");
    expect(report).toMatchObject({
      loader: "entity/receipts",
      source: "files",
      rowsRead: 2,
      rowsLanded: 2,
      rowsSetAside: 0,
      rowsSkipped: 0,
      firstDay: "2026-03-01",
      lastDay: "2026-03-02",
      controlSums: {receipts: {rows: 2, net_amount: "19.5000"}}
    });
    expect(
      await folder.rows(
        "select source, receipt_id, sold_at, sold_at_local, customer_ref, net_amount, _key_scope, _file, _line, _load_id from landing.receipts order by _line"
      )
    ).toEqual([
      {
        source: "files",
        receipt_id: "r1",
        sold_at: "2026-03-01T09:05:00",
        sold_at_local: "2026-03-01T14:05:00",
        customer_ref: "c1",
        net_amount: 12.5,
        _key_scope: "",
        _file: "receipts.csv",
        _line: 2,
        _load_id: report.loadId
      },
      {
        source: "files",
        receipt_id: "r2",
        sold_at: "2026-03-01T19:00:00",
        sold_at_local: "2026-03-02T00:00:00",
        customer_ref: null,
        net_amount: 7,
        _key_scope: "",
        _file: "receipts.csv",
        _line: 3,
        _load_id: report.loadId
      }
    ]);
    expect(
      await folder.rows("select mode, loader, exported_at, entities, control_sums from meta.loads")
    ).toEqual([
      {
        mode: "upsert",
        loader: "entity/receipts",
        exported_at: "2026-03-01T19:00:00",
        entities: "receipts",
        control_sums: '{"receipts":{"rows":2,"net_amount":"19.5000"}}'
      }
    ]);
  });

  it("takes its source from the folder, or from a column", async () => {
    const folder = await ProgrammeFolder.make();
    await folder.put("crm/stores.csv", "store_id,name\n1,North\n");
    await folder.put("products.csv", "source,sku,name\nerp,1,Tea\n,2,Cup\n");
    await folder.load();
    expect(await folder.rows("select source from landing.stores")).toEqual([{source: "crm"}]);
    expect(await folder.rows("select source, sku from landing.products order by sku")).toEqual([
      {source: "erp", sku: "1"},
      {source: "files", sku: "2"}
    ]);
    expect(await folder.rows("select source from meta.loads order by source")).toEqual([
      {source: "crm"},
      {source: "erp, files"}
    ]);
  });

  it("may be gzip, JSON lines or Parquet", async () => {
    const folder = await ProgrammeFolder.make();
    await folder.put("receipts.csv.gz", gzipSync(receipts));
    await folder.put(
      "customers.jsonl",
      '{"customer_ref":"c1","full_name":"Anna","household_size":2,"attributes":{"pet":"cat"}}\n\n{"customer_ref":"c2","email":"A@b.uz"}\n'
    );
    const engine = await Engine.open();
    await engine.run(
      `copy (select 's' || i as sku, 'Tea' as name, 1.25::decimal(9,2) as unit_cost from range(3) r(i)) to '${folder.layout.inbox}/products.parquet'`
    );
    engine.shut();
    const report = await folder.load();
    expect(report.files.map((file) => [file.file, file.status])).toEqual([
      ["customers.jsonl", "loaded"],
      ["products.parquet", "loaded"],
      ["receipts.csv.gz", "loaded"]
    ]);
    expect(await folder.rows("select count(*) as n from landing.receipts")).toEqual([{n: 2}]);
    expect(
      await folder.rows(
        "select customer_ref, full_name, household_size, attributes, email_folded, _line from landing.customers order by _line"
      )
    ).toEqual([
      {
        customer_ref: "c1",
        full_name: "Anna",
        household_size: "2",
        attributes: '{"pet":"cat"}',
        email_folded: null,
        _line: 1
      },
      {
        customer_ref: "c2",
        full_name: null,
        household_size: null,
        attributes: null,
        email_folded: "a@b.uz",
        _line: 3
      }
    ]);
    expect(
      await folder.rows("select sku, unit_cost, _line from landing.products order by _line")
    ).toEqual([
      {sku: "s0", unit_cost: 1.25, _line: 1},
      {sku: "s1", unit_cost: 1.25, _line: 2},
      {sku: "s2", unit_cost: 1.25, _line: 3}
    ]);
  });

  it("sets aside what is no JSON object, with its line", async () => {
    const folder = await ProgrammeFolder.make();
    await folder.put(
      "stores.jsonl",
      '{"store_id":"1"}\n{"store_id":\n[1]\n{"store_id":"2"}\n{"store_id":"3"}\n'
    );
    expect(await folder.loadOne("stores.jsonl")).toMatchObject({
      rowsRead: 5,
      rowsLanded: 3,
      rowsSetAside: 2
    });
    expect(
      await folder.rows("select line, reason, value, text from meta.rejects order by line")
    ).toEqual([
      {line: 2, reason: "not_json", value: '{"store_id":', text: '{"store_id":'},
      {line: 3, reason: "not_json", value: "[1]", text: "[1]"}
    ]);
  });

  it("sets aside rows of Parquet, with the row as JSON", async () => {
    const folder = await ProgrammeFolder.make();
    const engine = await Engine.open();
    await engine.run(
      `copy (select case when i = 1 then null else 's' || i end as sku, 'Tea' as name from range(3) r(i)) to '${folder.layout.inbox}/products.parquet'`
    );
    engine.shut();
    expect(await folder.loadOne("products.parquet")).toMatchObject({
      rowsRead: 3,
      rowsLanded: 2,
      rowsSetAside: 1
    });
    expect(await folder.rows("select line, reason, column_name, text from meta.rejects")).toEqual([
      {line: 2, reason: "missing", column_name: "sku", text: '{"sku":null,"name":"Tea"}'}
    ]);
  });

  it("refuses an unknown column and names the nearest", async () => {
    const folder = await ProgrammeFolder.make();
    await folder.put("receipts.csv", "receipt_id,sold_at,net_amout\nr1,2026-03-01,1\n");
    expect(await folder.refusal()).toBe(
      'receipts.csv: receipts has no column "net_amout"; the nearest is net_amount; rename or drop it, or map the file in programme.json'
    );
  });

  it("refuses a header without a required column", async () => {
    const folder = await ProgrammeFolder.make();
    await folder.put("receipts.csv", "receipt_id,net_amount\nr1,1\n");
    expect(await folder.refusal()).toBe(
      "receipts.csv: receipts must have a column sold_at; add it, or map the file in programme.json"
    );
  });

  it("lands each row as it is, also rows that share a key", async () => {
    const folder = await ProgrammeFolder.make();
    await folder.put(
      "receipts.csv",
      "receipt_id,sold_at,net_amount\nr1,2026-03-01,1\nr1,2026-03-01,2\n"
    );
    await folder.loadOne("receipts.csv");
    expect(await folder.rows("select net_amount from landing.receipts order by _line")).toEqual([
      {net_amount: 1},
      {net_amount: 2}
    ]);
  });
});
