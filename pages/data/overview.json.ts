import {sql, type Expression} from "kysely";
import {customerMonths} from "../../models/marts/customer_months.js";
import {customerSegments} from "../../models/marts/customer_segments.js";
import {customers, firstVisitsKnownFrom} from "../../models/marts/customers.js";
import {programmeMonths} from "../../models/marts/programme_months.js";
import {receipts} from "../../models/marts/receipts.js";
import {visits} from "../../models/marts/visits.js";
import {metrics} from "../../models/metrics.js";
import {dailyChange, masked, page, text, type Finding} from "../../src/site/index.js";
import {daysBetween, monthOf} from "../../src/warehouse/sql.js";

type Period = "now" | "before" | "last_year";

/** How many days before the as-of day a day lies. Written out, not bound: it is repeated in `group by`. */
const daysBack = (day: Expression<string | null>, asOf: string) =>
  sql<number>`${daysBetween(day, sql<string>`cast(${sql.lit(asOf)} as date)`)}`;

/** Four whole weeks to the as-of day, the four before, and the same four a year earlier: 364 days keep the weekdays. */
const period = (day: Expression<string | null>, asOf: string) => {
  const days = daysBack(day, asOf);
  return sql<Period>`case when ${days} between 0 and 27 then 'now' when ${days} between 28 and 55 then 'before' when ${days} between 364 and 391 then 'last_year' end`;
};

/** Which of the newest 26 whole weeks a day lies in, 0 being the one that ends on the as-of day. */
const week = (day: Expression<string | null>, asOf: string) => {
  const days = daysBack(day, asOf);
  return sql<number>`case when ${days} between 0 and 181 then cast(floor(${days} / 7.0) as integer) end`;
};

/** Stores with a line of their own: the ones that sell most. */
const shownStores = 12;

/** Months for which the customers of a segment are told apart. */
const segmentMonths = 36;

const countOf = sql<number>`count(*)`;

