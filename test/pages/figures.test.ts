import {describe, expect, it} from "vitest";
import {csvText} from "../../pages/components/download.js";
import {
  besideSales,
  figuresOf,
  sentenceOf,
  weekly,
  yearOnYear,
  type Overview
} from "../../pages/components/overview.js";
import {ticksOf} from "../../pages/components/ticks.js";
import {createFormat} from "../../pages/components/format.js";
import {formatOf} from "../../pages/components/site.js";
import {wilson} from "../../pages/components/wilson.js";
import {drawn, facts} from "../site/fixture.js";

const overview = drawn.overview as unknown as Overview;

describe("wilson", () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718]
  ])(
    "gives for %d of %d the interval of Newcombe (1998), table I, method 3",
    (part, all, low, high) => {
      const interval = wilson(part, all);
      expect(interval?.[0]).toBeCloseTo(low, 4);
      expect(interval?.[1]).toBeCloseTo(high, 4);
    }
  );

  it("has nothing to say about no cases", () => {
    expect(wilson(0, 0)).toBeNull();
  });
});

describe("the ticks of months", () => {
  it("never crowd a narrow axis, in whatever month it begins", () => {
    for (const first of [0, 1, 5, 6]) {
      const months = Array.from({length: 11}, (_, i) =>
        new Date(Date.UTC(2017, first + i, 1)).toISOString().slice(0, 10)
      );
      const ticks = ticksOf(months, "month", formatOf(facts), 290);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThanOrEqual(3);
    }
  });
});

describe("the overview", () => {
  it("compares only with periods that the receipts reach back to", () => {
    const from = (first_day: string, first_visits_known_from = first_day) => ({
      ...overview,
      span: [{first_day, last_day: "2025-12-31", first_visits_known_from}]
    });
    const young = from("2025-11-10");
    expect(figuresOf(facts, young)?.before).toBeNull();
    expect(figuresOf(facts, young)?.lastYear).toBeNull();
    const known = from("2025-11-06");
    expect(figuresOf(facts, known)?.before).not.toBeNull();
    expect(figuresOf(facts, overview)?.lastYear).not.toBeNull();
    const told = figuresOf(facts, from("2025-07-01", "2025-12-04"));
    expect(told?.now.newCustomers).toBeGreaterThan(0);
    expect(told?.before).toMatchObject({newCustomers: null, returnVisits: null});
    const untold = figuresOf(facts, from("2025-10-01", "2025-12-30"));
    expect(untold?.now.newCustomers).toBeNull();
    expect(untold && sentenceOf(facts, untold, overview)).toMatch(/\d known customers came\.$/);
  });

  it("has no figures without receipts", () => {
    expect(figuresOf(facts, {...overview, span: []})).toBeNull();
  });

  it("names what moved sales most", () => {
    const figures = figuresOf(facts, overview);
    if (!figures?.before) throw new Error("the fixture reaches back");
    const {now, before} = figures;
    const said = (to: Partial<typeof now>) =>
      sentenceOf(facts, {...figures, now: {...now, ...to}}, overview);
    expect(
      said({
        sales: before.sales * 1.21,
        receipts: before.receipts * 1.1,
        averageReceipt: (before.averageReceipt ?? 0) * 1.1
      })
    ).toMatch(/21% above .* more receipts \(\+10%\)/);
    expect(
      said({
        sales: before.sales * 1.2,
        receipts: before.receipts,
        averageReceipt: (before.averageReceipt ?? 0) * 1.2
      })
    ).toMatch(/20% above .* larger receipts \(\+20%\)/);
    expect(
      said({
        sales: before.sales * 0.8,
        receipts: before.receipts * 0.8,
        averageReceipt: before.averageReceipt
      })
    ).toMatch(/20% below .* fewer receipts \(−20%\)/);
    expect(
      said({
        sales: before.sales * 0.8,
        receipts: before.receipts,
        averageReceipt: (before.averageReceipt ?? 0) * 0.8
      })
    ).toMatch(/20% below .* smaller receipts \(−20%\)/);
    expect(said({sales: before.sales * 1.001})).toMatch(/level with [^.]*\. 1,208 known/);
  });

  it("says at the top whether sales moved by more than chance, and not once more below", () => {
    const figures = figuresOf(facts, overview);
    if (!figures) throw new Error("the fixture has receipts");
    expect(sentenceOf(facts, figures, overview)).toContain("That is more than chance allows.");
    expect(besideSales(overview)).toEqual([]);
    const other = {...overview.findings[0]!, text: "Something else."};
    expect(besideSales({...overview, findings: [...overview.findings, other]})).toEqual([other]);
    expect(sentenceOf(facts, figures, {...overview, findings: [other]})).toContain(
      "That is within what chance allows."
    );
  });

  it("claims no change without a period to compare with", () => {
    const figures = figuresOf(facts, overview);
    if (!figures) throw new Error("the fixture has receipts");
    expect(sentenceOf(facts, {...figures, before: null}, overview)).toMatch(
      /^The last 4 weeks brought /
    );
  });

  it("compares three whole months with the same months a year before, unfinished ones left out", () => {
    const months = overview.months.map((month) => ({
      ...month,
      net_spend: month.month < "2025" ? 100 : 110
    }));
    expect(yearOnYear(facts, months)).toMatch(/10% more/);
    const open = months.map((month, i) =>
      i === months.length - 1 ? {...month, net_spend: 1, is_complete: false} : month
    );
    expect(yearOnYear(facts, open)).toMatch(/10% more/);
    expect(yearOnYear(facts, months.slice(-14))).toBeNull();
  });

  it("draws weeks oldest first and leaves a gap where one has no rows", () => {
    const rows = [
      {weeks_back: 0, n: 3},
      {weeks_back: 2, n: 1}
    ];
    expect(weekly(rows, (row) => row.n)).toEqual([1, null, 3]);
    expect(weekly([], () => 1)).toEqual([]);
  });
});

describe("a CSV", () => {
  const columns = [
    {
      label: "Name",
      unit: "text" as const,
      value: (row: {name: string; n: number | null}) => row.name
    },
    {
      label: 'N, "all"',
      unit: "money" as const,
      value: (row: {name: string; n: number | null}) => row.n
    }
  ];

  it("keeps values unrounded, quotes what needs it and leaves what is missing empty", () => {
    expect(
      csvText(
        [
          {name: 'a "b", c', n: 1234.5678},
          {name: "d", n: null}
        ],
        columns
      )
    ).toBe('\ufeffName,"N, ""all"""\r\n"a ""b"", c",1234.5678\r\nd,\r\n');
  });

  it("disarms texts that a spreadsheet would run, not negative numbers", () => {
    expect(csvText([{name: "=1+1", n: -5}], columns)).toContain("'=1+1,-5");
  });
});

describe("the ticks of an axis", () => {
  const format = createFormat({locale: "en", currency: "UZS"});
  const months = Array.from({length: 24}, (_, i) =>
    new Date(Date.UTC(2024, i, 1)).toISOString().slice(0, 10)
  );

  it("are fewer on a phone and carry the year once", () => {
    const narrow = ticksOf(months, "month", format, 320);
    const wide = ticksOf(months, "month", format, 1000);
    expect(narrow.length).toBeLessThan(wide.length);
    expect(wide.filter((tick) => tick.text.includes("2025"))).toHaveLength(1);
    expect(wide[0]?.text).toBe("Jan\n2024");
  });
});
