import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {isBalanced, ProgrammeFolder, till} from "./programme-folder.js";

const mapping = {
  receipts: {receipt_id: "no", sold_at: "at", customer_ref: "who", kind: "kind"},
  receipt_lines: {receipt_id: "no", product_name: "item", quantity: "qty", net_amount: "sum"}
};

const cells = {
  no: fc.constantFrom("1", "2", "3", "4", "", " 5 "),
  at: fc.constantFrom(
    "2026-03-01",
    "2026-03-02 10:00",
    "2026-03-03T10:00:00Z",
    "2026-02-30",
    "",
    "x"
  ),
  who: fc.constantFrom("", "c1", "c2", "=1+1", "'; drop table rows; --"),
  kind: fc.constantFrom("", "sale", "Refund", "gift"),
  item: fc.constantFrom("tea", "two\nlines", 'say "hi"', "a,b", "  padded ", "Итого", ""),
  qty: fc.constantFrom("1", "2.5", "1e2", "-1", "", "one"),
  sum: fc.constantFrom("1", "12.34", "1,000.5", "$7.00", "(3)", "", "0.12345", "nil")
};
const row = fc.record(cells).map((values) =>
  Object.values(values)
    .map((value) => `"${value.replaceAll('"', '""')}"`)
    .join(",")
);
const header = Object.keys(cells).join(",");
const line = fc.oneof(
  {weight: 12, arbitrary: row},
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      header,
      "Итого,,,,,5,100",
      "1,2",
      "1,2026-03-01,,,a,b,1,1,1",
      '"a"b,,,,,,',
      ",,,,,,"
    )
  }
);
/** Cells that mostly leave the file a clean one, so that both ways are tried. */
const cleanRow = fc
  .record({
    at: fc.constantFrom("2026-03-01", "2026-03-02 10:00:00", "2026-03-03T10:00:00Z", "2026-02-30"),
    who: fc.constantFrom("", "c1", "Ёлкин", "a b", "c2 ", "x\u00a0y"),
    sum: fc.constantFrom("1", "-12.34", ".5", "1e2", "0.12345", "007", "99999999999999.9999"),
    shop: fc.constantFrom("", "s1", '"a,b"', "итого")
  })
  .map(({at, who, sum, shop}) => [at, who, sum, shop].join(","));

/** Rows that are good whatever stands between them, so that no file is refused for its bad half. */
const good = Array.from({length: 40}, (_, i) => `g${i},2026-03-01,c9,sale,cup,1,1`);

const landedRows =
  "select 'receipts' as entity, receipt_id, sold_at::varchar as a, customer_ref as b, kind as c, net_amount::varchar as d from landing.receipts " +
  "union all select 'lines', receipt_id, product_name, quantity::varchar, null, net_amount::varchar from landing.receipt_lines order by all";

describe("any file", () => {
  it("has each row landed, set aside or skipped, exactly once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, {maxLength: 30}), async (lines) => {
        const folder = await ProgrammeFolder.make(till(mapping));
        await folder.put("s.csv", [header, ...lines, ...good].join("\n") + "\n");
        const report = await folder.loadOne("s.csv");
        expect(isBalanced(report)).toBe(true);
        const [{aside, lands}] = (await folder.rows(
          "select (select count(*) from meta.rejects) as aside, (select count(*) from landing.receipt_lines) as lands"
        )) as [{aside: number; lands: number}];
        expect(aside).toBe(report.rowsSetAside);
        expect(lands).toBe(report.rowsLanded);
        // A receipt lands with all of its rows or with none.
        expect(
          await folder.rows(
            "select receipt_id from landing.receipts r where not exists (from landing.receipt_lines l where l.receipt_id = r.receipt_id) " +
              "union select receipt_id from landing.receipt_lines l where not exists (from landing.receipts r where l.receipt_id = r.receipt_id)"
          )
        ).toEqual([]);
      }),
      {numRuns: 12}
    );
  });

  it("lands the same rows on the same lines whether it is read as it is or with care", async () => {
    const columns = {sold_at: "at", customer_ref: "who", net_amount: "sum", store_id: "shop"};
    const load = async (text: string) => {
      const folder = await ProgrammeFolder.make(
        till({receipts: {receipt_id: "no", ...columns}}, {decimal: "."})
      );
      await folder.put("s.csv", text);
      const {rowsLanded, rowsSetAside, controlSums, firstDay, lastDay} =
        await folder.loadOne("s.csv");
      return {
        told: {rowsLanded, rowsSetAside, controlSums, firstDay, lastDay},
        landed: await folder.rows(
          "select * exclude (_load_id, sold_at, sold_at_local, net_amount), sold_at::varchar as a, sold_at_local::varchar as b, net_amount::varchar as c from landing.receipts order by _line"
        ),
        aside: await folder.rows("select * exclude (load_id) from meta.rejects order by line")
      };
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(cleanRow, {maxLength: 4}),
        fc.nat({max: 20}),
        async (rows, from) => {
          const lines = Array.from({length: 20}, (_, i) => `2026-03-01 09:00:${10 + i},c,${i}.5,s`);
          lines.splice(from, 0, ...rows);
          const text = ["no,at,who,sum,shop", ...lines.map((one, i) => `r${i},${one}`), ""].join(
            "\n"
          );
          // A blank line changes no row, and no such file is taken as it is.
          expect(await load(text)).toEqual(await load(`${text}\n`));
        }
      ),
      {numRuns: 16}
    );
  });

  it("lands the same set of rows in whatever order files and rows come", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, {minLength: 2, maxLength: 20}),
        fc.boolean(),
        async (rows, isReversed) => {
          const lines = [...rows.map((one, i) => one.replace(/^"[^"]*"/, `"r${i}"`)), ...good];
          const half = lines.length >> 1;
          const parts = [lines.slice(0, half), lines.slice(half)];
          const load = async (files: string[][]): Promise<unknown[]> => {
            const folder = await ProgrammeFolder.make(till(mapping, {decimal: "."}));
            for (const [i, file] of files.entries()) {
              await folder.put(`s${i}.csv`, [header, ...file].join("\n") + "\n");
              const report = await folder.load();
              if (report.refusals.length > 0) return ["refused"];
            }
            return folder.rows(landedRows);
          };
          const turned = [parts[1] as string[], parts[0] as string[]].map((part) =>
            isReversed ? [...part].reverse() : part
          );
          expect(await load(turned)).toEqual(await load(parts));
        }
      ),
      {numRuns: 6}
    );
  });
});
