import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {generateSample, type SampleFile} from "../../src/sample/index.js";

let folder: string;
let files: SampleFile[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sample-"));
  ({files} = await generateSample({seed: 3, customers: 400, months: 12, out: folder}));
});

afterAll(() => rmSync(folder, {recursive: true}));

/** The rows that a query returns over one exported file, read by DuckDB as text. */
async function read(
  path: string,
  delimiter: string,
  sql: string
): Promise<Record<string, unknown>[]> {
  const encoding = basename(path).startsWith("till") ? "windows-1251" : "utf-8";
  const text = new TextDecoder(encoding, {fatal: true}).decode(readFileSync(join(folder, path)));
  const copy = join(folder, "copy.csv");
  writeFileSync(copy, text);
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const table = `read_csv('${copy}', delim = '${delimiter}', header = true, all_varchar = true)`;
  const rows = (await connection.runAndReadAll(sql.replace("$file", table))).getRowObjectsJS();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

const money = (column: string): string =>
  `cast(sum(cast(replace("${column}", ',', '.') as decimal(18, 2))) as double)`;

describe("control totals", () => {
  it("of every file count the rows that DuckDB reads", async () => {
    for (const {path, rows} of files) {
      const delimiter = basename(path).startsWith("till") ? ";" : ",";
      const [read_] = await read(
        path,
        delimiter,
        "select cast(count(*) as double) as n from $file"
      );
      expect([path, read_?.n]).toEqual([path, rows]);
    }
  });

  it("of the till equal its files by month, to the unit", async () => {
    const tills = files.filter(({path}) => basename(path).startsWith("till"));
    expect(tills.length).toBe(4);
    for (const {path, controlTotals} of tills) {
      const rows = await read(
        path,
        ";",
        `with line as (select * replace (strftime(strptime("Дата", '%d.%m.%Y'), '%Y-%m') as "Дата") from $file),
        receipt as (select "Дата" as month, "Чек", any_value("Карта") as card, any_value("Операция") as kind,
          any_value(cast("Начислено" as integer)) as earned from line group by all)
        select "Дата" as month, cast(count(*) as double) as lines, ${money("Сумма")} as net_amount,
          ${money("Скидка")} as discount_amount, ${money("Баллами")} as points_redeemed,
          (select cast(count(*) as double) from receipt r where r.month = "Дата") as receipts,
          (select cast(count(*) as double) from receipt r where r.month = "Дата" and kind = 'Возврат') as refunds,
          (select cast(count(card) as double) from receipt r where r.month = "Дата") as identified_receipts,
          (select cast(sum(earned) as double) from receipt r where r.month = "Дата") as points_earned
        from line group by "Дата" order by "Дата"`
      );
      const months = Object.fromEntries(rows.map(({month, ...sums}) => [month, sums]));
      expect(months).toEqual(controlTotals);
    }
  });

  it("hold on every line: quantity × price − discount − points = money paid", async () => {
    for (const {path} of files.filter((file) => basename(file.path).startsWith("till"))) {
      const number = (column: string) => `cast(replace("${column}", ',', '.') as decimal(18, 3))`;
      const [bad] = await read(
        path,
        ";",
        `select cast(count(*) as double) as n from $file where ${number("Количество")} * ${number("Цена")}
          - ${number("Скидка")} - ${number("Баллами")} <> ${number("Сумма")}`
      );
      expect(bad?.n).toBe(0);
    }
  });
});
