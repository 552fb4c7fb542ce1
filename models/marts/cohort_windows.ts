import {
  atLeast,
  between,
  computed,
  count,
  integer,
  notAbove,
  rate,
  real,
  text
} from "../../src/model/index.js";
import {normalCritical, wilson} from "../../src/stats/index.js";
import {intCohortWindowSums as sums} from "../intermediate/customers/int_cohort_window_sums.js";
import {runs} from "../intermediate/lifecycle/runs.js";

export const cohortWindows = computed({
  name: "cohort_windows",
  grain: ["dimension", "value", "window_number"],
  doc: "One row per way of beginning, its value and window of 30 days from each customer's own first visit: how many came, and what a customer brought up to then. Only customers who were watched to the window's end, so that all have equal follow-up; visits alone, refunds without a known sale are left out.",
  refs: {sums},
  columns: {
    dimension: text(
      "all, cohort_month, store, seller, first_category, acquisition_channel or first_offer, of the first visit; campaign, that won the customer."
    ),
    value: text("Its value; '' where not known, and for all; a month as 2026-03."),
    window_number: integer(
      "0: the day of the first visit; k: days 30 (k − 1) + 1 to 30 k after it."
    ),
    customer_count: count("Customers watched to the window's end."),
    active_count: count("Those with a visit in the window."),
    retention_rate: rate("Active of all."),
    retention_rate_low: rate("Lower 95 % limit (Wilson)."),
    retention_rate_high: rate("Upper 95 % limit."),
    net_spend: real("Net spend of a customer in the window, on average."),
    margin: real("Margin before points of a customer in the window, on average."),
    margin_to_date: real(
      "Margin of a customer from the first visit to the window's end, on average."
    ),
    margin_to_date_low: real(
      "Lower 95 % limit, by the normal approximation over customers; empty for a single one."
    ).nullable(),
    margin_to_date_high: real("Upper 95 % limit.").nullable()
  },
  checks: [
    atLeast("customer_count", 1),
    between("retention_rate", 0, 1),
    notAbove("active_count", "customer_count"),
    notAbove("margin_to_date_low", "margin_to_date"),
    notAbove("margin_to_date", "margin_to_date_high")
  ],
  inputs: (db) => ({
    rows: db
      .selectFrom("sums")
      .select(["dimension", "value", "watched_windows", "window_number", "customer_count"])
      .select(["net_spend", "margin", "square_growth"])
      .orderBy("dimension")
      .orderBy("value")
      .orderBy("watched_windows")
      .orderBy("window_number")
  }),
  compute: ({rows}) => {
    const z = normalCritical(0.95);
    const cells = runs([rows.dimension, rows.value]).flatMap(([from, to]) => {
      const own = Array.from({length: to - from}, (_, i) => from + i);
      const last = Math.max(...own.map((row) => rows.watched_windows[row]!));
      const sum = (column: readonly number[], rowsOf: readonly number[]) =>
        rowsOf.reduce((total, row) => total + column[row]!, 0);
      return Array.from({length: last + 1}, (_, window) => {
        const watched = own.filter((row) => rows.watched_windows[row]! >= window);
        const inside = watched.filter((row) => rows.window_number[row] === window);
        const toDate = watched.filter((row) => rows.window_number[row]! <= window);
        // Everybody came on the day of the first visit, so its rows count the customers.
        const customers = sum(
          rows.customer_count,
          watched.filter((row) => rows.window_number[row] === 0)
        );
        const active = sum(rows.customer_count, inside);
        const mean = sum(rows.margin, toDate) / customers;
        const spread = sum(rows.square_growth, toDate) - customers * mean ** 2;
        const reach =
          customers > 1 ? z * Math.sqrt(Math.max(0, spread) / (customers - 1) / customers) : null;
        return {
          dimension: rows.dimension[from]!,
          value: rows.value[from]!,
          window,
          customers,
          active,
          share: wilson({successes: active, trials: customers}),
          spend: sum(rows.net_spend, inside) / customers,
          margin: sum(rows.margin, inside) / customers,
          mean,
          reach
        };
      });
    });
    return {
      dimension: cells.map(({dimension}) => dimension),
      value: cells.map(({value}) => value),
      window_number: cells.map(({window}) => window),
      customer_count: cells.map(({customers}) => customers),
      active_count: cells.map(({active}) => active),
      retention_rate: cells.map(({active, customers}) => active / customers),
      retention_rate_low: cells.map(({share}) => share.low),
      retention_rate_high: cells.map(({share}) => share.high),
      net_spend: cells.map(({spend}) => spend),
      margin: cells.map(({margin}) => margin),
      margin_to_date: cells.map(({mean}) => mean),
      margin_to_date_low: cells.map(({mean, reach}) => (reach === null ? null : mean - reach)),
      margin_to_date_high: cells.map(({mean, reach}) => (reach === null ? null : mean + reach))
    };
  }
});
