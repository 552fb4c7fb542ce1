import {describe, expect, it} from "vitest";
import {programmeSchema} from "../../src/config/index.js";
import {withRules} from "../../src/site/site-facts.js";

const programme = programmeSchema.parse({
  rules: [
    {validFrom: "2024-01-01", earnRate: 0.03},
    {validFrom: "2025-07-01", earnRate: 0.02},
    {validFrom: "2026-01-01", pointValue: 2},
    {validFrom: "2027-01-01", earnRate: 0}
  ]
});
const event = (name: string, kind: string, day: string) => ({
  name,
  kind,
  starts_on: day,
  ends_on: day
});

describe("changes of rules in the settings", () => {
  it("join the calendar to the as-of day, under its name where it names one of that day", () => {
    const events = [
      event("Navro‘z", "holiday", "2026-03-21"),
      event("New rules", "rule_change", "2025-07-01"),
      event("Sale", "promotion", "2025-07-01")
    ];
    const joined = withRules(events, programme, "2026-06-30");
    expect(joined.map(({name, changes}) => [name, changes?.map(({rule}) => rule)])).toEqual([
      ["Navro‘z", undefined],
      ["", ["point_value"]],
      ["New rules", ["earn_rate"]],
      ["Sale", undefined]
    ]);
  });

  it("are none while nothing was built", () => {
    expect(withRules([], programme, null)).toEqual([]);
  });
});
