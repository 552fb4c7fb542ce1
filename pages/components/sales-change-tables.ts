import {t} from "../i18n/index.js";
import {monthsOf, partsOf, type Asked, type SalesChange} from "./sales-change.js";
import type {Column} from "./table.js";

/** One store and its change, as asked. */
export interface StoreChange {
  readonly label: string;
  readonly change: number;
  readonly now: number;
  readonly state: string | null;
}

/** The stores by their change, the largest loss first; the smaller ones together. */
export function storesOf({stores}: SalesChange, {month, against}: Asked): StoreChange[] {
  return stores
    .filter((row) => row.month === month)
    .flatMap((row) => {
      const change = against === "month" ? row.change : row.year_change;
      if (change === null) return [];
      const isOther = row.store === "other";
      return [
        {
          label: isOther ? t("Other stores") : row.store,
          change,
          now: row.net_spend ?? 0,
          state: isOther ? null : against === "month" ? row.store_state : row.year_store_state
        }
      ];
    })
    .sort((a, b) => a.change - b.change);
}

const states: Readonly<Record<string, () => string>> = {
  existing: () => t("Existing"),
  opened: () => t("Newly opened"),
  closed: () => t("Closed")
};

export const storeColumns: readonly Column<StoreChange>[] = [
  {label: t("Store"), unit: "text", value: (d) => d.label},
  {label: t("Change"), unit: "exact money", value: (d) => d.change},
  {label: t("Sales"), unit: "exact money", value: (d) => d.now},
  {
    label: t("In both months"),
    unit: "text",
    value: (d) => d.state,
    say: (d) => states[d.state ?? ""]?.() ?? "–"
  }
];

/** The change of each month in few parts, for the table over time. */
export interface MonthChange {
  readonly month: string;
  readonly sales: number | null;
  readonly change: number;
  readonly people: number;
  readonly regulars: number;
  readonly unknown: number;
  readonly others: number;
}

const kinds: Readonly<Record<string, keyof MonthChange>> = {
  new: "people",
  first_seen: "people",
  returned: "people",
  lost: "people",
  few: "people",
  regular_visits: "regulars",
  regular_spend: "regulars",
  regular_stores: "regulars",
  anonymous_receipts: "unknown",
  anonymous_average: "unknown"
};

/** Every month that can be compared as asked, the newest first, in all stores. */
export function monthChanges(data: SalesChange, against: Asked["against"]): MonthChange[] {
  return monthsOf(data, against).map((month) => {
    const row = {people: 0, regulars: 0, unknown: 0, others: 0};
    const parts = partsOf(data, {month, against, store: ""});
    for (const {id, change} of parts) row[(kinds[id] ?? "others") as keyof typeof row] += change;
    return {
      month,
      sales: data.months.find((one) => one.month === month)?.net_spend ?? null,
      change: parts.reduce((sum, {change}) => sum + change, 0),
      ...row
    };
  });
}

export const monthColumns: readonly Column<MonthChange>[] = [
  {label: t("Month"), unit: "month", value: (d) => d.month},
  {label: t("Sales"), unit: "money", value: (d) => d.sales},
  {label: t("Change"), unit: "money", value: (d) => d.change},
  {label: t("Coming and going"), unit: "money", value: (d) => d.people},
  {label: t("Regulars"), unit: "money", value: (d) => d.regulars},
  {label: t("Unknown buyers"), unit: "money", value: (d) => d.unknown},
  {label: t("Everything else"), unit: "money", value: (d) => d.others}
];
