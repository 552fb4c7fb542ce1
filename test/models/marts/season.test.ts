import {describe, expect, it} from "vitest";
import {intHoursOpen} from "../../../models/intermediate/season/int_hours_open.js";
import {
  dayText,
  eventDays,
  ordinaryDays,
  weekdayOf
} from "../../../models/intermediate/season/calendar.js";
import {forecastAccuracy} from "../../../models/marts/forecast_accuracy.js";
import {salesForecast} from "../../../models/marts/sales_forecast.js";
import {seasonality} from "../../../models/marts/seasonality.js";
import {seeded} from "../../../src/stats/index.js";
import {rowsOf} from "../../support/models.js";

/** Monday, 1 January 2024. */
const monday = 19_723;
const shape = [8, 8, 9, 10, 11, 13, 11];

const salesDays = (count: number, factor: (day: number) => number = () => 1) =>
  Array.from({length: count}, (_, i) => {
    const receipts = Math.round(10 * shape[i % 7]! * factor(monday + i));
    return {
      business_date: dayText(monday + i),
      receipt_count: receipts,
      net_spend: 2 * receipts,
      visit_count: 0
    };
  });

const event = (name: string, starts_on: string, ends_on = starts_on, kind = "holiday") => ({
  source: "books",
  name,
  starts_on,
  ends_on,
  kind
});

describe("the calendar", () => {
  it("knows weekdays, gives a day to its shortest event and an event of another year the same name", () => {
    expect([monday, monday + 6].map(weekdayOf)).toEqual([1, 7]);
    const calendar = eventDays({
      name: ["Ramadan 2024", "Feast 2024", "Till broken", "New rules"],
      starts_on: ["2024-03-11", "2024-03-20", "2024-03-22", "2024-05-01"],
      ends_on: ["2024-04-09", "2024-03-20", "2024-06-01", "2024-05-01"],
      kind: ["season", "holiday", "outage", "rule_change"]
    });
    const on = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
    expect(
      ["2024-03-11", "2024-03-20", "2024-03-22", "2024-05-01"].map(on).map(calendar.eventOf)
    ).toEqual(["Ramadan", "Feast", "Ramadan", null]);
    // An outage that halves the sales makes a day unlike others; one that is hardly felt does not.
    const series = Float64Array.from({length: 200}, (_, day) => (day === 100 ? 4 : 10));
    const isOrdinary = ordinaryDays(series, on("2024-02-01"), calendar);
    expect(isOrdinary(99)).toBe(true);
    expect(isOrdinary(100)).toBe(false);
    expect(isOrdinary(on("2024-03-11") - on("2024-02-01"))).toBe(false);
  });
});

describe("seasonality", () => {
  it("gives each weekday its share of the week, growth or not, and says no months under two years", async () => {
    const days = salesDays(70, (day) => 1 + (day - monday) / 70);
    const rows = await rowsOf(seasonality, {days});
    expect(rows.map(({part, value}) => part + value)).toEqual(
      ["1", "2", "3", "4", "5", "6", "7"].map((value) => `weekday${value}`)
    );
    const saturday = rows[5];
    expect(saturday?.index).toBeCloseTo(13 / 10, 1);
    expect(saturday?.open_count).toBe(10);
    expect(saturday?.index_low).toBeLessThanOrEqual(saturday?.index ?? 0);
    expect(rows.reduce((sum, row) => sum + row.index, 0)).toBeCloseTo(7, 6);
  });

  it("holds a moving feast against ordinary days of the same weekday near it", async () => {
    const feasts = new Map([
      [monday + 100, 1.5],
      [monday + 440, 1.5]
    ]);
    const days = salesDays(800, (day) => feasts.get(day) ?? 1);
    const events = [...feasts.keys()].map((day) =>
      event(`Navruz ${dayText(day).slice(0, 4)}`, dayText(day))
    );
    const rows = await rowsOf(seasonality, {days, events});
    const feast = rows.find(({part}) => part === "event");
    expect(feast).toMatchObject({value: "Navruz", open_count: 2});
    expect(feast?.index).toBeCloseTo(1.5, 2);
    // Two years and more: months are told, and as nothing else moves they are as usual.
    const months = rows.filter(({part}) => part === "month");
    expect(months).toHaveLength(12);
    for (const {index} of months) expect(index).toBeCloseTo(1, 1);
  });

  it("has no row for a month in which the shop is shut, also where a week of it begins in an open one", async () => {
    const days = salesDays(800).filter(({business_date: day}) => day.slice(5, 7) !== "07");
    const months = (await rowsOf(seasonality, {days})).filter(({part}) => part === "month");
    expect(months.map(({value}) => value)).not.toContain("07");
    expect(months).toHaveLength(11);
  });

  it("is empty without receipts", async () => {
    expect(await rowsOf(seasonality, {})).toEqual([]);
  });
});

