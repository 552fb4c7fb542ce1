import {parseDay, type Day} from "../time/days.js";

export interface Store {
  id: string;
  name: string;
  city: string;
  /** The store's share of new customers and of passers-by. */
  weight: number;
  /** Secret: what the store does to the visit rates of its customers; 1 is ordinary. */
  quality: number;
  openedOn: Day;
  /** Closed for repairs from the first to the last of these days. */
  closure: {from: Day; to: Day} | null;
}

type Row = [
  id: string,
  name: string,
  city: string,
  weight: number,
  quality: number,
  openedOn: string
];

const rows: Row[] = [
  ["Чиланзар", "Чиланзар, квартал 9", "Ташкент", 0.24, 1.05, "2018-04-14"],
  ["Юнусабад", "Юнусабад, рынок", "Ташкент", 0.2, 1, "2019-09-01"],
  ["Мирабад", "Мирабад, улица Нукус", "Ташкент", 0.2, 1.1, "2019-11-20"],
  ["Сергели", "Сергели, торговый центр", "Ташкент", 0.12, 0.8, "2020-02-03"],
  ["Регистан", "Самарканд, у Регистана", "Самарканд", 0.15, 0.95, "2020-06-01"],
  ["Сиаб", "Самарканд, Сиабский базар", "Самарканд", 0.09, 1, "2025-03-01"]
];

/** Юнусабад was closed for repairs. */
const repairs = {store: "Юнусабад", from: parseDay("2025-08-04"), to: parseDay("2025-09-14")};

/** Secret: while a store is closed, this share of its visits goes to another store; the rest do not happen. */
export const redirectedWhileClosed = 0.5;

/** The six stores. */
export const stores: Store[] = rows.map(([id, name, city, weight, quality, openedOn]) => ({
  id,
  name,
  city,
  weight,
  quality,
  openedOn: parseDay(openedOn),
  closure: id === repairs.store ? {from: repairs.from, to: repairs.to} : null
}));

/** True when the store sells on that day. */
export function isOpen(store: Store, day: Day): boolean {
  if (day < store.openedOn) return false;
  return !store.closure || day < store.closure.from || day > store.closure.to;
}
