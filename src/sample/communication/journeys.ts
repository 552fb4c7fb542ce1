import type {Day} from "../time/days.js";
import type {Arm, Campaign, Channel, JourneyStep, OfferKind, Theme} from "./campaign.js";
import {armsOf} from "./campaigns.js";

interface Step {
  id: string;
  name: string;
  theme: Theme;
  channel: Channel;
  journey: JourneyStep;
  control: number;
  lift: number;
  offer?: [OfferKind, number];
  windowDays: number;
}

/** The share of customers for whom the journeys run at all. */
const journeyShare = 0.7;

/** Days without a visit after which the win-back journey begins. */
export const lapsedAfterDays = 60;

// prettier-ignore
const steps: Step[] = [
  {id: "C01", name: "С днём рождения!", theme: "birthday", channel: "sms", journey: {id: null, step: 1, delayDays: 0, trigger: "birthday"}, control: 0.25, lift: 1, offer: ["percent", 20], windowDays: 7},
  {id: "W1", name: "Добро пожаловать", theme: "welcome", channel: "sms", journey: {id: "J-welcome", step: 1, delayDays: 1, trigger: "registered"}, control: 0.2, lift: 0.1, windowDays: 7},
  {id: "W2", name: "Добро пожаловать: как копить баллы", theme: "education", channel: "telegram", journey: {id: "J-welcome", step: 2, delayDays: 6, trigger: "registered"}, control: 0.2, lift: 0, windowDays: 7},
  {id: "W3", name: "Добро пожаловать: второй визит", theme: "welcome", channel: "sms", journey: {id: "J-welcome", step: 3, delayDays: 14, trigger: "registered"}, control: 0.2, lift: 0.8, offer: ["percent", 15], windowDays: 14},
  {id: "R1", name: "Мы скучаем", theme: "win_back", channel: "sms", journey: {id: "J-winback", step: 1, delayDays: 0, trigger: "60 days without a visit"}, control: 0.25, lift: 0.6, offer: ["points", 5000], windowDays: 14},
  {id: "R2", name: "Мы скучаем: последний шанс", theme: "win_back", channel: "viber", journey: {id: "J-winback", step: 2, delayDays: 14, trigger: "60 days without a visit"}, control: 0.25, lift: 0.2, offer: ["percent", 20], windowDays: 14}
];

/** What is sent on an occasion: the birthday message and the steps of the two journeys. */
export function occasions(first: Day, last: Day): Campaign[] {
  return steps.map((step): Campaign => ({
    id: step.id,
    name: step.name,
    goal: "возврат",
    theme: step.theme,
    channel: step.channel,
    startsAt: first * 1440,
    endsAt: (last + 1) * 1440 - 1,
    audience: "everyone",
    share: step.journey.id === null ? 1 : journeyShare,
    arms: armsOf({...step, goal: ""}) satisfies Arm[],
    windowDays: step.windowDays,
    fixedCost: 0,
    journey: step.journey
  }));
}
