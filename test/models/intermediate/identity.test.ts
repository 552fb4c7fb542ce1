import {createHmac} from "node:crypto";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {intCustomersResolved} from "../../../models/intermediate/identity/int_customers_resolved.js";
import {intIdentityLinks} from "../../../models/intermediate/identity/int_identity_links.js";
import {intIdentityNodes} from "../../../models/intermediate/identity/int_identity_nodes.js";
import {customers} from "../../../models/marts/customers.js";
import {receipts} from "../../../models/marts/receipts.js";
import {programmeSchema} from "../../../src/config/index.js";
import {rowsOf, type GivenContext} from "../../support/models.js";
import {chained, type Landed} from "../chain.js";

const sale = (receipt_id: string, who: object) => ({
  receipt_id,
  sold_at: "2026-01-05T12:00:00",
  net_amount: 10,
  ...who
});

/** The receipts' customers as letters: same letter, same customer; "-" for nobody. */
async function owners(landed: Landed, context: GivenContext = {}): Promise<string> {
  const {receipts: rows} = await chained({receipts}, landed, context);
  const known = [...new Set(rows.flatMap((row) => row.customer_id ?? []))];
  return rows
    .map((row) => (row.customer_id ? "abcdefghij"[known.indexOf(row.customer_id)] : "-"))
    .join("");
}

describe("who a receipt belongs to", () => {
  it("is the person whose id, card, phone or e-mail it bears, however said", async () => {
    const landed = {
      customers: [{source: "crm", customer_ref: "7", phone: "+998901112233", email: "a@b.uz"}],
      cards: [
        {source: "crm", card_number: "C1", customer_ref: "7", issued_at: "2025-01-01T00:00:00"}
      ],
      receipts: [
        sale("1", {source: "crm", customer_ref: "7"}),
        sale("2", {card_number: "C1"}),
        sale("3", {phone: "+998901112233"}),
        sale("4", {email: "a@b.uz"}),
        sale("5", {})
      ]
    };
    expect(await owners(landed)).toBe("aaaa-");
  });

  it("is a person of their own when no list knows the card or the id", async () => {
    const landed = {
      receipts: [
        sale("1", {card_number: "X"}),
        sale("2", {customer_ref: "9"}),
        sale("3", {card_number: "X"})
      ]
    };
    expect(await owners(landed)).toBe("aba");
  });

  it("keeps equal ids of two systems apart", async () => {
    const landed = {
      receipts: [
        sale("1", {source: "till", customer_ref: "7"}),
        sale("2", {source: "web", customer_ref: "7"})
      ]
    };
    expect(await owners(landed)).toBe("ab");
  });

  it("is nobody where a phone goes with more than four customers of one source", async () => {
    const withPhone = (count: number) => ({
      customers: Array.from({length: count}, (_, i) => ({
        customer_ref: `r${i}`,
        phone: "+998900000000"
      })),
      receipts: [
        sale("1", {phone: "+998900000000"}),
        sale("2", {customer_ref: "r0"}),
        sale("3", {customer_ref: "r1"})
      ]
    });
    expect(await owners(withPhone(4))).toBe("aaa");
    expect(await owners(withPhone(5))).toBe("-ab");
  });

  it("is nobody where all that is shown is a gift card", async () => {
    const landed = {
      cards: [{card_number: "G", kind: "gift", issued_at: "2025-01-01T00:00:00"}],
      receipts: [sale("1", {card_number: "G"}), sale("2", {card_number: "G", customer_ref: "7"})]
    };
    expect(await owners(landed)).toBe("-a");
  });

  it("is nobody by a card of staff, a test phone or an id that the settings leave out", async () => {
    const receipts = [
      sale("1", {card_number: "S"}),
      sale("2", {customer_ref: "7"}),
      sale("3", {card_number: "S", customer_ref: "8"}),
      sale("4", {card_number: "C"})
    ];
    const programme = programmeSchema.parse({identity: {leftOut: ["S", "7"]}});
    expect(await owners({receipts})).toBe("abac");
    expect(await owners({receipts}, {programme})).toBe("--ab");
  });

  it("is not everybody when a till writes one customer id beside everybody's card", async () => {
    const cards = ["C1", "C2", "C3", "C4", "C5"].map((card_number, i) =>
      sale(`a${i}`, {customer_ref: "retail", card_number})
    );
    const alone = ["C1", "C2"].map((card_number, i) => sale(`b${i}`, {card_number}));
    expect(await owners({receipts: [...cards, ...alone]})).toBe("aaaaabc");
  });

  it("joins an address book to the till through what both know", async () => {
    const landed = {
      customers: [{source: "crm", customer_ref: "7", email: "a@b.uz"}],
      messages: [
        {
          source: "mailer",
          message_id: "m",
          channel: "email",
          customer_ref: "c_1",
          email: "a@b.uz",
          sent_at: "2026-01-01T00:00:00"
        }
      ],
      receipts: [
        sale("1", {source: "crm", customer_ref: "7"}),
        sale("2", {source: "mailer", customer_ref: "c_1"})
      ]
    };
    expect(await owners(landed)).toBe("aa");
  });
});

