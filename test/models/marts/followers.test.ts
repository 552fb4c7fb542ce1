import {describe, expect, it} from "vitest";
import {favouriteCategories} from "../../../models/marts/favourite_categories.js";
import {followers} from "../../../models/marts/followers.js";
import {nextBestOffers} from "../../../models/marts/next_best_offers.js";
import {purchaseCycles} from "../../../models/marts/purchase_cycles.js";
import {programmeSchema} from "../../../src/config/index.js";
import {chained, type Landed} from "../chain.js";

const dayOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const asOf = dayOf(200);

/** One receipt of one category each: who, on which day, what. */
function till(bought: readonly (readonly [string | null, number, string])[]): Landed {
  return {
    receipts: bought.map(([who, day], i) => ({
      receipt_id: String(i),
      sold_at: `${dayOf(day)}T10:00:00`,
      customer_ref: who,
      net_amount: 1
    })),
    receipt_lines: bought.map(([, , category], i) => ({
      receipt_id: String(i),
      line_no: 1,
      category,
      quantity: 1,
      net_amount: 1
    }))
  };
}

const people = (n: number, name: string) => Array.from({length: n}, (_, i) => `${name}${i}`);

describe("followers", () => {
  // 40 buy a phone on day 0; 30 of them headphones on day 20; 5 had headphones before, and 40 others never buy any.
  const bought = [
    ...people(40, "p").map((who) => [who, 10, "phone"] as const),
    ...people(30, "p").map((who) => [who, 30, "headphones"] as const),
    ...people(5, "h").flatMap((who) => [
      [who, 5, "headphones"] as const,
      [who, 10, "phone"] as const
    ]),
    ...people(40, "o").map((who) => [who, 10, "tea"] as const)
  ];

  it("says how many buy the second within 90 days of the first, and how long they take", async () => {
    const {followers: rows} = await chained({followers}, till(bought), {asOf});
    const row = rows.find(({item, next_item}) => `${item} ${next_item}` === "phone headphones");
    expect(row).toMatchObject({customer_count: 40, follow_count: 30, share: 0.75, half_days: 20});
    // Log-log limits of S = 0.25 with Greenwood's error √(0.25 × 0.75 / 40).
    expect(row?.share_low).toBeCloseTo(0.6098, 3);
    expect(row?.share_high).toBeCloseTo(0.8702, 3);
    // Of all 85, five begin with headphones; of the other 80, 30 buy them within 90 days.
    expect(row?.base_share).toBeCloseTo(30 / 80, 12);
    expect(row?.times_as_often).toBeCloseTo(2, 12);
    expect(rows.some(({item, next_item}) => item === "headphones" && next_item === "phone")).toBe(
      false
    );
  });

  it("counts whoever was not watched for long as open, not as one who never came", async () => {
    const late = people(40, "l").map((who) => [who, 195, "phone"] as const);
    const {followers: rows} = await chained({followers}, till([...bought, ...late]), {asOf});
    const row = rows.find(({item, next_item}) => `${item} ${next_item}` === "phone headphones");
    // 40 of 80 leave after 5 days without an answer: of the 40 left at day 20, 30 follow.
    expect(row).toMatchObject({customer_count: 80, follow_count: 30});
    expect(row?.share).toBeCloseTo(0.75, 12);
  });

  it("leads to an offer for those who have the first and never had the second", async () => {
    const {nextBestOffers: rows} = await chained({nextBestOffers}, till(bought), {asOf});
    expect(rows).toHaveLength(10);
    expect(rows[0]).toMatchObject({level: "category", item: "headphones", because_of: "phone"});
  });

  it("is untouched by anonymous receipts", async () => {
    const some = bought.slice(0, 75);
    // Forty goods that only strangers buy, each in more baskets than what customers buy.
    const strangers = people(40, "good").flatMap((good) =>
      Array.from({length: 46}, () => [null, 50, good] as const)
    );
    const models = {followers, nextBestOffers};
    expect(await chained(models, till([...some, ...strangers]), {asOf})).toEqual(
      await chained(models, till(some), {asOf})
    );
  });
});

describe("purchase_cycles", () => {
  it("counts the last purchase of each as open: three gaps of 10 of six are half", async () => {
    const three = ["a", "b", "c"].flatMap((who) =>
      [0, 10].map((day) => [who, day, "tea"] as const)
    );
    const filler = people(20, "x").map((who) => [who, 200, "tea"] as const);
    const {purchaseCycles: rows} = await chained({purchaseCycles}, till([...three, ...filler]), {
      asOf
    });
    // Three gaps end on day 10, three have been open for 190 days, twenty for none: S(10) = 3/6.
    expect(rows).toMatchObject([{item: "tea", customer_count: 23, gap_count: 3, quarter_days: 10}]);
    expect(rows[0]?.median_days).toBe(10);
  });
});

describe("favourite_categories", () => {
  it("needs three purchases and a greater share than everybody's, and tells what came and went", async () => {
    const bought = [
      ...[150, 160, 170].map((day) => ["new", day, "tea"] as const),
      ...[30, 31, 32, 150, 160, 170].map((day) => ["kept", day, "tea"] as const),
      ...[150, 160].map((day) => ["twice", day, "tea"] as const),
      ...[20, 21, 22].map((day) => ["gone", day, "cake"] as const),
      ...people(20, "x").map((who) => [who, 150, "milk"] as const)
    ];
    const {favouriteCategories: rows} = await chained({favouriteCategories}, till(bought), {
      asOf,
      programme: programmeSchema.parse({rfm: {lookBackDays: 100}})
    });
    expect(rows.map(({category, change}) => `${category} ${change}`).sort()).toEqual([
      "cake left",
      "tea entered",
      "tea kept"
    ]);
    for (const row of rows.filter(({is_favourite}) => is_favourite)) {
      expect(row.purchase_count).toBeGreaterThanOrEqual(3);
      expect(row.line_share).toBeGreaterThan(row.base_share);
      expect(row.lift).toBeCloseTo(row.line_share / row.base_share, 12);
    }
  });
});
