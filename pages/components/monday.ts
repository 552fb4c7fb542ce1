import type {DataOf} from "../../src/site/page.js";
import type {monday} from "../data/monday.json.js";
import {t} from "../i18n/index.js";
import {changeOf} from "./change.js";
import {inPricesOf} from "./prices.js";
import {formatOf, type SiteFacts} from "./site.js";
import type {Column} from "./table.js";

export type Monday = DataOf<typeof monday>;

const daily = 86_400_000;
const moment = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const daysBefore = (day: string, days: number) => dayOf(moment(day) - days * daily);

/** What seven days brought. */
export interface Week {
  readonly starts: string;
  readonly ends: string;
  readonly sales: number;
  readonly receipts: number;
  readonly averageReceipt: number | null;
  readonly knownShare: number | null;
  readonly returns: number;
  /** Null while whoever is seen for the first time may be an old customer. */
  readonly newcomers: number | null;
}

/** The last full week and those that it is set against; null where the receipts do not reach back so far. */
export interface Weeks {
  readonly now: Week;
  readonly before: Week | null;
  /** 364 days earlier: the same weekdays. */
  readonly lastYear: Week | null;
  /** The same days of a feast that moved, a year earlier, on the same weekdays. */
  readonly feast: {readonly event: string; readonly week: Week} | null;
}

type Feast = Monday["events"][number];

/** How far an event's beginning may lie from 364 days for its week to be the same one a year earlier. */
const sameWeek = 3;

/** The week of a feast a year earlier, in days before: a whole number of weeks, so that weekdays stay. */
const feastLag = ({starts_on, year_before_starts_on: before}: Feast): number | null =>
  before === null ? null : Math.round((moment(starts_on) - moment(before)) / daily / 7) * 7;

const overlaps = ({starts_on, ends_on}: Feast, from: string, to: string) =>
  starts_on <= to && ends_on >= from;

/** The moving feast of a week: of several the one that moved most. */
function movingFeast(events: readonly Feast[], from: string, to: string): Feast | null {
  const moved = (event: Feast) => Math.abs((feastLag(event) ?? 364) - 364);
  return (
    events
      .filter((event) => overlaps(event, from, to) && moved(event) > sameWeek)
      .sort((a, b) => moved(b) - moved(a))[0] ?? null
  );
}

/** The last full week beside its like; null without a whole week. */
export function weeksOf(data: Monday): Weeks | null {
  const {ends_on: ends, first_day: first} = data.week[0] ?? {};
  if (!ends || !first || daysBefore(ends, 6) < first) return null;
  const week = (to: string) => (daysBefore(to, 6) < first ? null : weekOf(data, to));
  const now = weekOf(data, ends);
  const feast = movingFeast(data.events, now.starts, now.ends);
  const lag = feast && feastLag(feast);
  const then = lag ? week(daysBefore(ends, lag)) : null;
  return {
    now,
    before: week(daysBefore(ends, 7)),
    lastYear: week(daysBefore(ends, 364)),
    feast: feast && then ? {event: feast.event, week: then} : null
  };
}

function weekOf({days, week}: Monday, ends: string): Week {
  const starts = daysBefore(ends, 6);
  const rows = days.filter(({day}) => day >= starts && day <= ends);
  const sum = (value: (row: Monday["days"][number]) => number) =>
    rows.reduce((total, row) => total + value(row), 0);
  const sales = sum((row) => row.net_spend);
  const receipts = sum((row) => row.receipt_count);
  const share = (part: number) => (receipts === 0 ? null : part / receipts);
  return {
    starts,
    ends,
    sales,
    receipts,
    averageReceipt: share(sales),
    knownShare: share(sum((row) => row.known_receipt_count)),
    returns: sum((row) => row.return_count),
    newcomers:
      starts >= (week[0]?.first_visits_known_from ?? "") ? sum((row) => row.new_count) : null
  };
}

/** Sales of a week a year ago in the prices of this one; null without a price index. */
export const inTodaysPrices = (
  site: SiteFacts,
  {now, lastYear}: Weeks,
  value: (week: Week) => number | null
) => lastYear && inPricesOf(site, value(lastYear), lastYear.ends, now.ends);

/** The week in one or two sentences. */
export function weekSentence(site: SiteFacts, weeks: Weeks): string {
  const format = formatOf(site);
  const {now, before, lastYear, feast} = weeks;
  const on = (label: string, earlier: Week | null) => {
    const change = earlier && changeOf(now.sales, earlier.sales);
    return change === null ? null : `${format.change(change)} ${label}`;
  };
  const against = [
    on(t("on the week before"), before),
    on(t("on the same week a year earlier"), lastYear),
    feast && on(t("on the same days of {event} a year earlier", {event: feast.event}), feast.week)
  ].filter(Boolean);
  const values = {days: format.days(now.starts, now.ends), sales: format.money(now.sales)};
  const sales =
    against.length > 0
      ? t("The week of {days} brought {sales}: {changes}.", {
          ...values,
          changes: against.join(", ")
        })
      : t("The week of {days} brought {sales}.", values);
  const people =
    now.newcomers === null
      ? now.returns > 0
        ? t("{n} return {n|visit|visits}.", {n: now.returns})
        : ""
      : now.returns + now.newcomers > 0
        ? t("{n} return {n|visit|visits}, {new} first-time {new|customer|customers}.", {
            n: now.returns,
            new: now.newcomers
          })
        : "";
  return [sales, people].filter(Boolean).join(" ");
}

