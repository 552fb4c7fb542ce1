import type {Finding} from "../../src/site/findings.js";
import type {DataOf} from "../../src/site/page.js";
import type {overview} from "../data/overview.json.js";
import {t} from "../i18n/index.js";
import {changeOf} from "./change.js";
import {formatOf, type SiteFacts} from "./site.js";

export type Overview = DataOf<typeof overview>;
export type Month = Overview["months"][number];

/** What four whole weeks brought. */
export interface Weeks4 {
  readonly sales: number;
  readonly receipts: number;
  readonly averageReceipt: number | null;
  readonly knownShare: number | null;
  /** Null where no receipt says whose it is. */
  readonly customers: number | null;
  /** Null while whoever is seen for the first time may be an old customer. */
  readonly newCustomers: number | null;
  /** Null where it would be set against weeks in which old customers were first seen. */
  readonly returnVisits: number | null;
}

export interface Figures {
  /** Days that the receipts reach back, the as-of day included. */
  readonly days: number;
  readonly now: Weeks4;
  /** Null where the receipts do not reach back so far. */
  readonly before: Weeks4 | null;
  readonly lastYear: Weeks4 | null;
}

/** A part of a whole; null where there is no whole, as of receipts in a week of refunds alone. */
export const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** The last four weeks beside the two periods that they are compared with; null without receipts. */
export function figuresOf(site: SiteFacts, data: Overview): Figures | null {
  const span = data.span[0];
  const firstDay = span?.first_day;
  if (!site.asOf || !firstDay) return null;
  const daysKnown = (Date.parse(site.asOf) - Date.parse(firstDay)) / 86_400_000 + 1;
  const knownFrom = Date.parse(span.first_visits_known_from ?? firstDay);
  const weeks = (period: string, back: number) =>
    weeks4(data, period, Date.parse(site.asOf ?? firstDay) - back * 86_400_000 >= knownFrom);
  const earlier = (period: string, back: number): Weeks4 => {
    const those = weeks(period, back);
    return those.newCustomers === null ? {...those, returnVisits: null} : those;
  };
  return {
    days: daysKnown,
    now: weeks("now", 27),
    before: daysKnown >= 56 ? earlier("before", 55) : null,
    lastYear: daysKnown >= 392 ? earlier("last_year", 391) : null
  };
}

function weeks4(data: Overview, period: string, isFirstKnown: boolean): Weeks4 {
  const of = <R extends {period: string}>(rows: readonly R[]) =>
    rows.find((row) => row.period === period);
  const sales = of(data.sales);
  const people = of(data.people);
  const receipts = sales?.receipt_count ?? 0;
  const isAnybodyKnown = data.months.some((row) => row.active_customer_count > 0);
  return {
    sales: sales?.net_spend ?? 0,
    receipts,
    averageReceipt: share(sales?.net_spend ?? 0, receipts),
    knownShare: share(sales?.known_receipt_count ?? 0, receipts),
    customers: isAnybodyKnown ? (people?.customer_count ?? 0) : null,
    newCustomers: isFirstKnown ? (of(data.newcomers)?.new_customer_count ?? 0) : null,
    returnVisits: isAnybodyKnown ? (people?.return_visit_count ?? 0) : null
  };
}

/** Why nobody is called new yet. */
export const notYetNew = (): string =>
  t("Not known yet: whoever came in the first 90 days of receipts may have come before them.");

/** Below this relative change, sales are said to be the same. */
const noticeable = 0.01;

/** The findings beside that of sales, which the sentence at the top has told. */
export const besideSales = ({findings}: Overview): Finding[] =>
  findings.filter((finding) => !isOfSales(finding));

const isOfSales = ({text}: Finding) => text.startsWith("Sales are");

/** The four weeks in a few sentences: which way sales went, whether by more than chance, and what moved them. */
export function sentenceOf(
  site: SiteFacts,
  {days, now, before}: Figures,
  {findings}: Overview
): string {
  const people = !now.customers
    ? ""
    : now.newCustomers === null
      ? t("{n} known {n|customer|customers} came.", {n: now.customers})
      : now.newCustomers === 0
        ? t("{n} known {n|customer|customers} came, none for the first time.", {n: now.customers})
        : t("{n} known {n|customer|customers} came, {first} of them for the first time.", {
            n: now.customers,
            first: now.newCustomers
          });
  const change = before && changeOf(now.sales, before.sales);
  const verdict =
    days < 56 || !change || Math.abs(change) < noticeable
      ? ""
      : findings.some(isOfSales)
        ? t("That is more than chance allows.")
        : t("That is within what chance allows.");
  return [salesSentence(site, days, now, before), verdict, people].filter(Boolean).join(" ");
}

function salesSentence(site: SiteFacts, days: number, now: Weeks4, before: Weeks4 | null): string {
  const format = formatOf(site);
  if (days < 28)
    return t("{days} {days|day|days} of receipts brought {sales} from {n} {n|receipt|receipts}.", {
      days,
      sales: format.money(now.sales),
      n: now.receipts
    });
  const change = before && changeOf(now.sales, before.sales);
  if (!before || change === null)
    return t("The last 4 weeks brought {sales} from {n} {n|receipt|receipts}.", {
      sales: format.money(now.sales),
      n: now.receipts
    });
  if (Math.abs(change) < noticeable)
    return t("Sales of the last 4 weeks are level with the 4 weeks before ({sales}).", {
      sales: format.money(now.sales)
    });
  const receipts = changeOf(now.receipts, before.receipts) ?? 0;
  const size = changeOf(now.averageReceipt, before.averageReceipt) ?? 0;
  const values = (cause: number) => ({
    change: format.rate(Math.abs(change)),
    cause: format.change(cause)
  });
  // The larger of the two parts in logarithms moved sales more.
  const byCount = Math.log1p(receipts) * Math.sign(change) >= Math.log1p(size) * Math.sign(change);
  if (change > 0)
    return byCount
      ? t(
          "Sales of the last 4 weeks are {change} above the 4 weeks before, mostly from more receipts ({cause}).",
          values(receipts)
        )
      : t(
          "Sales of the last 4 weeks are {change} above the 4 weeks before, mostly from larger receipts ({cause}).",
          values(size)
        );
  return byCount
    ? t(
        "Sales of the last 4 weeks are {change} below the 4 weeks before, mostly from fewer receipts ({cause}).",
        values(receipts)
      )
    : t(
        "Sales of the last 4 weeks are {change} below the 4 weeks before, mostly from smaller receipts ({cause}).",
        values(size)
      );
}

