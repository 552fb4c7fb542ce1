import {stream} from "../chance/random.js";
import {dayAt, parseDay, type Day, type Moment} from "../time/days.js";
import {stores} from "./stores.js";

/** Secret: what a dishonest seller does. */
export type Fraud = "own_card" | "splits_receipts";

export interface Seller {
  id: string;
  name: string;
  store: number;
  hiredOn: Day;
  /** Secret: the probability of asking for the card. */
  zeal: number;
  /** Secret: the probability of writing each field of the form down, and writing it down right. */
  care: number;
  /** Secret. */
  fraud: Fraud | null;
  /** The seller's own loyalty card, where one is abused. */
  ownCard: string | null;
}

const firstNames = [
  "Дилноза",
  "Рустам",
  "Камола",
  "Жасур",
  "Анна",
  "Бекзод",
  "Мадина",
  "Отабек",
  "Лола",
  "Тимур",
  "Нигора",
  "Санжар",
  "Севара",
  "Даврон",
  "Ирина",
  "Шерзод",
  "Умида",
  "Фаррух",
  "Зарина",
  "Азиз",
  "Гулнора",
  "Ислом",
  "Феруза",
  "Комил"
];
const initials = "АБВГДЖЗИКЛМНОРСТУФХЭЮЯ";

const perStore = 4;

/** Secret: which sellers cheat, how, and on which share of the sales that allow it. */
export const frauds: Record<string, {fraud: Fraud; rate: number}> = {
  К06: {fraud: "own_card", rate: 0.18},
  К18: {fraud: "own_card", rate: 0.1},
  К11: {fraud: "splits_receipts", rate: 0.35}
};

/** The sellers of all stores, four a store. */
export function makeSellers(seed: number): Seller[] {
  return firstNames.map((firstName, i) => {
    const rng = stream(seed, "seller", i);
    const id = `К${String(i + 1).padStart(2, "0")}`;
    const store = Math.floor(i / perStore);
    const fraud = frauds[id]?.fraud ?? null;
    return {
      id,
      name: `${firstName} ${initials.charAt(rng.below(initials.length))}.`,
      store,
      hiredOn: Math.max(stores[store]?.openedOn ?? 0, parseDay("2022-01-10")) + rng.below(120),
      zeal: 0.68 + 0.29 * rng.next(),
      care: 0.8 + 0.19 * rng.next(),
      fraud,
      ownCard: fraud === "own_card" ? `77990000${String(i + 1).padStart(2, "0")}` : null
    };
  });
}

/** The index of the seller on duty in a store: two shifts a day, rotating. */
export function sellerOnDuty(store: number, at: Moment): number {
  const day = dayAt(at);
  const shift = day * 2 + (at - day * 1440 < 15 * 60 ? 0 : 1);
  return store * perStore + (shift % perStore);
}
