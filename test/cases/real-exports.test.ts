import {copyFileSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {layoutOf, query} from "../../src/warehouse/index.js";
import {loadedJourney} from "../support/loaded.js";
import {loadAndBuild} from "../support/pipeline.js";
import {describeOnShared, shared} from "../support/shared.js";

type Row = Record<string, number | string | null>;

interface Programme {
  readonly data: string;
  rows(sql: string): Promise<Row[]>;
}

/** A data folder with the given exports and settings, loaded and built. */
async function programme(
  exports: readonly string[],
  settings: object = {},
  extra: Record<string, string> = {}
): Promise<Programme> {
  const data = await mkdtemp(join(tmpdir(), "regulars-real-"));
  mkdirSync(join(data, "inbox"));
  for (const path of exports) copyFileSync(path, join(data, "inbox", basename(path)));
  for (const [name, content] of Object.entries(extra))
    writeFileSync(join(data, "inbox", name), content);
  writeFileSync(join(data, "programme.json"), JSON.stringify(settings));
  const {loaded, built} = await loadAndBuild(data);
  expect(loaded.refusals).toEqual([]);
  expect(built.failing.filter((record) => record.severity === "error")).toEqual([]);
  expect(built.isPublished).toBe(true);
  return published(data);
}

/** What is published in a data folder. */
const published = (data: string): Programme => ({
  data,
  rows: async (sql) => JSON.parse((await query(layoutOf(data), sql, "json")) as string) as Row[]
});

describeOnShared("the Complete Journey", () => {
  let journey: Programme;
  beforeAll(async () => {
    journey = published(await loadedJourney());
  }, 240_000);

  it("has the lines, baskets, households and sales of its control totals", async () => {
    expect(
      await journey.rows(
        "select count(*) as n, sum(net_amount) as sales, sum(quantity) as quantity from marts.receipt_lines"
      )
    ).toEqual([{n: 75_000, sales: 233_935.24, quantity: 7_784_694}]);
    expect(
      await journey.rows(
        "select count(*) as n, count(distinct customer_id) as households, count(distinct store_id) as stores, sum(net_amount) as sales from marts.receipts"
      )
    ).toEqual([{n: 47_243, households: 2_377, stores: 293, sales: 233_935.24}]);
  });

  it("has the sales and active households of each month that its control totals name", async () => {
    const months = await journey.rows(
      "select month, net_spend, active_customer_count from marts.programme_months where extract(month from month) in (1, 6, 12) order by month"
    );
    expect(months).toEqual([
      {month: "2017-01-01", net_spend: 19_110.84, active_customer_count: 1_504},
      {month: "2017-06-01", net_spend: 18_770.96, active_customer_count: 1_516},
      {month: "2017-12-01", net_spend: 21_715.62, active_customer_count: 1_562}
    ]);
  });

  it("has the households reached and redeeming of each campaign that its control totals name", async () => {
    const rows =
      await journey.rows(`select campaign_id, sum(customer_count) as reached, sum(redeeming_customer_count) as redeeming,
        sum(redemption_count) as redemptions, round(100.0 * sum(redeeming_customer_count) / sum(customer_count), 2) as rate
      from marts.message_results where campaign_id in ('8', '13', '18', '26') group by campaign_id order by cast(campaign_id as integer)`);
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["8", 1_076, 158, 372, 14.68],
      ["13", 1_077, 196, 629, 18.2],
      ["18", 1_133, 214, 653, 18.89],
      ["26", 118, 12, 22, 10.17]
    ]);
    expect(
      await journey.rows(
        "select sum(redemption_count) as n, count(distinct campaign_id) as campaigns from marts.message_results where redemption_count > 0"
      )
    ).toEqual([{n: 2_102, campaigns: 26}]);
    expect(
      await journey.rows(
        "select count(*) as sends, count(distinct customer_id) as households from marts.messages"
      )
    ).toEqual([{sends: 6_589, households: 1_559}]);
  });

  it("has reasons for each month's change of sales that sum to it exactly", async () => {
    const months = await journey.rows(
      `select p.month, p.net_spend - lag(p.net_spend) over (order by p.month) as change, s.parts
       from marts.programme_months p left join (select month, sum(change) as parts from marts.sales_change group by month) s using (month)
       order by p.month`
    );
    expect(months).toHaveLength(12);
    for (const {month, change, parts} of months) expect(parts, String(month)).toBe(change);
  });

  it("counts every row of every file once", async () => {
    const ledger = await journey.rows(
      "select file, rows_read, rows_landed + rows_set_aside + rows_skipped as counted from meta.loads order by file"
    );
    expect(ledger).toHaveLength(7);
    for (const row of ledger) expect(row.counted, String(row.file)).toBe(row.rows_read);
  });
});

interface Cohort {
  readonly cohort: string;
  readonly size: number;
  readonly bounded_active: number[];
  readonly unbounded_retained: number[];
  readonly revenue: number[];
}

