/**
 * Draws the figures of data/sample/README.md: shapes of the committed sample beside those of two real data sets, of which
 * only these aggregates enter the repository. `node --import tsx test/bench/marginals.ts`; needs ../shared.
 */
import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {projectRoot} from "../support/cli.js";
import {shared} from "../support/shared.js";
import {Exported} from "../sample/exported.js";
import {lineFigure, type Figure, type Line} from "./line-figure.js";

const folder = join(projectRoot, "data", "sample", "figures");
const sample = await Exported.make({seed: 8});
await sample.till();
const groceries = shared("data", "complete-journey", "transactions_sample.csv.gz");
const coffee = shared("data", "coffee-vending", "index_1.csv");
await sample.run(
  `create table tea as select sold_at, day, card, net from receipts where kind = 'sale'`
);
await sample.run(
  `create table groceries as select cast(transaction_timestamp as timestamp) as sold_at, sales_value as net
    from read_csv('${groceries}')`
);
await sample.run(
  `create table coffee as select sold_at, cast(sold_at as date) as day, card from (select card,
    coalesce(try_strptime(datetime, '%m/%d/%Y %H:%M'), try_cast(datetime as timestamp)) as sold_at
    from read_csv('${coffee}', all_varchar = true))`
);

const names: [table: string, name: string][] = [
  ["tea", "the sample"],
  ["groceries", "groceries, USA"],
  ["coffee", "coffee machine, Ukraine"]
];
const visitors = names.filter(([table]) => table !== "groceries");

/** A line of x and y out of a query. */
async function line(name: string, sql: string): Promise<Line> {
  const rows = await sample.rows(sql);
  return {name, points: rows.map(({x, y}) => [Number(x), Number(y)] as const)};
}

function lines(of: [string, string][], sql: (table: string) => string): Promise<Line[]> {
  return Promise.all(of.map(([table, name]) => line(name, sql(table))));
}

/** The share of sales on each value of an expression from `from` to `to`. */
const shares = (table: string, value: string, from: number, to: number): string =>
  `select i as x, count(s.v) * 1.0 / (select count(*) from ${table}) as y
    from range(${from}, ${to + 1}) t(i) left join (select ${value} as v from ${table}) s on s.v = i group by i order by i`;

const percent = (top: number, step: number): [number, string][] =>
  Array.from({length: top / step + 1}, (_, i) => [(i * step) / 100, `${i * step} %`]);

const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const weekday: Figure = {
  title: "Sales by day of the week",
  x: {label: "day of the week", ticks: days.map((name, i) => [i + 1, name])},
  y: {label: "share of sales", ticks: percent(24, 4)},
  lines: await lines(names, (table) => shares(table, "isodow(sold_at)", 1, 7))
};

const hours: Figure = {
  title: "Sales by hour of the day",
  x: {label: "hour of the day", ticks: [6, 8, 10, 12, 14, 16, 18, 20, 22].map((h) => [h, `${h}`])},
  y: {label: "share of sales", ticks: percent(16, 4)},
  lines: await lines(names, (table) => shares(table, "hour(sold_at)", 6, 22))
};

/** The share of amounts up to 2^x medians. */
const sizesOf = (table: string): string =>
  `with m as (select median(net) as m from ${table} where net > 0)
    select x / 4.0 as x, (select avg((net <= m * pow(2, x / 4.0))::int) from ${table}, m where net > 0) as y
    from range(-12, 21) t(x) order by x`;
const sizes: Figure = {
  title: "How large purchases are, beside the median",
  x: {
    label: "amount ÷ median amount (receipts of the sample, lines of the groceries)",
    ticks: [
      [-3, "⅛"],
      [-2, "¼"],
      [-1, "½"],
      [0, "1"],
      [1, "2"],
      [2, "4"],
      [3, "8"],
      [4, "16"],
      [5, "32"]
    ]
  },
  y: {label: "share up to that amount", ticks: percent(100, 25)},
  lines: await lines(
    names.filter(([table]) => table !== "coffee"),
    sizesOf
  )
};

/** The share of gaps between visits of at most x days. */
const gapsOf = (table: string): string =>
  `with visits as (select distinct card, day from ${table} where card is not null),
    gaps as (select date_diff('day', lag(day) over (partition by card order by day), day) as gap from visits)
    select x, (select avg((gap <= x)::int) from gaps where gap is not null) as y from range(0, 181, 5) t(x) order by x`;
const gaps: Figure = {
  title: "Days between one visit and the next",
  x: {
    label: "days since the last visit",
    ticks: [0, 30, 60, 90, 120, 150, 180].map((d) => [d, `${d}`])
  },
  y: {label: "share of gaps up to that length", ticks: percent(100, 25)},
  lines: await lines(visitors, gapsOf)
};

/** The share of those whose first visit fell into a month who came in the x-th month after it, where it is complete. */
const cohortsOf = (table: string): string =>
  `with visits as (select distinct card, date_trunc('month', day) as month from ${table} where card is not null),
    bounds as (select date_trunc('month', min(day)) + interval 3 month as first,
      date_trunc('month', max(day)) - interval 1 month as last from ${table}),
    firsts as (select card, min(month) as cohort from visits group by 1),
    people as (select f.* from firsts f, bounds where cohort >= first)
    select x, count(v.card) * 1.0 / count(*) as y from range(0, 10) t(x)
      join (select * from people, bounds) p on p.cohort + to_months(cast(x as integer)) <= p.last
      left join visits v on v.card = p.card and v.month = p.cohort + to_months(cast(x as integer))
    group by x order by x`;
const cohorts: Figure = {
  title: "Who still comes, months after the first visit",
  x: {
    label: "months after the first visit",
    ticks: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((m) => [m, `${m}`])
  },
  y: {label: "share of the cohort with a visit", ticks: percent(100, 25)},
  lines: await lines(visitors, cohortsOf)
};

mkdirSync(folder, {recursive: true});
for (const [name, figure] of Object.entries({weekday, hours, sizes, gaps, cohorts})) {
  writeFileSync(join(folder, `${name}.svg`), lineFigure(figure));
  for (const {name: of, points} of figure.lines) {
    const told = points.map(([x, y]) => `${x}: ${(100 * y).toFixed(1)}`).join("  ");
    process.stdout.write(`${name}, ${of}: ${told}\n`);
  }
}
sample.close();
