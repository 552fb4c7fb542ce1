import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {
  defaultProgramme,
  nearest,
  parseProgramme,
  programmeJsonSchema,
  readProgramme,
  ruleChanges
} from "../../src/config/index.js";

const source = (more: object): object => ({
  sources: [{name: "till", files: ["*.csv"], entities: {}, ...more}]
});
const receipts = {receipt_id: "No", sold_at: "At", net_amount: "Sum"};

describe("the settings of a programme", () => {
  const folders: string[] = [];
  afterAll(async () => {
    for (const folder of folders) await rm(folder, {recursive: true});
  });
  const fileOf = async (text: string): Promise<{programme: string}> => {
    const folder = await mkdtemp(join(tmpdir(), "regulars-config-"));
    folders.push(folder);
    const programme = join(folder, "programme.json");
    if (text !== "") await writeFile(programme, text);
    return {programme};
  };

  it("are defaults where there is no file", async () => {
    expect(await readProgramme(await fileOf(""))).toEqual(defaultProgramme);
    expect(defaultProgramme.business).toMatchObject({
      currency: "UZS",
      timeZone: "Asia/Tashkent",
      phoneCountry: "UZ"
    });
  });

  it("are read with their defaults filled in", async () => {
    const programme = await readProgramme(await fileOf('\ufeff{"business": {"name": "Tea"}}'));
    expect(programme.business).toEqual({...defaultProgramme.business, name: "Tea"});
  });

  it("tell what new rules changed, and what a point is worth from which day", () => {
    const {rules} = parseProgramme({
      rules: [
        {
          validFrom: "2024-01-01",
          earnRate: 0.03,
          pointValue: 1,
          tiers: [
            {name: "silver", from: 100},
            {name: "gold", from: 200}
          ]
        },
        {
          validFrom: "2025-07-01",
          earnRate: 0.02,
          pointValue: 1,
          tiers: [{name: "gold", from: 300, earnRate: 0.08}]
        },
        {validFrom: "2026-01-01", expiryDays: 180, pointValue: 2}
      ]
    });
    const change = (rule: string, tier: string | null, before: unknown, after: unknown) => ({
      rule,
      tier,
      before,
      after
    });
    expect(ruleChanges(rules)).toEqual([
      {
        validFrom: "2025-07-01",
        changes: [
          change("earn_rate", null, 0.03, 0.02),
          change("tier_from", "silver", 100, null),
          change("tier_earn_rate", "gold", null, 0.08),
          change("tier_from", "gold", 200, 300)
        ]
      },
      {
        validFrom: "2026-01-01",
        changes: [change("expiry_days", null, null, 180), change("point_value", null, 1, 2)]
      }
    ]);
    expect(() =>
      parseProgramme({rules: [{validFrom: "2026-01-01"}, {validFrom: "2025-01-01"}]})
    ).toThrow(/rules.*must rise by validFrom, each day once/);
  });

  it("that are not JSON are refused with the place", async () => {
    const layout = await fileOf('{"business": }');
    await expect(readProgramme(layout)).rejects.toThrow(
      /programme\.json is not JSON \(.+\); correct it there$/
    );
  });

  it("name a receipt's columns in the example that is shipped", async () => {
    const example = await readFile(
      join(import.meta.dirname, "../../data/programme.example.json"),
      "utf8"
    );
    expect(Object.keys(parseProgramme(JSON.parse(example)).sources[0]?.entities ?? {})).toContain(
      "receipts"
    );
  });
});

describe("a wrong setting is one sentence that names it", () => {
  it.each([
    [{business: {curency: "UZS"}}, 'business.curency is not a setting; the nearest is "currency"'],
    [{bussiness: {}}, 'bussiness is not a setting; the nearest is "business"'],
    [
      {business: {currency: "usd"}},
      'business.currency ("usd") is not a three-letter currency code such as UZS'
    ],
    [
      {business: {timeZone: "Mars"}},
      'business.timeZone ("Mars") is not an IANA time zone such as Asia/Tashkent'
    ],
    [{business: {name: 5}}, "business.name is 5 but must be a string"],
    [{business: {locale: "de"}}, 'business.locale is "de" but must be one of en, ru, uz'],
    [{privacy: {floor: 0}}, "privacy.floor is 0; expected number to be >=1"],
    [{sources: [{name: "a"}]}, "sources[0].files is missing; it must be an array"],
    [
      source({format: {encoding: "utf8"}}),
      'sources[0].format.encoding is "utf8" but must be one of utf-8, utf-16le, utf-16be, windows-1251, ibm866, koi8-r, windows-1252, iso-8859-1; the nearest is utf-8'
    ],
    [
      source({format: {delimeter: ";"}}),
      'sources[0].format.delimeter is not a setting; the nearest is "delimiter"'
    ],
    [
      source({entities: {recipts: {}}}),
      'sources[0].entities.recipts is not a setting; the nearest is "receipts"'
    ],
    [
      source({entities: {receipts: {...receipts, shop: "Shop"}}}),
      "sources[0].entities.receipts.shop is not a column of receipts"
    ],
    [
      source({entities: {receipts: {...receipts, recept_id: "No"}}}),
      "sources[0].entities.receipts.recept_id is not a column of receipts; the nearest is receipt_id"
    ],
    [
      source({entities: {receipts: {receipt_id: "No", net_amount: "Sum"}}}),
      "sources[0].entities.receipts lacks sold_at, which every row of receipts must have"
    ],
    [
      source({entities: {consents: {channel: "c", changed_at: "d", granted: "g"}}}),
      "sources[0].entities.consents lacks one of customer_ref, card_number, phone, email"
    ],
    [
      source({entities: {receipts: {...receipts, kind: {sq: "x"}}}}),
      'sources[0].entities.receipts.kind is {"sq":"x"} but must be a header, {"const": …}, {"sql": …}, {"money": …} or {"once": …}'
    ],
    [[], "the whole is [] but must be an object"]
  ])("%j", (settings, sentence) => {
    expect(() => parseProgramme(settings)).toThrow(`programme.json: ${sentence}`);
  });

  it("but amounts of a receipt and numbers of its lines need no mapping beside lines", () => {
    const {net_amount, ...without} = receipts;
    const lines = {receipt_id: "No", quantity: "Qty", net_amount};
    expect(
      parseProgramme(source({entities: {receipts: without, receipt_lines: lines}})).sources
    ).toHaveLength(1);
  });
});

describe("the JSON Schema of programme.json", () => {
  it("asks for nothing and knows the fixed names", () => {
    const schema = programmeJsonSchema() as {
      required?: string[];
      properties: Record<string, {properties?: object}>;
    };
    expect(schema.required).toBeUndefined();
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(["business", "history", "margin", "lifetime", "points", "sources"])
    );
    expect(Object.keys(schema.properties.business?.properties ?? {})).toEqual(
      expect.arrayContaining([
        "name",
        "currency",
        "timeZone",
        "phoneCountry",
        "locale",
        "dayEndsAt"
      ])
    );
  });
});

describe("the nearest word", () => {
  it("is told by few changes, whatever case and marks, and is none where nothing is alike", () => {
    const known = ["receipt_id", "sold_at", "net_amount"];
    expect(nearest("Receipt ID", known)).toBe("receipt_id");
    expect(nearest("net_amuont", known)).toBe("net_amount");
    expect(nearest("shop", known)).toBeNull();
    expect(nearest("x", [])).toBeNull();
  });
});
