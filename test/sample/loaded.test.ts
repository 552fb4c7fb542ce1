import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {generateSample, readTruth, type SampleFile, type Truth} from "../../src/sample/index.js";
import {layoutOf, query} from "../../src/warehouse/index.js";
import {loadAndBuild} from "../support/pipeline.js";

let folder: string;
let files: SampleFile[];
let truth: Truth;
let report: Awaited<ReturnType<typeof loadAndBuild>>["loaded"];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sample-"));
  ({files} = await generateSample({out: folder, customers: 500, months: 24, seed: 2}));
  truth = readTruth(folder);
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

  it("has the receipts, lines and money of the world's own books, by month and store, to the unit", async () => {
    const found = await rows(
      `select strftime(r.business_date, '%Y-%m') as month, r.store_id as store,
        count(*) filter (r.kind = 'sale') as sales, count(*) filter (r.kind = 'refund') as refunds,
        count(r.card_number) as identified, sum(l.lines) as lines, sum(l.net_amount) as lines_net_amount,
        sum(r.net_amount) as net_amount, sum(r.discount_amount) as discount_amount,
        sum(r.points_earned) as points_earned, sum(r.points_redeemed) as points_redeemed
      from staging.receipts r join (select receipt_key, count(*) as lines, sum(net_amount) as net_amount
        from staging.receipt_lines group by receipt_key) l using (receipt_key)
      where r.kind <> 'void' group by all order by all`
    );
    const {books} = truth.happened;
    expect(found.length).toBe(Object.values(books).flatMap(Object.keys).length);
    for (const {month, store, ...sums} of found) {
      const {voids: _, ...own} = books[String(month)]?.[String(store)] ?? {};
      const expected = {...own, lines_net_amount: own.net_amount};
      expect([month, store, numbers(sums)]).toEqual([month, store, expected]);
    }
  });

  it("has every record of every entity once, with what the records add up to", async () => {
    for (const [entity, sums] of Object.entries(truth.happened.entities)) {
      const found = await rows(soldOrTold[entity] ?? recordsOf(entity, sums));
      expect([entity, numbers(found[0] ?? {})]).toEqual([entity, sums]);
    }
  });

  it("has the sums of every list that the shop keeps by hand", async () => {
    const lists = {
      "mailer/announcements": "cost",
      "books/costs": "amount",
      "till/control_totals": "net_amount",
      mailer_campaigns: "fixed_cost"
    };
    for (const [list, column] of Object.entries(lists)) {
      const entity = list.replace(/^.*[/_](?=announcements|costs|control_totals|campaigns)/, "");
      const file = files.find(({path}) => path === `inbox/${list}.csv`);
      const expected = Object.values(file?.controlTotals ?? {}).reduce(
        (sum, month) => sum + (month[column] ?? (column === "amount" ? costsOf(month) : 0)),
        0
      );
      const found = await rows(`select sum(${column}) as total from landing.${entity}`);
      expect([list, Number(found[0]?.total)]).toEqual([list, expected]);
      expect(expected).toBeGreaterThan(0);
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

/** Months of costs are added up by kind. */
function costsOf({rows: _, ...kinds}: Record<string, number>): number {
  return Object.values(kinds).reduce((sum, amount) => sum + amount, 0);
}

/** What was exported again counts once: receipts as staged, messages and events by their keys. */
const soldOrTold: Record<string, string> = {
  receipts: "select count(*) as rows from staging.receipts",
  receipt_lines: "select count(*) as rows from staging.receipt_lines",
  messages: `select count(*) as rows, sum(cost) as cost from
    (select message_id, any_value(cost) as cost from landing.messages group by all)`,
  message_events: `select count(*) as rows from
    (select distinct message_id, kind, occurred_at, is_automatic from landing.message_events)`
};

function recordsOf(entity: string, sums: Record<string, number>): string {
  const columns = Object.keys(sums).map((name) =>
    name === "rows" ? "count(*) as rows" : `coalesce(sum(${name}), 0) as ${name}`
  );
  return `select ${columns.join(", ")} from landing.${entity}`;
}
