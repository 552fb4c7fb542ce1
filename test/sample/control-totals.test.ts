import {basename} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {Exported} from "./exported.js";

let sample: Exported;

beforeAll(async () => {
  sample = await Exported.make({seed: 3, customers: 400, months: 24});
  await sample.till();
}, 60_000);

afterAll(() => sample.close());

const isTill = (path: string): boolean => /^(till|kassa)/.test(basename(path));

/** Sums as the queries below give them. */
function withoutVoids(sums: Record<string, number> = {}): Record<string, number> {
  return Object.fromEntries(
    Object.entries({refunds: 0, ...sums}).filter(([item]) => item !== "voids")
  );
}

describe("control totals", () => {
  it("of every file count the rows that DuckDB reads", async () => {
    for (const [i, {path, rows}] of sample.files.entries()) {
      await sample.view(`file_${i}`, basename(path));
      expect([path, await sample.number(`select count(*) from file_${i}`)]).toEqual([path, rows]);
    }
  });

  it("of each till file equal its rows by month, to the unit", async () => {
    const tills = sample.files.filter(({path}) => isTill(path));
    expect(tills.length).toBe(11);
    for (const {path, controlTotals} of tills) {
      const rows = await sample.rows(
        `with of_file as (select *, strftime(day, '%Y-%m') as month from all_lines where filename like '%${basename(path)}%'),
        counted as (select * from of_file where kind <> 'void' and not is_illegible),
        by_receipt as (select month, id, any_value(kind) as kind, any_value(card) as card, any_value(earned) as earned
          from counted group by all)
        select month, cast(count(*) as double) as lines, sum(net) as net_amount, sum(discount) as discount_amount,
          sum(points) as points_redeemed,
          (select cast(count(*) as double) from of_file f where f.month = c.month) as rows,
          (select cast(count(*) as double) from of_file f where f.month = c.month and is_illegible) as set_aside,
          (select cast(count(*) as double) from by_receipt r where r.month = c.month and kind = 'sale') as sales,
          (select cast(count(*) as double) from by_receipt r where r.month = c.month and kind = 'refund') as refunds,
          (select cast(count(card) as double) from by_receipt r where r.month = c.month) as identified,
          (select sum(earned) from by_receipt r where r.month = c.month) as points_earned
        from counted c group by month order by month`
      );
      for (const {month, ...sums} of rows) {
        const books = {set_aside: 0, ...withoutVoids(controlTotals[String(month)])};
        expect([path, month, sums]).toEqual([path, month, books]);
      }
    }
  });

  it("of the world's books equal what the newest file of each store and day says", async () => {
    const rows = await sample.rows(
      `select r.month, r.store, cast(sum(net) as double) as net_amount,
        cast(count(*) filter (kind = 'sale') as double) as sales,
        cast(count(*) filter (kind = 'refund') as double) as refunds, sum(points) as points_redeemed,
        sum(earned) as points_earned, cast(count(card) as double) as identified, cast(sum(line_count) as double) as lines,
        sum(discount) as discount_amount
      from receipts r where kind <> 'void' group by all order by all`
    );
    const {books} = sample.truth.happened;
    expect(rows.length).toBe(Object.values(books).flatMap(Object.keys).length);
    for (const {month, store, ...sums} of rows) {
      const own = withoutVoids(books[String(month)]?.[String(store)]);
      expect([month, store, sums]).toEqual([month, store, own]);
    }
  });

  it("hold on every line: quantity × price − discount − points = money paid", async () => {
    const broken =
      "select count(*) from all_lines where abs(quantity * price - discount - points - net) > 0.001";
    expect(await sample.number(broken)).toBe(0);
  });

  it("of the points: balances never fall below zero and end at what the lots say", async () => {
    await sample.view("points", "points");
    const byPerson = `select sum(cast("Баллы" as double)) over (partition by split_part("Операция", '-', 1)
      order by strptime("Дата", '%d.%m.%Y %H:%M'), cast("Баллы" as double) desc) as balance from points
      where "Операция" like '%-%'`;
    expect(await sample.number(`select min(balance) from (${byPerson})`)).toBeGreaterThanOrEqual(0);
    const lots = Object.values(sample.truth.happened.points.lots);
    const outstanding = lots.reduce((sum, lot) => sum + (lot.at_end.outstanding ?? 0), 0);
    const balance = await sample.number(
      `select sum(cast("Баллы" as double)) from points where "Операция" like '%-%'`
    );
    expect(balance).toBe(outstanding);
  });
});
