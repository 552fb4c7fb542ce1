import {parseDay, type Day} from "./days.js";

export type Channel = "sms" | "email" | "telegram";

/** A campaign as planned, with the secret of what it truly does. */
export interface Campaign {
  id: string;
  name: string;
  theme: string;
  channel: Channel;
  day: Day;
  /** Minute of the day at which it is sent, by the clock of Tashkent. */
  minute: number;
  /** The share of the reachable customers that are chosen. */
  audience: number;
  /** The share of the chosen who are left out on purpose. */
  holdout: number;
  /** Days in which it acts. */
  windowDays: number;
  /** Planted: the visit rate inside the window is multiplied by 1 + lift. Never exported. */
  lift: number;
  /** Per cent off with its coupon; 0 when it carries none. */
  couponPercent: number;
}

type Row = [
  name: string,
  theme: string,
  channel: Channel,
  date: string,
  hour: number,
  audience: number,
  lift: number,
  coupon: number
];

const rows: Row[] = [
  ["Летнее меню: холодный чай", "education", "telegram", "2024-08-02", 11, 0.45, 0.05, 0],
  ["К школе: термокружки", "sale", "sms", "2024-08-26", 10, 0.5, 0.25, 10],
  ["День учителя", "holiday", "sms", "2024-09-27", 12, 0.5, 0.4, 0],
  ["Ваши любимые сорта", "favourites", "email", "2024-10-18", 18, 0.6, 0.3, 10],
  ["Осенняя распродажа посуды", "sale", "sms", "2024-11-15", 10, 0.5, 0, 20],
  ["Новогодние наборы", "holiday", "sms", "2024-12-13", 11, 0.7, 0.6, 0],
  ["Баллы скоро сгорят", "points_expiring", "sms", "2025-01-24", 16, 0.4, 0.8, 0],
  ["8 марта: скидка на подарки", "holiday", "telegram", "2025-03-04", 10, 0.5, 0.2, 15],
  ["Рамазон: чай к ифтару", "holiday", "telegram", "2025-03-10", 16, 0.5, -0.15, 0],
  ["Как заваривать пуэр", "education", "email", "2025-04-17", 19, 0.5, 0, 0],
  ["Мы скучаем: кофе в подарок", "win_back", "sms", "2025-05-22", 12, 0.35, 0.5, 100],
  ["Новый статус: золотая карта", "status", "email", "2025-07-03", 10, 0.3, 0.35, 0],
  ["Каждый день скидки", "sale", "sms", "2025-08-12", 9, 0.6, -0.2, 5],
  ["День учителя 2025", "holiday", "sms", "2025-09-26", 12, 0.5, 0.4, 0],
  ["Ваши любимые сорта: осень", "favourites", "email", "2025-10-16", 18, 0.6, 0.3, 10],
  ["Чёрная пятница", "sale", "sms", "2025-11-27", 9, 0.7, 0.1, 25],
  ["Новогодние наборы 2026", "holiday", "sms", "2025-12-12", 11, 0.7, 0.6, 0],
  ["Оцените нас", "survey", "email", "2026-02-06", 15, 0.4, 0, 0],
  ["Навруз: семейный набор", "holiday", "telegram", "2026-03-16", 10, 0.6, 0.45, 15],
  ["Весенняя дегустация", "education", "telegram", "2026-05-14", 17, 0.4, 0.15, 0]
];

/** The campaigns that fall between two days, in order of sending. */
export function campaigns(first: Day, last: Day): Campaign[] {
  return rows
    .map(([name, theme, channel, date, hour, audience, lift, couponPercent], i) => ({
      id: `C${String(i + 1).padStart(2, "0")}`,
      name,
      theme,
      channel,
      day: parseDay(date),
      minute: hour * 60,
      audience,
      holdout: 0.15,
      windowDays: 10,
      lift,
      couponPercent
    }))
    .filter(({day}) => day >= first && day <= last);
}
