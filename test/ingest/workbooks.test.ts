import ExcelJS from "@protobi/exceljs";
import {describe, expect, it} from "vitest";
import {packed} from "../support/package.js";
import {workbook} from "../support/workbook.js";
import {clockOf, columnOf, momentOf, plainNumberOf} from "../../src/ingest/xlsx/cells.js";
import {ProgrammeFolder} from "./programme-folder.js";

const rows = [
  ["receipt_id", "sold_at", "customer_ref", "net_amount"],
  ["r1", {moment: "2026-03-01 14:05:00"}, "c1", 12.5],
  ["r2", {moment: "2026-03-02"}, null, 7]
] as const;

/** A workbook as other programs write it: parts by path, the sheet's XML alone where the rest is usual. */
function written(sheet: string, more: Record<string, string> = {}): Buffer {
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return packed({
    "_rels/.rels": `<Relationships><Relationship Id="a" Type="${relation}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<x:workbook xmlns:x="m" xmlns:r="${relation}"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="Чеки" sheetId="1" r:id="b"/></x:sheets></x:workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="b" Type="${relation}/worksheet" Target="/xl/worksheets/Sheet.xml"/><Relationship Id="c" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/worksheets/sheet.xml": sheet,
    ...more
  });
}

describe("a workbook named after an entity", () => {
  it("lands like the same rows as text, its moments as the wall clock that it shows", async () => {
    const folder = await ProgrammeFolder.make();
    await folder.put("receipts.xlsx", workbook("Receipts", rows));
    expect(await folder.loadOne("receipts.xlsx")).toMatchObject({
      loader: "entity/receipts",
      rowsRead: 2,
      rowsLanded: 2,
      controlSums: {receipts: {rows: 2, net_amount: "19.5000"}}
    });
    expect(
      await folder.rows(
        "select receipt_id, sold_at_local, customer_ref, net_amount, _line from landing.receipts order by _line"
      )
    ).toEqual([
      {
        receipt_id: "r1",
        sold_at_local: "2026-03-01T14:05:00",
        customer_ref: "c1",
        net_amount: 12.5,
        _line: 2
      },
      {
        receipt_id: "r2",
        sold_at_local: "2026-03-02T00:00:00",
        customer_ref: null,
        net_amount: 7,
        _line: 3
      }
    ]);
  });

  it("is read as a library of others writes it: formulas by their results, rich texts, links, truths, gaps", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("Hidden", {state: "hidden"}).addRow(["secret"]);
    const sheet = book.addWorksheet("Stock");
    sheet.addRow(["sku", "name", "category", "unit_cost"]);
    sheet.addRow([
      1001,
      {richText: [{text: "Green "}, {font: {bold: true}, text: "tea"}]},
      {text: "Tea & herbs", hyperlink: "https://example.org"},
      {formula: "1.1*3", result: 3.3000000000000003}
    ]);
    sheet.getRow(5).values = ["=1+1", "two\nlines", null, "12,5"];
    const folder = await ProgrammeFolder.make();
    await folder.put("products.xlsx", Buffer.from(await book.xlsx.writeBuffer()));
    await folder.loadOne("products.xlsx");
    expect(
      await folder.rows(
        "select sku, name, category, unit_cost, _line from landing.products order by _line"
      )
    ).toEqual([
      {sku: "1001", name: "Green tea", category: "Tea & herbs", unit_cost: 3.3, _line: 2}
    ]);
    expect(await folder.rows("select line, reason, value, text from meta.rejects")).toEqual([
      {line: 5, reason: "not_a_number", value: "12,5", text: "=1+1\ttwo\nlines\t\t12,5"}
    ]);
  });

  it("is read without references, with prefixes, phonetic readings, odd names and days counted from 1904", async () => {
    const folder = await ProgrammeFolder.make();
    await folder.put(
      "receipts.xlsx",
      written(
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:r><x:t>sold</x:t></x:r><x:r><x:t>_at</x:t></x:r></x:is></x:c><x:c t="str"><x:v>net_amount</x:v></x:c></x:row>' +
          '<x:row/><x:row><x:c><x:v>7</x:v></x:c><x:c t="d"><x:v>2026-03-01T10:00:00</x:v></x:c><x:c><x:v>1E2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        {
          "xl/sharedStrings.xml": "<sst><si><t>receipt_id</t><rPh><t>reading</t></rPh></si></sst>"
        }
      )
    );
    await folder.loadOne("receipts.xlsx");
    expect(
      await folder.rows("select receipt_id, sold_at_local, net_amount, _line from landing.receipts")
    ).toEqual([{receipt_id: "7", sold_at_local: "2026-03-01T10:00:00", net_amount: 100, _line: 3}]);
  });

  it("sets a row with cells beyond the header aside, and counts every row", async () => {
    const folder = await ProgrammeFolder.make();
    await folder.put(
      "receipts.xlsx",
      workbook("Receipts", [...rows, ["r3", {moment: "2026-03-03"}, "c1", 1, "stray"]])
    );
    expect(await folder.loadOne("receipts.xlsx")).toMatchObject({
      rowsRead: 3,
      rowsLanded: 2,
      rowsSetAside: 1
    });
  });
});

describe("a workbook under programme.json", () => {
  const source = {
    name: "calls",
    files: ["calls*.xlsx"],
    entities: {receipts: {receipt_id: "№", sold_at: "Дата", net_amount: "Сумма"}}
  };
  const sheet = [
    ["Отчёт"],
    ["№", "Дата", "Сумма"],
    ["1", {moment: "2026-03-01 09:30:00"}, 1234.5],
    ["2", "02.03.2026", "1 000,25"]
  ] as const;

  it("finds its header under a title, reads typed cells beside texts with a decimal comma, and skips totals", async () => {
    const folder = await ProgrammeFolder.make({
      sources: [
        {
          ...source,
          format: {
            sheet: "Продажи",
            header: 2,
            decimal: ",",
            date: "%d.%m.%Y",
            timestamp: "%d.%m.%Y"
          }
        }
      ]
    });
    await folder.put("calls 1.xlsx", workbook("Продажи", [...sheet, ["Итого", null, 2234.75]]));
    expect(await folder.loadOne("calls 1.xlsx")).toMatchObject({
      rowsRead: 4,
      rowsLanded: 2,
      rowsSkipped: 2,
      controlSums: {receipts: {rows: 2, net_amount: "2234.7500"}}
    });
  });

  it("is refused when the sheet is not there, with those that are", async () => {
    const folder = await ProgrammeFolder.make({sources: [{...source, format: {sheet: "Лист1"}}]});
    await folder.put("calls.xlsx", workbook("Продажи", sheet));
    expect(await folder.refusal()).toBe(
      'calls.xlsx has no sheet "Лист1" but "Продажи"; correct format.sheet of its source'
    );
  });

  it("is refused when several sheets could be meant", async () => {
    const book = new ExcelJS.Workbook();
    for (const name of ["May", "June"]) book.addWorksheet(name).addRow(["№", "Дата", "Сумма"]);
    const folder = await ProgrammeFolder.make({sources: [source]});
    await folder.put("calls.xlsx", Buffer.from(await book.xlsx.writeBuffer()));
    expect(await folder.refusal()).toBe(
      'calls.xlsx has rows in the sheets "May", "June", and which of them is the export is not said; name it as format.sheet of its source in programme.json, or save it alone'
    );
  });
});

describe("what is no readable workbook", () => {
  it.each([
    ["a text under its name", Buffer.from("receipt_id,sold_at\n")],
    ["one that is cut short", workbook("Receipts", rows).subarray(0, 900)],
    ["an archive of something else", packed({"readme.txt": "hello"})]
  ])("is refused with the next step: %s", async (_, bytes) => {
    const folder = await ProgrammeFolder.make();
    await folder.put("receipts.xlsx", bytes);
    expect(await folder.refusal()).toMatch(
      /^receipts\.xlsx cannot be read as a workbook \(.+\); save it again as XLSX without a password, or as CSV UTF-8$/
    );
  });

  it("is refused when it is empty, or has a header alone", async () => {
    const folder = await ProgrammeFolder.make();
    await folder.put("receipts.xlsx", workbook("Receipts", []));
    expect(await folder.refusal()).toBe("receipts.xlsx holds no rows; export it again");
    await folder.put("receipts.xlsx", workbook("Receipts", rows.slice(0, 1)));
    expect(await folder.refusal()).toBe("receipts.xlsx has a header and no rows; export it again");
  });

  it.each(["xls", "ods", "xlsb"])("is refused when its form is %s", async (form) => {
    const folder = await ProgrammeFolder.make();
    await folder.put(`receipts.${form}`, "PK");
    expect(await folder.refusal()).toBe(
      `receipts.${form}: workbooks of the form ${form} are not read; save it as XLSX or as CSV UTF-8`
    );
  });
});

describe("a cell", () => {
  it("is a moment by its format alone", () => {
    const formats = [
      "General",
      "0.00",
      '#,##0.00 "сум"',
      "#,##0.00 [$сум-443]",
      "0.00E+00",
      "[Red]0;[h]",
      "dd.mm.yyyy",
      "[$-419]d mmmm yyyy;@",
      "dd/mm/yy\\ h:mm",
      "h:mm AM/PM",
      "[h]:mm:ss",
      "mmm",
      "@"
    ];
    expect(formats.map(clockOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      "day",
      "day",
      "moment",
      "time",
      "time",
      "day",
      null
    ]);
  });

  it("shows the wall clock of the days that it counts", () => {
    expect(momentOf(46_082, "day", false)).toBe("2026-03-01");
    expect(momentOf(46_082 + 0.5868055555, "moment", false)).toBe("2026-03-01 14:05:00");
    expect(momentOf(46_082.25, "day", false)).toBe("2026-03-01 06:00:00");
    expect(momentOf(44_620, "day", true)).toBe("2026-03-01");
    expect(momentOf(1, "day", false)).toBe("1900-01-01");
    expect(momentOf(0.5, "time", false)).toBe("12:00:00");
    expect(momentOf(1.25, "time", false)).toBe("30:00:00");
  });

  it("shows its number with 15 digits and no exponent", () => {
    const stored = [
      "998901234567",
      "33.299999999999997",
      "1E+21",
      "1.5E-7",
      "-0.1",
      `${12345678901234}567`,
      "x"
    ];
    expect(stored.map(plainNumberOf)).toEqual([
      "998901234567",
      "33.3",
      "1000000000000000000000",
      "0.00000015",
      "-0.1",
      "12345678901234600",
      "x"
    ]);
  });

  it("stands in the column that its reference names", () => {
    expect(["A1", "Z9", "AA1", "$XFD$1048576", undefined].map(columnOf)).toEqual([
      0,
      25,
      26,
      16_383,
      null
    ]);
  });
});
