import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {csvText} from "../../pages/components/download.js";
import {parseCsv} from "./csv.js";

const column = {label: "Name", unit: "text", value: (row: string) => row} as const;
const cellsOf = (rows: readonly string[]) =>
  parseCsv(csvText(rows, [column]))
    .slice(1)
    .map(([cell]) => cell);

describe("a table as CSV", () => {
  it.each([
    '=HYPERLINK("http://x.example","y")',
    "+998 90 000 00 00",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "  =1",
    "＝1+1"
  ])("gives a spreadsheet nothing to run: %j", (text) => {
    expect(cellsOf([text])).toEqual([`'${text}`]);
  });

  it("leaves numbers as they are, below zero too", () => {
    const number = {label: "Change", unit: "number", value: (row: number) => row} as const;
    expect(csvText([-2.5, 1e-7], [number])).toBe("\ufeffChange\r\n-2.5\r\n1e-7\r\n");
  });

  it("gives back every text as it was, whatever signs are in it", () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: "grapheme-composite"}), {minLength: 1}), (texts) => {
        expect(cellsOf(texts).map((cell) => cell?.replace(/^'/, ""))).toEqual(
          texts.map((text) => text.replace(/^'/, ""))
        );
      })
    );
  });
});