/** What makes the comparison lopsided: a feast in one of the weeks only, or a week that has begun since. */
export function weekNotes(site: SiteFacts, data: Monday, weeks: Weeks): string[] {
  const {now, lastYear, feast} = weeks;
  const notes: string[] = [];
  const format = formatOf(site);
  if (site.asOf && site.asOf > now.ends)
    notes.push(
      t("The week that began on {day} is not over and is left out.", {
        day: format.day(daysBefore(now.ends, -1))
      })
    );
  if (!lastYear) return notes;
  const inWeek = (week: Week) =>
    new Set(
      data.events.filter((event) => overlaps(event, week.starts, week.ends)).map((d) => d.event)
    );
  const here = inWeek(now);
  const there = inWeek(lastYear);
  for (const event of here)
    if (!there.has(event))
      notes.push(
        feast?.event === event
          ? t(
              "{event} fell into this week but not into the same week a year earlier: compare it with the same days of {event}.",
              {event}
            )
          : t(
              "{event} fell into this week; the calendar does not put it into the same week a year earlier.",
              {event}
            )
      );
  for (const event of there)
    if (!here.has(event))
      notes.push(
        t(
          "{event} fell into the same week a year earlier, but not into this one: the year's comparison is lopsided.",
          {event}
        )
      );
  return notes;
}

/** One day of the week beside the same weekday a week and a year earlier. */
export interface WeekDay {
  readonly day: string;
  /** 1 for Monday to 7. */
  readonly weekday: number;
  readonly sales: number;
  readonly before: number | null;
  readonly lastYear: number | null;
}

export function weekDays({days}: Monday, {now, before, lastYear}: Weeks): WeekDay[] {
  const byDay = new Map(days.map((row) => [row.day, row.net_spend]));
  return Array.from({length: 7}, (_, i) => {
    const day = daysBefore(now.starts, -i);
    const at = (lag: number) => byDay.get(daysBefore(day, lag)) ?? 0;
    const weekday = new Date(moment(day)).getUTCDay() || 7;
    return {day, weekday, sales: at(0), before: before && at(7), lastYear: lastYear && at(364)};
  });
}

export const dayColumns: readonly Column<WeekDay>[] = [
  {label: t("Day"), unit: "day", value: (d) => d.day},
  {label: t("Sales"), unit: "exact money", value: (d) => d.sales},
  {label: t("A week earlier"), unit: "exact money", value: (d) => d.before},
  {label: t("A year earlier"), unit: "exact money", value: (d) => d.lastYear}
];

/** The newest whole weeks, oldest first. */
export function weeklyRun(data: Monday, weeks: Weeks, count: number): Week[] {
  const first = data.week[0]?.first_day ?? weeks.now.starts;
  return Array.from({length: count}, (_, i) => daysBefore(weeks.now.ends, 7 * (count - 1 - i)))
    .filter((ends) => daysBefore(ends, 6) >= first)
    .map((ends) => weekOf(data, ends));
}

export const weekColumns: readonly Column<Week>[] = [
  {label: t("Week from"), unit: "day", value: (d) => d.starts},
  {label: t("Sales"), unit: "exact money", value: (d) => d.sales},
  {label: t("Receipts"), unit: "count", value: (d) => d.receipts},
  {label: t("Average receipt"), unit: "exact money", value: (d) => d.averageReceipt},
  {label: t("Return visits"), unit: "count", value: (d) => d.returns},
  {label: t("First-time customers"), unit: "count", value: (d) => d.newcomers},
  {label: t("Receipts of known customers"), unit: "rate", value: (d) => d.knownShare}
];

/** One store's last full week and the one before. */
export interface StoreWeek {
  readonly store: string;
  readonly now: number;
  readonly before: number;
}

export function storeWeeks({store_weeks: rows}: Monday): StoreWeek[] {
  const at = (store: string, back: number) =>
    rows.find((row) => row.store_id === store && row.weeks_back === back)?.net_spend ?? 0;
  return [...new Set(rows.flatMap((row) => row.store_id ?? []))].map((store) => ({
    store,
    now: at(store, 0),
    before: at(store, 1)
  }));
}

export const storeWeekColumns: readonly Column<StoreWeek>[] = [
  {label: t("Store"), unit: "text", value: (d) => d.store},
  {label: t("Sales"), unit: "exact money", value: (d) => d.now},
  {label: t("A week earlier"), unit: "exact money", value: (d) => d.before}
];