/** A measure of the newest whole weeks, oldest first. */
export function weekly<R extends {weeks_back: number}>(
  rows: readonly R[],
  value: (row: R) => number | null
): (number | null)[] {
  const known = new Map(rows.map((row) => [row.weeks_back, value(row)]));
  const oldest = Math.max(-1, ...known.keys());
  return Array.from({length: oldest + 1}, (_, i) => known.get(oldest - i) ?? null);
}

/** How the newest three whole months compare with the same months a year before, or null. */
export function yearOnYear(site: SiteFacts, months: readonly SalesMonth[]): string | null {
  const whole = months.filter((row) => row.is_complete);
  const sumOf = (rows: readonly SalesMonth[]) => rows.reduce((sum, row) => sum + row.net_spend, 0);
  if (whole.length < 15) return null;
  const change = changeOf(sumOf(whole.slice(-3)), sumOf(whole.slice(-15, -12)));
  if (change === null) return null;
  const values = {change: formatOf(site).rate(Math.abs(change))};
  if (Math.abs(change) < noticeable)
    return t("The last 3 whole months brought as much as the same months a year before.");
  return change > 0
    ? t("The last 3 whole months brought {change} more than the same months a year before.", values)
    : t(
        "The last 3 whole months brought {change} less than the same months a year before.",
        values
      );
}

/**
 * First-time customers by month, null until the first month that has some: before it, everybody who came
 * may have been a customer already when the receipts begin.
 */
export function firstTimers(months: readonly Month[]): Map<string, number | null> {
  const begin = months.findIndex((row) => row.new_customer_count > 0);
  return new Map(
    months.map((row, i) => [row.month, begin >= 0 && i >= begin ? row.new_customer_count : null])
  );
}

/** One month of all stores together or of one. */
export interface SalesMonth {
  readonly month: string;
  readonly is_complete: boolean;
  readonly net_spend: number;
  readonly receipt_count: number;
  readonly average_receipt: number | null;
  readonly member_share: number | null;
}

/** The months of the whole business, of one store, or of the customers who are in a segment today. */
export function salesMonths(data: Overview, store: string, segment = ""): SalesMonth[] {
  if (!store && !segment) return [...data.months];
  type Sold = {month: string | null; net_spend: number | null; receipt_count: number | null};
  const sold: readonly Sold[] = segment
    ? data.segment_months.filter((row) => row.segment === segment)
    : data.store_months.filter((row) => row.store_id === store);
  const byMonth = new Map(sold.map((row) => [row.month, row]));
  const first = segment ? (data.segment_months.map(({month}) => month).sort()[0] ?? "") : "";
  return data.months
    .filter(({month}) => month >= first)
    .flatMap(({month, is_complete}) => {
      const row = byMonth.get(month);
      // A month of too few customers to be told is left out.
      if (row?.net_spend === null) return [];
      const receipts = row?.receipt_count ?? 0;
      const net_spend = row?.net_spend ?? 0;
      const average_receipt = share(net_spend, receipts);
      return [
        {
          month,
          is_complete,
          net_spend,
          receipt_count: receipts,
          average_receipt,
          member_share: null
        }
      ];
    });
}

/** How many customers of a segment came in a month; null where they are too few to be told. */
export const segmentCustomers = (data: Overview, segment: string): Map<string, number | null> =>
  new Map(
    data.segment_months
      .filter((row) => row.segment === segment)
      .map((row) => [row.month, row.customer_count])
  );

/** Feasts and seasons that fell into the last four weeks or into the same ones a year earlier, not into both. */
export function feastNotes(site: SiteFacts): string[] {
  const end = site.asOf;
  if (!end) return [];
  const back = (days: number) =>
    new Date(Date.parse(`${end}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
  const between = (from: string, to: string) =>
    new Set(
      site.events
        .filter(({kind}) => kind === "holiday" || kind === "season")
        .filter((event) => event.starts_on <= to && event.ends_on >= from)
        .map(({name}) => name.replace(/\s*\b(19|20)\d\d\b\s*/g, " ").trim())
    );
  const here = between(back(27), end);
  const there = between(back(391), back(364));
  return [
    ...[...here]
      .filter((event) => !there.has(event))
      .map((event) =>
        t("{event} fell into these 4 weeks, not into the same ones a year earlier.", {event})
      ),
    ...[...there]
      .filter((event) => !here.has(event))
      .map((event) =>
        t("{event} fell into the same 4 weeks a year earlier, not into these.", {event})
      )
  ];
}

/** The newest so many months; all of them for an empty choice. */
export function newest<R extends {month: string}>(rows: readonly R[], count: string): R[] {
  const months = [...new Set(rows.map((row) => row.month))].sort();
  const first = count ? months.at(-Number(count)) : undefined;
  return first ? rows.filter((row) => row.month >= first) : [...rows];
}
