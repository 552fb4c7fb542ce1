import {describe, expect, it} from "vitest";
import {
  feastNotes,
  salesMonths,
  segmentCustomers,
  type Overview
} from "../../pages/components/overview.js";
import {inPricesOf} from "../../pages/components/prices.js";
import {data as fixture, facts} from "../site/fixture.js";

const data = fixture.overview as unknown as Overview;
const holiday = (name: string, starts_on: string, ends_on = starts_on) => ({
  name,
  kind: "holiday",
  starts_on,
  ends_on
});

describe("the months of a segment", () => {
  it("are those of its customers, without the months of too few", () => {
    const rows = salesMonths(data, "S1", "slipping");
    expect(rows).toHaveLength(data.months.length - 3);
    expect(rows[0]?.month).toBe(data.months[3]?.month);
    expect(rows[0]?.net_spend).toBeCloseTo((data.months[3]?.net_spend ?? 0) / 4, 9);
    expect(segmentCustomers(data, "slipping").get(data.months[0]?.month ?? "")).toBeNull();
  });

  it("are those of the store, or of all, where no segment is chosen", () => {
    expect(salesMonths(data, "")).toEqual(data.months);
    expect(salesMonths(data, "S1")[0]?.net_spend).toBeCloseTo(
      (data.months[0]?.net_spend ?? 0) / 2,
      9
    );
  });
});

describe("feasts", () => {
  it("are named when they fell into one of the four weeks that are compared, not into both", () => {
    const site = {
      ...facts,
      asOf: "2026-03-20",
      events: [
        holiday("Ramazon 2026", "2026-02-19", "2026-03-19"),
        holiday("Ramazon 2025", "2025-03-01", "2025-03-29"),
        holiday("8-mart", "2026-03-08"),
        holiday("Navruz 2025", "2025-03-21"),
        {...holiday("Sale", "2026-03-10"), kind: "promotion"}
      ]
    };
    expect(feastNotes(site)).toEqual([
      "8-mart fell into these 4 weeks, not into the same ones a year earlier.",
      "Navruz fell into the same 4 weeks a year earlier, not into these."
    ]);
    expect(feastNotes({...site, asOf: null})).toEqual([]);
  });
});

describe("prices", () => {
  it("raise an earlier amount to a later level; unnamed months have the last level before them", () => {
    const site = {...facts, priceIndex: {"2025-01": 100, "2025-06": 120}};
    expect(inPricesOf(site, 50, "2025-02-10", "2025-12-31")).toBe(60);
    expect(inPricesOf(site, 50, "2024-02-10", "2025-03-31")).toBe(50);
    expect(inPricesOf(facts, 50, "2025-02-10", "2025-12-31")).toBeNull();
    expect(inPricesOf(site, null, "2025-02-10", "2025-12-31")).toBeNull();
  });
});
