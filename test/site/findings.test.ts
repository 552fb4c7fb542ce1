import {describe, expect, it} from "vitest";
import {overview} from "../../pages/data/overview.json.js";
import {defaultProgramme} from "../../src/config/index.js";
import {
  actionable,
  dailyChange,
  outOfLine,
  ranked,
  standingOut,
  type DataOf,
  type Finding
} from "../../src/site/index.js";

const context = {asOf: "2025-12-31", programme: defaultProgramme};
const days = (level: number) =>
  Array.from({length: 28}, (_, i) => level + 10 * (i % 7) + ((i * 5) % 3));

describe("a change from day to day", () => {
  it("is claimed when its interval leaves 0 out, with weekdays cancelled", () => {
    const change = dailyChange(days(110), days(100));
    expect(change?.difference).toBeCloseTo(280, 9);
    expect(change?.change).toBeCloseTo(280 / days(100).reduce((a, b) => a + b, 0), 9);
  });

  it("is not claimed when single days could have made it", () => {
    const wild = days(100).map((value, i) => value + (i === 3 ? 300 : i % 2 === 0 ? 40 : -40));
    expect(dailyChange(wild, days(100))).toBeNull();
    expect(dailyChange(days(100), days(100))).toBeNull();
  });

  it("needs two weeks and runs of equal length", () => {
    expect(dailyChange(days(110).slice(0, 13), days(100).slice(0, 13))).toBeNull();
    expect(dailyChange(days(110), days(100).slice(1))).toBeNull();
  });
});

describe("a value out of line", () => {
  it("lies outside of the 95% prediction interval of those before it", () => {
    // Mean 13, variance 18/5, t of 5 degrees of freedom 2.5706.
    const before = [12, 14, 11, 15, 11, 15];
    const reach = 2.5706 * Math.sqrt(18 / 5) * Math.sqrt(7 / 6);
    expect(outOfLine(before, 13 + reach + 0.01)).toBe("above");
    expect(outOfLine(before, 13 + reach - 0.01)).toBeNull();
    expect(outOfLine(before, 13 - reach - 0.01)).toBe("below");
  });

  it("is claimed of nothing with fewer than six before it", () => {
    expect(outOfLine([1, 1, 1, 1, 1], 1000)).toBeNull();
  });
});

describe("what can be acted on", () => {
  const finding = (text: string, stake: number, action?: string): Finding => ({
    text,
    values: {},
    stake,
    kind: "bad",
    page: null,
    ...(action ? {action} : {})
  });

  it("is what comes with a step, the most money first, each sentence once, three at most", () => {
    const all = [
      finding("a", 5, "Do a."),
      finding("b", 90),
      finding("c", 20, "Do c."),
      finding("a", 5, "Do a."),
      finding("d", 1, "Do d."),
      finding("e", 10, "Do e.")
    ];
    expect(actionable(all).map(({text}) => text)).toEqual(["c", "e", "a"]);
  });
});

describe("a group that stands out", () => {
  it("differs from all the others by more than chance allows", () => {
    const groups = [
      {name: "a", successes: 90, trials: 300},
      {name: "b", successes: 30, trials: 300},
      {name: "c", successes: 33, trials: 300}
    ];
    const found = standingOut(groups);
    expect(found.map(({group}) => group.name)).toEqual(["a", "b", "c"]);
    expect(found[0]).toMatchObject({share: 0.3, rest: 0.105});
  });

  it("is not claimed of small groups, nor of one among many by chance", () => {
    expect(
      standingOut([
        {successes: 2, trials: 4},
        {successes: 10, trials: 100},
        {successes: 11, trials: 100}
      ])
    ).toEqual([]);
    const alike = Array.from({length: 20}, (_, i) => ({successes: 20 + (i % 5), trials: 200}));
    expect(standingOut([{successes: 34, trials: 200}, ...alike])).toEqual([]);
  });
});

describe("the findings of the overview", () => {
  type Data = DataOf<typeof overview>;
  const rows = (level: number, from: number) =>
    days(level).map((net_spend, i) => ({
      days_back: from + i,
      net_spend,
      return_count: 20 + (level > 105 ? 3 : 0),
      first_count: 2
    }));
  const data = (now: number, known: number): Data => ({
    span: [
      {first_day: "2024-01-01", last_day: "2025-12-31", first_visits_known_from: "2024-03-31"}
    ],
    sales: [
      {period: "now", net_spend: 1, receipt_count: 100, known_receipt_count: known},
      {period: "before", net_spend: 1, receipt_count: 100, known_receipt_count: 60}
    ],
    people: [],
    newcomers: [],
    sales_weeks: [],
    people_weeks: [],
    newcomer_weeks: [],
    sales_days: [...rows(now, 0), ...rows(100, 28)],
    visit_days: [...rows(now, 0), ...rows(100, 28)],
    store_months: [],
    segment_months: [],
    months: [],
    findings: []
  });
  const said = (given: Data) =>
    ranked(overview.findings(given as never, context)).map(({text}) => text);

  it("are ranked by the money at stake", () => {
    const findings = ranked(overview.findings(data(110, 62) as never, context));
    expect(findings.length).toBe(2);
    expect(findings[0]?.stake).toBeGreaterThan(findings[1]?.stake ?? Infinity);
  });

  it("say nothing when nothing moved", () => {
    expect(said(data(100, 60))).toEqual([]);
  });

  it("compare no visits when the habit of showing the card changed by more than 5 points", () => {
    const texts = said(data(110, 50));
    expect(texts[0]).toMatch(/visits cannot be compared/);
    expect(texts.some((text) => text.includes("return"))).toBe(false);
  });

  it("compare with nothing that the receipts do not reach back to", () => {
    expect(
      said({
        ...data(110, 62),
        span: [
          {first_day: "2025-11-07", last_day: "2025-12-31", first_visits_known_from: "2026-02-05"}
        ]
      })
    ).toEqual([]);
  });

  it("compare no visits while old customers are still seen for the first time", () => {
    const span = [
      {first_day: "2025-09-01", last_day: "2025-12-31", first_visits_known_from: "2025-11-30"}
    ];
    const texts = said({...data(110, 62), span});
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("Sales are");
  });
});

describe("ranking", () => {
  const finding = (text: string, stake: number, kind: Finding["kind"] = "good"): Finding => ({
    text,
    stake,
    kind,
    values: {},
    page: null
  });

  it("puts cautions first and does not depend on the order of arrival", () => {
    const all = [
      finding("b", 5),
      finding("a", 5),
      finding("c", 9),
      finding("d", 0, "caution"),
      null
    ];
    const texts = ["d", "c", "a", "b"];
    expect(ranked(all).map(({text}) => text)).toEqual(texts);
    expect(ranked([...all].reverse()).map(({text}) => text)).toEqual(texts);
  });
});
