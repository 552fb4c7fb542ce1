import {describe, expect, it} from "vitest";
import {ProgrammeFolder, till} from "./programme-folder.js";

const money = {costs: {month: {const: "2026-01"}, item: "item", amount: "amount"}};

/** The amounts that a column of texts lands as, by item; set-aside ones as their reason. */
async function amounts(
  texts: readonly string[],
  format: object = {}
): Promise<Record<string, number | string>> {
  const folder = await ProgrammeFolder.make(till(money, {delimiter: ";", ...format}));
  // Half of the rows at least must be good: pad with plain ones.
  const padding = texts.map((_, i) => `pad${i};1`);
  const lines = texts.map((written, i) => `i${i};"${written}"`);
  await folder.put("costs-2026.csv", ["item;amount", ...lines, ...padding].join("\n") + "\n");
  await folder.loadOne("costs-2026.csv");
  const landed = await folder.rows<{line: number; amount: number}>(
    "select _line as line, amount from landing.costs where item not like 'pad%'"
  );
  const refused = await folder.rows<{line: number; reason: string}>(
    "select line, reason from meta.rejects"
  );
  const byLine = new Map<number, number | string>([
    ...landed.map((row) => [row.line, row.amount] as const),
    ...refused.map((row) => [row.line, row.reason] as const)
  ]);
  return Object.fromEntries(texts.map((written, i) => [written, byLine.get(i + 2) ?? "lost"]));
}

