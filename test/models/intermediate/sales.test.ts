import {describe, expect, it} from "vitest";
import {programmeSchema} from "../../../src/config/index.js";
import {intReceiptLinesCosted} from "../../../models/intermediate/sales/int_receipt_lines_costed.js";
import {intReceiptsCosted} from "../../../models/intermediate/sales/int_receipts_costed.js";
import {intReceiptsCounted} from "../../../models/intermediate/sales/int_receipts_counted.js";
import {intReceiptsGroupedToVisits as grouped} from "../../../models/intermediate/sales/int_receipts_grouped_to_visits.js";
import {rowsOf} from "../../support/models.js";

describe("cost of goods of a line", () => {
  const line = {receipt_key: "r", source: "till", sku: "tea", quantity: 3, net_amount: 100};
  const programme = programmeSchema.parse({margin: {defaultRate: 0.4, byCategory: {Tea: 0.25}}});
  const costs = async (lines: object[], products: object[] = []) =>
    (
      await rowsOf(
        intReceiptLinesCosted,
        {
          lines: lines.map((one, i) => ({...line, line_no: i + 1, ...one})),
          products: products as Record<string, unknown>[]
        },
        {programme}
      )
    ).map((row) => [row.cost_of_goods, row.is_cost_estimated]);

  it("comes from the line, else the product, else the category's margin, else the default margin", async () => {
    const products = [{source: "till", sku: "tea", unit_cost: 20, category: "Tea"}];
    expect(await costs([{unit_cost: 10.5}, {}], products)).toEqual([
      [31.5, false],
      [60, false]
    ]);
    expect(await costs([{category: "Tea"}, {category: "Coffee"}, {}])).toEqual([
      [75, true],
      [60, true],
      [60, true]
    ]);
  });

  it("takes the category and cost of the same source first, of another one where it has none", async () => {
    const products = [
      {source: "erp", sku: "tea", unit_cost: 1, category: "Tea"},
      {source: "till", sku: "tea", category: "Gifts"}
    ];
    expect(await costs([{}], products)).toEqual([[3, false]]);
    const [row] = await rowsOf(
      intReceiptLinesCosted,
      {lines: [{...line, line_no: 1}], products},
      {programme}
    );
    expect(row?.category).toBe("Gifts");
  });

  it("is negative for what came back and rounds to four decimals", async () => {
    expect(await costs([{quantity: -2, net_amount: -50, unit_cost: 12.345678}])).toEqual([
      [-24.6914, false]
    ]);
    expect(await costs([{net_amount: -50}])).toEqual([[-30, true]]);
  });

  it("is nothing at a margin of 1, so that margin is net spend", async () => {
    const all = programmeSchema.parse({margin: {defaultRate: 1}});
    const [row] = await rowsOf(
      intReceiptLinesCosted,
      {lines: [{...line, line_no: 1}]},
      {programme: all}
    );
    expect(row?.cost_of_goods).toBe(0);
  });
});

describe("value-added tax", () => {
  const rates = [
    {validFrom: "2020-01-01", rate: 0.15},
    {validFrom: "2026-01-01", rate: 0.12}
  ];
  const settings = (vat: object) =>
    programmeSchema.parse({
      margin: {defaultRate: 0.4},
      vat,
      rules: [{validFrom: "2019-01-01", pointValue: 1}]
    });
  const receipts = [
    {receipt_key: "a", business_date: "2025-12-31", net_amount: 115},
    {receipt_key: "b", business_date: "2026-01-01", net_amount: 112},
    {receipt_key: "c", business_date: "2019-06-01", net_amount: 100, points_redeemed: 15}
  ];
  const lines = [
    {receipt_key: "a", line_no: 1, quantity: 2, unit_cost: 23, net_amount: 115},
    {receipt_key: "b", line_no: 1, quantity: 1, net_amount: 112}
  ];
  const marginsUnder = async (vat: object) => {
    const programme = settings(vat);
    const costed = await rowsOf(intReceiptLinesCosted, {lines, receipts}, {programme});
    const costs = await rowsOf(intReceiptsCosted, {receipts, lines: costed}, {programme});
    const counted = await rowsOf(
      intReceiptsCounted,
      {receipts: receipts.map((one) => ({...one, kind: "sale"})), costs},
      {programme}
    );
    return counted.map((row, i) => [costs[i]!.vat_amount, row.margin_before_points]);
  };

  it("in prices is taken off by the rate of the day, the part paid with points included, and sales keep it", async () => {
    // Costs: 2 × 23 as known; 60 % of 100; without lines 60 % of 100.
    expect(await marginsUnder({pricesInclude: true, rates})).toEqual([
      [15, 54],
      [12, 40],
      [15, 40]
    ]);
  });

  it("in unit costs is taken off them, and nothing is while nothing is said", async () => {
    expect(await marginsUnder({pricesInclude: true, costsInclude: true, rates})).toEqual([
      [15, 60],
      [12, 40],
      [15, 40]
    ]);
    expect(await marginsUnder({})).toEqual([
      [0, 69],
      [0, 44.8],
      [0, 46]
    ]);
  });

  it("needs a rate where something includes it", () => {
    expect(() => settings({pricesInclude: true})).toThrow(/must name rates/);
    expect(settings({pricesInclude: false}).vat.rates).toEqual([]);
  });
});

