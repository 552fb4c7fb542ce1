import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {intBasketItems} from "../../../models/intermediate/baskets/int_basket_items.js";
import {categoryAffinity} from "../../../models/marts/category_affinity.js";
import {productAffinity} from "../../../models/marts/product_affinity.js";
import {chained, type Landed} from "../chain.js";

/** Receipts of one line per letter: "tea cup" is a basket of two categories. */
function till(baskets: readonly {who?: string; day: number; goods: string}[]): Landed {
  return {
    receipts: baskets.map(({who, day}, i) => ({
      receipt_id: String(i),
      sold_at: `${dayOf(day)}T10:00:00`,
      customer_ref: who ?? null,
      net_amount: 1
    })),
    receipt_lines: baskets.flatMap(({goods}, i) =>
      goods
        .split(" ")
        .filter(Boolean)
        .map((category, line_no) => ({
          receipt_id: String(i),
          line_no,
          category,
          product_name: `${category} of the house`,
          quantity: 1,
          net_amount: 1
        }))
    )
  };
}

const dayOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const times = (n: number, goods: string) => Array.from({length: n}, (_, day) => ({day, goods}));

describe("category_affinity", () => {
  // 100 baskets, tea in 50, cups in 30, both in 24: expected 15, lift 0.24 / (0.5 × 0.3) = 1.6;
  // chi-square = 100 (24 × 44 − 26 × 6)² / (50 × 50 × 30 × 70) = 15.428…, p = 8.5683e-5.
  const baskets = [
    ...times(24, "tea cup"),
    ...times(26, "tea"),
    ...times(6, "cup"),
    ...times(44, "milk")
  ];

  it("counts baskets of strangers too: support, confidence, lift and chi-square by hand", async () => {
    const {categoryAffinity: rows} = await chained({categoryAffinity}, till(baskets));
    const row = rows.find(({category, next_category}) => category + next_category === "teacup");
    expect(row).toMatchObject({
      basket_count: 24,
      customer_count: 0,
      support: 0.24,
      confidence: 0.48,
      test: "chi-square",
      next_count: 0
    });
    expect(row?.lift).toBeCloseTo(1.6, 12);
    expect(row?.p).toBeCloseTo(8.5683e-5, 8);
    // Three categories are three pairs; those that never met are looked at, too.
    expect(row?.q).toBeCloseTo(3 * 8.5683e-5, 8);
  });

  it("says the same of a pair in both orders, but for the confidence", async () => {
    const {categoryAffinity: rows} = await chained({categoryAffinity}, till(baskets));
    const [there, back] = [
      ["tea", "cup"],
      ["cup", "tea"]
    ].map(([a, b]) => rows.find((row) => row.category === a && row.next_category === b));
    for (const name of ["basket_count", "support", "lift", "p", "q"] as const)
      expect(there?.[name]).toEqual(back?.[name]);
    expect(back?.confidence).toBeCloseTo(0.8, 12);
  });

  it("counts a pair once among the tests of baskets where only one of its orders has a row", async () => {
    const turns = Array.from({length: 6}, (_, i) => [
      {who: `c${i}`, day: 1, goods: "tea"},
      {who: `c${i}`, day: 2, goods: "cup"}
    ]).flat();
    const {categoryAffinity: rows} = await chained(
      {categoryAffinity},
      till([...turns, ...times(20, "tea"), ...times(20, "cup")])
    );
    expect(rows.map(({category, next_category}) => category + next_category)).toEqual(["teacup"]);
    // Two categories are one pair: nothing is there to adjust for.
    expect(rows[0]?.q).toBe(rows[0]?.p);
  });

  it("looks at the next visit of the same customer, whatever the order of the rows", async () => {
    const people = Array.from({length: 30}, (_, i) => [
      {who: `a${i}`, day: 3 * i, goods: "phone"},
      {who: `a${i}`, day: 3 * i + 2, goods: i < 20 ? "case" : "cable"}
    ]).flat();
    const other = Array.from({length: 30}, (_, i) => [
      {who: `b${i}`, day: i, goods: "cable"},
      {who: `b${i}`, day: i + 1, goods: i < 5 ? "case" : "cable"}
    ]).flat();
    const rows = (await chained({categoryAffinity}, till([...people, ...other]))).categoryAffinity;
    const row = rows.find(({category, next_category}) => category + next_category === "phonecase");
    expect(row).toMatchObject({
      basket_count: 0,
      next_count: 20,
      next_customer_count: 20,
      next_support: 20 / 60
    });
    expect(row?.next_confidence).toBeCloseTo(20 / 30, 12);
    expect(row?.next_lift).toBeCloseTo(20 / 30 / (25 / 60), 12);
    const turned = await chained({categoryAffinity}, till([...other, ...people].reverse()));
    expect(turned.categoryAffinity).toEqual(rows);
  });

  it("keeps silent of categories in fewer than 20 baskets, and has products where there are no categories", async () => {
    const few = await chained({categoryAffinity}, till(times(19, "tea cup")));
    expect(few.categoryAffinity).toEqual([]);
    const landed = till(baskets);
    const bare = landed.receipt_lines?.map((line) => ({...line, category: null})) ?? [];
    const made = await chained(
      {categoryAffinity, productAffinity},
      {...landed, receipt_lines: bare}
    );
    expect(made.categoryAffinity).toEqual([]);
    expect(made.productAffinity[0]).toMatchObject({
      product: "cup of the house",
      next_product: "tea of the house",
      basket_count: 24
    });
  });

  it("is empty without lines", async () => {
    const {receipts} = till(baskets);
    expect(await chained({categoryAffinity, productAffinity}, {receipts: receipts ?? []})).toEqual({
      categoryAffinity: [],
      productAffinity: []
    });
  });

  it("is symmetric within a basket whatever was bought", async () => {
    const goods = fc.subarray(["a", "b", "c"]).map((chosen) => chosen.join(" "));
    const purchase = fc.record({
      who: fc.constantFrom(undefined, "x", "y"),
      day: fc.nat(40),
      goods
    });
    await fc.assert(
      fc.asyncProperty(fc.array(purchase, {minLength: 40, maxLength: 60}), async (bought) => {
        const rows = (await chained({categoryAffinity}, till(bought))).categoryAffinity;
        const lift = new Map(rows.map((r) => [`${r.category} ${r.next_category}`, r.lift]));
        for (const {category, next_category, lift: one, basket_count} of rows)
          if (basket_count >= 5)
            expect(lift.get(`${next_category} ${category}`)).toBeCloseTo(one ?? NaN, 12);
      }),
      {numRuns: 5, seed: 11}
    );
  });
});

describe("int_basket_items", () => {
  it("leaves out what was taken back, refunds and voids, and names a product by its number's name", async () => {
    const line = (receipt_id: string, line_no: number, quantity: number, name: string | null) => ({
      receipt_id,
      line_no,
      sku: "1",
      product_name: name,
      quantity,
      net_amount: quantity
    });
    const sale = {sold_at: "2026-01-05T10:00:00", net_amount: 1};
    const {intBasketItems: rows} = await chained(
      {intBasketItems},
      {
        receipts: [
          {...sale, receipt_id: "1"},
          {...sale, receipt_id: "2", kind: "refund", net_amount: -1},
          {...sale, receipt_id: "3", kind: "void"},
          {...sale, receipt_id: "4"}
        ],
        receipt_lines: [
          line("1", 1, 1, null),
          line("1", 2, 2, "Assam"),
          line("2", 1, 1, "Assam"),
          line("3", 1, 1, "Assam"),
          line("4", 1, -1, "Assam")
        ]
      }
    );
    expect(rows).toMatchObject([
      {receipt_key: "till//1", level: "product", item: "Assam", line_count: 2, visit_number: null}
    ]);
  });
});