export const overview = page({
  doc: "How is the programme doing, like for like?",
  refs: {customerMonths, customers, customerSegments, programmeMonths, receipts, visits},
  metrics: {
    net_spend: metrics.net_spend,
    receipt_count: metrics.receipt_count,
    average_receipt: metrics.average_receipt,
    return_visits: metrics.return_visits,
    active_customer_count: metrics.active_customer_count,
    new_customer_count: metrics.new_customer_count,
    active_member_count: metrics.active_member_count,
    member_count: metrics.member_count,
    capture_rate: metrics.capture_rate,
    member_share: metrics.member_share
  },
  queries: {
    span: (db, {programme}) =>
      db
        .selectFrom("receipts")
        .where("counted_date", "is not", null)
        .select(({fn}) => {
          const first = fn.min<string | null>("counted_date");
          return [
            first.as("first_day"),
            fn.max<string | null>("counted_date").as("last_day"),
            firstVisitsKnownFrom(first, programme).as("first_visits_known_from")
          ];
        }),
    sales: (db, {asOf}) =>
      db
        .selectFrom("receipts")
        .where((e) => sql<boolean>`${period(e.ref("counted_date"), asOf)} is not null`)
        .groupBy((e) => period(e.ref("counted_date"), asOf))
        .select((e) => [
          period(e.ref("counted_date"), asOf).as("period"),
          e.fn.sum<number>("net_amount").as("net_spend"),
          sql<number>`${countOf} filter (where kind = 'sale')`.as("receipt_count"),
          sql<number>`count(customer_id) filter (where kind = 'sale')`.as("known_receipt_count")
        ]),
    people: (db, {asOf}) =>
      db
        .selectFrom("visits")
        .where((e) => sql<boolean>`${period(e.ref("business_date"), asOf)} is not null`)
        .groupBy((e) => period(e.ref("business_date"), asOf))
        .select((e) => [
          period(e.ref("business_date"), asOf).as("period"),
          sql<number>`${countOf} filter (where is_return)`.as("return_visit_count"),
          e.fn.count<number>("customer_id").distinct().as("customer_count")
        ]),
    newcomers: (db, {asOf}) =>
      db
        .selectFrom("customers")
        .where("is_start_unknown", "=", false)
        .where((e) => sql<boolean>`${period(e.ref("first_visit_date"), asOf)} is not null`)
        .groupBy((e) => period(e.ref("first_visit_date"), asOf))
        .select((e) => [period(e.ref("first_visit_date"), asOf).as("period"), countOf.as("new_customer_count")]),
    sales_weeks: (db, {asOf}) =>
      db
        .selectFrom("receipts")
        .where((e) => sql<boolean>`${week(e.ref("counted_date"), asOf)} is not null`)
        .groupBy((e) => week(e.ref("counted_date"), asOf))
        .select((e) => [
          week(e.ref("counted_date"), asOf).as("weeks_back"),
          e.fn.sum<number>("net_amount").as("net_spend"),
          sql<number>`${countOf} filter (where kind = 'sale')`.as("receipt_count"),
          sql<number>`count(customer_id) filter (where kind = 'sale')`.as("known_receipt_count")
        ]),
    people_weeks: (db, {asOf}) =>
      db
        .selectFrom("visits")
        .where((e) => sql<boolean>`${week(e.ref("business_date"), asOf)} is not null`)
        .groupBy((e) => week(e.ref("business_date"), asOf))
        .select((e) => [
          week(e.ref("business_date"), asOf).as("weeks_back"),
          sql<number>`${countOf} filter (where is_return)`.as("return_visit_count"),
          e.fn.count<number>("customer_id").distinct().as("customer_count")
        ]),
    newcomer_weeks: (db, {asOf}) =>
      db
        .selectFrom("customers")
        .where("is_start_unknown", "=", false)
        .where((e) => sql<boolean>`${week(e.ref("first_visit_date"), asOf)} is not null`)
        .groupBy((e) => week(e.ref("first_visit_date"), asOf))
        .select((e) => [week(e.ref("first_visit_date"), asOf).as("weeks_back"), countOf.as("new_customer_count")]),
    sales_days: (db, {asOf}) =>
      db
        .selectFrom("receipts")
        .where((e) => sql<boolean>`${daysBack(e.ref("counted_date"), asOf)} between 0 and 55`)
        .groupBy((e) => daysBack(e.ref("counted_date"), asOf))
        .select((e) => [
          daysBack(e.ref("counted_date"), asOf).as("days_back"),
          e.fn.sum<number>("net_amount").as("net_spend")
        ]),
    visit_days: (db, {asOf}) =>
      db
        .selectFrom("visits")
        .where((e) => sql<boolean>`${daysBack(e.ref("business_date"), asOf)} between 0 and 55`)
        .groupBy((e) => daysBack(e.ref("business_date"), asOf))
        .select((e) => [
          daysBack(e.ref("business_date"), asOf).as("days_back"),
          sql<number>`${countOf} filter (where is_return)`.as("return_count"),
          sql<number>`${countOf} filter (where not is_return)`.as("first_count"),
          e.fn.sum<number>("net_spend").as("net_spend")
        ]),
    store_months: (db) =>
      db
        .with("largest", (q) =>
          q
            .selectFrom("receipts")
            .where("store_id", "is not", null)
            .groupBy("store_id")
            .orderBy(({fn}) => fn.sum("net_amount"), "desc")
            .limit(shownStores)
            .select("store_id")
        )
        .selectFrom("receipts")
        .innerJoin("largest", "largest.store_id", "receipts.store_id")
        .where("counted_date", "is not", null)
        .groupBy((e) => ["largest.store_id", monthOf(e.ref("counted_date"))])
        .orderBy("largest.store_id")
        .orderBy((e) => monthOf(e.ref("counted_date")))
        .select((e) => [
          "largest.store_id",
          monthOf(e.ref("counted_date")).as("month"),
          e.fn.sum<number>("net_amount").as("net_spend"),
          sql<number>`${countOf} filter (where kind = 'sale')`.as("receipt_count")
        ]),
    segment_months: (db) =>
      masked(
        db
          .with("newest", (q) =>
            q.selectFrom("programmeMonths").orderBy("month", "desc").limit(segmentMonths).select("month")
          )
          .selectFrom("customerMonths as m")
          .innerJoin("customerSegments as s", "s.customer_id", "m.customer_id")
          .innerJoin("newest as n", "n.month", "m.month")
          .groupBy(["s.segment", "m.month"])
          .orderBy("s.segment")
          .orderBy("m.month")
          .select(({fn}) => [
            "s.segment",
            "m.month",
            sql<number>`count(*) filter (where m.visit_count > 0)`.as("customer_count"),
            fn.sum<number>("m.receipt_count").as("receipt_count"),
            fn.sum<number>("m.net_spend").as("net_spend")
          ]),
        {count: "customer_count", measures: ["receipt_count", "net_spend"]}
      ),
    months: (db) =>
      db
        .selectFrom("programmeMonths")
        .select([
          "month",
          "is_complete",
          "net_spend",
          "receipt_count",
          "average_receipt",
          "active_customer_count",
          "new_customer_count",
          "active_member_count",
          "member_count",
          "capture_rate",
          "member_share"
        ])
        .orderBy("month")
  },
  findings: (data, {asOf}) => {
    const first = data.span[0]?.first_day;
    if (!first || Date.parse(asOf) - Date.parse(first) < 55 * 86_400_000) return [];
    const sales = runs(data.sales_days, (row) => row.net_spend);
    const returns = runs(data.visit_days, (row) => row.return_count);
    const firsts = runs(data.visit_days, (row) => row.first_count);
    const visitCount = data.visit_days.reduce((sum, row) => sum + row.return_count + row.first_count, 0);
    const visitSpend = data.visit_days.reduce((sum, row) => sum + row.net_spend, 0) / (visitCount || 1);
    const capture = captureMove(data.sales);
    // While old customers are still seen for the first time, first visits fall and return visits rise of themselves.
    const isTold = (data.span[0]?.first_visits_known_from ?? "") <= daysEarlier(asOf, 55);
    return [
      salesFinding(dailyChange(...sales)),
      capture,
      // A lost card habit looks like lost customers: no verdict on people then.
      capture || !isTold ? null : visitFinding("return", dailyChange(...returns), visitSpend),
      capture || !isTold ? null : visitFinding("first", dailyChange(...firsts), visitSpend)
    ];
  }
});

