import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {paybackMonth} from "../../../models/intermediate/customers/payback.js";
import {acquisition} from "../../../models/marts/acquisition.js";
import {demographics} from "../../../models/marts/demographics.js";
import {programmeSchema} from "../../../src/config/index.js";
import {chained} from "../chain.js";

const programme = programmeSchema.parse({
  history: {beginsAtOpening: true},
  margin: {defaultRate: 0.5}
});
const asOf = "2026-06-30";

let receipt = 0;
const sale = (customer_ref: string | null, day: string, net_amount = 10) => ({
  receipt_id: String(receipt++),
  sold_at: `${day}T10:00:00`,
  customer_ref,
  net_amount
});
const person = (customer_ref: string, fields: object = {}) => ({customer_ref, ...fields});

describe("demographics", () => {
  it("always says how many are unknown, and what each band bought", async () => {
    const {demographics: rows} = await chained(
      {demographics},
      {
        customers: [
          person("a", {gender: "Ж", birth_date: "1990-06-30", city: "Tashkent"}),
          person("b", {gender: "male", birth_date: "1990-07-01"}),
          person("c", {birth_date: "1900-01-01", age_band: "25-34"})
        ],
        receipts: [
          sale("a", "2026-01-05"),
          sale("a", "2026-02-05"),
          sale("b", "2026-05-05", 30),
          sale(null, "2026-05-05", 99)
        ]
      },
      {asOf, programme}
    );
    const of = (dimension: string) =>
      rows
        .filter((row) => row.dimension === dimension)
        .map((row) => [row.band, row.customer_count, row.visit_count, row.net_spend]);
    expect(of("gender")).toEqual([
      ["", 1, 0, 0],
      ["female", 1, 2, 20],
      ["male", 1, 1, 30]
    ]);
    // On the as-of day a is 36 and b, born a day later, still 35; c's birth date cannot be true.
    expect(of("age_band")).toEqual([
      ["", 0, 0, 0],
      ["25–34", 1, 0, 0],
      ["35–44", 2, 3, 50]
    ]);
    expect(of("city")).toEqual([
      ["", 2, 1, 30],
      ["Tashkent", 1, 2, 20]
    ]);
    const female = rows.find(({band}) => band === "female");
    expect(female).toMatchObject({watched_count: 1, repeat_count: 1, repeat_rate: 1});
    expect(female?.spend_share).toBeCloseTo(0.4, 12);
    // b came 56 days ago: too early to say that there is no second visit.
    expect(rows.find(({band}) => band === "male")).toMatchObject({
      watched_count: 0,
      repeat_rate: null
    });
  });

  it("parts everybody in every dimension: shares sum to 1, whoever is known", async () => {
    const customers = fc.array(
      fc.record({
        gender: fc.constantFrom(null, "f", "M", "?", ""),
        city: fc.constantFrom(null, "Tashkent", "Samarkand")
      }),
      {minLength: 1, maxLength: 8}
    );
    await fc.assert(
      fc.asyncProperty(customers, async (people) => {
        const landed = people.map((fields, i) => person(`p${i}`, fields));
        const {demographics: rows} = await chained(
          {demographics},
          {customers: landed, receipts: [sale("p0", "2026-05-05")]},
          {asOf, programme}
        );
        for (const dimension of ["gender", "city", "age_band"]) {
          const own = rows.filter((row) => row.dimension === dimension);
          expect(own.some(({band}) => band === "")).toBe(true);
          const sum = own.reduce((total, row) => total + (row.customer_share ?? 0), 0);
          expect(sum).toBeCloseTo(1, 12);
        }
      }),
      {numRuns: 4, seed: 2}
    );
  });

  it("is untouched by an anonymous receipt", async () => {
    const landed = {customers: [person("a", {gender: "f"})], receipts: [sale("a", "2026-05-05")]};
    const without = await chained({demographics}, landed, {asOf, programme});
    const receipts = [...landed.receipts, sale(null, "2026-05-06", 70)];
    expect(await chained({demographics}, {...landed, receipts}, {asOf, programme})).toEqual(
      without
    );
  });
});

