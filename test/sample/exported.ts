import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import ExcelJS from "@protobi/exceljs";
import {DuckDBInstance, type DuckDBConnection} from "@duckdb/node-api";
import {
  generateSample,
  readTruth,
  type SampleFile,
  type SampleOptions,
  type Truth
} from "../../src/sample/index.js";

export type Row = Record<string, unknown>;

/** A sample in a folder of its own, with its files read by DuckDB as text: what anybody else can see of it. */
export class Exported {
  private constructor(
    readonly folder: string,
    readonly files: readonly SampleFile[],
    readonly truth: Truth,
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection
  ) {}

  static async make(options: Omit<SampleOptions, "out">): Promise<Exported> {
    const folder = mkdtempSync(join(tmpdir(), "sample-"));
    const {files} = await generateSample({...options, out: folder});
    const instance = await DuckDBInstance.create();
    return new Exported(folder, files, readTruth(folder), instance, await instance.connect());
  }

  /** Makes a view of all files whose names begin with a prefix; Windows-1251 is decoded on the way. */
  async view(name: string, prefix: string): Promise<void> {
    const paths = this.files
      .map(({path}) => path)
      .filter((path) => basename(path).startsWith(prefix));
    const copies = await Promise.all(
      paths.map(async (path) => {
        const copy = join(this.folder, `${basename(path)}.utf8`);
        writeFileSync(copy, await textOf(join(this.folder, path)));
        return copy;
      })
    );
    const first = readFileSync(copies[0] ?? "", "utf8").split("\n", 1)[0] ?? "";
    const list = copies.map((copy) => `'${copy}'`).join(", ");
    await this.connection.run(
      `create view ${name} as select * from read_csv([${list}], delim = '${first.includes(";") ? ";" : ","}',
        header = true, all_varchar = true, filename = true)`
    );
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  async rows(sql: string): Promise<Row[]> {
    return (await this.connection.runAndReadAll(sql)).getRowObjectsJS();
  }

  /** The only number of a query. */
  async number(sql: string): Promise<number> {
    const [row] = await this.rows(`select cast((${sql}) as double) as n`);
    return Number(row?.n);
  }

  /**
   * Makes the tables `lines` and `receipts` of the till in one wording: of each store and day the rows of the file made
   * last, as mode "period" has it.
   */
  async till(): Promise<void> {
    await this.view("old_till", "till");
    const hasNew = this.files.some(({path}) => basename(path).startsWith("kassa"));
    if (hasNew) await this.view("new_till", "kassa");
    const number = (column: string) => `try_cast(replace("${column}", ',', '.') as double)`;
    const parts = [
      `select "Чек" as id, strptime("Дата" || ' ' || "Время", '%d.%m.%Y %H:%M') as sold_at, "Магазин" as store,
        case "Операция" when 'Возврат' then 'refund' when 'Аннулирование' then 'void' else 'sale' end as kind,
        "Чек продажи" as refunds, "Карта" as card, "Артикул" as sku, "Группа" as category, ${number("Количество")} as quantity,
        ${number("Цена")} as price, ${number("Скидка")} as discount, ${number("Баллами")} as points,
        ${number("Сумма")} as net, ${number("Начислено")} as earned, "Купон" as coupon, "Кассир" as seller, filename from old_till`
    ];
    if (hasNew) {
      parts.push(
        `select "Номер чека", strptime("Дата и время", '%d.%m.%Y %H:%M:%S'), "Точка",
        case "Тип" when 'Возврат прихода' then 'refund' when 'Аннулирован' then 'void' else 'sale' end,
        "Основание", "Код карты", "Код", "Категория", ${number("Кол-во")}, ${number("Цена за ед.")}, ${number("Скидка")},
        ${number("Оплата баллами")}, ${number("Итого")}, ${number("Баллы за чек")}, "Промокод", "Сотрудник", filename from new_till`
      );
    }
    await this.run(
      `create table all_lines as select *, cast(sold_at as date) as day,
        regexp_extract(filename, '_(\\d{8}-\\d{4})', 1) as made, bool_or(net is null) over (partition by filename, id)
        as is_illegible from (${parts.join(" union all ")})`
    );
    await this.run(
      `create table lines as select * from all_lines
       qualify made = max(made) over (partition by store, day)`
    );
    await this.run(
      `create table receipts as select id, any_value(sold_at) as sold_at, any_value(day) as day,
        strftime(any_value(day), '%Y-%m') as month, any_value(store) as store, any_value(kind) as kind,
        any_value(refunds) as refunds, any_value(card) as card, any_value(seller) as seller, any_value(coupon) as coupon,
        any_value(earned) as earned, sum(net) as net, sum(points) as points, sum(discount) as discount,
        count(*) as line_count from lines group by id`
    );
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
    rmSync(this.folder, {recursive: true});
  }
}

/** A file of the inbox as text in UTF-8; a workbook's sheet as another library reads it. */
async function textOf(path: string): Promise<string> {
  if (path.endsWith(".xlsx")) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const text = await book.csv.writeBuffer({dateFormat: "YYYY-MM-DD HH:mm", dateUTC: true});
    return Buffer.from(text).toString("utf8");
  }
  const encoding = /^(till|kassa|points)/.test(basename(path)) ? "windows-1251" : "utf-8";
  return new TextDecoder(encoding, {fatal: true}).decode(readFileSync(path));
}

/** An arm of a campaign as truth.json tells it. */
export type Arm = Truth["happened"]["campaigns"][number]["arms"][number];