const daysEarlier = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

type Change = ReturnType<typeof dailyChange>;

/** The newest 28 days and the 28 before, newest first, a day without rows as 0. */
function runs<R extends {days_back: number}>(rows: readonly R[], value: (row: R) => number): [number[], number[]] {
  const byDay = new Map(rows.map((row) => [row.days_back, value(row)]));
  const run = (from: number) => Array.from({length: 28}, (_, i) => byDay.get(from + i) ?? 0);
  return [run(0), run(28)];
}

function salesFinding(moved: Change): Finding | null {
  if (moved?.change === null || moved?.change === undefined) return null;
  const isUp = moved.difference > 0;
  return {
    text: isUp
      ? text("Sales are {change} above the 4 weeks before: {money} more.")
      : text("Sales are {change} below the 4 weeks before: {money} less."),
    values: {
      change: {value: Math.abs(moved.change), unit: "rate"},
      money: {value: Math.abs(moved.difference), unit: "money"}
    },
    stake: Math.abs(moved.difference),
    kind: isUp ? "good" : "bad",
    page: null
  };
}

const visitTexts = {
  return: {
    up: text("{n} more return {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit."),
    down: text("{n} fewer return {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.")
  },
  first: {
    up: text("{n} more first {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit."),
    down: text("{n} fewer first {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.")
  }
} as const;

function visitFinding(visit: keyof typeof visitTexts, moved: Change, spend: number): Finding | null {
  if (!moved) return null;
  const isUp = moved.difference > 0;
  const stake = Math.abs(moved.difference) * spend;
  return {
    text: visitTexts[visit][isUp ? "up" : "down"],
    values: {n: {value: Math.abs(moved.difference), unit: "count"}, money: {value: stake, unit: "money"}},
    stake,
    kind: isUp ? "good" : "bad",
    page: "coming-back"
  };
}

/** Above this difference of the capture rate, visits of known customers are not compared. */
const trustedCaptureMove = 0.05;

function captureMove(
  sales: readonly {period: string; receipt_count: number; known_receipt_count: number}[]
): Finding | null {
  const share = (period: Period) => {
    const row = sales.find((candidate) => candidate.period === period);
    return row && row.receipt_count > 0 ? row.known_receipt_count / row.receipt_count : null;
  };
  const now = share("now");
  const before = share("before");
  if (now === null || before === null || Math.abs(now - before) <= trustedCaptureMove) return null;
  return {
    text: text(
      "The share of receipts with a known customer moved by {points}, so visits cannot be compared: a lost card habit looks like lost customers."
    ),
    values: {points: {value: now - before, unit: "points"}},
    stake: 0,
    kind: "caution",
    page: null
  };
}

export default overview;
