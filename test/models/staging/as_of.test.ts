import {describe, expect, it} from "vitest";
import {accountEvents} from "../../../models/staging/account_events.js";
import {campaigns} from "../../../models/staging/campaigns.js";
import {cards} from "../../../models/staging/cards.js";
import {couponRedemptions} from "../../../models/staging/coupon_redemptions.js";
import {customers} from "../../../models/staging/customers.js";
import {messageEvents} from "../../../models/staging/message_events.js";
import {messages} from "../../../models/staging/messages.js";
import {products} from "../../../models/staging/products.js";
import {rowsOf} from "../../support/models.js";

const asOf = "2026-03-01";
/** Still the as-of day on the wall clock, already the next one in UTC. */
const inTime = {at: "2026-03-02T04:00:00", local: "2026-03-01T23:00:00"};
const late = {at: "2026-03-01T20:00:00", local: "2026-03-02T01:00:00"};

describe("staging hides what happened after the as-of day, by the wall clock", () => {
  it("customers by registration; those without one stay", async () => {
    const landed = [
      {customer_ref: "a", registered_at: inTime.at, registered_at_local: inTime.local},
      {customer_ref: "b", registered_at: late.at, registered_at_local: late.local},
      {customer_ref: "c"}
    ];
    const rows = await rowsOf(customers, {landed}, {asOf});
    expect(rows.map((row) => [row.customer_ref, row.registered_date])).toEqual([
      ["a", "2026-03-01"],
      ["c", null]
    ]);
  });

  it("cards by the day they were handed out", async () => {
    const landed = [
      {card_number: "1", issued_at: inTime.at, issued_at_local: inTime.local},
      {card_number: "2", issued_at: late.at, issued_at_local: late.local}
    ];
    expect((await rowsOf(cards, {landed}, {asOf})).map((row) => row.card_number)).toEqual(["1"]);
  });

  it("messages by sending; those that wait for their campaign's start stay", async () => {
    const landed = [
      {message_id: "1", channel: "sms", sent_at: inTime.at, sent_at_local: inTime.local},
      {message_id: "2", channel: "sms", sent_at: late.at, sent_at_local: late.local},
      {message_id: "3", channel: "sms", campaign_id: "c"}
    ];
    const rows = await rowsOf(messages, {landed}, {asOf});
    expect(rows.map((row) => row.message_key)).toEqual(["till/1", "till/3"]);
  });

  it("message events, and an opening that does not say so is no machine's", async () => {
    const event = {message_id: "1", kind: "opened"};
    const landed = [
      {...event, occurred_at: inTime.at, occurred_at_local: inTime.local},
      {...event, occurred_at: late.at, occurred_at_local: late.local}
    ];
    const rows = await rowsOf(messageEvents, {landed}, {asOf});
    expect(rows).toMatchObject([
      {message_key: "till/1", occurred_at: inTime.at, is_automatic: false}
    ]);
  });

  it("redemptions, two unreadable phones being two people", async () => {
    const redemption = {
      coupon_code: "TEA",
      redeemed_at: inTime.at,
      redeemed_at_local: inTime.local
    };
    const landed = [
      {...redemption, customer_ref: "a"},
      {...redemption, phone: "1"},
      {...redemption, phone: "2"},
      {coupon_code: "TEA", customer_ref: "a", redeemed_at: late.at, redeemed_at_local: late.local}
    ];
    expect(await rowsOf(couponRedemptions, {landed}, {asOf})).toHaveLength(3);
  });

  it("account events; those of nobody are left out", async () => {
    const event = {kind: "registered", occurred_at: inTime.at, occurred_at_local: inTime.local};
    const landed = [
      {...event, customer_ref: "a"},
      {...event, phone: "?"},
      {kind: "registered", customer_ref: "b", occurred_at: late.at, occurred_at_local: late.local}
    ];
    const rows = await rowsOf(accountEvents, {landed}, {asOf});
    expect(rows.map((row) => row.customer_ref)).toEqual(["a"]);
  });
});

describe("staging of lists", () => {
  it("keeps campaigns and products whatever the day", async () => {
    const [campaign] = await rowsOf(
      campaigns,
      {
        landed: [
          {campaign_id: "c", name: "Spring", starts_at: late.at, starts_at_local: late.local}
        ]
      },
      {asOf}
    );
    expect(campaign).toMatchObject({campaign_id: "c", starts_date: "2026-03-02"});
    const [product] = await rowsOf(products, {landed: [{sku: "1", unit_cost: 0.123456}]});
    expect(product).toMatchObject({sku: "1", unit_cost: 0.123456, category: null});
  });
});