describeOnShared("the CDNOW sample as receipts.csv", () => {
  let cdnow: Programme;
  beforeAll(async () => {
    const log = readFileSync(shared("data/cdnow-sample/cdnow_sample_log.csv"), "utf8")
      .trim()
      .split("\n")
      .slice(1);
    const receipts = log.map((line, i) => {
      const [id, , date, , sales] = line.trim().split(",") as [
        string,
        string,
        string,
        string,
        string
      ];
      return `${i + 1},${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)},${id},${sales}`;
    });
    const csv = `receipt_id,sold_at,customer_ref,net_amount\n${receipts.join("\n")}\n`;
    cdnow = await programme(
      [],
      {history: {beginsAtOpening: true}, margin: {defaultRate: 1}},
      {"receipts.csv": csv}
    );
  }, 240_000);
  afterAll(() => rm(cdnow.data, {recursive: true, force: true}));

  it("has exactly the classic and rolling cohorts and the revenue of the reference", async () => {
    const {cohorts_calendar_month: cohorts} = JSON.parse(
      readFileSync(shared("oracles/cohorts_cdnow_sample.json"), "utf8")
    ) as {
      cohorts_calendar_month: Cohort[];
    };
    for (const {
      cohort,
      size,
      bounded_active: active,
      unbounded_retained: rolling,
      revenue
    } of cohorts) {
      const rows =
        await cdnow.rows(`select period, customer_count, active_count, rolling_count, net_spend
        from marts.cohorts_by_month where cohort_month = '${cohort}-01' order by period`);
      expect(rows).toEqual(
        active.map((count, period) => ({
          period,
          customer_count: size,
          active_count: count,
          rolling_count: rolling[period],
          net_spend: revenue[period]
        }))
      );
    }
    expect(
      await cdnow.rows("select distinct is_start_unknown as unknown from marts.cohorts_by_month")
    ).toEqual([{unknown: false}]);
  });

  it("has its customers, purchase days and revenue", async () => {
    expect(
      await cdnow.rows(
        "select count(*) as n, sum(visit_count) as visits, sum(net_spend) as spend from marts.customers"
      )
    ).toEqual([{n: 2_357, visits: 6_696, spend: 244_091.94}]);
  });
});

describeOnShared("two coffee machines, mapped in programme.json alone", () => {
  let coffee: Programme;
  beforeAll(async () => {
    // Each row is a sale of one cup: rows of one minute and card are one receipt.
    const receipt = (who: string) => ({
      receipt_id: {sql: `"datetime" || ' ' || "cash_type" || ' ' || ${who}`},
      sold_at: "datetime"
    });
    const line = (who: string) => ({
      ...receipt(who),
      product_name: "coffee_name",
      quantity: {const: 1},
      net_amount: "money"
    });
    const source = (name: string, file: string, who: string, person: object) => ({
      name,
      files: [file],
      format: {timestamp: "%m/%d/%Y %H:%M", decimal: "."},
      mode: "period",
      entities: {
        receipts: {...receipt(who), ...person, store_id: {const: name}},
        receipt_lines: Object.fromEntries(
          Object.entries(line(who)).filter(([column]) => column !== "sold_at")
        )
      }
    });
    coffee = await programme(
      [shared("data/coffee-vending/index_1.csv"), shared("data/coffee-vending/index_2.csv")],
      {
        business: {currency: "UAH", timeZone: "Europe/Kyiv", phoneCountry: "UA"},
        sources: [
          source("machine_1", "index_1.csv", "coalesce(\"card\", '')", {card_number: "card"}),
          source("machine_2", "index_2.csv", "''", {})
        ]
      }
    );
  }, 240_000);
  afterAll(() => rm(coffee.data, {recursive: true, force: true}));

  it("has the money, cups, cards and busiest drinks of its control totals", async () => {
    expect(
      await coffee.rows(
        "select store_id, sum(net_amount) as money from marts.receipts group by store_id order by store_id"
      )
    ).toEqual([
      {store_id: "machine_1", money: 115_431.58},
      {store_id: "machine_2", money: 6_890}
    ]);
    expect(
      await coffee.rows(
        "select file, rows_read, rows_landed, rows_set_aside from meta.loads order by file"
      )
    ).toEqual([
      {file: "index_1.csv", rows_read: 3_636, rows_landed: 3_636, rows_set_aside: 0},
      {file: "index_2.csv", rows_read: 263, rows_landed: 262, rows_set_aside: 1}
    ]);
    expect(await coffee.rows("select count(*) as cards from marts.customers")).toEqual([
      {cards: 1_316}
    ]);
    const drinks =
      await coffee.rows(`select product_name, count(*) as cups from marts.receipt_lines l join marts.receipts r using (receipt_key)
      where r.source = 'machine_1' group by product_name order by cups desc limit 3`);
    expect(drinks).toEqual([
      {product_name: "Americano with Milk", cups: 824},
      {product_name: "Latte", cups: 782},
      {product_name: "Americano", cups: 578}
    ]);
  });
});
