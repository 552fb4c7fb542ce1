import {afterAll, beforeAll, expect, it} from "vitest";
import {DuckDBInstance} from "@duckdb/node-api";
import {describeOnShared, shared} from "../support/shared.js";
import {Exported} from "./exported.js";

let sample: Exported;

beforeAll(async () => {
  sample = await Exported.make({seed: 1, customers: 4000, months: 24});
  await sample.till();
  await sample.run("create view sales as select * from receipts where kind = 'sale'");
});

afterAll(() => sample.close());

/** Quantiles of the days between visits on different days. */
const gaps = (table: string, who: string): string =>
  `select quantile_cont(gap, [0.25, 0.5, 0.75]) as q from (select date_diff('day', lag(day) over (partition by ${who}
    order by day), day) as gap from (select distinct ${who}, day from ${table} where ${who} is not null)) where gap is not null`;

async function real(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<
    string,
    unknown
  >[];
  connection.closeSync();
  instance.closeSync();
  return rows;
}

it("has the receipt sizes of a tea and coffee shop: most small, a few large", async () => {
  const [row] = await sample.rows(
    "select quantile_cont(net, [0.1, 0.5, 0.9, 0.99]) as q from sales where net > 0"
  );
  const [tenth = 0, median = 0, ninetieth = 0, last = 0] = list(row?.q);
  expect(tenth).toBeGreaterThan(14_000);
  expect(median).toBeGreaterThan(30_000);
  expect(median).toBeLessThan(70_000);
  expect(ninetieth / median).toBeGreaterThan(2.5);
  expect(last / median).toBeGreaterThan(6);
});

it("loses customers as cohorts do: steeply after the first month, slowly later", async () => {
  const rows = await sample.rows(
    `with firsts as (select card, date_trunc('month', min(day)) as cohort from sales where card like '770%' group by 1
      having min(day) between '2024-10-01' and '2025-06-30'),
    active as (select distinct f.card, date_diff('month', cohort, date_trunc('month', day)) as period
      from firsts f join sales s using (card))
    select period, count(*) / (select count(*) from firsts) as rate from active where period between 0 and 12
    group by 1 order by 1`
  );
  const rates = rows.map(({rate}) => Number(rate));
  expect(rates[0]).toBe(1);
  expect(rates[1]).toBeGreaterThan(0.2);
  expect(rates[1]).toBeLessThan(0.6);
  expect((rates[1] ?? 0) - (rates[4] ?? 0)).toBeGreaterThan((rates[9] ?? 0) - (rates[12] ?? 0));
  expect(rates[12]).toBeGreaterThan(0.08);
});

describeOnShared("beside real shops", () => {
  it("keeps the hours of the coffee machines: a correlation above 0.6 over the day", async () => {
    const file = shared("data", "coffee-vending", "index_1.csv");
    const theirs = await real(
      `select cast(regexp_extract(datetime, ' (\\d{1,2}):', 1) as integer) as h, count(*) as n
        from read_csv('${file}', all_varchar = true) group by 1`
    );
    const ours = await sample.rows(
      "select hour(sold_at) as h, count(*) as n from sales group by 1"
    );
    const at = (rows: Record<string, unknown>[], h: number) =>
      Number(rows.find((row) => Number(row.h) === h)?.n ?? 0);
    const hours = Array.from({length: 24}, (_, h) => h);
    expect(
      correlation(
        hours.map((h) => at(ours, h)),
        hours.map((h) => at(theirs, h))
      )
    ).toBeGreaterThan(0.6);
  });

  it("spreads visits over customers as widely as the groceries of The Complete Journey", async () => {
    const file = shared("data", "complete-journey", "transactions_sample.csv.gz");
    const concentration = (table: string, who: string) =>
      `with n as (select ${who}, count(distinct cast(day as date)) as n from ${table} where ${who} is not null group by 1),
        ranked as (select n, percent_rank() over (order by n desc) as place from n)
        select sum(n) filter (place < 0.2) / sum(n) as share from ranked`;
    const [theirs] = await real(
      `with t as (select household_id, cast(transaction_timestamp as date) as day from read_csv('${file}'))
        ${concentration("t", "household_id").replace("with n as", ", n as").trim()}`
    );
    const [ours] = await sample.rows(concentration("sales", "card"));
    expect(Number(ours?.share)).toBeGreaterThan(Number(theirs?.share) - 0.1);
    expect(Number(ours?.share)).toBeLessThan(0.85);
  });

  it("has gaps between visits of the order of the coffee machines' cards", async () => {
    const file = shared("data", "coffee-vending", "index_1.csv");
    const [theirs] = await real(
      `with t as (select card, cast(date as varchar) as written from read_csv('${file}') where card is not null),
        d as (select card, coalesce(try_strptime(written, '%Y-%m-%d'), try_strptime(written, '%m/%d/%Y'))::date as day from t)
        ${gaps("d", "card")}`
    );
    const [ours] = await sample.rows(gaps("sales", "card"));
    const median = (row: Record<string, unknown> | undefined) => list(row?.q)[1] ?? NaN;
    expect(median(ours)).toBeGreaterThan(median(theirs) / 4);
    expect(median(ours)).toBeLessThan(median(theirs) * 6);
  });
});

/** The numbers of a list column. */
function list(value: unknown): number[] {
  const items = Array.isArray(value) ? value : ((value as {items?: unknown[]} | null)?.items ?? []);
  return items.map(Number);
}

function correlation(x: number[], y: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const sum = (f: (a: number, b: number) => number) =>
    x.reduce((all, a, i) => all + f(a - mx, (y[i] ?? 0) - my), 0);
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
}