describe("amounts", () => {
  it("are read with a decimal point", async () => {
    const cases = {
      "12.5": 12.5,
      "-7": -7,
      "+3": 3,
      ".5": 0.5,
      "5.": 5,
      "1,234.56": 1234.56,
      "1,234": 1234,
      "1,234,567.5": 1234567.5,
      "1 234.5": 1234.5,
      "1\u00a0234.5": 1234.5,
      "1\u202f234.5": 1234.5,
      "1'234.5": 1234.5,
      "$9.00": 9,
      "-$7.00": -7,
      "$-7.00": -7,
      "(33.62)": -33.62,
      "($33.62)": -33.62,
      "7.00-": -7,
      "−5": -5,
      "2 000 ₸": 2000,
      "5000 so'm": 5000,
      "1.2300000": 1.23,
      "1e3": 1000,
      "1e+05": 100000
    };
    expect(await amounts(Object.keys(cases))).toEqual(cases);
  });

  it("are read with a decimal comma", async () => {
    const cases = {
      "12,5": 12.5,
      "1 500,50": 1500.5,
      "1.500,00": 1500,
      "1.500": 1500,
      "1\u00a0500,5": 1500.5,
      "100,5 руб.": 100.5,
      "15000 сум": 15000,
      "-0,01": -0.01
    };
    expect(await amounts(Object.keys(cases))).toEqual(cases);
  });

  it("are set aside where they are none, never guessed", async () => {
    const cases = {
      "12.3O": "not_a_number",
      "12 5": "not_a_number",
      "1,23,456": "not_a_number",
      "1,5": "not_a_number",
      "--5": "not_a_number",
      "-": "not_a_number",
      "1_000": "not_a_number",
      nan: "not_a_number",
      "=1+1": "not_a_number",
      "0.12345": "too_precise",
      "4.440892e-16": "too_precise",
      "1e-30": "too_precise",
      "123456789012345": "out_of_range",
      "1.25": 1.25
    };
    expect(await amounts(Object.keys(cases))).toEqual(cases);
  });

  it("keep one decimal sign for the whole file", async () => {
    expect(await amounts(["1,234", "2,5"])).toEqual({"1,234": 1.234, "2,5": 2.5});
    expect(await amounts(["1,234", "2.5"])).toEqual({"1,234": 1234, "2.5": 2.5});
    expect(await amounts(["1,234"], {decimal: ","})).toEqual({"1,234": 1.234});
    expect(await amounts(["1,234"], {decimal: "."})).toEqual({"1,234": 1234});
  });

  it("take only the declared sign between thousands", async () => {
    expect(await amounts(["1'234", "1 234", "5"], {decimal: ".", thousands: "'"})).toEqual({
      "1'234": 1234,
      "1 234": "not_a_number",
      "5": 5
    });
  });

  it("that can be read in two ways stop the load", async () => {
    const folder = await ProgrammeFolder.make(till(money));
    await folder.put("costs-2026.csv", 'item,amount\na,"1,234"\nb,"5,678"\nc,3\n');
    expect(await folder.refusal()).toBe(
      'costs-2026.csv: its numbers can be read with a decimal point as well as with a decimal comma; add "decimal" to the format of its source in programme.json'
    );
  });

  it("find a decimal comma that only a late row shows", async () => {
    const folder = await ProgrammeFolder.make(till(money));
    const rows = Array.from({length: 5000}, (_, i) => `i${i};${i}`);
    await folder.put("costs-2026.csv", ["item;amount", ...rows, "late;12,5"].join("\n") + "\n");
    expect(await folder.loadOne("costs-2026.csv")).toMatchObject({rowsRead: 5001, rowsSetAside: 0});
    expect(await folder.rows("select amount from landing.costs where item = 'late'")).toEqual([
      {amount: 12.5}
    ]);
  });

  it("of {money} are computed exactly and rounded to four decimals", async () => {
    const folder = await ProgrammeFolder.make(
      till({
        costs: {month: {const: "2026-01"}, item: "item", amount: {money: '"qty" * "price" - 1'}}
      })
    );
    await folder.put(
      "costs-2026.csv",
      "item;qty;price\na;3;0,33335\nb;1000;20 000 000,5\nc;;5\nd;2;x\ne;1;1\nf;1;2\ng;1;3\n"
    );
    expect(await folder.loadOne("costs-2026.csv")).toMatchObject({rowsLanded: 5, rowsSetAside: 2});
    expect(
      await folder.rows("select item, amount::varchar as amount from landing.costs order by item")
    ).toEqual([
      {item: "a", amount: "0.0001"},
      {item: "b", amount: "20000000499.0000"},
      {item: "e", amount: "0.0000"},
      {item: "f", amount: "1.0000"},
      {item: "g", amount: "2.0000"}
    ]);
    expect(await folder.rows("select line, reason from meta.rejects order by line")).toEqual([
      {line: 4, reason: "missing"},
      {line: 5, reason: "not_a_number"}
    ]);
  });
});

describe("quantities, prices and whole numbers", () => {
  it("keep six decimals, none, and their sign", async () => {
    const folder = await ProgrammeFolder.make(
      till({
        receipt_lines: {
          receipt_id: "r",
          line_no: "n",
          quantity: "q",
          unit_price: "p",
          net_amount: "a"
        }
      })
    );
    await folder.put(
      "lines.csv",
      "r,n,q,p,a\n1,1.0,2.023456,0.123456,1\n1,2,-4.5,1,1\n2,1.5,1,1,1\n3,1,0.1234567,1,1\n4,1,1,1,1\n5,1,1,1,1\n6,1,1,1,1\n"
    );
    await folder.loadOne("lines.csv");
    expect(
      await folder.rows(
        "select receipt_id, line_no, quantity, unit_price from landing.receipt_lines where receipt_id = '1' order by line_no"
      )
    ).toEqual([
      {receipt_id: "1", line_no: 1, quantity: 2.023456, unit_price: 0.123456},
      {receipt_id: "1", line_no: 2, quantity: -4.5, unit_price: 1}
    ]);
    expect(
      await folder.rows("select line, column_name, reason, value from meta.rejects order by line")
    ).toEqual([
      {line: 4, column_name: "line_no", reason: "too_precise", value: "1.5"},
      {line: 5, column_name: "quantity", reason: "too_precise", value: "0.1234567"}
    ]);
  });
});
