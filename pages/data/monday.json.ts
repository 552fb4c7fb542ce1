import {sql} from "kysely";
import {calendarEvents} from "../../models/marts/calendar_events.js";
import {customers, firstVisitsKnownFrom} from "../../models/marts/customers.js";
import {customersAtStake} from "../../models/marts/customers_at_stake.js";
import {receipts} from "../../models/marts/receipts.js";
import {visits} from "../../models/marts/visits.js";
import {metrics} from "../../models/metrics.js";
import {masked, outOfLine, page, text, type Finding, type PageContext} from "../../src/site/index.js";
import {addDays, daysBetween, dayValue} from "../../src/warehouse/sql.js";

const daily = 86_400_000;

/** The last day of the last full week; weeks begin as the settings say. */
const lastFullWeek = ({asOf, programme}: PageContext): string => {
  const asOfDay = Date.parse(`${asOf}T00:00:00Z`);
  const lastWeekday = programme.business.weekStart === "monday" ? 0 : 6;
  const past = (new Date(asOfDay).getUTCDay() - lastWeekday + 7) % 7;
  return new Date(asOfDay - past * daily).toISOString().slice(0, 10);
};

/** Days to the end of the week that the page reads: a year, the feast that moved by five weeks, the week before. */
const shownDays = 58 * 7;
/** Weeks by which a week is judged. */
const usualWeeks = 26;
/** Stores that are judged one by one: the ones that sell most. */
const shownStores = 10;

const stake = [
  sql<number>`count(*)`.as("customer_count"),
  sql<number>`sum(value_at_stake)`.as("value_at_stake")
] as const;

