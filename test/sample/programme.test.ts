import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {Exported} from "./exported.js";

let sample: Exported;

beforeAll(async () => {
  sample = await Exported.make({seed: 9, customers: 2500, months: 24});
  await sample.till();
  await sample.view("points_files", "points");
  await sample.view("cards", "crm_cards");
  await sample.run(
    `create view entries as select "Операция" as id, "Карта" as card, strptime("Дата", '%d.%m.%Y %H:%M') as at_time,
      "Вид" as kind, cast("Баллы" as double) as points, "Чек" as receipt,
      cast(strptime("Действуют до", '%d.%m.%Y') as date) as expires, "Кампания" as campaign, "Отменяет" as reverses
      from points_files`
  );
});

afterAll(() => sample.close());

/** The middle rate at which receipts of cards in a tier earned. */
const earned = (condition: string): Promise<number> =>
  sample.number(
    `select median(earned / net) from receipts where kind = 'sale' and earned > 0 and net > 20000 and ${condition}`
  );

describe("points", () => {
  it("are earned at 3 % and more until July 2025, and from then on at 2 % by most", async () => {
    expect(await earned("day < '2025-07-01'")).toBeCloseTo(0.03, 3);
    const rates = await sample.rows(
      `select round(earned / net, 2) as rate, count(*) as n from receipts
        where kind = 'sale' and earned > 0 and net > 20000 and day >= '2025-07-01' group by 1 order by 1`
    );
    expect(rates.map(({rate}) => Number(rate))).toEqual([0.02, 0.05, 0.08]);
  });

  it("in the ledger are those on the receipts", async () => {
    const onReceipts = await sample.number("select sum(earned) from receipts where kind = 'sale'");
    expect(await sample.number("select sum(points) from entries where kind = 'Начисление'")).toBe(
      onReceipts
    );
    const paid = await sample.number("select sum(points) from receipts where kind = 'sale'");
    expect(await sample.number("select -sum(points) from entries where kind = 'Списание'")).toBe(
      paid
    );
  });

  it("paid back or taken back with a returned line are in the ledger too", async () => {
    const returned = await sample.number(
      "select -sum(points) + sum(earned) from receipts where kind = 'refund'"
    );
    expect(await sample.number("select sum(points) from entries where kind = 'Возврат'")).toBe(
      returned
    );
  });

  it("last 365 days", async () => {
    const others = `select count(*) from entries where kind in ('Начисление', 'Бонус')
      and expires <> cast(at_time as date) + 365`;
    expect(await sample.number(others)).toBe(0);
    expect(
      await sample.number("select count(*) from entries where kind = 'Сгорание'")
    ).toBeGreaterThan(500);
    const early = "select min(at_time) from entries where kind = 'Сгорание'";
    expect(await sample.number(`select (${early}) > timestamp '2024-07-30'`)).toBe(1);
  });

  it("of each month end as truth.json says: redeemed, lapsed, taken back or, at the end, outstanding", () => {
    const lots = Object.entries(sample.truth.happened.points.lots);
    expect(lots.length).toBe(24);
    for (const [month, {issued, ultimately, at_end: atEnd}] of lots) {
      const total = (sums: Record<string, number>) =>
        (sums.redeemed ?? 0) +
        (sums.expired ?? 0) +
        (sums.taken_back ?? 0) +
        (sums.outstanding ?? 0);
      expect([month, total(ultimately)]).toEqual([month, issued]);
      expect([month, total(atEnd)]).toEqual([month, issued]);
    }
    const rates = lots.map(([, {issued, ultimately}]) => (ultimately.redeemed ?? 0) / issued);
    for (const rate of rates.slice(1)) {
      expect(rate).toBeGreaterThan(0.2);
      expect(rate).toBeLessThan(0.8);
    }
  });

  it("are promised by campaigns and granted at the next visit", async () => {
    const granted = await sample.number("select sum(points) from entries where campaign = 'C15'");
    const truth = sample.truth.happened.campaigns.find(({id}) => id === "C15");
    expect(granted).toBeGreaterThan(0);
    expect(granted).toBe(truth?.arms.find(({name}) => name === "A")?.points_granted);
  });
});

describe("status", () => {
  it("is held by few: gold by less than a tenth, standard by most", async () => {
    const share = (tier: string) =>
      sample.number(`select avg(("Уровень" = '${tier}')::int) from cards`);
    expect(await share("золото")).toBeGreaterThan(0.005);
    expect(await share("золото")).toBeLessThan(0.1);
    expect(await share("стандарт")).toBeGreaterThan(0.75);
  });
});

describe("badges", () => {
  it("are given once each, when their rule first holds", async () => {
    await sample.view("badges", "badges");
    const twice =
      "select count(*) from (select card_number, badge from badges group by all having count(*) > 1)";
    expect(await sample.number(twice)).toBe(0);
    expect(await sample.number("select count(distinct badge) from badges")).toBe(3);
  });
});