describe("cost of goods of a receipt", () => {
  it("is the sum of its lines, and what the default margin leaves where it has none", async () => {
    const programme = programmeSchema.parse({margin: {defaultRate: 0.3}});
    const rows = await rowsOf(
      intReceiptsCosted,
      {
        receipts: [
          {receipt_key: "a", net_amount: 100},
          {receipt_key: "b", net_amount: 100}
        ],
        lines: [
          {receipt_key: "a", line_no: 1, cost_of_goods: 30, is_cost_estimated: false},
          {receipt_key: "a", line_no: 2, cost_of_goods: 12.5, is_cost_estimated: true}
        ]
      },
      {programme}
    );
    expect(rows).toEqual([
      {
        receipt_key: "a",
        points_redeemed_amount: 0,
        vat_amount: 0,
        cost_of_goods: 42.5,
        is_cost_estimated: true
      },
      {
        receipt_key: "b",
        points_redeemed_amount: 0,
        vat_amount: 0,
        cost_of_goods: 70,
        is_cost_estimated: true
      }
    ]);
  });

  it("counts what points pay as money, and estimates the cost of that part like the rest", async () => {
    const programme = programmeSchema.parse({
      margin: {defaultRate: 0.3},
      rules: [{validFrom: "2026-01-01", pointValue: 0.5}]
    });
    const bought = {business_date: "2026-01-10", net_amount: 80, points_redeemed: 40};
    const line = {line_no: 1, net_amount: 80, is_cost_estimated: true};
    const rows = await rowsOf(
      intReceiptsCosted,
      {
        receipts: [
          {...bought, receipt_key: "a"},
          {...bought, receipt_key: "b"},
          {...bought, receipt_key: "c"},
          {...bought, receipt_key: "d", net_amount: 0},
          {...bought, receipt_key: "e", business_date: "2025-12-31"}
        ],
        lines: [
          {...line, receipt_key: "b", cost_of_goods: 40},
          {...line, receipt_key: "c", cost_of_goods: 60, is_cost_estimated: false},
          {...line, receipt_key: "d", cost_of_goods: 0, net_amount: 0}
        ]
      },
      {programme}
    );
    expect(
      rows.map((row) => [row.receipt_key, row.points_redeemed_amount, row.cost_of_goods])
    ).toEqual([
      ["a", 20, 70],
      ["b", 20, 50],
      ["c", 20, 60],
      ["d", 20, 14],
      ["e", 0, 56]
    ]);
  });
});

describe("where a receipt counts", () => {
  const receipt = {
    kind: "sale",
    business_date: "2026-01-10",
    sold_at: "2026-01-10T10:00:00",
    net_amount: 10
  };
  const counted = (receipts: object[]) =>
    rowsOf(intReceiptsCounted, {
      receipts: receipts.map((one) => ({...receipt, ...one})),
      who: [
        {who_key: "ann", customer_id: "A"},
        {who_key: "bob", customer_id: "B"}
      ],
      costs: receipts.map((one) => ({
        receipt_key: (one as {receipt_key: string}).receipt_key,
        cost_of_goods: 4,
        vat_amount: 0.5,
        points_redeemed_amount: 1
      }))
    });

  it("brings what was paid in money and with points, less VAT and the cost of goods", async () => {
    const [row] = await counted([{receipt_key: "1"}]);
    expect([row?.margin_before_points, row?.points_redeemed_amount]).toEqual([6.5, 1]);
  });

  it("is the sale's customer and day for a refund that names a known sale", async () => {
    const rows = await counted([
      {receipt_key: "1", who_key: "ann"},
      {
        receipt_key: "2",
        kind: "refund",
        net_amount: -3,
        who_key: "bob",
        business_date: "2026-02-01",
        refunds_receipt_key: "1"
      },
      {
        receipt_key: "3",
        kind: "refund",
        net_amount: -3,
        business_date: "2026-02-01",
        refunds_receipt_key: "1"
      }
    ]);
    for (const row of rows)
      expect(row).toMatchObject({
        customer_id: "A",
        counted_date: "2026-01-10",
        visit_id: "A/2026-01-10"
      });
    expect(rows.map((row) => row.is_linked_refund)).toEqual([false, true, true]);
  });

  it("stays anonymous for a refund of an anonymous sale, whoever brought it back", async () => {
    const rows = await counted([
      {receipt_key: "1"},
      {receipt_key: "2", kind: "refund", net_amount: -3, who_key: "bob", refunds_receipt_key: "1"}
    ]);
    expect(rows.map((row) => row.customer_id)).toEqual([null, null]);
  });

  it("is its own customer and day, and no visit, for a refund whose sale is unknown, void or no sale", async () => {
    const rows = await counted([
      {receipt_key: "1", kind: "void", who_key: "ann"},
      {receipt_key: "2", kind: "refund", net_amount: -3, who_key: "bob", refunds_receipt_key: "1"},
      {receipt_key: "3", kind: "refund", net_amount: -3, who_key: "bob", refunds_receipt_key: "9"},
      {receipt_key: "4", kind: "refund", net_amount: -3, who_key: "bob"},
      {receipt_key: "5", kind: "refund", net_amount: -3, who_key: "bob", refunds_receipt_key: "4"}
    ]);
    expect(rows.map((row) => row.receipt_key)).toEqual(["2", "3", "4", "5"]);
    for (const row of rows)
      expect(row).toMatchObject({customer_id: "B", is_linked_refund: false, visit_id: null});
  });
});

