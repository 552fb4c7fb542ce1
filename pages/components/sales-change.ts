import type {DataOf} from "../../src/site/page.js";
import type {salesChangePage} from "../data/sales-change.json.js";
import {t} from "../i18n/index.js";
import {changeOf} from "./change.js";
import {formatOf, type SiteFacts} from "./site.js";
import type {Column} from "./table.js";
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

/** Reasons that are told together, and what is said of them when they add or take. */
const tellings: readonly {
  readonly ids: readonly string[];
  readonly more: () => string;
  readonly less: () => string;
}[] = [
  {
    ids: ["new", "first_seen", "returned", "lost", "few", "refunds"],
    more: () => t("more customers came than stayed away"),
    less: () => t("more customers stayed away than came")
  },
  {
    ids: ["regular_visits"],
    more: () => t("regulars came more often"),
    less: () => t("regulars came less often")
  },
  {
    ids: ["regular_spend"],
    more: () => t("regulars spent more per visit"),
    less: () => t("regulars spent less per visit")
  },
  {
    ids: ["regular_stores"],
    more: () => t("regulars came from other stores"),
    less: () => t("regulars went to other stores")
  },
  {
    ids: ["anonymous_receipts"],
    more: () => t("more receipts of unknown buyers"),
    less: () => t("fewer receipts of unknown buyers")
  },
  {
    ids: ["anonymous_average"],
    more: () => t("larger receipts of unknown buyers"),
    less: () => t("smaller receipts of unknown buyers")
  },
  {ids: ["opened"], more: () => t("newly opened stores"), less: () => t("newly opened stores")},
  {ids: ["closed"], more: () => t("closed stores"), less: () => t("closed stores")},
  {ids: ["days"], more: () => t("a longer month"), less: () => t("a shorter month")}
];

/** Below this relative change, sales are said to be the same. */
const noticeable = 0.01;

/** Which way sales went, by how much, and the two reasons that weigh most. */
export function changeSentence(site: SiteFacts, data: SalesChange, asked: Asked): string {
  const steps = stepsOf(site, data, asked);
  if (steps.length === 0) return "";
  const format = formatOf(site);
  const before = steps[0]?.value ?? 0;
  const now = steps.at(-1)?.value ?? 0;
  const change = changeOf(now, before);
  const values = {
    month: format.month(asked.month),
    before: format.month(beforeOf(asked)),
    money: format.money(Math.abs(now - before)),
    change: format.rate(Math.abs(change ?? 0))
  };
  const moved =
    change !== null && Math.abs(change) < noticeable
      ? t("Sales of {month} are level with {before} ({sales}).", {
          month: values.month,
          before: values.before,
          sales: format.money(now)
        })
      : now > before
        ? t("Sales of {month} are {money} above {before} ({change}).", values)
        : t("Sales of {month} are {money} below {before} ({change}).", values);
  const parts = partsOf(data, asked);
  const signed = (money: number) => `${money > 0 ? "+" : ""}${format.money(money)}`;
  const told = tellings
    .map(({ids, more, less}) => {
      const sum = parts.reduce(
        (total, part) => total + (ids.includes(part.id) ? part.change : 0),
        0
      );
      return {sum, words: `${(sum > 0 ? more : less)()} (${signed(sum)})`};
    })
    .filter(({sum}) => sum !== 0)
    .sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
  const [first, second] = told;
  const most = !first
    ? ""
    : second
      ? t("What weighs most: {first}, then {second}.", {first: first.words, second: second.words})
      : t("What weighs most: {first}.", {first: first.words});
  return [moved, most].filter(Boolean).join(" ");
}

/** What to say under the chart of a month that is not over; empty for a whole month. */
export function daysNote(site: SiteFacts, {months}: SalesChange, {month}: Asked): string {
  const row = months.find((one) => one.month === month);
  return row && !row.is_complete
    ? t("{month} is not over: its days to {day} stand beside as many days of the other month.", {
        month: formatOf(site).month(month),
        day: formatOf(site).day(row.last_date)
      })
    : "";
}

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
