import {describe, expect, it} from "vitest";
import {
  inTodaysPrices,
  weekDays,
  weekNotes,
  weeklyRun,
  weeksOf,
  weekSentence,
  type Monday
} from "../../pages/components/monday.js";
import {monday} from "../../pages/data/monday.json.js";
import {defaultProgramme} from "../../src/config/index.js";
import type {Finding} from "../../src/site/index.js";
import {facts} from "../site/fixture.js";

const daily = 86_400_000;
const ends = "2026-03-15";
/** As many days to the end of the week as asked, each with the sales that `value` gives its age. */
const days = (count: number, value: (back: number) => number): Monday["days"] =>
  Array.from({length: count}, (_, i) => count - 1 - i).map((back) => ({
    day: new Date(Date.parse(ends) - back * daily).toISOString().slice(0, 10),
    net_spend: value(back),
    receipt_count: 10,
    known_receipt_count: 6,
    return_count: 4,
    new_count: 1
  }));

const site = {...facts, asOf: "2026-03-17"};
const page = (given: Partial<Monday>): Monday => ({
  week: [
    {ends_on: ends, first_day: given.days?.[0]?.day ?? null, first_visits_known_from: "2024-01-01"}
  ],
  days: [],
  events: [],
  store_weeks: [],
  slipped: [],
  findings: [],
  ...given
});
const ramazon = {
  event: "Ramazon",
  starts_on: "2026-02-19",
  ends_on: "2026-03-19",
  year_before_starts_on: "2025-03-01"
};

describe("the last full week", () => {
  it("stands beside the week before and the same weekdays a year earlier", () => {
    const weeks = weeksOf(page({days: days(400, (back) => (back < 7 ? 12 : back < 14 ? 10 : 8))}));
    expect(weeks?.now).toMatchObject({starts: "2026-03-09", ends, sales: 84, receipts: 70});
    expect(weeks?.before).toMatchObject({starts: "2026-03-02", sales: 70});
    expect(weeks?.lastYear).toMatchObject({starts: "2025-03-10", ends: "2025-03-16", sales: 56});
    expect(new Date(weeks?.lastYear?.starts ?? "").getUTCDay()).toBe(1);
  });

  it("calls nobody new while whoever comes may have come before the receipts begin", () => {
    const young = page({
      days: days(60, () => 10),
      week: [{ends_on: ends, first_day: "2026-01-16", first_visits_known_from: "2026-04-16"}]
    });
    const weeks = weeksOf(young);
    expect(weeks?.now.newcomers).toBeNull();
    expect(weeks && weekSentence(site, weeks)).toMatch(/28 return visits\.$/);
  });

  it("is not compared with weeks that the receipts do not reach in full", () => {
    const weeks = weeksOf(page({days: days(13, () => 1)}));
    expect(weeks?.before).toBeNull();
    expect(weeks?.lastYear).toBeNull();
    expect(weeksOf(page({days: days(6, () => 1)}))).toBeNull();
    expect(weeksOf(page({}))).toBeNull();
  });

  it("is compared with the same days of a feast that moved, on the same weekdays", () => {
    const given = page({
      days: days(400, (back) => (back === 364 - 14 ? 100 : 1)),
      events: [ramazon]
    });
    const weeks = weeksOf(given);
    // 355 days between the beginnings are 51 weeks.
    expect(weeks?.feast?.event).toBe("Ramazon");
    expect(weeks?.feast?.week.ends).toBe("2025-03-23");
    expect(new Date(weeks?.feast?.week.starts ?? "").getUTCDay()).toBe(1);
  });

  it("says of a feast that fell into one of the weeks only that the comparison is lopsided", () => {
    const given = page({
      days: days(400, () => 1),
      events: [
        {
          event: "Navruz",
          starts_on: "2026-03-11",
          ends_on: "2026-03-11",
          year_before_starts_on: null
        },
        {
          event: "Hayit",
          starts_on: "2025-03-12",
          ends_on: "2025-03-13",
          year_before_starts_on: null
        }
      ]
    });
    const weeks = weeksOf(given);
    expect(weeks && weekNotes(site, given, weeks)).toEqual([
      "The week that began on 16 March 2026 is not over and is left out.",
      "Navruz fell into this week; the calendar does not put it into the same week a year earlier.",
      "Hayit fell into the same week a year earlier, but not into this one: the year's comparison is lopsided."
    ]);
  });

  it("is said in a sentence", () => {
    const weeks = weeksOf(page({days: days(14, (back) => (back < 7 ? 12 : 10))}));
    expect(weeks && weekSentence(site, weeks)).toMatch(
      /^The week of 9\s–\s15 March 2026 brought UZS\s84: \+20% on the week before\. 28 return visits, 7 first-time customers\.$/
    );
  });

  it("has its days beside the same weekdays, and its weeks from the first whole one", () => {
    const given = page({days: days(20, (back) => back)});
    const weeks = weeksOf(given);
    if (!weeks) throw new Error("there is a week");
    expect(weekDays(given, weeks)[6]).toEqual({
      day: ends,
      weekday: 7,
      sales: 0,
      before: 7,
      lastYear: null
    });
    expect(weeklyRun(given, weeks, 53).map(({starts}) => starts)).toEqual([
      "2026-03-02",
      "2026-03-09"
    ]);
  });

  it("is compared in today's prices where the settings name a price index, the last one known going on", () => {
    const weeks = weeksOf(page({days: days(400, () => 1)}));
    if (!weeks) throw new Error("there is a week");
    const sales = (week: {sales: number}) => week.sales;
    expect(inTodaysPrices(site, weeks, sales)).toBeNull();
    const priceIndex = {"2025-01": 100, "2025-12": 110};
    expect(inTodaysPrices({...site, priceIndex}, weeks, sales)).toBeCloseTo(7.7, 9);
  });
});

