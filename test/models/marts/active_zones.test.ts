import {describe, expect, it} from "vitest";
import {intCallable} from "../../../models/intermediate/customers/int_callable.js";
import {intReferralsResolved} from "../../../models/intermediate/customers/int_referrals_resolved.js";
import {activeZones} from "../../../models/marts/active_zones.js";
import {programmeSchema} from "../../../src/config/index.js";
import {chained} from "../chain.js";
import {rowsOf} from "../../support/models.js";

describe("active zones", () => {
  const customer = (customer_id: string, visit_count: number, margin_before_points = 1) => ({
    customer_id,
    visit_count,
    margin_before_points
  });
  const callable = (customer_id: string, rest: object = {}) => ({
    customer_id,
    is_allowed: true,
    was_called: false,
    is_shared: false,
    ...rest
  });
  const zone = async (settings: object, given: object) =>
    (
      await rowsOf(
        activeZones,
        {year: [], homes: [], referrals: [], callable: [], ...given},
        {programme: programmeSchema.parse({activeZone: settings})}
      )
    ).map((row) => [row.store_id, row.place, row.customer_id]);

  it("take those who come and recommend most, by store, and leave out who must not be called", async () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    expect(
      await zone(
        {least: 2, most: 2},
        {
          year: names.map((name, i) => customer(name, 10 - i)),
          homes: names.map((customer_id) => ({
            customer_id,
            store_id: customer_id === "f" ? "y" : "x"
          })),
          referrals: [
            {referral_id: "1", referrer_id: "e", referee_id: "q", is_successful: true},
            {referral_id: "2", referrer_id: "e", referee_id: "r", is_successful: true},
            {referral_id: "4", referrer_id: "e", referee_id: "t", is_successful: true},
            {referral_id: "3", referrer_id: "d", referee_id: "s", is_successful: false}
          ],
          callable: [
            callable("a", {is_allowed: false}),
            callable("b", {was_called: true}),
            callable("c"),
            callable("d"),
            callable("e"),
            callable("f", {is_shared: true})
          ]
        }
      )
    ).toEqual([
      ["x", 2, "c"],
      ["x", 1, "e"]
    ]);
  });

  it("are a share of the store's customers between the least and the most", async () => {
    const many = Array.from({length: 40}, (_, i) => `c${String(i).padStart(2, "0")}`);
    const given = {
      year: many.map((name) => customer(name, 3)),
      callable: many.map((name) => callable(name))
    };
    const size = async (settings: object) => (await zone(settings, given)).length;
    expect(await size({share: 0.2, least: 3, most: 20})).toBe(8);
    expect(await size({share: 0.2, least: 10, most: 20})).toBe(10);
    expect(await size({share: 1, least: 3, most: 20})).toBe(20);
    expect(await size({})).toBe(30);
  });
});

describe("who may be called", () => {
  it("was not called lately, shows no shared card, and allows it as far as exports say", async () => {
    const visit = (customer_id: string, receipt_count = 1) => ({
      visit_id: customer_id,
      customer_id,
      receipt_count
    });
    const contact = (customer_id: string, is_contactable: boolean | null, has_phone = true) => ({
      customer_id,
      has_phone,
      has_email: false,
      is_contactable
    });
    const call = (call_id: string, customer_ref: string, called_date: string) => ({
      source: "crm",
      call_id,
      customer_ref,
      called_date
    });
    const rows = await rowsOf(intCallable, {
      visits: ["a", "b", "c", "d"].map((name) => visit(name, name === "d" ? 4 : 3)),
      contacts: [contact("a", true), contact("b", null), contact("c", null, false)],
      calls: [call("1", "1", "2026-06-01"), call("2", "2", "2026-05-31")],
      identifiers: ["a", "b"].map((customer_id, i) => ({
        kind: "customer_ref",
        source: "crm",
        value: String(i + 1),
        customer_id
      }))
    });
    expect(rows.map((row) => [row.is_allowed, row.was_called, row.is_shared])).toEqual([
      [true, true, false],
      [true, false, false],
      [false, false, false],
      [false, false, true]
    ]);
  });
});

describe("invitations", () => {
  it("succeed when somebody else comes for the first time on their day or later", async () => {
    const sale = (customer_ref: string, day: string) => ({
      receipt_id: `${customer_ref}/${day}`,
      customer_ref,
      sold_at: `${day}T12:00:00`,
      kind: "sale",
      net_amount: 10
    });
    const invitation = (referral_id: string, referee_ref: string) => ({
      referral_id,
      referrer_ref: "a",
      referee_ref,
      invited_at: "2026-03-01T10:00:00"
    });
    const {rows} = await chained(
      {rows: intReferralsResolved},
      {
        receipts: [sale("a", "2026-01-01"), sale("b", "2026-03-02"), sale("c", "2026-02-02")],
        customers: ["a", "b", "c", "d"].map((customer_ref) => ({customer_ref})),
        referrals: [
          invitation("1", "b"),
          invitation("2", "c"),
          invitation("3", "d"),
          invitation("4", "a"),
          invitation("5", "nobody")
        ]
      }
    );
    expect(rows.map((row) => row.is_successful)).toEqual([true, false, false, false, false]);
    expect(rows[4]!.referee_id).toBeNull();
  });
});