describe("acquisition", () => {
  const people = Array.from({length: 6}, (_, i) => `w${i}`);

  it("divides the cost by the newcomers of its months and says when their margin had paid it", async () => {
    // Each newcomer leaves 5 a month (half of 10) and cost 12: 5, 10, 15 – paid in the second month after the first.
    const receipts = people.flatMap((who) =>
      ["2026-01-05", "2026-02-05", "2026-03-05"].map((day) => sale(who, day))
    );
    const {acquisition: rows} = await chained(
      {acquisition},
      {
        customers: [...people, "x"].map((who) =>
          person(who, {acquisition_channel: who === "x" ? null : "leaflet"})
        ),
        receipts: [...receipts, sale("x", "2026-01-06")],
        costs: [
          {month: "2026-01-01", item: "leaflets", amount: 72, acquisition_channel: "leaflet"},
          {month: "2026-01-01", item: "radio", amount: 50, acquisition_channel: "radio"},
          {month: "2026-01-01", item: "staff", amount: 500}
        ]
      },
      {asOf, programme}
    );
    expect(rows).toMatchObject([
      {kind: "channel", name: "", newcomer_count: 1, cost: null, cost_per_newcomer: null},
      {
        kind: "channel",
        name: "leaflet",
        newcomer_count: 6,
        watched_count: 6,
        repeat_count: 6,
        repeat_rate: 1,
        cost: 72,
        cost_per_newcomer: 12,
        payback_months: 2,
        watched_months: 5,
        watched_margin: 15
      },
      {kind: "channel", name: "radio", newcomer_count: 0, cost: 50, cost_per_newcomer: null}
    ]);
  });

  it("credits a raffle with those whose coupon of it was redeemed on the first visit", async () => {
    const {acquisition: rows} = await chained(
      {acquisition},
      {
        receipts: people.map((who) => sale(who, "2026-02-05", 40)),
        campaigns: [{campaign_id: "raffle", name: "Spring raffle", fixed_cost: 30}],
        coupon_redemptions: ["w0", "w1"].map((customer_ref) => ({
          coupon_code: `R-${customer_ref}`,
          campaign_id: "raffle",
          customer_ref,
          redeemed_at: "2026-02-05T10:00:00"
        }))
      },
      {asOf, programme}
    );
    expect(rows.find(({kind}) => kind === "campaign")).toMatchObject({
      name: "raffle",
      newcomer_count: 2,
      cost: 30,
      cost_per_newcomer: 15
    });
  });

  it("counts no cost of months in which a newcomer could not be told from an old customer", async () => {
    const {acquisition: rows} = await chained(
      {acquisition},
      {
        customers: [person("n", {acquisition_channel: "leaflet"})],
        receipts: [sale("old", "2026-01-01"), sale("n", "2026-04-15")],
        costs: [
          {month: "2026-01-01", item: "leaflets", amount: 72, acquisition_channel: "leaflet"},
          {month: "2026-05-01", item: "leaflets", amount: 20, acquisition_channel: "leaflet"}
        ]
      },
      {asOf}
    );
    expect(rows).toMatchObject([
      {name: "leaflet", cost: 20, cost_from: "2026-05-01", cost_newcomer_count: 0}
    ]);
  });
});

describe("paybackMonth", () => {
  it("stops where fewer than five are watched, and does not pay what has no cost", () => {
    const months = [10, 8, 4].map((newcomers, period) => ({
      period,
      newcomers,
      margin: 3 * newcomers
    }));
    expect(paybackMonth(months, 5)).toEqual({month: 1, watched: 1, margin: 6});
    expect(paybackMonth(months, 9)).toEqual({month: null, watched: 1, margin: 6});
    expect(paybackMonth(months, null).month).toBeNull();
    expect(paybackMonth([], 1)).toEqual({month: null, watched: null, margin: null});
  });
});
