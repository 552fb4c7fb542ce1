import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cohortsByMonth} from "../../models/marts/cohorts_by_month.js";
import {customerMonths} from "../../models/marts/customer_months.js";
import {customers} from "../../models/marts/customers.js";
import {programmeMonths} from "../../models/marts/programme_months.js";
import {receipts} from "../../models/marts/receipts.js";
import {visits} from "../../models/marts/visits.js";
import {programmeSchema} from "../../src/config/index.js";
import {chained} from "./chain.js";

const asOf = "2026-06-30";
const programme = programmeSchema.parse({history: {beginsAtOpening: true}});
const models = {receipts, visits, customers, customerMonths, cohortsByMonth, programmeMonths};

const dayOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);

/** A little till: sales of a few people and of nobody, refunds of earlier receipts, of later ones, of unknown ones, voids. */
const till = fc
  .array(
    fc.record({
      day: fc.integer({min: 0, max: 180}),
      who: fc.constantFrom(null, "a", "b", "c", "d"),
      kind: fc.constantFrom("sale", "sale", "sale", null, "refund", "void"),
      amount: fc.integer({min: 0, max: 4}),
      refunds: fc.nat(12)
    }),
    {minLength: 1, maxLength: 14}
  )
  .map((rows) =>
    rows.map(({day, who, kind, amount, refunds}, i) => ({
      receipt_id: String(i),
      sold_at: `${dayOf(day)}T10:00:00`,
      customer_ref: who,
      kind,
      refunds_receipt_id: kind === "refund" ? String(refunds) : null,
      net_amount: (kind === "refund" ? -1 : 1) * amount * 2.5
    }))
  );

const sum = (values: readonly (number | null)[]) =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

describe("sums are kept from the till to the cohorts", () => {
  it("whatever was sold, refunded and voided, and all checks hold", async () => {
    await fc.assert(
      fc.asyncProperty(till, async (landed) => {
        const made = await chained(models, {receipts: landed}, {asOf, programme});
        const rung = sum(
          landed.filter(({kind}) => kind !== "void").map(({net_amount}) => net_amount)
        );
        const identified = sum(made.customers.map((row) => row.net_spend));
        expect(sum(made.programmeMonths.map((row) => row.net_spend))).toBeCloseTo(rung, 6);
        expect(sum(made.customerMonths.map((row) => row.net_spend))).toBeCloseTo(identified, 6);

        const buyers = made.customers.filter((row) => row.visit_count > 0);
        expect(sum(made.cohortsByMonth.map((row) => row.net_spend))).toBeCloseTo(
          sum(buyers.map((row) => row.net_spend)),
          6
        );
        expect(sum(made.cohortsByMonth.map((row) => row.margin))).toBeCloseTo(
          sum(buyers.map((row) => row.margin_before_points)),
          6
        );
        expect(sum(made.programmeMonths.map((row) => row.new_customer_count))).toBe(buyers.length);
        expect(sum(made.customers.map((row) => row.visit_count))).toBe(made.visits.length);
        const cells = made.cohortsByMonth;
        expect(sum(cells.map((row) => row.active_count))).toBe(
          made.customerMonths.filter((row) => row.visit_count > 0).length
        );
      }),
      {numRuns: 10, seed: 5}
    );
  });

  it("an anonymous receipt changes no customer", async () => {
    const known = [
      {receipt_id: "1", sold_at: "2026-01-05T10:00:00", customer_ref: "a", net_amount: 10},
      {receipt_id: "2", sold_at: "2026-03-05T10:00:00", customer_ref: "a", net_amount: 5}
    ];
    const anonymous = {receipt_id: "3", sold_at: "2026-02-05T10:00:00", net_amount: 99};
    const without = await chained(
      {visits, customers, customerMonths, cohortsByMonth},
      {receipts: known},
      {asOf}
    );
    const withIt = await chained(
      {visits, customers, customerMonths, cohortsByMonth},
      {receipts: [...known, anonymous]},
      {asOf}
    );
    expect(withIt).toEqual(without);
  });

  it("an earlier as-of day shows what was known of sales on that day", async () => {
    const rows = [
      {receipt_id: "1", sold_at: "2026-01-05T10:00:00", customer_ref: "a", net_amount: 10},
      {receipt_id: "2", sold_at: "2026-03-05T10:00:00", customer_ref: "a", net_amount: 5},
      {receipt_id: "3", sold_at: "2026-03-06T10:00:00", customer_ref: "b", net_amount: 5}
    ];
    const then = await chained(models, {receipts: rows}, {asOf: "2026-03-05"});
    const before = await chained(models, {receipts: rows.slice(0, 2)}, {asOf: "2026-03-05"});
    expect(then).toEqual(before);
  });
});

describe("one story through every model", () => {
  it("a refund rung up next month without a card lowers the visit that it names", async () => {
    const made = await chained(
      models,
      {
        receipts: [
          {receipt_id: "1", sold_at: "2026-01-05T10:00:00", customer_ref: "a", net_amount: 10},
          {
            receipt_id: "2",
            sold_at: "2026-02-05T10:00:00",
            kind: "refund",
            refunds_receipt_id: "1",
            net_amount: -4
          }
        ]
      },
      {asOf: "2026-02-28", programme}
    );
    expect(made.visits).toMatchObject([{business_date: "2026-01-05", net_spend: 6}]);
    expect(made.customers).toMatchObject([{net_spend: 6, visit_count: 1}]);
    expect(made.programmeMonths.map((row) => row.net_spend)).toEqual([6, 0]);
    expect(made.cohortsByMonth.map((row) => row.net_spend)).toEqual([6, 0]);
    expect(made.receipts.map((row) => row.business_date)).toEqual(["2026-01-05", "2026-02-05"]);
  });
});
