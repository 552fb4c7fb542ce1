import {describe, expect, it} from "vitest";
import {
  entities,
  entityByName,
  entityJsonSchemas,
  entityReference,
  fieldsOf,
  landedColumns
} from "../../src/entities/index.js";
import {entity} from "../../src/entities/entity.js";
import {z} from "zod";

describe("the landing schema", () => {
  it("has every entity of the design", () => {
    expect([...entityByName.keys()].sort()).toEqual([
      "account_events",
      "announcements",
      "assignments",
      "badges",
      "calendar_events",
      "call_outcomes",
      "campaigns",
      "cards",
      "consents",
      "control_totals",
      "costs",
      "coupon_redemptions",
      "coupons",
      "customers",
      "feedback",
      "message_events",
      "message_stats",
      "messages",
      "outcomes",
      "points_entries",
      "products",
      "promotions",
      "receipt_lines",
      "receipts",
      "referrals",
      "sellers",
      "store_checks",
      "stores",
      "targets"
    ]);
  });

  it("documents every column, and names columns that exist as keys", () => {
    for (const one of Object.values(entities)) {
      const names = fieldsOf(one).map((field) => field.name);
      for (const field of fieldsOf(one))
        expect(field.doc, `${one.name}.${field.name}`).toMatch(/\.$/);
      for (const key of one.key) expect(["who", ...names]).toContain(key);
      for (const group of one.anyOf) for (const column of group) expect(names).toContain(column);
      if (one.occursAt !== undefined) expect(names).toContain(one.occursAt);
    }
  });

  it("lands companions beside moments, phones and e-mails, and where a row comes from", () => {
    expect(Object.keys(landedColumns(entities.receipts))).toEqual(
      expect.arrayContaining([
        "source",
        "sold_at",
        "sold_at_local",
        "phone",
        "phone_e164",
        "email",
        "email_folded",
        "_key_scope",
        "_file",
        "_line",
        "_load_id"
      ])
    );
    expect(Object.keys(landedColumns(entities.stores))).not.toContain("_key_scope");
  });

  it("refuses a column without a kind", () => {
    const odd = entity({name: "odd", doc: "Odd.", key: ["a"], schema: z.object({a: z.string()})});
    expect(() => fieldsOf(odd)).toThrow(
      "entity odd: column a has no kind; declare it with a word of src/entities/kinds.ts"
    );
  });
});

describe("the generated reference", () => {
  it("has a section for each entity, with every column, its kind and whether it must be there", () => {
    const reference = entityReference();
    for (const one of Object.values(entities)) {
      expect(reference).toContain(`\n## ${one.name}\n`);
      for (const {name, kind, isRequired} of fieldsOf(one))
        expect(reference).toContain(`\n| ${name}${isRequired ? "*" : ""} | ${kind} | `);
    }
    expect(reference).toContain("Key: source, receipt_id. Dated by `sold_at`.");
    expect(reference).toContain(
      "At least one of `customer_ref`, `card_number`, `phone`, `email` must be filled."
    );
  });
});

describe("the JSON Schemas", () => {
  it("are one per entity: what is required, the choices, and the groups of which one is needed", () => {
    const schemas = entityJsonSchemas();
    expect(Object.keys(schemas).sort()).toEqual([...entityByName.keys()].sort());
    expect(schemas.receipts).toMatchObject({
      title: "receipts",
      type: "object",
      required: ["receipt_id", "sold_at", "net_amount"]
    });
    expect(schemas.consents?.allOf).toEqual([
      {
        anyOf: [
          {required: ["customer_ref"]},
          {required: ["card_number"]},
          {required: ["phone"]},
          {required: ["email"]}
        ]
      }
    ]);
    expect(
      JSON.stringify((schemas.points_entries as {properties: {kind: object}}).properties.kind)
    ).toContain('"redeem"');
  });
});
