import {describe, expect, it} from "vitest";
import {programmeSchema} from "../../../src/config/index.js";
import {receipts} from "../../../models/staging/receipts.js";
import {rowsOf} from "../../support/models.js";

const sale = {receipt_id: "1", sold_at: "2026-03-01T12:00:00", net_amount: 10};

describe("receipts", () => {
  it("takes a receipt that does not say what it is for a sale", async () => {
    const [row] = await rowsOf(receipts, {landed: [sale]});
    expect(row).toMatchObject({receipt_key: "till//1", kind: "sale", business_date: "2026-03-01"});
  });

  it("names the receipt that a refund takes back by its key", async () => {
    const rows = await rowsOf(receipts, {
      landed: [
        {...sale, _key_scope: "s1"},
        {
          ...sale,
          receipt_id: "2",
          kind: "refund",
          refunds_receipt_id: "1",
          net_amount: -4,
          _key_scope: "s1"
        }
      ]
    });
    expect(rows.map((row) => row.refunds_receipt_key)).toEqual([null, "till/s1/1"]);
  });

  it("ends the business day by the store, else by a store of that name elsewhere, else by the setting", async () => {
    const programme = programmeSchema.parse({business: {dayEndsAt: "05:00"}});
    const late = (receipt_id: string, store_id: string | null) => ({
      ...sale,
      receipt_id,
      store_id,
      sold_at: "2026-03-01T04:30:00"
    });
    const given = {
      landed: [late("1", "own"), late("2", "elsewhere"), late("3", "unknown"), late("4", null)],
      landedStores: [
        {store_id: "own", source: "till", day_ends_at: "03:00"},
        {store_id: "own", source: "crm", day_ends_at: "06:00"},
        {store_id: "elsewhere", source: "crm", day_ends_at: "04:00"}
      ]
    };
    const rows = await rowsOf(receipts, given, {programme});
    expect(rows.map((row) => row.business_date)).toEqual([
      "2026-03-01",
      "2026-03-01",
      "2026-02-28",
      "2026-02-28"
    ]);
  });

  it("takes the business day from the wall clock, not from UTC", async () => {
    const landed = [
      {...sale, sold_at: "2026-02-28T20:30:00", sold_at_local: "2026-03-01T01:30:00"}
    ];
    const [row] = await rowsOf(receipts, {landed});
    expect(row).toMatchObject({sold_at: "2026-02-28T20:30:00", business_date: "2026-03-01"});
  });

  it("hides what was sold after the as-of day, by the business day", async () => {
    const programme = programmeSchema.parse({business: {dayEndsAt: "03:00"}});
    const landed = [
      {...sale, receipt_id: "1", sold_at: "2026-03-02T02:59:59"},
      {...sale, receipt_id: "2", sold_at: "2026-03-02T03:00:00"}
    ];
    const rows = await rowsOf(receipts, {landed}, {programme, asOf: "2026-03-01"});
    expect(rows.map((row) => row.receipt_id)).toEqual(["1"]);
  });

  it("says in one text whose a receipt is, and nothing where it does not know", async () => {
    const landed = [
      {...sale, receipt_id: "1"},
      {...sale, receipt_id: "2", phone: "what?", email: "no"},
      {...sale, receipt_id: "3", phone: "+998 90 123-45-67", phone_e164: "+998901234567"},
      {...sale, receipt_id: "4", phone: "901234567", phone_e164: "+998901234567"},
      {...sale, receipt_id: "5", card_number: "+998901234567"}
    ];
    const keys = (await rowsOf(receipts, {landed})).map((row) => row.who_key);
    expect(keys.slice(0, 2)).toEqual([null, null]);
    expect(keys[2]).toBe(keys[3]);
    expect(new Set(keys.slice(2)).size).toBe(2);
  });
});
