import {parseDay, type Day} from "../time/days.js";
import type {Arm, Audience, Campaign, Channel, OfferKind, Theme} from "./campaign.js";

interface Plan {
  id: string;
  name: string;
  goal: string;
  theme: Theme;
  channel: Channel;
  date: string;
  hour: number;
  audience?: Audience;
  share: number;
  control?: number;
  lift: number;
  offer?: [OfferKind, number];
  isPersonalised?: boolean;
  /** A second version, sharing the treated equally with the first. */
  rival?: {lift: number; offer?: [OfferKind, number]; isPersonalised?: boolean};
  fixedCost?: number;
}

const visits = "возврат";
const spend = "чек";

// prettier-ignore
const plans: Plan[] = [
  {id: "C02", name: "К школе: термокружки", goal: visits, theme: "sale", channel: "sms", date: "2024-08-26", hour: 10, share: 0.5, control: 0.3, lift: 0.25, offer: ["percent", 10]},
  {id: "C03", name: "День учителя", goal: visits, theme: "holiday", channel: "viber", date: "2024-09-27", hour: 12, share: 1, control: 0.3, lift: 0.5},
  {id: "C04", name: "Ваши любимые сорта", goal: visits, theme: "favourites", channel: "email", date: "2024-10-18", hour: 18, share: 0.8, control: 0.25, lift: 0.1, offer: ["percent", 10], rival: {lift: 0.35, isPersonalised: true}},
  {id: "C05", name: "Осенняя распродажа посуды", goal: spend, theme: "sale", channel: "push", date: "2024-11-15", hour: 10, audience: "with account", share: 1, control: 0.3, lift: 0, offer: ["percent", 20], fixedCost: 400_000},
  {id: "C06", name: "Новогодние наборы", goal: spend, theme: "holiday", channel: "sms", date: "2024-12-13", hour: 11, share: 0.9, control: 0.3, lift: 0.9},
  {id: "C07", name: "Баллы скоро сгорят", goal: visits, theme: "points_expiring", channel: "sms", date: "2025-01-24", hour: 16, audience: "with points", share: 1, control: 0.35, lift: 1.1},
  {id: "C08", name: "8 Марта: открытка в подарок", goal: visits, theme: "holiday", channel: "telegram", date: "2025-03-04", hour: 10, share: 0.5, control: 0.2, lift: 0.2, offer: ["gift", 703]},
  {id: "C09", name: "Рамазон: чай к ифтару", goal: visits, theme: "holiday", channel: "telegram", date: "2025-03-10", hour: 16, share: 0.5, control: 0.25, lift: -0.2},
  {id: "C10", name: "Как заваривать пуэр", goal: visits, theme: "education", channel: "email", date: "2025-04-17", hour: 19, share: 0.7, control: 0.25, lift: 0},
  {id: "C11", name: "Мы скучаем: звонок", goal: visits, theme: "win_back", channel: "call", date: "2025-05-22", hour: 12, audience: "lapsed", share: 0.4, control: 0.35, lift: 0.6, offer: ["gift", 502]},
  {id: "C12", name: "Новая шкала статусов", goal: "статус", theme: "status", channel: "account", date: "2025-07-01", hour: 10, audience: "with account", share: 1, lift: 0.1},
  {id: "C13", name: "Скидки каждый день", goal: visits, theme: "sale", channel: "sms", date: "2025-08-12", hour: 9, share: 0.8, control: 0.4, lift: -0.65, offer: ["percent", 5]},
  {id: "C14", name: "15 или 25", goal: spend, theme: "sale", channel: "sms", date: "2025-09-26", hour: 12, share: 0.8, control: 0.3, lift: 0.35, offer: ["percent", 15], rival: {lift: 0.6, offer: ["percent", 25]}},
  {id: "C15", name: "Баллы или подарок", goal: visits, theme: "favourites", channel: "whatsapp", date: "2025-10-16", hour: 18, share: 1, control: 0.2, lift: 0.25, offer: ["points", 10_000], rival: {lift: 0.15, offer: ["gift", 503]}},
  {id: "C16", name: "Чёрная пятница", goal: spend, theme: "sale", channel: "sms", date: "2025-11-27", hour: 9, share: 0.6, control: 0.25, lift: 0.15, offer: ["percent", 25]},
  {id: "C17", name: "Новогодний розыгрыш", goal: visits, theme: "holiday", channel: "viber", date: "2025-12-12", hour: 11, share: 1, control: 0.3, lift: 0.45, offer: ["raffle", 50_000], fixedCost: 1_200_000},
  {id: "C18", name: "Оцените нас", goal: "отзыв", theme: "survey", channel: "email", date: "2026-02-06", hour: 15, share: 0.6, lift: 0},
  {id: "C19", name: "Навруз: письмо с набором", goal: visits, theme: "holiday", channel: "print", date: "2026-03-14", hour: 9, audience: "frequent", share: 0.9, control: 0.35, lift: 0.6, offer: ["gift", 501], fixedCost: 900_000},
  {id: "C20", name: "Весенняя дегустация", goal: visits, theme: "education", channel: "social", date: "2026-05-14", hour: 17, share: 0.6, control: 0.25, lift: 0.15, offer: ["partner", 0]}
];

const windowDays = 10;

/** The arms of a plan: control, and one or two treated ones. */
export function armsOf(plan: Omit<Plan, "date" | "hour" | "audience" | "share">): Arm[] {
  const {control = 0, rival, lift, offer = ["none", 0], isPersonalised = false} = plan;
  const share = (1 - control) / (rival ? 2 : 1);
  const arm = (
    name: Arm["name"],
    own: number,
    of: {lift: number; offer?: [OfferKind, number]; isPersonalised?: boolean}
  ) => ({
    name,
    share: own,
    lift: of.lift,
    offer: (of.offer ?? offer)[0],
    offerValue: (of.offer ?? offer)[1],
    isPersonalised: of.isPersonalised ?? false
  });
  const arms = [arm("A", share, {lift, offer, isPersonalised})];
  if (rival) arms.push(arm("B", share, rival));
  return control > 0 ? [arm("control", control, {lift: 0, offer: ["none", 0]}), ...arms] : arms;
}

/** The campaigns with a date of their own between two days, in order of sending. */
export function datedCampaigns(first: Day, last: Day): Campaign[] {
  return plans
    .map((plan): Campaign => {
      const startsAt = parseDay(plan.date) * 1440 + plan.hour * 60;
      return {
        id: plan.id,
        name: plan.name,
        goal: plan.goal,
        theme: plan.theme,
        channel: plan.channel,
        startsAt,
        endsAt: startsAt + windowDays * 1440,
        audience: plan.audience ?? "everyone",
        share: plan.share,
        arms: armsOf(plan),
        windowDays,
        fixedCost: plan.fixedCost ?? 0,
        journey: null
      };
    })
    .filter(({startsAt}) => startsAt >= first * 1440 && startsAt < (last + 1) * 1440);
}
