import type {DataOf} from "../../src/site/page.js";
import type {salesChangePage} from "../data/sales-change.json.js";
import {t} from "../i18n/index.js";
import {formatOf, type SiteFacts} from "./site.js";
import type {Step} from "./waterfall.js";

export type SalesChange = DataOf<typeof salesChangePage>;

/** Which months are set against each other, and where. */
export interface Asked {
  readonly month: string;
  readonly against: "month" | "year";
  /** Empty for all stores. */
  readonly store: string;
}

/** One reason and what it added or took; `customers` is null where nobody is known or may be counted. */
export interface Part {
  readonly id: string;
  readonly label: string;
  readonly change: number;
  readonly customers: number | null;
}

/** The reasons in the order in which they are told. */
const names: readonly (readonly [id: string, name: () => string])[] = [
  ["new", () => t("New customers")],
  ["first_seen", () => t("Seen for the first time")],
  ["returned", () => t("Came back")],
  ["lost", () => t("Did not come again")],
  ["few", () => t("Groups of few customers")],
  ["regular_visits", () => t("Regulars: how often")],
  ["regular_spend", () => t("Regulars: spend per visit")],
  ["regular_stores", () => t("Regulars who changed stores")],
  ["refunds", () => t("Returns without a purchase")],
  ["anonymous_receipts", () => t("Unknown buyers: receipts")],
  ["anonymous_average", () => t("Unknown buyers: average receipt")],
  ["opened", () => t("Newly opened stores")],
  ["closed", () => t("Closed stores")],
  ["days", () => t("Days that only one has")]
];

/** The months that can be compared as asked, the newest first. */
export function monthsOf({parts}: SalesChange, against: string): string[] {
  return [
    ...new Set(parts.filter((row) => row.comparison === against).map((row) => row.month))
  ].sort((a, b) => b.localeCompare(a));
}

/** What changed, reason by reason; stores that opened or closed are a reason of their own. */
export function partsOf(data: SalesChange, {month, against, store}: Asked): Part[] {
  const sums = new Map<string, {change: number; customers: number | null}>();
  const add = (id: string, change: number | null, customers: number | null) => {
    const known = sums.get(id);
    if (change !== null)
      sums.set(id, {change: (known?.change ?? 0) + change, customers: known ? null : customers});
  };
  if (store)
    for (const row of data.store_parts.filter((d) => d.month === month && d.store_id === store))
      add(row.driver, against === "month" ? row.change : row.year_change, null);
  else
    for (const row of data.parts.filter((d) => d.month === month && d.comparison === against))
      if (row.store_state === "existing") add(row.driver, row.change, row.customer_count);
      else add(row.store_state, row.change, null);
  return names.flatMap(([id, name]) => {
    const sum = sums.get(id);
    return sum && Math.abs(sum.change) >= 0.00005 ? [{id, label: name(), ...sum}] : [];
  });
}

/** Net spend of a month so far, of all stores or of one. */
function soldIn(data: SalesChange, {month, store}: Asked): number {
  const sold = store
    ? data.stores.find((row) => row.month === month && row.store === store)
    : data.months.find((row) => row.month === month);
  return sold?.net_spend ?? 0;
}

/** From the sales of the earlier month to those of the later, reason by reason. */
export function stepsOf(site: SiteFacts, data: SalesChange, asked: Asked): Step[] {
  const parts = partsOf(data, asked);
  if (parts.length === 0) return [];
  const now = soldIn(data, asked);
  const total = parts.reduce((sum, {change}) => sum + change, 0);
  const format = formatOf(site);
  return [
    {label: format.month(beforeOf(asked)), value: now - total, isTotal: true},
    ...parts.map(({label, change}) => ({label, value: change, isTotal: false})),
    {label: format.month(asked.month), value: now, isTotal: true}
  ];
}

/** The month that a month is compared with. */
export function beforeOf({month, against}: Pick<Asked, "month" | "against">): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 - (against === "month" ? 1 : 12), 1))
    .toISOString()
    .slice(0, 10);
}
