import {atLeast, computed, count, holds, key, oneOf, real} from "../../src/model/index.js";
import {
  meanIndex,
  usualLevels,
  weekdayRatios,
  weekRatios,
  type Index
} from "../../src/stats/index.js";
import {
  dailySeries,
  dayNumber,
  dayText,
  eventDays,
  ordinaryDays,
  weekdayOf
} from "../intermediate/season/calendar.js";
import {hourIndices, type HourCell} from "../intermediate/season/hours.js";
import {intHoursOpen as hours} from "../intermediate/season/int_hours_open.js";
import {intSalesDays as days} from "../intermediate/season/int_sales_days.js";
import {calendarEvents as events} from "../staging/calendar_events.js";

const parts = ["weekday", "hour", "weekday_hour", "month", "event"] as const;

/** One row of the mart. */
interface Part {
  readonly part: (typeof parts)[number];
  readonly value: string;
  readonly open: number;
  readonly receipts: number;
  readonly of: Index | null;
  readonly spend: Index | null;
}

export const seasonality = computed({
  name: "seasonality",
  grain: ["part", "value"],
  doc: "One row per weekday, hour, hour of a weekday, month and event of the calendar: receipts and net spend against what is usual, each value being given equally many days; months need two years of receipts, events a calendar.",
  refs: {days, hours, events},
  columns: {
    part: key("weekday, hour, weekday_hour, month or event."),
    value: key(
      "1 for Monday to 7; 00 to 23; 1-08 for Monday at 8; 01 to 12; the event's name without its year."
    ),
    open_count: count("Open days, or open hours, that it rests on."),
    receipt_count: count("Sale receipts in them, anonymous ones included."),
    index: real(
      "Receipts against usual, 1 being as usual: of a weekday against the days of its week, of an hour against all open hours, of a month against the year around it, of an event against ordinary days of the same weekday near it."
    ),
    index_low: real("Lower 95 % limit, days, weeks or hours being independent.").nullable(),
    index_high: real("Upper 95 % limit.").nullable(),
    net_spend_index: real("Net spend against usual; not told of hours.").nullable()
  },
  checks: [
    oneOf("part", parts),
    atLeast("open_count", 1),
    atLeast("index", 0),
    holds(
      "limits_in_order",
      ["index_low", "index", "index_high"],
      "index_low <= index and index <= index_high"
    )
  ],
  inputs: (db) => ({
    days: db
      .selectFrom("days")
      .select(["business_date", "receipt_count", "net_spend"])
      .orderBy("business_date"),
    hours: db.selectFrom("hours").selectAll().orderBy("weekday").orderBy("hour"),
    events: db
      .selectFrom("events")
      .select(["name", "starts_on", "ends_on", "kind"])
      .orderBy("starts_on")
      .orderBy("name")
  }),
  compute: ({days, hours, events}) => {
    const last = days.business_date.at(-1);
    const receipts = dailySeries(
      days.business_date,
      days.receipt_count,
      last ? dayNumber(last) : 0
    );
    const spend = dailySeries(days.business_date, days.net_spend, last ? dayNumber(last) : 0);
    const known = eventDays(events);
    const calendar: Calendar = {
      first: receipts.first,
      isOrdinary: ordinaryDays(receipts.series, receipts.first, known),
      eventOf: (day) => known.eventOf(receipts.first + day),
      isOpen: (day) => receipts.series[day]! > 0
    };
    const cells = hours.weekday.map((weekday, i): HourCell => ({
      weekday,
      hour: hours.hour[i]!,
      open: hours.open_count[i]!,
      receipts: hours.receipt_count[i]!,
      squares: hours.squared_count[i]!
    }));
    const rows = [
      ...weekdays(receipts.series, spend.series, calendar),
      ...hourIndices(cells).map((row) => ({...row, spend: null})),
      ...months(receipts.series, spend.series, calendar),
      ...eventParts(receipts.series, spend.series, calendar)
    ].flatMap(({of, ...row}) => (of && row.open > 0 ? [{...row, of}] : []));
    const limit = (value: number) => (Number.isFinite(value) ? value : null);
    return {
      part: rows.map(({part}) => part),
      value: rows.map(({value}) => value),
      open_count: rows.map(({open}) => open),
      receipt_count: rows.map(({receipts}) => receipts),
      index: rows.map(({of}) => of.index),
      index_low: rows.map(({of}) => limit(of.low)),
      index_high: rows.map(({of}) => limit(of.high)),
      net_spend_index: rows.map((row) => row.spend?.index ?? null)
    };
  }
});

interface Calendar {
  /** The number of the first day of the series. */
  readonly first: number;
  /** By the day's place in the series. */
  readonly isOrdinary: (day: number) => boolean;
  readonly eventOf: (day: number) => string | null;
  readonly isOpen: (day: number) => boolean;
}

const two = (value: number) => String(value).padStart(2, "0");

function counted(
  series: Float64Array,
  isOpen: Calendar["isOpen"],
  which: (day: number) => boolean
) {
  let [open, receipts] = [0, 0];
  series.forEach((value, day) => {
    if (!isOpen(day) || !which(day)) return;
    open++;
    receipts += value;
  });
  return {open, receipts};
}

function weekdays(receipts: Float64Array, spend: Float64Array, calendar: Calendar): Part[] {
  const {first, isOrdinary, isOpen} = calendar;
  const ratios = weekdayRatios(receipts, isOrdinary, isOpen);
  const spendRatios = weekdayRatios(spend, isOrdinary, isOpen);
  return ratios.map((of, i) => ({
    part: "weekday",
    value: String(weekdayOf(first + i)),
    ...counted(receipts, isOpen, (day) => day % 7 === i),
    of: meanIndex(of),
    spend: meanIndex(spendRatios[i]!)
  }));
}

/** Under two years a month cannot be told from growth. */
const leastDays = 2 * 365;

function months(receipts: Float64Array, spend: Float64Array, calendar: Calendar): Part[] {
  const {first, isOrdinary, isOpen} = calendar;
  if (receipts.length < leastDays) return [];
  const monthOf = (day: number) => dayText(first + day).slice(5, 7);
  const group = (series: Float64Array, month: string) =>
    meanIndex(
      weekRatios(series, isOrdinary, isOpen)
        .filter(({day}) => monthOf(day) === month)
        .map(({ratio}) => ratio)
    );
  return Array.from({length: 12}, (_, i) => two(i + 1)).map((month) => ({
    part: "month",
    value: month,
    ...counted(receipts, isOpen, (day) => monthOf(day) === month),
    of: group(receipts, month),
    spend: group(spend, month)
  }));
}

function eventParts(receipts: Float64Array, spend: Float64Array, calendar: Calendar): Part[] {
  const {eventOf, isOrdinary, isOpen} = calendar;
  const places = Array.from(receipts, (_, day) => eventOf(day));
  const [usual, usualSpend] = [receipts, spend].map((series) =>
    usualLevels(series, isOrdinary)
  ) as [Float64Array, Float64Array];
  const ratios = (series: Float64Array, level: Float64Array, name: string) =>
    places.flatMap((event, day) =>
      event === name && level[day]! > 0 ? [series[day]! / level[day]!] : []
    );
  return [...new Set(places)]
    .filter((name): name is string => name !== null)
    .sort()
    .map((name): Part => ({
      part: "event",
      value: name,
      ...counted(receipts, isOpen, (day) => places[day] === name),
      of: meanIndex(ratios(receipts, usual, name)),
      spend: meanIndex(ratios(spend, usualSpend, name))
    }));
}
