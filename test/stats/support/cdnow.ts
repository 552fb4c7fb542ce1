import {sharedRows, sharedText} from "./shared.js";

const log = "data/cdnow-sample/cdnow_sample_log.fixed-width.txt";
const day = 86_400_000;

/** The CDNOW sample's rounded summary, as published. */
export function cdnowSummary() {
  const rows = sharedRows(
    "data/cdnow-sample/cdnow_customers_summary_with_transactions.csv"
  ) as Record<"ID" | "x" | "t_x" | "T" | "zbar", number>[];
  return {
    rows,
    frequency: rows.map((row) => row.x),
    recency: rows.map((row) => row.t_x),
    age: rows.map((row) => row.T),
    meanSpend: rows.map((row) => row.zbar)
  };
}

interface Customer {
  readonly id: number;
  /** Day numbers of distinct purchase days, ascending, and the spend of each. */
  readonly days: readonly number[];
  readonly spend: readonly number[];
}

/** The sample's purchases by customer, purchases of one day merged. */
export function cdnowCustomers(): Customer[] {
  const byCustomer = new Map<number, Map<number, number>>();
  for (const line of sharedText(log).trim().split(/\r?\n/)) {
    const [, id, date, , dollars] = line.trim().split(/\s+/).map(Number);
    const days = byCustomer.get(id!) ?? new Map<number, number>();
    days.set(dayNumber(date!), (days.get(dayNumber(date!)) ?? 0) + dollars!);
    byCustomer.set(id!, days);
  }
  return [...byCustomer].map(([id, days]) => {
    const entries = [...days].sort(([a], [b]) => a - b);
    return {id, days: entries.map(([at]) => at), spend: entries.map(([, sum]) => sum)};
  });
}

/** The day number of a date written as yyyymmdd. */
export function dayNumber(date: number): number {
  return Date.UTC(Math.floor(date / 10_000), (Math.floor(date / 100) % 100) - 1, date % 100) / day;
}

/** Gaps between purchase days, each ended by the next one or censored by the end of the data. */
export function cdnowGaps() {
  const end = dayNumber(19980630);
  const gaps = cdnowCustomers().flatMap(({id, days}) =>
    days.map((at, i) => ({id, time: (days[i + 1] ?? end) - at, isEvent: i + 1 < days.length}))
  );
  return {
    time: gaps.map((gap) => gap.time),
    isEvent: gaps.map((gap) => gap.isEvent),
    customer: gaps.map((gap) => gap.id)
  };
}
