import {expectedVisits, normalCritical, visitRanges, wilson} from "../../../src/stats/index.js";
import {runs} from "../lifecycle/runs.js";
import {everybody, inWeeks, type FittedModel, type GroupedDays} from "./visit-models.js";

/** Histories at the cut in the order of their segments, and what the customers who had them did after it. */
export interface Judged extends GroupedDays {
  readonly segment: readonly string[];
  readonly came_count: readonly number[];
  readonly later_visit_count: readonly number[];
  readonly squared_visit_count: readonly number[];
}

/** A tenth of the customers: foreseen beside done. */
export interface Tenth {
  readonly measure: "p_alive" | "expected_visits";
  readonly decile: number;
  readonly customers: number;
  readonly alive: number;
  readonly predicted: number;
  readonly actual: number;
  readonly low: number;
  readonly high: number;
}

/** One history with what was foreseen of a customer who had it. */
interface Foreseen {
  readonly row: number;
  readonly customers: number;
  readonly alive: number;
  readonly comes: number;
  readonly visits: number;
  readonly isOnce: boolean;
}

/**
 * Tenths of the customers by P(alive) and by expected visits in the `weeks` after the cut; none where nothing
 * was fitted. Customers who came once stand apart in P(alive) under BG/NBD, which gives them all a 1.
 */
export function calibrate(fitted: readonly FittedModel[], judged: Judged, weeks: number): Tenth[] {
  const own = new Map(fitted.map((one) => [one.segment, one]));
  const together = own.get(everybody);
  if (!together) return [];
  const foreseen = runs([judged.segment]).flatMap(([from, to]) => {
    const {model, forecast} = own.get(judged.segment[from]!) ?? together;
    const histories = inWeeks(judged, {from, to});
    const {anyVisit} = visitRanges(forecast, histories, weeks);
    return Array.from(histories.frequency, (x, i): Foreseen => {
      const [t, T] = [histories.recency[i]!, histories.age[i]!];
      return {
        row: from + i,
        customers: histories.customers[i]!,
        alive: forecast.pAlive(x, t, T),
        comes: anyVisit[i]!,
        visits: expectedVisits(forecast, x, t, T, weeks),
        isOnce: x === 0 && model.name === "bg_nbd"
      };
    });
  });
  const sum = (rows: readonly Foreseen[], of: (row: Foreseen) => number) =>
    rows.reduce((total, row) => total + of(row), 0);
  const made = (column: readonly number[]) => (row: Foreseen) => column[row.row]!;

  const share = (decile: number, rows: readonly Foreseen[]): Tenth => {
    const customers = sum(rows, (row) => row.customers);
    const came = sum(rows, made(judged.came_count));
    return {
      measure: "p_alive",
      decile,
      customers,
      alive: sum(rows, (row) => row.customers * row.alive) / customers,
      predicted: sum(rows, (row) => row.customers * row.comes) / customers,
      actual: came / customers,
      ...wilson({successes: came, trials: customers})
    };
  };
  const mean = (decile: number, rows: readonly Foreseen[]): Tenth => {
    const customers = sum(rows, (row) => row.customers);
    const visits = sum(rows, made(judged.later_visit_count)) / customers;
    const square = sum(rows, made(judged.squared_visit_count)) / customers;
    const reach = normalCritical(0.95) * Math.sqrt(Math.max(0, square - visits ** 2) / customers);
    return {
      measure: "expected_visits",
      decile,
      customers,
      alive: sum(rows, (row) => row.customers * row.alive) / customers,
      predicted: sum(rows, (row) => row.customers * row.visits) / customers,
      actual: visits,
      low: Math.max(0, visits - reach),
      high: visits + reach
    };
  };
  const once = foreseen.filter(({isOnce}) => isOnce);
  return [
    ...(once.length > 0 ? [share(0, once)] : []),
    ...tenths(
      foreseen.filter(({isOnce}) => !isOnce),
      (row) => row.alive
    ).map(([decile, rows]) => share(decile, rows)),
    ...tenths(foreseen, (row) => row.visits).map(([decile, rows]) => mean(decile, rows))
  ];
}

/** Groups by tenths of the customers in the order of a score; equal scores stay together. */
function tenths(
  rows: readonly Foreseen[],
  score: (row: Foreseen) => number
): [decile: number, rows: Foreseen[]][] {
  const sorted = rows.toSorted((a, b) => score(a) - score(b) || a.row - b.row);
  const all = sorted.reduce((sum, {customers}) => sum + customers, 0);
  const found = new Map<number, Foreseen[]>();
  let before = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from;
    let equal = 0;
    while (to < sorted.length && score(sorted[to]!) === score(sorted[from]!))
      equal += sorted[to++]!.customers;
    const decile = Math.min(10, 1 + Math.floor((10 * (before + equal / 2)) / all));
    const tenth = found.get(decile) ?? [];
    for (const row of sorted.slice(from, to)) tenth.push(row);
    found.set(decile, tenth);
    before += equal;
    from = to;
  }
  return [...found];
}
