import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {Exported} from "./exported.js";

let sample: Exported;

beforeAll(async () => {
  sample = await Exported.make({seed: 8, customers: 4000, months: 24});
  await sample.till();
});

afterAll(() => sample.close());

const made = (stamp: string): string => `(select * from all_lines where made = '${stamp}')`;

describe("the till's files", () => {
  it("change their layout in October 2025", () => {
    const names = sample.files.map(({path}) => path).filter((path) => /till_|kassa_/.test(path));
    expect(
      names.filter((name) => name.includes("till_")).every((name) => name < "inbox/till_202510020")
    ).toBe(true);
    expect(names.filter((name) => name.includes("kassa_")).length).toBe(4);
  });

  it("let a return after the change name its sale before it", async () => {
    const across = `select count(*) from receipts r join receipts s on r.refunds = s.id
      where r.day >= '2025-10-01' and s.day < '2025-10-01'`;
    expect(await sample.number(across)).toBeGreaterThan(0);
    const orphans =
      "select count(*) from receipts where kind = 'refund' and refunds not in (select id from receipts)";
    expect(await sample.number(orphans)).toBe(0);
  });

  it("overlap: days exported again are the same but for corrections", async () => {
    const again = made("20250109-1130");
    const before = made("20250101-0210");
    const both = `from ${again} a join ${before} b on a.id = b.id and a.sku = b.sku`;
    expect(await sample.number(`select count(*) ${both}`)).toBeGreaterThan(100);
    const corrected = await sample.rows(
      `select a.quantity as now, b.quantity as once ${both} where a.net <> b.net`
    );
    expect(corrected.length).toBeGreaterThan(0);
    for (const {now, once} of corrected) expect(Number(once)).toBe(10 * Number(now));
  });

  it("miss two days of a till without connection until it handed them in", async () => {
    const days = "store = 'Сергели' and day between '2025-03-30' and '2025-03-31'";
    expect(await sample.number(`select count(*) from ${made("20250401-0210")} where ${days}`)).toBe(
      0
    );
    expect(
      await sample.number(`select count(*) from ${made("20250404-0915")} where ${days}`)
    ).toBeGreaterThan(5);
  });

  it("hold voided receipts that a right one follows a minute later", async () => {
    expect(
      await sample.number("select count(*) from receipts where kind = 'void'")
    ).toBeGreaterThan(30);
    const alone = `select count(*) from receipts v where kind = 'void' and not exists (from receipts s where s.kind = 'sale'
      and s.store = v.store and s.sold_at = v.sold_at + interval 1 minute)`;
    expect(await sample.number(alone)).toBe(0);
  });

  it("hold a technician's test receipt for each open store and quarter", async () => {
    const tests = await sample.rows("select id, net, card from receipts where card = '7700000000'");
    expect(tests.length).toBe(45);
    expect(tests.every(({net}) => net === 100)).toBe(true);
  });

  it("give every receipt a number of its own", async () => {
    const shared = `select count(*) from (select id from lines group by id
      having count(distinct struct_pack(store, sold_at, seller)) > 1)`;
    expect(await sample.number(shared)).toBe(0);
  });
});