describe("what Monday finds", () => {
  const context = {asOf: "2026-03-17", programme: defaultProgramme};
  const found = (given: Partial<Monday>): readonly Finding[] =>
    (monday.findings as (data: Monday, context: object) => (Finding | null)[])(
      page(given),
      context
    ).filter((finding): finding is Finding => finding !== null);
  const uneven = (back: number) => 100 + 10 * ((back * 5) % 7) + (Math.floor(back / 7) % 3);

  it("claims a fall of the week only beyond what weeks usually differ", () => {
    expect(found({days: days(200, uneven)})).toEqual([]);
    const fall = found({days: days(200, (back) => uneven(back) - (back < 7 ? 40 : 0))});
    expect(fall).toHaveLength(1);
    expect(fall[0]).toMatchObject({kind: "bad", page: "sales-change"});
    expect(fall[0]?.action).toBeDefined();
  });

  it("says nothing of few weeks", () => {
    expect(found({days: days(21, (back) => (back < 7 ? 1 : 100))})).toEqual([]);
  });

  it("gives no verdict on visits while the share of known customers falls", () => {
    const lost = days(200, uneven).map((row, i) =>
      i >= 193 ? {...row, known_receipt_count: 1, return_count: 0} : row
    );
    expect(found({days: lost}).map(({kind}) => kind)).toEqual(["caution"]);
  });

  it("names a store whose week fell, allowing for the number of stores", () => {
    const store = (store_id: string, now: number) =>
      Array.from({length: 27}, (_, i) => ({
        store_id,
        weeks_back: i,
        net_spend: i === 0 ? now : 100 + (i % 3)
      }));
    const rows = [...store("east", 60), ...store("west", 99)];
    const [finding, ...others] = found({days: days(200, uneven), store_weeks: rows});
    expect(others).toEqual([]);
    expect(finding?.values.store?.value).toBe("east");
    expect(finding?.stake).toBe(41);
  });

  it("puts money on regulars who went quiet and newcomers who stayed away, never on masked groups", () => {
    const slipped = [
      {who: "newcomer", customer_count: null, value_at_stake: null, is_masked: true},
      {who: "regular", customer_count: 12, value_at_stake: 900, is_masked: false}
    ];
    expect(found({days: days(200, uneven), slipped}).map(({stake}) => stake)).toEqual([900]);
  });
});
