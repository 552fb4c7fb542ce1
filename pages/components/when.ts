import type {DataOf} from "../../src/site/page.js";
import type {when} from "../data/when.json.js";
import {t} from "../i18n/index.js";
import {formatOf, type SiteFacts} from "./site.js";
import {monthName, weekdayName} from "./weekdays.js";

type When = DataOf<typeof when>;
export type SeasonPart = When["parts"][number];

/** Seasons of one kind, in the order of the calendar. */
export const partsOf = ({parts}: When, part: string): SeasonPart[] =>
  parts.filter((row) => row.part === part);

/** A weekday, month or event as a reader knows it. */
export function partName({part, value}: SeasonPart): string {
  if (part === "weekday") return weekdayName(Number(value));
  return part === "month" ? monthName(Number(value)) : value;
}

/** An hour of a weekday with its two numbers. */
export interface Hour extends SeasonPart {
  readonly weekday: number;
  readonly hour: string;
}

/** The hours of the week, the earliest first. */
export const hoursOf = (data: When): Hour[] =>
  partsOf(data, "weekday_hour")
    .map((row) => ({
      ...row,
      weekday: Number(row.value.slice(0, 1)),
      hour: `${row.value.slice(2)}:00`
    }))
    .sort((a, b) => a.hour.localeCompare(b.hour) || a.weekday - b.weekday);

/** The weekday's place in the week as the shop counts it, from 1. */
export const placeOf = (site: SiteFacts, weekday: number) =>
  site.weekStart === "sunday" ? (weekday % 7) + 1 : weekday;

/** The weekday at a place. */
export const weekdayAt = (site: SiteFacts, place: number) =>
  site.weekStart === "sunday" ? ((place + 5) % 7) + 1 : place;

const strongest = <R extends {index: number | null}>(rows: readonly R[]) =>
  rows.reduce<R | null>(
    (best, row) => (best && (best.index ?? 0) >= (row.index ?? 0) ? best : row),
    null
  );
const weakest = <R extends {index: number | null}>(rows: readonly R[]) =>
  rows.reduce<R | null>(
    (best, row) => (best && (best.index ?? 0) <= (row.index ?? 0) ? best : row),
    null
  );

/** How much wider limits are, where the one out of seven days, or of all hours of a week, is picked by looking. */
const widened = {day: 2.69 / 1.96, hour: 3.63 / 1.96};

type Limits = Pick<SeasonPart, "index" | "index_low" | "index_high">;

const isAbove = ({index, index_low: low}: Limits, by: number) =>
  low !== null && index - (index - low) * by > 1;
const isBelow = ({index, index_high: high}: Limits, by: number) =>
  high !== null && index + (high - index) * by < 1;

/** The busiest weekday, if it is beyond doubt above the mean, and the quietest, if below. */
function extremes(data: When) {
  const days = partsOf(data, "weekday");
  const [busy, quiet] = [strongest(days), weakest(days)];
  return {
    isTold: days.length > 1,
    busy: busy && isAbove(busy, widened.day) ? busy : null,
    quiet: quiet && isBelow(quiet, widened.day) ? quiet : null
  };
}

/** The busiest and the quietest day, and the busiest hour, in one sentence. */
export function whenSentence(site: SiteFacts, data: When): string {
  const format = formatOf(site);
  const {busy, quiet, isTold} = extremes(data);
  const known = hoursOf(data).filter((row) => isAbove(row, widened.hour));
  const hour = known.reduce<Hour | null>(
    (best, row) => (best && (best.index_low ?? 0) >= (row.index_low ?? 0) ? best : row),
    null
  );
  const parts = [
    busy
      ? t("The busiest day is {day}, {more} against an average day.", {
          day: partName(busy),
          more: format.change(busy.index - 1)
        })
      : "",
    quiet
      ? t("The quietest day is {day}, {less} against an average day.", {
          day: partName(quiet),
          less: format.change(quiet.index - 1)
        })
      : "",
    busy || quiet || !isTold ? "" : t("No day of the week is beyond chance busier than another."),
    hour
      ? t("The fullest hour of the week is {day} at {hour}: {times} times the average one.", {
          day: weekdayName(hour.weekday),
          hour: hour.hour,
          times: format.number(hour.index)
        })
      : ""
  ];
  return parts.filter(Boolean).join(" ");
}

