import {describe, expect, it} from "vitest";
import {receiptLines} from "../../../models/staging/receipt_lines.js";
import {rowsOf} from "../../support/models.js";

const line = (receipt_id: string, line_no: number, load: string, net_amount = 1) => ({
  receipt_id,
  line_no,
  quantity: 1,
  net_amount,
  _load_id: load
});

const receipt = (receipt_id: string, load: string) => ({
  receipt_key: `till//${receipt_id}`,
  receipt_id,
  load_id: load
});

const loads = [
  {load_id: "jan", exported_at: "2026-01-31T00:00:00"},
  {load_id: "feb", exported_at: "2026-02-28T00:00:00"},
  {load_id: "mar", exported_at: "2026-03-31T00:00:00"}
];

describe("receipt_lines", () => {
  it("replaces all lines with those of the load that brought the receipt", async () => {
    const rows = await rowsOf(receiptLines, {
      landed: [
        line("1", 1, "jan"),
        line("1", 2, "jan"),
        line("1", 1, "feb", 7),
        line("1", 3, "mar")
      ],
      receipts: [receipt("1", "feb")],
      loads
    });
    expect(rows).toMatchObject([
      {receipt_key: "till//1", line_no: 1, net_amount: 7, load_id: "feb"}
    ]);
  });

  it("takes the newest load that has lines where the receipt's own has none", async () => {
    const given = [line("1", 1, "jan"), line("1", 1, "feb", 5), line("1", 2, "feb", 6)];
    for (const landed of [given, [...given].reverse()]) {
      const rows = await rowsOf(receiptLines, {landed, receipts: [receipt("1", "mar")], loads});
      expect(rows.map((row) => row.net_amount)).toEqual([5, 6]);
    }
  });

  it("drops lines of receipts that do not count", async () => {
    const rows = await rowsOf(receiptLines, {landed: [line("9", 1, "jan")], receipts: [], loads});
    expect(rows).toEqual([]);
  });

  it("takes the last of two rows with one line number in one file", async () => {
    const rows = await rowsOf(receiptLines, {
      landed: [
        {...line("1", 1, "jan", 9), _line: 8},
        {...line("1", 1, "jan", 3), _line: 7}
      ],
      receipts: [receipt("1", "jan")],
      loads
    });
    expect(rows.map((row) => row.net_amount)).toEqual([9]);
  });
});