export const monday = page({
  doc: "How was the last full week, like for like, and what is to be done?",
  refs: {calendarEvents, customers, customersAtStake, receipts, visits},
  needs: {rows: "days", exports: ["receipts"]},
  metrics: {
    net_spend: metrics.net_spend,
    receipt_count: metrics.receipt_count,
    average_receipt: metrics.average_receipt,
    return_visits: metrics.return_visits,
    new_customer_count: metrics.new_customer_count,
    capture_rate: metrics.capture_rate,
    value_at_stake: metrics.value_at_stake
  },
  queries: {
    week: (db, context) =>
      db
        .selectFrom("receipts")
        .where("counted_date", "is not", null)
        .select(({fn}) => {
          const first = fn.min<string | null>("counted_date");
          return [
            dayValue(lastFullWeek(context)).as("ends_on"),
            first.as("first_day"),
            firstVisitsKnownFrom(first, context.programme).as("first_visits_known_from")
          ];
        }),
    days: (db, context) =>
      db
        .with("sold", (q) =>
          q
            .selectFrom("receipts")
            .where("counted_date", "is not", null)
            .groupBy("counted_date")
            .select(({fn}) => [
              "counted_date as day",
              fn.sum<number>("net_amount").as("net_spend"),
              sql<number>`count(*) filter (where kind = 'sale')`.as("receipt_count"),
              sql<number>`count(customer_id) filter (where kind = 'sale')`.as("known_receipt_count")
            ])
        )
        .with("came", (q) =>
          q
            .selectFrom("visits")
            .groupBy("business_date")
            .select(["business_date as day", sql<number>`count(*) filter (where is_return)`.as("return_count")])
        )
        .with("began", (q) =>
          q
            .selectFrom("customers")
            .where("is_start_unknown", "=", false)
            .where("first_visit_date", "is not", null)
            .groupBy("first_visit_date")
            .select(["first_visit_date as day", sql<number>`count(*)`.as("new_count")])
        )
        .selectFrom("sold as s")
        .leftJoin("came as c", "c.day", "s.day")
        .leftJoin("began as b", "b.day", "s.day")
        .where("s.day", "<=", dayValue(lastFullWeek(context)))
        .where("s.day", ">", addDays(dayValue(lastFullWeek(context)), -shownDays))
        .orderBy("s.day")
        .select(({fn, lit}) => [
          sql<string>`s.day`.as("day"),
          "s.net_spend",
          "s.receipt_count",
          "s.known_receipt_count",
          fn.coalesce("c.return_count", lit(0)).as("return_count"),
          fn.coalesce("b.new_count", lit(0)).as("new_count")
        ]),
    events: (db, context) =>
      db
        .selectFrom("calendarEvents")
        .where("kind", "in", ["holiday", "season"])
        .where("starts_on", "<=", dayValue(lastFullWeek(context)))
        .where("ends_on", ">", addDays(dayValue(lastFullWeek(context)), -380))
        .orderBy("starts_on")
        .select(["event", "starts_on", "ends_on", "year_before_starts_on"]),
    store_weeks: (db, context) => {
      const week = sql<number>`cast(floor(${daysBetween(sql<string>`counted_date`, sql<string>`cast(${sql.lit(lastFullWeek(context))} as date)`)} / 7.0) as integer)`;
      return db
        .with("largest", (q) =>
          q
            .selectFrom("receipts")
            .where("store_id", "<>", "")
            .groupBy("store_id")
            .orderBy(({fn}) => fn.sum("net_amount"), "desc")
            .limit(shownStores)
            .select("store_id")
        )
        .selectFrom("receipts as r")
        .innerJoin("largest as l", "l.store_id", "r.store_id")
        .where("counted_date", "<=", dayValue(lastFullWeek(context)))
        .where("counted_date", ">", addDays(dayValue(lastFullWeek(context)), -7 * (usualWeeks + 1)))
        .groupBy(["l.store_id", week])
        .orderBy("l.store_id")
        .orderBy(week)
        .select(({fn}) => ["l.store_id", week.as("weeks_back"), fn.sum<number>("r.net_amount").as("net_spend")]);
    },
    slipped: (db, {asOf}) =>
      masked(
        db
          .selectFrom("customersAtStake as s")
          .innerJoin("customers as c", "c.customer_id", "s.customer_id")
          .where("s.since_date", ">", addDays(dayValue(asOf), -7))
          .where("s.state", "<>", "lost")
          .groupBy(sql`case when c.visit_count > 1 then 'regular' else 'newcomer' end`)
          .orderBy(sql`who`)
          .select([sql<string>`case when c.visit_count > 1 then 'regular' else 'newcomer' end`.as("who"), ...stake]),
        {count: "customer_count", measures: ["value_at_stake"]}
      )
  },
  findings: (data, context) => {
    const weeks = weeksOf(data.days, lastFullWeek(context));
    const capture = captureFinding(weeks);
    // While old customers are still seen for the first time, return visits rise of themselves.
    const knownFrom = data.week[0]?.first_visits_known_from ?? "";
    const told = weeks.filter((_, back) => daysEarlier(lastFullWeek(context), 7 * back + 6) >= knownFrom);
    return [
      weekFinding(weeks),
      capture,
      // A lost card habit looks like lost customers: no verdict on people then.
      capture ? null : returnFinding(told),
      ...storeFindings(data.store_weeks),
      ...data.slipped.map(slippedFinding)
    ];
  }
});

const daysEarlier = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * daily).toISOString().slice(0, 10);

/** One whole week, the newest first in a list. */
interface Week {
  sales: number;
  receipts: number;
  known: number;
  returns: number;
}

interface Day {
  readonly day: string;
  readonly net_spend: number;
  readonly receipt_count: number;
  readonly known_receipt_count: number;
  readonly return_count: number;
}

/** The newest whole weeks that were seen from their first day, newest first. */
function weeksOf(days: readonly Day[], end: string): Week[] {
  const first = days[0]?.day;
  if (first === undefined) return [];
  const back = (day: string) => Math.floor((Date.parse(end) - Date.parse(day)) / (7 * daily));
  const whole = Math.floor((Date.parse(end) - Date.parse(first)) / daily + 1) / 7;
  const weeks = Array.from({length: Math.min(usualWeeks + 1, Math.floor(whole))}, () => ({
    sales: 0,
    receipts: 0,
    known: 0,
    returns: 0
  }));
  for (const row of days) {
    const week = weeks[back(row.day)];
    if (!week) continue;
    week.sales += row.net_spend;
    week.receipts += row.receipt_count;
    week.known += row.known_receipt_count;
    week.returns += row.return_count;
  }
  return weeks;
}

/** The newest change from week to week where it lies outside of what earlier changes let expect; else null. */
function unusualStep(newestFirst: readonly number[], level = 0.95): number | null {
  const steps = newestFirst.slice(0, -1).map((value, i) => value - (newestFirst[i + 1] ?? 0));
  const [newest, ...earlier] = steps;
  const side = newest === undefined ? null : outOfLine(earlier, newest, level);
  return newest !== undefined && side === (newest > 0 ? "above" : "below") ? newest : null;
}

