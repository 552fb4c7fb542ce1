import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {generateSample, type SampleFile} from "../../src/sample/index.js";
import {layoutOf, query} from "../../src/warehouse/index.js";
import {loadAndBuild} from "../support/pipeline.js";
import type {Truth} from "./exported.js";

let folder: string;
let files: SampleFile[];
let truth: Truth;
let report: Awaited<ReturnType<typeof loadAndBuild>>["loaded"];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sample-"));
  ({files} = await generateSample({out: folder, customers: 500, months: 24, seed: 2}));
  truth = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")) as Truth;
  ({loaded: report} = await loadAndBuild(folder));
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return JSON.parse((await query(layoutOf(folder), sql, "json")) as string) as Record<
    string,
    unknown
  >[];
}

describe("the sample, loaded as a shop's own exports would be", () => {
  it("lands every row of every file but those planted to be set aside", () => {
    const expected = files.map(({path, rows: count, setAside}) => [
      relative("inbox", path),
      "loaded",
      count,
      count - setAside,
      setAside,
      0
    ]);
    const found = report.files.map((file) =>
      file.status === "loaded"
        ? [
            file.file,
            file.status,
            file.rowsRead,
            file.rowsLanded,
            file.rowsSetAside,
            file.rowsSkipped
          ]
        : [file.file, file.status]
    );
    expect(found.sort()).toEqual(expected.sort());
  });

  it("has the receipts, refunds and money of the world's own books, by month and store, to the unit", async () => {
    const found = await rows(
      `select strftime(business_date, '%Y-%m') as month, store_id as store,
        count(*) filter (kind = 'sale') as sales, count(*) filter (kind = 'refund') as refunds,
        cast(sum(net_amount) as double) as net_amount, cast(sum(points_earned) as double) as points_earned,
        cast(sum(points_redeemed) as double) as points_redeemed
      from marts.receipts where kind <> 'void' group by all order by all`
    );
    const {books} = truth.happened;
    expect(found.length).toBe(Object.values(books).flatMap(Object.keys).length);
    for (const {month, store, ...sums} of found) {
      const {sales = 0, refunds = 0, ...own} = books[String(month)]?.[String(store)] ?? {};
      const {net_amount = 0, points_earned = 0, points_redeemed = 0} = own;
      expect([month, store, numbers(sums)]).toEqual([
        month,
        store,
        {sales, refunds, net_amount, points_earned, points_redeemed}
      ]);
    }
  });

  it("has each message once, although some were handed out twice", async () => {
    const found = await rows(
      "select campaign_id, variant, count(*) as n from marts.messages group by all"
    );
    const counts = new Map(
      found.map((row) => [`${String(row.campaign_id)} ${String(row.variant)}`, Number(row.n)])
    );
    for (const {id, arms} of truth.happened.campaigns) {
      for (const arm of arms) {
        const sent = Object.values(arm.segments).reduce(
          (sum, counted) => sum + (counted.sent ?? 0),
          0
        );
        expect([id, arm.name, counts.get(`${id} ${arm.name}`) ?? 0]).toEqual([id, arm.name, sent]);
      }
    }
  });
});

function numbers(row: Record<string, unknown>): Record<string, number> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]));
}
