import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {personalDataOf, scanForPersonalData, type PersonalData} from "../../src/site/index.js";
import {findPersonal, withoutOwnWords} from "../../src/site/privacy-scan.js";
import {Engine} from "../../src/warehouse/index.js";

const personal: PersonalData = {
  phones: new Set(["998901234567", "901234567"]),
  emails: new Set(["dilnoza@example.uz"]),
  cards: new Set(["20250304", "ab12345678"]),
  names: new Set(["dilnoza karimova", "karimova dilnoza", "алёна семёнова".replaceAll("ё", "е")])
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "regulars-scan-"));
  await mkdir(join(folder, "_file/data"), {recursive: true});
});
afterEach(() => rm(folder, {recursive: true}));

const scanOf = async (file: string, content: string) => {
  await writeFile(join(folder, file), content);
  return scanForPersonalData(folder, personal);
};
const json = (value: unknown) => scanOf("_file/data/page.json", JSON.stringify(value));

describe("the privacy scan", () => {
  it.each([
    ["phone number", "+998 (90) 123-45-67"],
    ["phone number", "call 90 123 45 67 now"],
    ["e-mail address", "To: Dilnoza@Example.uz."],
    ["card number", "card AB12-3456-78 used"],
    ["card number", "20250304"],
    ["full name", "Karimova  DILNOZA, seller"],
    ["full name", "Алёна Семёнова"]
  ])("finds a %s in a text of JSON: %s", async (kind, text) => {
    await expect(json({rows: [{label: text}]})).rejects.toThrow(
      new RegExp(`^_file/data/page.json holds a customer's ${kind} .* the site was not published`)
    );
  });

  it("never repeats what it found", async () => {
    await expect(json(["Dilnoza Karimova"])).rejects.toThrow("•••••••");
    await expect(json(["Dilnoza Karimova"])).rejects.not.toThrow(/Dilnoza|Karimova/);
  });

  it("finds them in keys", async () => {
    await expect(json({"dilnoza@example.uz": 1})).rejects.toThrow("e-mail address");
  });

  it("finds them in the text and in the attributes of HTML", async () => {
    await expect(scanOf("a.html", "<p>Dilnoza Karimova</p>")).rejects.toThrow("full name");
    await expect(scanOf("a.html", '<a title="Dilnoza&nbsp;Karimova">x</a>')).rejects.toThrow(
      "full name"
    );
  });

  it("finds them in text columns of Parquet, nested ones too", async () => {
    const engine = await Engine.open();
    await engine.run(
      `copy (select 1 as n, [{'who': 'Dilnoza Karimova'}] as people) to '${join(folder, "story.parquet")}' (format parquet)`
    );
    engine.shut();
    await expect(scanForPersonalData(folder, personal)).rejects.toThrow(
      "story.parquet holds a customer's full name"
    );
  });

  it("leaves numbers, dates, parts of words and single names alone", async () => {
    await expect(
      json({
        net_spend: 998901234567,
        card: 20250304,
        day: "2025-03-04",
        range: "from 2025-03-04 to 2025-04-01",
        hash: "index.ab123456789.js",
        name: "Dilnoza",
        other: "Dilnozahon Karimovauz",
        longer: "x998901234567",
        phone: "9012345678"
      })
    ).resolves.toBeUndefined();
  });

  it("leaves the scripts that Framework writes alone", async () => {
    await expect(
      scanOf("a.html", "<script>size: 998901234567</script><p>ok</p>")
    ).resolves.toBeUndefined();
  });
});

describe("what may not be shown", () => {
  it("is every landed phone, e-mail, card of 8 characters and full name, folded", async () => {
    const engine = await Engine.open();
    await engine.run("create schema landing");
    const {entities, landedColumns} = await import("../../src/entities/index.js");
    const {noRowsOf} = await import("../../src/warehouse/index.js");
    for (const entity of Object.values(entities))
      await engine.run(`create table landing.${entity.name} as ${noRowsOf(landedColumns(entity))}`);
    await engine.run(
      `insert into landing.customers (customer_ref, full_name, first_name, last_name, phone, phone_e164, email)
       values ('1', null, 'Dilnoza', 'Karimova', '90 123-45-67', '+998901234567', ' Dilnoza@Example.uz ')`
    );
    await engine.run(
      "insert into landing.cards (card_number) values ('AB 1234-5678'), ('1234567')"
    );
    const found = await personalDataOf(engine);
    engine.shut();
    expect([...found.phones].sort()).toEqual(["901234567", "998901234567"]);
    expect([...found.emails]).toEqual(["dilnoza@example.uz"]);
    expect([...found.cards]).toEqual(["ab12345678"]);
    expect([...found.names].sort()).toEqual(["dilnoza karimova", "karimova dilnoza"]);
  });
});

it("a name that the site's own texts say is nobody's; the others are still looked for", () => {
  const names = new Set(["new customer", "dilnoza karimova"]);
  const known = withoutOwnWords({...personal, names}, {"A new customer costs {cost}.": ["…"]});
  expect(findPersonal("60 of them a new customer", known)).toBeNull();
  expect(findPersonal("Karimova: Dilnoza Karimova", known)).toBe("full name");
});
