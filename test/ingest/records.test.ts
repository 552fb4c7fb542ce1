import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cellMark, RecordScanner, wrapMark, type ScanOptions} from "../../src/ingest/records.js";

/** What a scanner makes of a text that arrives in chunks of the given sizes. */
function scan(text: string, options: Partial<ScanOptions> = {}, sizes: readonly number[] = []) {
  const scanner = new RecordScanner({
    delimiter: ",",
    quote: '"',
    skipLines: 0,
    width: 0,
    ...options
  });
  const bytes = Buffer.from(text);
  let normal = "";
  let from = 0;
  for (const size of sizes) {
    normal += scanner.push(bytes.subarray(from, from + size)).toString();
    from += size;
  }
  normal += scanner.push(bytes.subarray(from)).toString();
  normal += scanner.end().toString();
  const {readCount, blankCount, spoilt, unterminatedLine, openQuoteLine} = scanner;
  return {normal, readCount, blankCount, spoilt, unterminatedLine, openQuoteLine};
}

const hostile = fc.string({
  unit: fc.constantFrom(
    "a",
    "1",
    '"',
    ",",
    "\n",
    "\r",
    " ",
    "\r\n",
    '""',
    '"\n"',
    "ё",
    "\u00a0",
    "\u001f",
    ""
  )
});

describe("records", () => {
  it("do not depend on how the bytes arrive", () => {
    fc.assert(
      fc.property(
        hostile,
        fc.array(fc.nat(7)),
        fc.constantFrom(",", ";", "||", ", "),
        (text, sizes, delimiter) => {
          expect(scan(text, {delimiter}, sizes)).toEqual(scan(text, {delimiter}));
        }
      ),
      {numRuns: 2000}
    );
  });

  it("know a delimiter of several characters that two chunks part behind a quote", () => {
    const text = '"a", b\n';
    expect(scan(text, {delimiter: ", "}, [4])).toEqual(scan(text, {delimiter: ", "}));
  });

  it("are each kept, blank or spoilt", () => {
    fc.assert(
      fc.property(hostile, fc.nat(4), (text, width) => {
        const {normal, readCount, blankCount, spoilt} = scan(text, {width});
        const wrapped = new RegExp(`${wrapMark}[^${wrapMark}]*${wrapMark}`, "g");
        const kept = normal.replace(wrapped, "").split("\n").length - 1;
        expect(kept + blankCount + spoilt.length).toBe(readCount);
      }),
      {numRuns: 2000}
    );
  });

  it("give back what a careful writer wrote", () => {
    const cell = fc
      .string({unit: fc.constantFrom("a", "b ", '"', ",", "\n", "ё", "x")})
      .map((text) => text.trim());
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, {minLength: 3, maxLength: 3}), {minLength: 1}),
        (rows) => {
          const quoted = rows.map((row) =>
            row.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")
          );
          const {normal} = scan(`${quoted.join("\n")}\n`, {width: 3});
          let line = 1;
          const expected = rows.map((row) => {
            const first = line;
            line += 1 + row.join("").split("\n").length - 1;
            if (row.every((value) => value === "")) return "";
            const cells = row.map((value) =>
              value.includes("\n") ? `${wrapMark}${value}${wrapMark}` : value
            );
            return `${[String(first), ...cells].join(cellMark)}\n`;
          });
          expect(normal).toBe(expected.join(""));
        }
      ),
      {numRuns: 1000}
    );
  });

  it("longer than a mebibyte with an open quote are a stray quote, not the rest of the file", () => {
    const rows = Array.from({length: 200_000}, (_, i) => `${i},abc`);
    const {readCount, spoilt} = scan(
      `1,"oops\n${rows.join("\n")}\n`,
      {width: 2},
      Array.from({length: 40}, () => 65_536)
    );
    expect(spoilt).toEqual([{line: 1, reason: "bad_quote", text: '1,"oops'}]);
    expect(readCount).toBe(200_001);
  });
});
