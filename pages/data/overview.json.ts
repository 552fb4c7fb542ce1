import {sql, type Expression} from "kysely";
import {customers} from "../../models/marts/customers.js";
import {programmeMonths} from "../../models/marts/programme_months.js";
import {receipts} from "../../models/marts/receipts.js";
import {visits} from "../../models/marts/visits.js";
import {metrics} from "../../models/metrics.js";
import {page} from "../../src/site/index.js";
import {daysBetween} from "../../src/warehouse/sql.js";

type Period = "now" | "before" | "last_year";

/** How many days before the as-of day a day lies. Written out, not bound: it is repeated in `group by`. */
const daysBack = (day: Expression<string | null>, asOf: string) =>
  daysBetween(day, sql<string>`cast(${sql.lit(asOf)} as date)`);

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

const countOf = sql<number>`count(*)`;

export const overview = page({
  doc: "How is the programme doing, like for like?",
  refs: {customers, programmeMonths, receipts, visits},
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
    span: (db) =>
      db
        .selectFrom("receipts")
        .where("counted_date", "is not", null)
        .select(({fn}) => [
          fn.min<string | null>("counted_date").as("first_day"),
          fn.max<string | null>("counted_date").as("last_day")
        ]),
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
  }
});

export default overview;
