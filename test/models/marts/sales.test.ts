import {describe, expect, it} from "vitest";
import {receipts} from "../../../models/marts/receipts.js";
import {receiptLines} from "../../../models/marts/receipt_lines.js";
import {visits} from "../../../models/marts/visits.js";
import {brokenBy, rowsOf} from "../../support/models.js";

describe("visits", () => {
  it("warn of a customer with more than 3 receipts a day over five days: one card that many show", async () => {
    const days = (count: number, receipt_count: number) =>
      Array.from({length: count}, (_, i) => ({
        visit_id: `a/${i}`,
        customer_id: "a",
        business_date: `2026-01-0${i + 1}`,
        started_at: `2026-01-0${i + 1}T10:00:00`,
        receipt_count,
        net_spend: 10,
        margin_before_points: 3,
        visit_number: i + 1,
        is_return: i > 0
      }));
    const broken = (count: number, receipts: number) =>
      brokenBy(visits, {grouped: days(count, receipts)});
    expect(await broken(5, 4)).toEqual(["nobody_shows_one_card_for_many"]);
    expect(await broken(5, 3)).toEqual([]);
    expect(await broken(4, 9)).toEqual([]);
  });
});

describe("receipts", () => {
  it("warn of a last day that lies more than 60 days ahead of all others, for it is the as-of day", async () => {
    const staged = (...days: string[]) => ({
      staged: days.map((business_date, i) => ({
        receipt_key: `${i}`,
        receipt_id: `${i}`,
        source: "till",
        kind: "sale",
        net_amount: 10,
        sold_at: `${business_date}T10:00:00`,
        business_date
      }))
    });
    const lonely = "the_last_day_is_within_60_days_of_the_one_before";
    const broken = (...days: string[]) => brokenBy(receipts, staged(...days));
    expect(await broken("2026-01-01", "2026-01-05", "2062-01-05")).toEqual([lonely]);
    expect(await broken("2026-01-01", "2026-03-03")).toEqual([lonely]);
    expect(await broken("2026-01-01", "2026-03-02")).toEqual([]);
    expect(await broken("2026-01-01")).toEqual([]);
  });

  it("keep voids and anonymous sales, each with the customer that it names itself", async () => {
    const rows = await rowsOf(receipts, {
      staged: [
        {
          receipt_key: "1",
          kind: "sale",
          who_key: "ann",
          net_amount: 10,
          business_date: "2026-01-10"
        },
        {receipt_key: "2", kind: "refund", net_amount: -4, business_date: "2026-02-01"},
        {receipt_key: "3", kind: "void", net_amount: 10, business_date: "2026-01-10"},
        {receipt_key: "4", kind: "sale", net_amount: 3, business_date: "2026-01-10"}
      ],
      who: [{who_key: "ann", customer_id: "A"}],
      counted: [
        {
          receipt_key: "1",
          customer_id: "A",
          visit_id: "A/2026-01-10",
          counted_date: "2026-01-10",
          margin_before_points: 4
        },
        {
          receipt_key: "2",
          customer_id: "A",
          visit_id: "A/2026-01-10",
          counted_date: "2026-01-10",
          margin_before_points: -2,
          is_linked_refund: true
        },
        {receipt_key: "4", counted_date: "2026-01-10", margin_before_points: 1}
      ],
      visits: [{visit_id: "A/2026-01-10"}]
    });
    expect(
      rows.map((row) => [
        row.kind,
        row.customer_id,
        row.business_date,
        row.counted_date,
        row.visit_id,
        row.is_linked_refund
      ])
    ).toEqual([
      ["sale", "A", "2026-01-10", "2026-01-10", "A/2026-01-10", false],
      ["refund", null, "2026-02-01", "2026-01-10", "A/2026-01-10", true],
      ["void", null, "2026-01-10", null, null, false],
      ["sale", null, "2026-01-10", "2026-01-10", null, false]
    ]);
  });

  it("belong to no visit that was wholly refunded", async () => {
    const [row] = await rowsOf(receipts, {
      staged: [{receipt_key: "1", kind: "sale", net_amount: 10, business_date: "2026-01-10"}],
      counted: [
        {receipt_key: "1", customer_id: "A", visit_id: "A/2026-01-10", counted_date: "2026-01-10"}
      ],
      visits: []
    });
    expect(row?.visit_id).toBeNull();
  });
});

describe("receipt_lines", () => {
  it("are those of known receipts", async () => {
    const rows = await rowsOf(receiptLines, {
      receipts: [{receipt_key: "1"}],
      lines: [
        {receipt_key: "1", line_no: 1, quantity: 1, net_amount: 2, cost_of_goods: 1},
        {receipt_key: "9", line_no: 1, quantity: 1, net_amount: 2, cost_of_goods: 1}
      ]
    });
    expect(rows.map((row) => row.receipt_key)).toEqual(["1"]);
  });
});

describe("visits", () => {
  it("are passed on as they were grouped", async () => {
    const visit = {
      visit_id: "A/2026-01-10",
      customer_id: "A",
      business_date: "2026-01-10",
      store_id: null,
      started_at: "2026-01-10T10:00:00",
      receipt_count: 1,
      net_spend: 10,
      margin_before_points: 4,
      visit_number: 2,
      is_return: true
    };
    expect(await rowsOf(visits, {grouped: [visit]})).toEqual([visit]);
  });
});