describe("customer ids", () => {
  const secret = "a secret";
  const hash = (text: string) =>
    createHmac("sha256", secret).update(text).digest("hex").slice(0, 20);

  it("are keyed hashes of the smallest source and id, else of the smallest contact", async () => {
    const rows = await rowsOf(
      intCustomersResolved,
      {
        nodes: [
          {node_id: 1, kind: "customer_ref", source: "crm", value: "7", is_identifying: true},
          {node_id: 2, kind: "customer_ref", source: "web", value: "1", is_identifying: true},
          {node_id: 3, kind: "phone", source: "", value: "+998901112233", is_identifying: true},
          {node_id: 4, kind: "phone", source: "", value: "+998900000000", is_identifying: false}
        ],
        groups: [
          {node_id: 1, group_id: 1},
          {node_id: 2, group_id: 1}
        ]
      },
      {secret}
    );
    expect(rows).toEqual(
      [
        {customer_id: hash("crm/7"), group_id: 1},
        {customer_id: hash("phone:+998901112233"), group_id: 3}
      ].sort((a, b) => (a.customer_id < b.customer_id ? -1 : 1))
    );
  });

  it("number identifiers by kind, source and bytes, so that no collation moves them", async () => {
    const said = {source: "crm", is_listed: true};
    const rows = await rowsOf(intIdentityNodes, {
      statements: [
        {who_key: "1", customer_ref: "b", email: "z@z.uz", ...said},
        {who_key: "2", customer_ref: "B", email: "z@z.uz", ...said},
        {who_key: "3", card_number: "1", ...said}
      ]
    });
    expect(rows.map((row) => `${row.node_id} ${row.value}`)).toEqual([
      "1 B",
      "2 b",
      "3 1",
      "4 z@z.uz"
    ]);
  });

  it("do not depend on the order of records", async () => {
    const who = fc.record({
      source: fc.constantFrom("till", "crm"),
      customer_ref: fc.option(fc.constantFrom("1", "2", "3"), {nil: null}),
      card_number: fc.option(fc.constantFrom("C1", "C2"), {nil: null}),
      phone: fc.option(fc.constantFrom("+998901", "+998902"), {nil: null})
    });
    const records = fc.array(who, {minLength: 1, maxLength: 8});
    await fc.assert(
      fc.asyncProperty(records, async (people) => {
        const given = people.map((person, i) => sale(String(i), person));
        const [there, back] = await Promise.all([
          chained({receipts, customers}, {receipts: given}),
          chained(
            {receipts, customers},
            {receipts: given.map((row, i) => ({...row, _line: 99 - i})).reverse()}
          )
        ]);
        expect(back).toEqual(there);
      }),
      {numRuns: 8, seed: 7}
    );
  });
});

describe("links", () => {
  it("are drawn from the best identifier of a record to each other one", async () => {
    const rows = await rowsOf(intIdentityLinks, {
      said: [
        {who_key: "1", is_listed: true, best_node_id: 1, card_node_id: 5, phone_node_id: 6},
        {who_key: "2", is_listed: false, best_node_id: 6, phone_node_id: 6, email_node_id: 7}
      ]
    });
    expect(rows).toEqual([
      {from_node_id: 1, to_node_id: 5},
      {from_node_id: 1, to_node_id: 6},
      {from_node_id: 6, to_node_id: 7}
    ]);
  });

  it("that a list draws hold however many there are", async () => {
    const said = [1, 2, 3, 4, 5, 6].map((i) => ({
      who_key: String(i),
      is_listed: true,
      best_node_id: 1,
      card_node_id: 10 + i
    }));
    expect(await rowsOf(intIdentityLinks, {said})).toHaveLength(6);
    const seen = said.map((row) => ({...row, is_listed: false}));
    expect(await rowsOf(intIdentityLinks, {said: seen})).toHaveLength(0);
  });
});
