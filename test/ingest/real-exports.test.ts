import {copyFile, readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {beforeAll, expect, it} from "vitest";
import type {Loader, LoadReport} from "../../src/ingest/index.js";
import {isBalanced, ProgrammeFolder} from "./programme-folder.js";
import {describeOnShared, shared} from "../support/shared.js";

const data = shared("data");

async function put(folder: ProgrammeFolder, ...paths: string[]): Promise<void> {
  for (const path of paths)
    await copyFile(join(data, path), join(folder.layout.inbox, path.split("/").at(-1) as string));
}

describeOnShared("The Complete Journey", () => {
  let folder: ProgrammeFolder;
  let report: LoadReport;

  beforeAll(async () => {
    const loaders: Loader[] = [];
    const place = join(import.meta.dirname, "../../loaders/complete_journey");
    for (const name of await readdir(place))
      loaders.push(((await import(join(place, name))) as {default: Loader}).default);
    folder = await ProgrammeFolder.make({business: {timeZone: "Asia/Tashkent"}}, loaders);
    await put(
      folder,
      ...(await readdir(join(data, "complete-journey"))).map((name) => `complete-journey/${name}`)
    );
    report = await folder.load();
  });

  it("loads every table but the one without a loader, all rows counted", () => {
    expect(report.files.map((file) => [file.file, file.status])).toEqual([
      ["campaign_descriptions.csv", "loaded"],
      ["campaigns.csv", "loaded"],
      ["coupon_redemptions.csv", "loaded"],
      ["coupons.csv.gz", "loaded"],
      ["demographics.csv", "loaded"],
      ["products.csv.gz", "loaded"],
      ["promotions_sample.csv.gz", "not recognised"],
      ["transactions_sample.csv.gz", "loaded"]
    ]);
    const loaded = report.files.filter((file) => file.status === "loaded");
    expect(loaded.every(isBalanced)).toBe(true);
    expect(loaded.map((file) => [file.rowsRead, file.rowsSetAside])).toEqual([
      [27, 0],
      [6589, 0],
      [2102, 0],
      [116204, 0],
      [801, 0],
      [92331, 0],
      [75000, 0]
    ]);
  });

  it("keeps the control totals of receipts and lines", async () => {
    expect(
      await folder.rows(
        "select count(*)::int as receipts, count(distinct customer_ref)::int as households, count(distinct store_id)::int as stores, sum(net_amount)::varchar as net from landing.receipts"
      )
    ).toEqual([{receipts: 47243, households: 2377, stores: 293, net: "233935.2400"}]);
    expect(
      await folder.rows(
        "select count(*)::int as lines, count(distinct sku)::int as products, sum(quantity)::varchar as quantity, sum(discount_amount)::varchar as discount from landing.receipt_lines"
      )
    ).toEqual([
      {lines: 75000, products: 20902, quantity: "7784694.000000", discount: "40423.0100"}
    ]);
    expect(
      await folder.rows(
        "select month(r.sold_at_local)::int as month, count(*)::int as lines, sum(l.net_amount)::varchar as net, count(distinct r.customer_ref)::int as households " +
          "from landing.receipt_lines l join landing.receipts r using (receipt_id) where month in (1, 6, 12) group by 1 order by 1"
      )
    ).toEqual([
      {month: 1, lines: 6374, net: "19110.8400", households: 1504},
      {month: 6, lines: 6075, net: "18770.9600", households: 1516},
      {month: 12, lines: 6648, net: "21715.6200", households: 1562}
    ]);
  });

  it("reads the clock of its own zone, whatever the business's is", async () => {
    expect(
      await folder.rows(
        "select sold_at, sold_at_local from landing.receipts where receipt_id = '31625220889'"
      )
    ).toEqual([{sold_at: "2017-01-28T19:06:53", sold_at_local: "2017-01-28T14:06:53"}]);
  });

  it("keeps campaigns, sends and redemptions", async () => {
    expect(
      await folder.rows(
        "select right(c.name, 6) as type, count(distinct c.campaign_id)::int as campaigns, count(*)::int as sends, count(distinct m.customer_ref)::int as households " +
          "from landing.messages m join landing.campaigns c using (campaign_id) group by 1 order by 1"
      )
    ).toEqual([
      {type: "Type A", campaigns: 4, sends: 3647, households: 1490},
      {type: "Type B", campaigns: 17, sends: 2368, households: 995},
      {type: "Type C", campaigns: 6, sends: 574, households: 397}
    ]);
    expect(
      await folder.rows(
        "select count(*)::int as redemptions, count(distinct customer_ref)::int as households, count(distinct coupon_code)::int as coupons, count(distinct campaign_id)::int as campaigns from landing.coupon_redemptions"
      )
    ).toEqual([{redemptions: 2102, households: 410, coupons: 491, campaigns: 26}]);
    expect(
      await folder.rows(
        "select channel, sent_at, message_id from landing.messages where customer_ref = '105' and campaign_id = '1'"
      )
    ).toEqual([{channel: "print", sent_at: null, message_id: "1/105"}]);
  });
});

describeOnShared("two coffee machines, mapped in programme.json alone", () => {
  const common = {sold_at: "datetime", kind: {const: "sale"}, channel: {const: "shop"}};
  const line = {product_name: "coffee_name", quantity: {const: 1}, net_amount: "money"};
  const settings = {
    business: {name: "Coffee", currency: "UAH", timeZone: "Europe/Kyiv", phoneCountry: "UA"},
    sources: [
      {
        name: "machine_1",
        files: ["index_1.csv"],
        mode: "period",
        entities: {
          receipts: {
            ...common,
            receipt_id: {sql: "concat_ws('/', datetime, card)"},
            card_number: "card",
            store_id: {const: "1"}
          },
          receipt_lines: {...line, receipt_id: {sql: "concat_ws('/', datetime, card)"}}
        }
      },
      {
        name: "machine_2",
        files: ["index_2.csv"],
        mode: "period",
        entities: {
          receipts: {...common, receipt_id: "datetime", store_id: {const: "2"}},
          receipt_lines: {...line, receipt_id: "datetime"}
        }
      }
    ]
  };

  it("keeps the control totals of both", async () => {
    const folder = await ProgrammeFolder.make(settings);
    await put(folder, "coffee-vending/index_1.csv", "coffee-vending/index_2.csv");
    const report = await folder.load();
    expect(report.files).toMatchObject([
      {
        rowsRead: 3636,
        rowsLanded: 3636,
        rowsSetAside: 0,
        firstDay: "2024-03-01",
        lastDay: "2025-03-23"
      },
      {
        rowsRead: 263,
        rowsLanded: 262,
        rowsSetAside: 1,
        firstDay: "2025-02-08",
        lastDay: "2025-03-23"
      }
    ]);
    expect(report.files.every(isBalanced)).toBe(true);
    expect(
      await folder.rows(
        "select source, count(*)::int as lines, sum(net_amount)::varchar as money from landing.receipt_lines group by 1 order by 1"
      )
    ).toEqual([
      {source: "machine_1", lines: 3636, money: "115431.5800"},
      {source: "machine_2", lines: 262, money: "6890.0000"}
    ]);
    expect(
      await folder.rows(
        "select count(*) filter (card_number is not null)::int as card, count(*) filter (card_number is null)::int as cash, count(distinct card_number)::int as cards " +
          "from landing.receipt_lines l join landing.receipts r using (source, receipt_id) where source = 'machine_1'"
      )
    ).toEqual([{card: 3547, cash: 89, cards: 1316}]);
    expect(
      await folder.rows(
        "select product_name, count(*)::int as n from landing.receipt_lines where source = 'machine_1' group by 1 order by 2 desc limit 3"
      )
    ).toEqual([
      {product_name: "Americano with Milk", n: 824},
      {product_name: "Latte", n: 782},
      {product_name: "Americano", n: 578}
    ]);
    expect(
      await folder.rows("select line, entity, column_name, reason, text from meta.rejects")
    ).toEqual([
      {
        line: 264,
        entity: "receipts",
        column_name: "receipt_id",
        reason: "missing",
        text: "Irish whiskey,,,,"
      }
    ]);
  });
});

describeOnShared("Russian files", () => {
  it("a windows-1251 export keeps its total and its letters", async () => {
    const folder = await ProgrammeFolder.make({
      business: {currency: "RUB", timeZone: "Europe/Moscow"},
      sources: [
        {
          name: "wholesale",
          files: ["sales_cp1251*.csv"],
          entities: {
            receipts: {
              receipt_id: {sql: '"Дата" || \'/\' || "Заказчик" || \'/\' || "Город"'},
              sold_at: "Дата",
              customer_ref: "Заказчик",
              store_id: "Город"
            },
            receipt_lines: {
              receipt_id: {sql: '"Дата" || \'/\' || "Заказчик" || \'/\' || "Город"'},
              product_name: "Товар",
              category: "Категория товара",
              unit_price: "Цена за упаковку",
              quantity: "Количество",
              net_amount: "Итого"
            }
          }
        }
      ]
    });
    await put(folder, "cis-exports/sales_cp1251_semicolon.csv");
    expect(await folder.loadOne("sales_cp1251_semicolon.csv")).toMatchObject({
      rowsRead: 3439,
      rowsLanded: 3439,
      rowsSetAside: 0,
      controlSums: {
        receipts: {net_amount: "237276715.0000", gross_amount: "237276715.0000"},
        receipt_lines: {rows: 3439, net_amount: "237276715.0000"}
      }
    });
    expect(
      await folder.rows(
        "select count(*)::int as n from landing.receipts where customer_ref = 'О''КЕЙ'"
      )
    ).toMatchObject([{n: expect.any(Number) as number}]);
    expect(
      await folder.rows(
        "select count(*)::int as strange from landing.receipt_lines where not regexp_full_match(product_name, '[А-Яа-яЁё -]+')"
      )
    ).toEqual([{strange: 0}]);
  });

  it("read as UTF-8 it is refused, never landed as mojibake", async () => {
    const folder = await ProgrammeFolder.make({
      sources: [
        {
          name: "wholesale",
          files: ["*.csv"],
          format: {encoding: "utf-8"},
          entities: {stores: {store_id: "Город"}}
        }
      ]
    });
    await put(folder, "cis-exports/sales_cp1251_semicolon.csv");
    expect(await folder.refusal()).toBe(
      'sales_cp1251_semicolon.csv is declared as utf-8 and is not; it looks like windows-1251; correct "encoding" in the format of its source'
    );
  });

  it("clients with padded headers, and their phones as written", async () => {
    const folder = await ProgrammeFolder.make({
      business: {phoneCountry: "RU", timeZone: "Europe/Moscow"},
      sources: [
        {
          name: "school",
          files: ["client_import*.csv"],
          entities: {
            customers: {
              customer_ref: "Email",
              full_name: {sql: 'concat_ws(\' \', "Фамилия", "Имя", "Отчество")'},
              gender: {sql: 'left("Пол", 1)'},
              phone: "Телефон",
              email: "Email",
              birth_date: "Дата рождения",
              registered_at: "Дата регистрации"
            }
          }
        }
      ]
    });
    await put(folder, "cis-exports/client_import.utf8bom.csv");
    const report = await folder.loadOne("client_import.utf8bom.csv");
    expect(isBalanced(report)).toBe(true);
    expect(report.rowsRead).toBe(100);
    expect(
      await folder.rows(
        "select full_name, gender, phone, birth_date, registered_at_local from landing.customers where _line in (2, 3) order by _line"
      )
    ).toEqual([
      {
        full_name: "Голубев Иосиф Тимофеевич",
        gender: "м",
        phone: "7(78)972-73-11",
        birth_date: "1982-05-06",
        registered_at_local: "2018-08-18T00:00:00"
      },
      {
        full_name: "Ермакова Алла Мироновна",
        gender: "ж",
        phone: "7(06)437-13-73",
        birth_date: "1976-01-22",
        registered_at_local: "2017-02-09T00:00:00"
      }
    ]);
  });
});

describeOnShared("CDNOW as receipts.csv", () => {
  it("keeps purchases, customers and money", async () => {
    const folder = await ProgrammeFolder.make({
      business: {currency: "USD", timeZone: "America/New_York"}
    });
    const log = await readFile(join(data, "cdnow-sample/cdnow_sample_log.csv"), "utf8");
    const rows = log
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((row, i) => {
        const [id, , day, , sales] = row.split(",") as [string, string, string, string, string];
        return `${i + 1},${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)},${id},${sales}`;
      });
    await folder.put(
      "receipts.csv",
      ["receipt_id,sold_at,customer_ref,net_amount", ...rows].join("\n") + "\n"
    );
    expect(await folder.loadOne("receipts.csv")).toMatchObject({
      rowsRead: 6919,
      rowsLanded: 6919,
      firstDay: "1997-01-01",
      lastDay: "1998-06-30",
      controlSums: {receipts: {rows: 6919, net_amount: "244091.9400"}}
    });
    expect(
      await folder.rows("select count(distinct customer_ref)::int as n from landing.receipts")
    ).toEqual([{n: 2357}]);
  });
});

describeOnShared("exports with traps", () => {
  it("Square: money with signs, negative after the sign, columns by name in both layouts", async () => {
    const folder = await ProgrammeFolder.make({
      business: {currency: "USD", timeZone: "America/New_York"},
      sources: [
        {
          name: "square",
          files: ["items-*.csv", "item_sales*.csv"],
          mode: "period",
          entities: {
            receipts: {
              receipt_id: "Transaction ID",
              sold_at: {sql: '"Date" || \' \' || "Time"'},
              kind: {sql: "case when \"Event Type\" = 'Refund' then 'refund' else 'sale' end"},
              customer_ref: "Customer ID",
              store_id: "Location"
            },
            receipt_lines: {
              receipt_id: "Transaction ID",
              product_name: "Item",
              quantity: "Qty",
              discount_amount: {money: '0 - "Discounts"'},
              net_amount: "Net Sales",
              tax_amount: "Tax"
            }
          }
        }
      ]
    });
    const names = (await readdir(join(data, "square-items"))).filter((name) =>
      name.endsWith(".csv")
    );
    await put(folder, ...names.map((name) => `square-items/${name}`));
    const report = await folder.load();
    expect(report.files.every(isBalanced)).toBe(true);
    expect(
      await folder.rows(
        "select count(*)::int as lines, sum(net_amount)::varchar as net, sum(tax_amount)::varchar as tax, sum(discount_amount)::varchar as discount, count(distinct receipt_id)::int as transactions from landing.receipt_lines"
      )
    ).toEqual([
      {lines: 2890, net: "21658.4200", tax: "1673.0400", discount: "10.5800", transactions: 1903}
    ]);
    expect(
      await folder.rows(
        "select net_amount, tax_amount from landing.receipts where kind = 'refund' order by 1"
      )
    ).toEqual([
      {net_amount: -9, tax_amount: -0.7},
      {net_amount: -7, tax_amount: -0.54}
    ]);
    expect(
      await folder.rows(
        "select count(distinct customer_ref)::int as customers, count(*) filter (customer_ref is not null)::int as receipts from landing.receipts"
      )
    ).toEqual([{customers: 500, receipts: 584}]);
  });

  it("Loyverse: a date style that the file does not tell is asked for, and read when it is given", async () => {
    const settings = (format: object) => ({
      business: {currency: "PHP", timeZone: "Asia/Manila"},
      sources: [
        {
          name: "loyverse",
          files: ["receipts_venue*.csv"],
          format,
          entities: {
            receipts: {
              receipt_id: "Receipt number",
              sold_at: "Date",
              net_amount: "Net sales",
              discount_amount: "Discounts"
            }
          }
        }
      ]
    });
    const folder = await ProgrammeFolder.make(settings({}));
    await put(folder, "loyverse-receipts/receipts_venueA_dmy24h.csv");
    expect(await folder.refusal()).toContain("can be read as day/month and as month/day");
    folder.changeSettings(settings({timestamp: "%d/%m/%Y %H:%M"}));
    await folder.loadOne("receipts_venueA_dmy24h.csv");
    expect(await folder.rows("select sold_at_local from landing.receipts order by 1")).toEqual([
      {sold_at_local: "2026-10-01T23:48:00"},
      {sold_at_local: "2026-10-01T23:50:00"}
    ]);
    const other = await ProgrammeFolder.make(settings({}));
    await put(other, "loyverse-receipts/receipts_venueB_mdy12h.csv");
    await other.loadOne("receipts_venueB_mdy12h.csv");
    expect(
      await other.rows("select sold_at_local from landing.receipts order by 1 desc limit 1")
    ).toEqual([{sold_at_local: "2026-07-28T13:33:00"}]);
  });
});