function weekFinding(weeks: readonly Week[]): Finding | null {
  const step = unusualStep(weeks.map(({sales}) => sales));
  if (step === null) return null;
  return {
    text:
      step > 0
        ? text("Sales of the week are {money} above the week before: more than weeks usually differ.")
        : text("Sales of the week are {money} below the week before: more than weeks usually differ."),
    values: {money: {value: Math.abs(step), unit: "money"}},
    stake: Math.abs(step),
    kind: step > 0 ? "good" : "bad",
    page: "sales-change",
    ...(step < 0 ? {action: text("See which customers and stores it was, and whether a feast or an outage explains it.")} : {})
  };
}

function returnFinding(weeks: readonly Week[]): Finding | null {
  const step = unusualStep(weeks.map(({returns}) => returns));
  if (step === null) return null;
  const spend = weeks.reduce((sum, {sales}) => sum + sales, 0) / (weeks.reduce((sum, {receipts}) => sum + receipts, 0) || 1);
  return {
    text:
      step > 0
        ? text("{n} more return {n|visit|visits} than in the week before, more than weeks usually differ: about {money} at the average receipt.")
        : text("{n} fewer return {n|visit|visits} than in the week before, more than weeks usually differ: about {money} at the average receipt."),
    values: {
      n: {value: Math.abs(step), unit: "count"},
      money: {value: Math.abs(step) * spend, unit: "money"}
    },
    stake: Math.abs(step) * spend,
    kind: step > 0 ? "good" : "bad",
    page: "coming-back"
  };
}

function captureFinding(weeks: readonly Week[]): Finding | null {
  const step = unusualStep(weeks.map(({known, receipts}) => (receipts === 0 ? 0 : known / receipts)));
  if (step === null || step > 0) return null;
  const money = -step * (weeks[0]?.sales ?? 0);
  return {
    text: text("The share of receipts with a known customer fell by {points} in a week: visits cannot be compared, and {money} of sales lost their customer."),
    values: {points: {value: -step, unit: "points"}, money: {value: money, unit: "money"}},
    stake: money,
    kind: "caution",
    page: null,
    action: text("Remind the tills to ask for the card.")
  };
}

/** Stores whose week fell by more than theirs usually differ; the level allows for their number. */
function storeFindings(
  rows: readonly {store_id: string | null; weeks_back: number; net_spend: number}[]
): Finding[] {
  const stores = [...new Set(rows.map((row) => row.store_id))];
  if (stores.length < 2) return [];
  return stores.flatMap((store) => {
    const ofStore = new Map(rows.filter((row) => row.store_id === store).map((row) => [row.weeks_back, row.net_spend]));
    const oldest = Math.max(...ofStore.keys());
    const step = unusualStep(
      Array.from({length: oldest + 1}, (_, i) => ofStore.get(i) ?? 0),
      1 - 0.05 / stores.length
    );
    if (step === null || step > 0) return [];
    return [
      {
        text: text("{store}: sales of the week are {money} below the week before, more than its weeks usually differ."),
        values: {store: {value: store ?? "", unit: "text"}, money: {value: -step, unit: "money"}},
        stake: -step,
        kind: "bad",
        page: "sales-change",
        action: text("Ask the store what happened.")
      }
    ];
  });
}

const slippedTexts = {
  regular: {
    text: text("{n} {n|customer|customers} who came more than once went quiet in the last 7 days: {money} of margin is at stake."),
    action: text("Call or write to them while it is early, the most valuable first.")
  },
  newcomer: {
    text: text("{n} {n|newcomer|newcomers} did not come a second time when expected, in the last 7 days: {money} of margin is at stake."),
    action: text("Invite them for a second visit.")
  }
} as const;

function slippedFinding(row: {who: string; customer_count: number | null; value_at_stake: number | null}): Finding | null {
  if (row.customer_count === null || !row.value_at_stake) return null;
  return {
    ...slippedTexts[row.who as keyof typeof slippedTexts],
    values: {
      n: {value: row.customer_count, unit: "count"},
      money: {value: row.value_at_stake, unit: "money"}
    },
    stake: row.value_at_stake,
    kind: "bad",
    page: "leaving"
  };
}

export default monday;