describe("visits", () => {
  const row = (receipt_key: string, day: string, rest: object = {}) => ({
    receipt_key,
    kind: "sale",
    customer_id: "A",
    visit_id: `A/${day}`,
    counted_date: day,
    sold_at: `${day}T10:00:00`,
    is_linked_refund: false,
    net_amount: 10,
    margin_before_points: 4,
    ...rest
  });
  const refund = {kind: "refund", is_linked_refund: true};
  const visits = (receipts: Record<string, unknown>[]) => rowsOf(grouped, {receipts});

  it("are all sales of a customer on a day; the store of the first one owns the visit", async () => {
    const rows = await visits([
      row("2", "2026-01-10", {sold_at: "2026-01-10T12:00:00", store_id: "b", net_amount: 5}),
      row("1", "2026-01-10", {sold_at: "2026-01-10T09:00:00", store_id: "c"}),
      row("3", "2026-01-10", {sold_at: "2026-01-10T18:00:00", store_id: "a"})
    ]);
    expect(rows).toEqual([
      {
        visit_id: "A/2026-01-10",
        customer_id: "A",
        business_date: "2026-01-10",
        store_id: "c",
        started_at: "2026-01-10T09:00:00",
        receipt_count: 3,
        net_spend: 25,
        margin_before_points: 12,
        visit_number: 1,
        is_return: false
      }
    ]);
  });

  it("have no store where the first sale has none, and break ties by receipt", async () => {
    const [none] = await visits([row("1", "2026-01-10"), row("2", "2026-01-10", {store_id: "b"})]);
    expect(none?.store_id).toBeNull();
  });

  it("are lowered by the refunds of their sales, whichever day those were rung up", async () => {
    const rows = await visits([
      row("1", "2026-01-10"),
      row("2", "2026-01-10", {
        ...refund,
        sold_at: "2026-02-01T10:00:00",
        net_amount: -4,
        margin_before_points: -2
      })
    ]);
    expect(rows).toMatchObject([
      {net_spend: 6, margin_before_points: 2, receipt_count: 1, started_at: "2026-01-10T10:00:00"}
    ]);
  });

  it("are none when wholly refunded, and do not count as the customer's first", async () => {
    const rows = await visits([
      row("1", "2026-01-10"),
      row("2", "2026-01-10", {...refund, net_amount: -10}),
      row("3", "2026-01-20"),
      row("4", "2026-01-30")
    ]);
    expect(
      rows.map(({business_date, visit_number, is_return}) => [
        business_date,
        visit_number,
        is_return
      ])
    ).toEqual([
      ["2026-01-20", 1, false],
      ["2026-01-30", 2, true]
    ]);
  });

  it("are visits even when nothing was paid", async () => {
    expect(await visits([row("1", "2026-01-10", {net_amount: 0})])).toHaveLength(1);
  });

  it("are made by customers only, and not by refunds whose sale is unknown", async () => {
    const rows = await visits([
      row("1", "2026-01-10", {customer_id: null, visit_id: null}),
      row("2", "2026-01-10", {kind: "refund", visit_id: null, net_amount: -5})
    ]);
    expect(rows).toEqual([]);
  });
});
