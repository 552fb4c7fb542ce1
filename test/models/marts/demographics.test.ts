import fc from "fast-check";
import {describe, expect, it} from "vitest";
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
