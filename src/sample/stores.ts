import {stream} from "./random.js";

export interface Seller {
  id: string;
  /** The probability that the seller asks for the card. */
  zeal: number;
}

export interface Store {
  id: string;
  city: string;
  /** The store's share of new customers and of passers-by. */
  weight: number;
  /** How readily its customers come back; 1 is ordinary. */
  quality: number;
  sellers: Seller[];
}

const plan = [
  {id: "Чиланзар", city: "Ташкент", weight: 0.24, quality: 1.05},
  {id: "Юнусабад", city: "Ташкент", weight: 0.2, quality: 1},
  {id: "Мирабад", city: "Ташкент", weight: 0.2, quality: 1.1},
  {id: "Сергели", city: "Ташкент", weight: 0.12, quality: 0.85},
  {id: "Регистан", city: "Самарканд", weight: 0.15, quality: 0.95},
  {id: "Сиаб", city: "Самарканд", weight: 0.09, quality: 1}
];

const sellersPerStore = 4;

/** The six stores with their sellers. */
export function stores(seed: number): Store[] {
  const rng = stream(seed, "sellers");
  return plan.map((store, s) => ({
    ...store,
    sellers: Array.from({length: sellersPerStore}, (_, k) => ({
      id: `К${String(s * sellersPerStore + k + 1).padStart(2, "0")}`,
      zeal: 0.72 + 0.24 * rng.next()
    }))
  }));
}

/** The seller on duty: two shifts a day, rotating through the store's sellers. */
export function sellerOnDuty(store: Store, day: number, minute: number): Seller {
  const shift = day * 2 + (minute < 15 * 60 ? 0 : 1);
  const seller = store.sellers[shift % store.sellers.length];
  if (!seller) throw new Error(`The store ${store.id} has no sellers.`);
  return seller;
}
