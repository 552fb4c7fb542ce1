import type {Moment} from "../time/days.js";

export const channels = [
  "sms",
  "email",
  "push",
  "viber",
  "whatsapp",
  "telegram",
  "social",
  "account",
  "call",
  "print"
] as const;
export type Channel = (typeof channels)[number];

export type Theme =
  | "holiday"
  | "birthday"
  | "favourites"
  | "status"
  | "points_expiring"
  | "sale"
  | "welcome"
  | "education"
  | "win_back"
  | "survey";

export type OfferKind = "none" | "percent" | "points" | "gift" | "raffle" | "partner";

/** One version of a campaign, or the people who get nothing. */
export interface Arm {
  name: "control" | "A" | "B";
  /** The share of the chosen who are put into this arm. */
  share: number;
  /** Secret: the visit rate inside the window is multiplied by 1 + lift (× segment × fatigue). Never exported. */
  lift: number;
  offer: OfferKind;
  /** Per cent, points, or the article number of the gift. */
  offerValue: number;
  isPersonalised: boolean;
}

/** Whom a campaign is for. */
export type Audience = "everyone" | "frequent" | "lapsed" | "with points" | "with account";

/** A campaign or a step of a journey, with the secret of what it truly does. */
export interface Campaign {
  id: string;
  name: string;
  goal: string;
  theme: Theme;
  channel: Channel;
  /** When it is sent; for what is sent on an occasion, the first moment at which that can be. */
  startsAt: Moment;
  endsAt: Moment;
  audience: Audience;
  /** The share of the audience that is chosen. */
  share: number;
  /** The arms; the first is "control" where the campaign is an experiment. */
  arms: Arm[];
  /** Days in which it acts. */
  windowDays: number;
  fixedCost: number;
  journey: JourneyStep | null;
}

export interface JourneyStep {
  /** Null for what is sent on an occasion without being part of a journey. */
  id: string | null;
  step: number;
  delayDays: number;
  trigger: "registered" | "60 days without a visit" | "birthday";
}

/** True when some of the chosen are left out on purpose. */
export function isExperiment({arms}: Campaign): boolean {
  return arms.some(({name}) => name === "control");
}
