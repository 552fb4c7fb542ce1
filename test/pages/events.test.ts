import {describe, expect, it} from "vitest";
import {eventNames, eventsBeside, eventsSaid} from "../../pages/components/events.js";
import {facts} from "../site/fixture.js";

const site = {
  ...facts,
  events: [
    {name: "Rules", kind: "rule_change", starts_on: "2025-06-15", ends_on: "2025-06-15"},
    {name: "Bazaar", kind: "outage", starts_on: "2025-05-20", ends_on: "2025-06-02"},
    {name: "Ramazon", kind: "holiday", starts_on: "2025-03-01", ends_on: "2025-03-29"},
    {name: "8 March", kind: "holiday", starts_on: "2025-03-08", ends_on: "2025-03-08"}
  ]
};
const byMonth = {unit: "month" as const, value: (month: string | null) => month};
const byDay = {unit: "day" as const, value: (day: string) => day};

describe("the events beside the rows of a chart", () => {
  it("are those of the whole month, without those that a month swallows", () => {
    const months = ["2025-03-01", "2025-04-01", "2025-05-01", "2025-06-01"];
    const beside = eventsBeside(site, months, byMonth);
    expect(months.map((month) => eventNames(site, beside(month).events))).toEqual([
      "Ramazon",
      "",
      "Bazaar",
      "Bazaar, Rules"
    ]);
  });

  it("are a break where a rule changed or an outage began, not where it goes on", () => {
    const months = ["2025-05-01", "2025-06-01", "2025-07-01"];
    const ruleless = {...site, events: site.events.slice(1)};
    const breaks = (shown: typeof site) =>
      months.map((month) => eventsBeside(shown, months, byMonth)(month).isBreak);
    expect(breaks(site)).toEqual([true, true, false]);
    expect(breaks(ruleless)).toEqual([true, false, false]);
  });

  it("reach from a day to the day before the next, also where rows of one day come more than once", () => {
    const weeks = ["2025-03-03", "2025-02-24", "2025-03-03", "2025-03-10"];
    const beside = eventsBeside(site, weeks, byDay);
    expect(weeks.map((day) => eventNames(site, beside(day).events))).toEqual([
      "Ramazon, 8 March",
      "Ramazon",
      "Ramazon, 8 March",
      "Ramazon"
    ]);
    expect(eventNames(site, eventsBeside(site, ["2025-03-08"], byDay)("2025-03-08").events)).toBe(
      "Ramazon, 8 March"
    );
  });

  it("are none for a row without a time, and none on an axis that is no time", () => {
    expect(eventsBeside(site, [null], byMonth)(null).events).toEqual([]);
    expect(eventsBeside(site, ["2025-03-01"], undefined)("2025-03-01").events).toEqual([]);
  });

  it("say what the rules changed, in the words of the language", () => {
    const changed = {
      kind: "rule_change",
      starts_on: "2025-06-15",
      ends_on: "2025-06-15",
      changes: [
        {rule: "earn_rate" as const, tier: null, before: 0.03, after: 0.02},
        {rule: "tier_earn_rate" as const, tier: "Gold", before: null, after: 0.08},
        {rule: "expiry_days" as const, tier: null, before: 365, after: 180}
      ]
    };
    expect(eventNames(site, [{name: "", ...changed}])).toMatch(
      /^points for UZS.100: 2 instead of 3; Gold, points for UZS.100: 8; days until points lapse: 180 instead of 365$/
    );
    expect(eventNames(site, [{name: "New card", ...changed}])).toMatch(/^New card: points for/);
    expect(eventNames(site, [{name: "", ...changed, changes: []}])).toBe("New rules");
  });

  it("are said once, with their days, to who does not see the marks", () => {
    const months = ["2025-05-01", "2025-06-01"];
    expect(eventsSaid(site, months, eventsBeside(site, months, byMonth))).toMatch(
      /^Events: Bazaar \(.*20.* – .*2.*\); Rules \(.*15.*\)\.$/
    );
    expect(
      eventsSaid(site, ["2024-01-01"], eventsBeside(site, ["2024-01-01"], byMonth))
    ).toBeNull();
  });
});