describe("int_hours_open", () => {
  const receipt = (i: number, local: string, store_id = "s", source = "till") => ({
    receipt_key: String(i),
    source,
    store_id,
    kind: "sale",
    business_date: local.slice(0, 10),
    sold_at_local: local
  });

  it("gives every open hour its days, whether or not somebody came, all stores together", async () => {
    const receipts = [
      receipt(1, "2024-01-01T08:10:00"),
      receipt(2, "2024-01-01T08:50:00", "other"),
      receipt(3, "2024-01-08T09:00:00"),
      receipt(4, "2024-01-02T08:00:00")
    ];
    expect(await rowsOf(intHoursOpen, {receipts})).toEqual([
      {weekday: 1, hour: 8, open_count: 2, receipt_count: 2, squared_count: 4, hour_count: 1},
      {weekday: 1, hour: 9, open_count: 2, receipt_count: 1, squared_count: 1, hour_count: 1},
      {weekday: 2, hour: 8, open_count: 1, receipt_count: 1, squared_count: 1, hour_count: 1}
    ]);
  });

  it("has none of a system that exports days, and a shop open at midnight keeps that hour", async () => {
    const receipts = [
      receipt(1, "2024-01-01T00:00:00", "a", "log"),
      receipt(2, "2024-01-01T00:00:00", "b"),
      receipt(3, "2024-01-01T23:30:00", "b")
    ];
    const rows = await rowsOf(intHoursOpen, {receipts});
    expect(rows.map(({hour, receipt_count}) => [hour, receipt_count])).toEqual([
      [0, 1],
      [23, 1]
    ]);
  });
});

describe("sales_forecast", () => {
  const random = seeded(3);
  const noisy = salesDays(200).map((row) => {
    const receipt_count = row.receipt_count + Math.round(10 * (random() - 0.5));
    return {...row, receipt_count, net_spend: 2 * receipt_count};
  });
  const asOf = dayText(monday + 199);

  it("beats last week on noise around a steady week, and its band holds about eight days of ten", async () => {
    const rows = await rowsOf(forecastAccuracy, {days: noisy}, {asOf});
    const [lastWeek, smoothing] = rows.filter(({measure}) => measure === "receipt_count");
    expect(smoothing).toMatchObject({method: "smoothing", is_chosen: true, origin_count: 5});
    expect(smoothing?.mase).toBeLessThan(lastWeek?.mase ?? 0);
    expect(smoothing?.mase).toBeLessThan(0.85);
    expect(smoothing?.coverage).toBeGreaterThan(0.7);
    expect(smoothing?.coverage).toBeLessThan(0.95);
    expect(rows.some(({measure}) => measure === "visit_count")).toBe(false);
  });

  it("foresees eight weeks of the shape that was seen, and a feast as before", async () => {
    const [before, ahead] = [monday + 100, monday + 210];
    const days = noisy.map((row) =>
      row.business_date === dayText(before) ? {...row, receipt_count: 2 * row.receipt_count} : row
    );
    const events = [event("Feast", dayText(before)), event("Feast", dayText(ahead))];
    const accuracy = await rowsOf(forecastAccuracy, {days, events}, {asOf});
    const rows = await rowsOf(salesForecast, {days, events, accuracy}, {asOf});
    const receipts = rows.filter(({measure}) => measure === "receipt_count");
    expect(receipts).toHaveLength(56);
    expect(receipts[0]?.business_date).toBe(dayText(monday + 200));
    const feast = receipts.find((row) => row.event !== null);
    expect(feast).toMatchObject({business_date: dayText(ahead), is_event_seen: true});
    const usual = receipts.find((row) => row.business_date === dayText(ahead + 7));
    expect((feast?.mean ?? 0) / (usual?.mean ?? 1)).toBeGreaterThan(1.7);
    for (const {low, mean, high} of receipts) {
      expect(low).toBeLessThan(mean);
      expect(high).toBeGreaterThan(mean);
    }
  });

  it("says nothing under four weeks, and forecasts without a judgement under twelve", async () => {
    const short = noisy.slice(0, 27);
    const made = {asOf: dayText(monday + 26)};
    expect(await rowsOf(salesForecast, {days: short}, made)).toEqual([]);
    const days = noisy.slice(0, 40);
    const at = {asOf: dayText(monday + 39)};
    expect(await rowsOf(forecastAccuracy, {days}, at)).toEqual([]);
    expect(await rowsOf(salesForecast, {days}, at)).toHaveLength(2 * 56);
  });
});
