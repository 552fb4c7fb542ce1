import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {ProgrammeFolder, till} from "./programme-folder.js";

const stores = {stores: {store_id: "код", name: "название", city: "город"}};
const content =
  "код;название;город\n1;Чайхана «Ёлка»;Самарканд\n2;Обувь и одежда;Ташкент\n3;Молоко;Бухара\n";

/** Text in a single-byte encoding, by asking the decoder what each byte means. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byCharacter = new Map(
    Array.from({length: 256}, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte])
  );
  return Uint8Array.from(text, (character) => {
    const byte = byCharacter.get(character);
    if (byte === undefined) throw new Error(`${encoding} has no ${character}`);
    return byte;
  });
}

const withoutMarks = content.replace(/[«»]/g, '"').replace(/"/g, "'");

async function names(bytes: Uint8Array | string, format: object = {}): Promise<unknown[]> {
  const folder = await ProgrammeFolder.make(till(stores, format));
  await folder.put("s.csv", bytes);
  await folder.loadOne("s.csv");
  return (
    await folder.rows<{name: string; city: string}>(
      "select name, city from landing.stores order by _line"
    )
  ).map(({name, city}) => `${name}, ${city}`);
}

async function refusal(bytes: Uint8Array | string, format: object = {}): Promise<string> {
  const folder = await ProgrammeFolder.make(till(stores, format));
  await folder.put("s.csv", bytes);
  return folder.refusal();
}

const expected = ["Чайхана 'Ёлка', Самарканд", "Обувь и одежда, Ташкент", "Молоко, Бухара"];

describe("an encoding that is not declared", () => {
  it("is found: UTF-8 with and without a mark, UTF-16 both ways", async () => {
    const utf16 = Buffer.from(`\ufeff${withoutMarks}`, "utf16le");
    expect(await names(withoutMarks)).toEqual(expected);
    expect(await names(`\ufeff${withoutMarks}`)).toEqual(expected);
    expect(await names(utf16)).toEqual(expected);
    expect(await names(Buffer.from(utf16).swap16())).toEqual(expected);
  });

  it.each(["windows-1251", "ibm866", "koi8-r"])("is found: %s", async (encoding) => {
    expect(await names(encoded(withoutMarks, encoding))).toEqual(expected);
    expect(
      await names(
        encoded(
          withoutMarks.toUpperCase().replace("КОД;НАЗВАНИЕ;ГОРОД", "код;название;город"),
          encoding
        )
      )
    ).toEqual(expected.map((line) => line.toUpperCase()));
  });

  it("is found inside gzip", async () => {
    expect(await names(gzipSync(encoded(withoutMarks, "windows-1251")))).toEqual(expected);
  });

  it("is asked for where the bytes are neither UTF-8 nor Cyrillic", async () => {
    const western = encoded("код;название;город".replace(/[а-я]/g, "a"), "windows-1252");
    const folder = await ProgrammeFolder.make();
    await folder.put(
      "stores.csv",
      Buffer.concat([
        Buffer.from("store_id,name\n1,"),
        encoded("Café Zoë, Müller".replace(",", ""), "windows-1252"),
        Buffer.from("\n"),
        western.subarray(0, 0)
      ])
    );
    expect(await folder.refusal()).toBe(
      'stores.csv is not UTF-8 and it looks like windows-1252; add "encoding" to the format of its source in programme.json, or save it as UTF-8'
    );
  });
});

describe("an encoding that is declared", () => {
  it("is used where it is right", async () => {
    expect(await names(encoded(withoutMarks, "windows-1251"), {encoding: "windows-1251"})).toEqual(
      expected
    );
    expect(await names(withoutMarks, {encoding: "utf-8"})).toEqual(expected);
    expect(
      await names(
        "код;название;город\n1;A;B\n".replace(/[а-я]+/g, (word) => word),
        {encoding: "utf-8"}
      )
    ).toEqual(["A, B"]);
  });

  it("and wrong is refused, and the likely one named", async () => {
    const why = (declared: string, likely: string) =>
      `s.csv is declared as ${declared} and is not; it looks like ${likely}; correct "encoding" in the format of its source`;
    expect(await refusal(encoded(withoutMarks, "windows-1251"), {encoding: "utf-8"})).toBe(
      why("utf-8", "windows-1251")
    );
    expect(await refusal(withoutMarks, {encoding: "windows-1251"})).toBe(
      why("windows-1251", "utf-8")
    );
    expect(await refusal(withoutMarks, {encoding: "iso-8859-1"})).toBe(why("iso-8859-1", "utf-8"));
    expect(await refusal(encoded(withoutMarks, "ibm866"), {encoding: "windows-1251"})).toBe(
      why("windows-1251", "ibm866")
    );
    expect(await refusal(encoded(withoutMarks, "windows-1251"), {encoding: "windows-1252"})).toBe(
      why("windows-1252", "windows-1251")
    );
    expect(
      await refusal(Buffer.from(`\ufeff${withoutMarks}`, "utf16le"), {encoding: "utf-8"})
    ).toBe(why("utf-8", "utf-16le"));
    expect(await refusal(withoutMarks, {encoding: "utf-16le"})).toBe(why("utf-16le", "utf-8"));
  });
});

describe("a damaged character", () => {
  it("sets its row aside", async () => {
    const folder = await ProgrammeFolder.make(till(stores));
    const damaged = Buffer.from(withoutMarks.replace("Молоко", "Мол\u0001око"));
    damaged[damaged.indexOf(1)] = 0xff;
    await folder.put("s.csv", damaged);
    expect(await folder.loadOne("s.csv")).toMatchObject({
      rowsRead: 3,
      rowsLanded: 2,
      rowsSetAside: 1
    });
    expect(await folder.rows("select line, reason, text from meta.rejects")).toEqual([
      {line: 4, reason: "bad_encoding", text: "3;Мол\ufffdоко;Бухара"}
    ]);
  });
});
