import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {programmeMonths} from "../../models/marts/programme_months.js";
import {receipts} from "../../models/marts/receipts.js";
import {salesChange} from "../../models/marts/sales_change.js";
import {partsOf, stepsOf, type SalesChange} from "../../pages/components/sales-change.js";
import {changeSentence} from "../../pages/components/sales-change-sentence.js";
import {monthChanges} from "../../pages/components/sales-change-tables.js";
import {groundOf} from "../../pages/components/waterfall.js";
import {salesChangePage} from "../../pages/data/sales-change.json.js";
import {defaultProgramme} from "../../src/config/index.js";
import type {Columns} from "../../src/model/index.js";
import {pageData} from "../../src/site/index.js";
import {Engine} from "../../src/warehouse/index.js";
import {facts as site} from "../site/fixture.js";

const month = "2025-12-01";
const asked = {month, against: "month", store: ""} as const;
/** Driver, change, customers, store and its state, all in December against November. */
const changes = [
  ["new", 300, 40, "east", "existing"],
  ["first_seen", 20, 2, "east", "existing"],
  ["returned", 100, 30, "east", "existing"],
  ["lost", -500, 60, "east", "existing"],
  ["regular_visits", -40, 80, "east", "existing"],
  ["regular_spend", 60, 80, "east", "existing"],
  ["new", 25, 3, "west", "opened"],
  ["lost", -5, 4, "west", "opened"],
  ["anonymous_receipts", 15, null, "west", "opened"]
] as const;

let engine: Engine;
let data: SalesChange;

async function fill(name: string, columns: Columns, rows: readonly Record<string, unknown>[]) {
  const filled = Object.keys(columns).map((c) => [c, rows.map((row) => row[c] ?? null)]);
  await engine.createTable(`marts.${name}`, columns, Object.fromEntries(filled) as never);
}

beforeAll(async () => {
  engine = await Engine.open();
  await engine.run("create schema marts");
  await fill(
    "sales_change",
    salesChange.columns,
    changes.map(([driver, change, customer_count, store_id, store_state]) => ({
      month,
      driver,
      change,
      customer_count,
      store_id,
      store_state
    }))
  );
  await fill("programme_months", programmeMonths.columns, [
    {month: "2025-11-01", is_complete: true, last_date: "2025-11-30", net_spend: 10_025},
    {month, is_complete: true, last_date: "2025-12-31", net_spend: 10_000}
  ]);
  await fill(
    "receipts",
    receipts.columns,
    ["east", "west"].map((store_id, i) => ({
      receipt_key: store_id,
      store_id,
      counted_date: "2025-12-05",
      net_amount: i === 0 ? 9_000 : 1_000
    }))
  );
  data = (await pageData("sales-change", salesChangePage, engine, {
    asOf: "2025-12-31",
    programme: defaultProgramme
  })) as unknown as SalesChange;
});
afterAll(() => engine.shut());

describe("the reasons of a change", () => {
  it("lead from one month to the other, whatever was merged on the way", () => {
    const steps = stepsOf(site, data, asked);
    expect(steps[0]).toEqual({label: "November 2025", value: 10_025, isTotal: true});
    expect(steps.at(-1)).toEqual({label: "December 2025", value: 10_000, isTotal: true});
    const parts = steps.slice(1, -1).reduce((sum, {value}) => sum + value, 0);
    expect(parts).toBeCloseTo(-25, 9);
  });

  it("keep stores that opened apart, and few customers whose start is unknown with those who came back", () => {
    expect(partsOf(data, asked).map(({id, change, customers}) => [id, change, customers])).toEqual([
      ["new", 300, 40],
      ["returned", 120, 32],
      ["lost", -500, 60],
      ["regular_visits", -40, 80],
      ["regular_spend", 60, 80],
      ["opened", 35, null]
    ]);
  });

  it("merge groups under the privacy floor, so that none can be told by subtraction", () => {
    const west = partsOf(data, {...asked, store: "west"});
    expect(west.map(({id, change}) => [id, change])).toEqual([
      ["few", 20],
      ["anonymous_receipts", 15]
    ]);
  });

  it("are said in a sentence, the weightiest first", () => {
    expect(changeSentence(site, data, {...asked, store: "west"})).toMatch(
      /^Sales of December 2025 are UZS\s35 above November 2025 \(3\.6%\)\. What weighs most: groups of few customers \(\+UZS\s20\), then more receipts of unknown buyers \(\+UZS\s15\)\.$/
    );
    expect(changeSentence(site, data, asked)).toMatch(/^Sales of December 2025 are level with/);
  });

  it("sum to the change of each month in the table over time", () => {
    const [row] = monthChanges(data, "month");
    expect(row).toEqual({
      month,
      sales: 10_000,
      change: -25,
      people: -80,
      regulars: 20,
      unknown: 0,
      others: 35
    });
  });

  it("are nothing to show without an earlier month", () => {
    const empty = {...data, parts: [], store_parts: [], stores: []};
    expect(stepsOf(site, empty, asked)).toEqual([]);
    expect(changeSentence(site, empty, asked)).toBe("");
  });
});

describe("the ground of a waterfall", () => {
  const steps = (...levels: number[]) =>
    levels.map((value, i) => ({
      label: "",
      value: i === 0 || i === levels.length - 1 ? value : value - (levels[i - 1] ?? 0),
      isTotal: i === 0 || i === levels.length - 1
    }));

  it("is zero unless the changes are small beside the totals", () => {
    expect(groundOf(steps(100, 60, 80))).toBe(0);
    expect(groundOf(steps(100, 95, 98))).toBeCloseTo(93, 9);
    expect(groundOf(steps(10, -5, 3))).toBe(-5);
    expect(groundOf(steps(100, 100))).toBe(0);
  });
});