/** The next event of the calendar whose effect is known and upward. */
export function nextPeak(data: When): When["ahead"][number] | null {
  const known = new Map(partsOf(data, "event").map((row) => [row.value, row]));
  return (
    data.ahead.find(
      (row) =>
        row.measure === "receipt_count" &&
        row.event !== null &&
        (known.get(row.event)?.index_low ?? 0) > 1
    ) ?? null
  );
}

/** Messages go out so many days before a peak: late enough to be remembered, early enough to plan. */
const leadDays = 3;

const before = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** What to do with it. */
export function whenAdvice(site: SiteFacts, data: When): string {
  const format = formatOf(site);
  const peak = nextPeak(data);
  const {busy, quiet} = extremes(data);
  const effect = peak && partsOf(data, "event").find(({value}) => value === peak.event);
  return [
    peak && effect
      ? t(
          "“{event}” begins on {day} and has brought {more} before: order goods, plan shifts and write on {send}.",
          {
            event: peak.event ?? "",
            day: format.day(peak.business_date),
            more: format.change(effect.index - 1),
            send: format.day(before(peak.business_date, leadDays))
          }
        )
      : "",
    busy && quiet
      ? t("Put most people on {busy}, and offers that need not cost shelf space on {quiet}.", {
          busy: partName(busy),
          quiet: partName(quiet)
        })
      : ""
  ]
    .filter(Boolean)
    .join(" ");
}

/** What is foreseen. */
export type Measure = "net_spend" | "receipt_count" | "visit_count";

/** A day of the last weeks, or of the next ones. */
export interface Day {
  readonly day: string;
  readonly actual: number | null;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly index: number | null;
  readonly event: string | null;
}

/** The last weeks as they were and the next as they are foreseen. */
export function daysOf({history, ahead}: When, measure: Measure): Day[] {
  const foreseen = ahead.filter((row) => row.measure === measure);
  if (foreseen.length === 0) return [];
  const none = {mean: null, low: null, high: null, index: null, event: null};
  return [
    ...history.map((row) => ({...none, day: row.business_date ?? "", actual: row[measure]})),
    ...foreseen.map((row) => ({...row, day: row.business_date, actual: null}))
  ];
}

/** The measures that are foreseen, in words. */
export const measuresOf = ({ahead}: When) =>
  [
    {value: "net_spend" as const, label: t("Sales")},
    {value: "receipt_count" as const, label: t("Receipts")},
    {value: "visit_count" as const, label: t("Visits")}
  ].filter(({value}) => ahead.some(({measure}) => measure === value));

/** A week ahead. */
export interface Week {
  readonly from: string;
  readonly total: number;
  readonly best: string;
  readonly event: string | null;
}

/** The next weeks: what they bring together, their best day and what the calendar says. */
export function weeksOf({ahead}: When, measure: Measure): Week[] {
  const rows = ahead.filter((row) => row.measure === measure);
  return Array.from({length: Math.floor(rows.length / 7)}, (_, i) => {
    const week = rows.slice(7 * i, 7 * i + 7);
    const events = [...new Set(week.flatMap(({event}) => event ?? []))];
    return {
      from: week[0]?.business_date ?? "",
      total: week.reduce((sum, {mean}) => sum + mean, 0),
      best: strongest(week)?.business_date ?? "",
      event: events.join(", ") || null
    };
  });
}

/** How far the forecast may be trusted, in one sentence. */
export function accuracySentence(site: SiteFacts, {accuracy}: When, measure: Measure): string {
  const format = formatOf(site);
  const mine = accuracy.filter((row) => row.measure === measure);
  const chosen = mine.find((row) => row.is_chosen);
  const naive = mine.find((row) => row.method === "last_week");
  const mase = chosen?.mase ?? null;
  if (!chosen || mase === null)
    return t(
      "Too short a history to judge the forecast: twelve weeks are needed. Take it as a guess."
    );
  return t(
    "In {n} {n|forecast|forecasts} of four weeks that could have been made before, its error was {mase} of that of “as a week ago” (repeating the last week: {naive}), and {coverage} of the days fell within the band.",
    {
      n: chosen.origin_count,
      mase: format.rate(mase),
      naive: format.rate(naive?.mase ?? null),
      coverage: format.rate(chosen.coverage)
    }
  );
}
