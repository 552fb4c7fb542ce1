import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {readCatalogue} from "../../src/warehouse/index.js";
import {ProgrammeFolder, till} from "./programme-folder.js";

const good = "receipt_id,sold_at,net_amount\nr1,2026-03-01 14:05,12.50\nr2,2026-03-02 10:00,7\n";

async function refusal(
  name: string,
  content: string | Uint8Array,
  settings: object = {}
): Promise<string> {
  const folder = await ProgrammeFolder.make(settings);
  await folder.put(name, content);
  return folder.refusal();
}

describe("a file that is not what it seems stops the load", () => {
  it("empty", async () => {
    expect(await refusal("receipts.csv", "")).toBe("receipts.csv is empty; export it again");
    expect(await refusal("anything.csv", "")).toBe("anything.csv is empty; export it again");
    expect(await refusal("receipts.csv", "\n\n")).toBe(
      "receipts.csv holds nothing but blank lines; export it again"
    );
    expect(await refusal("receipts.csv.gz", gzipSync(""))).toBe(
      "receipts.csv.gz is empty; export it again"
    );
  });

  it("a header and no rows", async () => {
    expect(await refusal("receipts.csv", "receipt_id,sold_at,net_amount\n")).toBe(
      "receipts.csv has a header and no rows; export it again"
    );
    expect(await refusal("receipts.csv", "receipt_id,sold_at,net_amount")).toContain(
      "has a header and no rows"
    );
    expect(await refusal("receipts.csv", "receipt_id,sold_at,net_amount\n\n,,\n")).toContain(
      "has a header and no rows"
    );
  });

  it("gzip that ends early, or is damaged", async () => {
    const packed = gzipSync(
      good + Array.from({length: 999}, (_, i) => `r9${i},2026-03-02 10:00,${i}\n`).join("")
    );
    expect(await refusal("receipts.csv.gz", packed.subarray(0, packed.length - 40))).toBe(
      "receipts.csv.gz ends before its gzip stream does; copy or export it again"
    );
    const damaged = Buffer.from(packed);
    damaged[damaged.length - 6] = (damaged[damaged.length - 6] as number) ^ 0xff;
    expect(await refusal("receipts.csv.gz", damaged)).toBe(
      "receipts.csv.gz is damaged inside its gzip stream; copy or export it again"
    );
  });

  it("a last record that is cut short", async () => {
    expect(await refusal("receipts.csv", `${good}r3,2026-03-0`)).toBe(
      "receipts.csv is cut short in its last line 4; copy or export it again"
    );
    expect(await refusal("receipts.csv", `${good}r3,2026-03,1`)).toBe(
      "receipts.csv is cut short in its last line 4; copy or export it again"
    );
    expect(await refusal("receipts.csv", `${good}"r3`)).toBe(
      "receipts.csv ends inside a quote that line 4 opens: it is cut short or the quote is a slip; export it again"
    );
    expect(
      await refusal("stores.csv", Buffer.from("store_id,name\n1,Чай\n2,Чай").subarray(0, -1))
    ).toBe("stores.csv is cut short in its last line 3; copy or export it again");
    expect(await refusal("stores.jsonl", '{"store_id":"1"}\n{"store_id":"2')).toBe(
      "stores.jsonl is cut short in its last line 2; copy or export it again"
    );
  });

  it("Parquet that is none", async () => {
    expect(await refusal("receipts.parquet", "PAR1 nothing")).toMatch(
      /^receipts\.parquet cannot be read as Parquet \(.+\); copy or export it again$/
    );
  });

  it("more than half of its rows unreadable", async () => {
    expect(
      await refusal(
        "receipts.csv",
        good.replace("12.50", "a").replace(",7", ",b") + "r3,2026-03-01,1\n"
      )
    ).toBe(
      "receipts.csv: 2 of 3 rows cannot be read, 2 of them because of not_a_number in column net_amount of receipts " +
        '(line 2, such as "a"); correct the mapping or the format of its source'
    );
  });

  it("an export time that cannot be read", async () => {
    const settings = till({stores: {store_id: "id"}}, {exportedAt: "stores-%Y%m%d.csv"});
    expect(await refusal("stores-march.csv", "id\n1\n", settings)).toBe(
      'stores-march.csv: its export time cannot be read with "stores-%Y%m%d.csv"; correct "exportedAt" in the format of its source'
    );
  });

  it("a name on the command line that nobody recognises, or that is no file", async () => {
    const folder = await ProgrammeFolder.make();
    const path = await folder.put("odd.csv", "a,b\n1,2\n");
    expect(await folder.refusal([path])).toMatch(
      /^odd\.csv is not recognised; map its columns \(a, b\) under "sources" in programme\.json/
    );
    expect(await folder.refusal([`${path}.gone`])).toBe(
      "odd.csv.gone does not exist; name a file or put exports into the inbox"
    );
    expect(await folder.refusal([folder.layout.inbox])).toContain("is a folder; name a file");
  });
});

describe("a load", () => {
  it("with one bad file publishes nothing, and names every bad one", async () => {
    const folder = await ProgrammeFolder.make();
    await folder.put("receipts.csv", good);
    await folder.put("stores.csv", "");
    await folder.put("products.csv", "sku,nam\n1,A\n");
    const report = await folder.load();
    expect(report.isPublished).toBe(false);
    expect(report.refusals).toEqual([
      'products.csv: products has no column "nam"; the nearest is name; rename or drop it, or map the file in programme.json',
      "stores.csv is empty; export it again"
    ]);
    expect(report.files.map((file) => file.status)).toEqual(["refused", "loaded", "refused"]);
    expect((await readCatalogue(folder.layout)).sequence).toBe(0);
  });

  it("leaves what was published untouched when it is refused", async () => {
    const folder = await ProgrammeFolder.make();
    await folder.put("receipts.csv", good);
    await folder.load();
    const before = await readCatalogue(folder.layout);
    await folder.put("stores.csv", "");
    await folder.refusal();
    expect(await readCatalogue(folder.layout)).toEqual(before);
    expect(await folder.rows("select count(*) as n from landing.receipts")).toEqual([{n: 2}]);
  });
});
