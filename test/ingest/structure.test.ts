import {describe, expect, it} from "vitest";
import {ProgrammeFolder, till} from "./programme-folder.js";

const stores = {stores: {store_id: "id", name: "name", city: "city"}};

async function landed(
  content: string,
  format: object = {}
): Promise<{rows: unknown[]; rejects: unknown[]; counts: number[]}> {
  const folder = await ProgrammeFolder.make(till(stores, format));
  await folder.put("s.csv", content);
  const {rowsRead, rowsLanded, rowsSetAside, rowsSkipped} = await folder.loadOne("s.csv");
  return {
    rows: (
      await folder.rows<{id: string; name: string | null; city: string | null; line: number}>(
        "select store_id as id, name, city, _line as line from landing.stores order by line"
      )
    ).map(({id, name, city, line}) => [line, id, name, city]),
    rejects: (
      await folder.rows<{line: number; reason: string; text: string}>(
        "select line, reason, text from meta.rejects order by line"
      )
    ).map(({line, reason, text}) => [line, reason, text]),
    counts: [rowsRead, rowsLanded, rowsSetAside, rowsSkipped]
  };
}

describe("the lines of a delimited file", () => {
  it("are parted by what parts most rows alike", async () => {
    for (const mark of [",", ";", "\t", "|"])
      expect(
        (await landed(["id,name,city", "1,A b,X", "2,C,Y"].join("\n").replaceAll(",", mark))).rows
      ).toEqual([
        [2, "1", "A b", "X"],
        [3, "2", "C", "Y"]
      ]);
  });

  it("may be parted by several characters, or by a mark and a space", async () => {
    expect((await landed("id||name||city\n1||A|B||X\n", {delimiter: "||"})).rows).toEqual([
      [2, "1", "A|B", "X"]
    ]);
    expect((await landed("id; name; city\n1; A; X \n", {delimiter: "; "})).rows).toEqual([
      [2, "1", "A", "X"]
    ]);
    expect((await landed("id; name; city\n1; A; X \n")).rows).toEqual([[2, "1", "A", "X"]]);
  });

  it("are counted as physical lines, also inside quotes and over blank lines and any line end", async () => {
    const found = await landed(
      'id,name,city\r\n1,"two\r\nlines",X\r\n\r\n2,"say ""hi""","a,b"\r\n,,\r\n3,,"  padded "\r\n'
    );
    expect(found.rows).toEqual([
      [2, "1", "two\nlines", "X"],
      [5, "2", 'say "hi"', "a,b"],
      [7, "3", null, "padded"]
    ]);
    expect(found.counts).toEqual([5, 3, 0, 2]);
  });

  it("may end in CR alone", async () => {
    expect((await landed("id,name,city\r1,A,X\r2,B,Y\r")).rows).toEqual([
      [2, "1", "A", "X"],
      [3, "2", "B", "Y"]
    ]);
  });

  it("are read to the last one when no line break ends it", async () => {
    expect((await landed("id,name,city\n1,A,X\n2,B,Y")).rows).toEqual([
      [2, "1", "A", "X"],
      [3, "2", "B", "Y"]
    ]);
  });

  it("with too many or too few cells are set aside, as written", async () => {
    const found = await landed("id,name,city\n1,A,X\n2,B\n3,C,Y,Z\n4,D,Z,,\n5,E,\n6,F,F\n");
    expect(found.rows).toEqual([
      [2, "1", "A", "X"],
      [5, "4", "D", "Z"],
      [6, "5", "E", null],
      [7, "6", "F", "F"]
    ]);
    expect(found.rejects).toEqual([
      [3, "too_few_fields", "2,B"],
      [4, "too_many_fields", "3,C,Y,Z"]
    ]);
    expect(found.counts).toEqual([6, 4, 2, 0]);
  });

  it("with a quote in the wrong place are set aside, and reading goes on with the next", async () => {
    const found = await landed('id,name,city\n1,"A" B,X\n2,5" pipe,Y\n3,"C",Z\n4,D,"E"\n');
    expect(found.rows).toEqual([
      [3, "2", '5" pipe', "Y"],
      [4, "3", "C", "Z"],
      [5, "4", "D", "E"]
    ]);
    expect(found.rejects).toEqual([[2, "bad_quote", '1,"A" B,X']]);
  });

  it("keep quotes as they are where the export quotes nothing", async () => {
    expect((await landed('id,name,city\n1,"A,X\n2,B",Y\n', {quote: ""})).rows).toEqual([
      [2, "1", '"A', "X"],
      [3, "2", 'B"', "Y"]
    ]);
  });

  it("are skipped by rule only: blank, repeated header, total, title", async () => {
    const found = await landed(
      [
        "Stores of the shop",
        "printed 2026-03-01",
        "id,name,city",
        "1,A,X",
        "",
        "id,name,city",
        "2,B,Y",
        "Итого:,2,1 500,50".replace("1 500,50", '"1 500,50"'),
        "Total,,",
        "TOTAL,Inc,X"
      ].join("\n") + "\n",
      {header: 3}
    );
    expect(found.rows).toEqual([
      [4, "1", "A", "X"],
      [7, "2", "B", "Y"],
      [10, "TOTAL", "Inc", "X"]
    ]);
    expect(found.counts).toEqual([9, 3, 0, 6]);
  });

  it("are found under headers that are empty or repeated", async () => {
    const folder = await ProgrammeFolder.make(
      till({stores: {store_id: "id", name: "column 2", city: "city (2)"}})
    );
    await folder.put("s.csv", "id,,City,city,,\n1,A,X,Y,,\n");
    await folder.loadOne("s.csv");
    expect(await folder.rows("select store_id, name, city from landing.stores")).toEqual([
      {store_id: "1", name: "A", city: "Y"}
    ]);
  });

  it("hold cells that are data whatever they look like", async () => {
    const cells = [
      "=cmd|' /C calc'!A0",
      "'); drop table rows; --",
      "<script>alert(1)</script>",
      "../../etc/passwd",
      "${jndi:ldap://x}",
      "a\u0000b",
      "a\u001fb\u001ec",
      "\u202eevil",
      "NULL",
      "\\N",
      "{{7*7}}"
    ];
    const found = await landed(
      ["id,name,city", ...cells.map((cell, i) => `${i},"${cell}",x`)].join("\n") + "\n"
    );
    expect(found.rows).toEqual(
      cells.map((cell, i) => [i + 2, String(i), cell.replace(/\p{Cc}/gu, " "), "x"])
    );
  });

  it("of a file whose own name is hostile are read", async () => {
    const folder = await ProgrammeFolder.make(till(stores));
    const name = "a'; drop [x] * ? (1) \" $(touch x).csv";
    await folder.put(name, "id,name,city\n1,A,X\n");
    await folder.loadOne(name);
    expect(await folder.rows("select store_id, _file from landing.stores")).toEqual([
      {store_id: "1", _file: name}
    ]);
  });
});

describe("the cells of clean and of other files", () => {
  it("land alike, whichever way the file is read", async () => {
    const clean = 'id,name,city\n1,A,X\n2,"B",\n3,Ўзбек,Тошкент\n';
    const other = `${clean}\n`;
    expect((await landed(other)).rows).toEqual((await landed(clean)).rows);
  });
});
