import {exp, log} from "../chance/elementary.js";
import {categories} from "./catalogue.js";
import {parseDay, type Day} from "../time/days.js";

/** A price promotion on a whole category. */
export interface Promotion {
  id: string;
  name: string;
  category: number;
  percent: number;
  from: Day;
  to: Day;
}

/** Secret: the odds that a line is of the category are multiplied by (price ratio) to the power of minus this. */
export const elasticity: Record<string, number> = {
  Напитки: 0.6,
  "Чай на вес": 1.4,
  "Чай в пачках": 1.8,
  Кофе: 1.2,
  Сладости: 2.4,
  Посуда: 3,
  Подарки: 0
};

type Row = [id: string, name: string, category: string, percent: number, from: string, to: string];

const rows: Row[] = [
  ["P01", "Неделя сладостей", "Сладости", 15, "2024-10-07", "2024-10-20"],
  ["P02", "Посуда к Новому году", "Посуда", 20, "2024-12-02", "2024-12-22"],
  ["P03", "Месяц чая", "Чай в пачках", 10, "2025-02-03", "2025-02-23"],
  ["P04", "Лето: кофе в зёрнах", "Кофе", 15, "2025-06-09", "2025-06-29"],
  ["P05", "Неделя сладостей", "Сладости", 20, "2025-10-06", "2025-10-19"],
  ["P06", "Подарки заранее", "Подарки", 10, "2025-11-24", "2025-12-07"],
  ["P07", "Чай на вес", "Чай на вес", 15, "2026-04-06", "2026-04-26"]
];

const promotions: Promotion[] = rows.map(([id, name, category, percent, from, to]) => ({
  id,
  name,
  category: categories.findIndex((candidate) => candidate.name === category),
  percent,
  from: parseDay(from),
  to: parseDay(to)
}));

/** The promotions that touch the days from `first` to `last`. */
export function promotionsBetween(first: Day, last: Day): Promotion[] {
  return promotions.filter((promotion) => promotion.to >= first && promotion.from <= last);
}

/** Running sums of a taste under a promotion; `eagerness` multiplies its pull. */
export function tasteUnder(
  taste: readonly number[],
  promotion: Promotion,
  eagerness: number
): number[] {
  const name = categories[promotion.category]?.name ?? "";
  const pull = eagerness * exp(-(elasticity[name] ?? 0) * log(1 - promotion.percent / 100));
  let before = 0;
  let sum = 0;
  return taste.map((upTo, category) => {
    const weight = upTo - before;
    before = upTo;
    return (sum += category === promotion.category ? weight * pull : weight);
  });
}
