import type {Arm, Campaign} from "./communication/campaign.js";
import type {CallOutcome} from "./communication/calls.js";
import type {ShopRecord} from "./mess/record.js";
import type {Tier} from "./programme/rules.js";
import type {Product} from "./shop/catalogue.js";
import type {Moment} from "./time/days.js";

/** What happens in the world, before anybody exports it. Money is whole UZS; quantities are thousandths. */
export interface Line {
  product: Product;
  quantity: number;
  price: number;
  discount: number;
  paidWithPoints: number;
  /** Paid in money: quantity × price − discount − points. */
  net: number;
  /** Cost of one piece or kilogram. */
  unitCost: number;
  promotion: string | null;
}

export interface Receipt {
  id: string;
  kind: "sale" | "refund" | "void";
  refunds: string | null;
  at: Moment;
  /** Index of the store. */
  store: number;
  seller: string;
  card: string | null;
  lines: Line[];
  pointsEarned: number;
  coupon: string | null;
  /** Set where the till first showed the first line wrongly: until when, and with which quantity; null: illegibly. */
  slip: {until: Moment; quantity: number | null} | null;
}

/** One entry of the customer list: the shop's knowledge of somebody, right or wrong. */
export interface Enrolment {
  ref: string;
  at: Moment;
  homeStore: number;
  acquisition: string;
  /** The inviter's ref. */
  referrer: string | null;
  hasAccount: boolean;
  record: ShopRecord;
}

export interface CardIssue {
  number: string;
  ref: string;
  at: Moment;
  activatedAt: Moment | null;
  store: number;
  seller: string;
  status: "активна" | "утеряна" | "не активирована";
  tier: Tier;
}

export interface PointsEntry {
  id: string;
  card: string;
  at: Moment;
  kind: "earn" | "bonus" | "redeem" | "expire" | "reverse" | "opening";
  points: number;
  receipt: string | null;
  campaign: string | null;
  expiresOn: number | null;
  reverses: string | null;
}

export interface Message {
  id: string;
  at: Moment;
  campaign: Campaign;
  arm: Arm;
  card: string;
  recipient: string;
  coupon: string | null;
  validUntil: Moment | null;
}

export interface MessageEvent {
  at: Moment;
  message: Message;
  kind: "delivered" | "opened" | "clicked" | "answered" | "bounced" | "unsubscribed";
  isAutomatic: boolean;
}

export interface Call {
  at: Moment;
  message: Message;
  outcome: CallOutcome;
}

export interface Redemption {
  at: Moment;
  message: Message;
  receipt: Receipt;
  discount: number;
}

export interface Assignment {
  at: Moment;
  experiment: string;
  /** Null where no single campaign is tested. */
  campaign: string | null;
  arm: string;
  share: number;
  card: string;
}

export interface Consent {
  at: Moment;
  card: string;
  channel: string;
  granted: boolean;
}

export interface AccountEvent {
  at: Moment;
  card: string;
  kind: "registered" | "profile_completed" | "app_installed" | "survey_completed" | "logged_in";
}

export interface Feedback {
  at: Moment;
  id: string;
  card: string;
  kind: "nps" | "complaint" | "review";
  score: number | null;
  topic: string;
  text: string | null;
  receipt: string | null;
  resolvedAt: Moment | null;
}

export interface BadgeAward {
  at: Moment;
  card: string;
  badge: string;
  points: number;
}

export interface Invitation {
  at: Moment;
  id: string;
  referrer: string;
  referee: string | null;
  phone: string;
  joinedAt: Moment | null;
  arm: string;
  rewardReferrer: number | null;
  rewardReferee: number | null;
}

/** Everything that can happen, by name. */
export interface Happenings {
  enrolment: Enrolment;
  card: CardIssue;
  receipt: Receipt;
  points: PointsEntry;
  message: Message;
  messageEvent: MessageEvent;
  call: Call;
  redemption: Redemption;
  assignment: Assignment;
  consent: Consent;
  accountEvent: AccountEvent;
  feedback: Feedback;
  badge: BadgeAward;
  invitation: Invitation;
}

export type Handler<K extends keyof Happenings> = (happening: Happenings[K]) => void;

/** Receives what happens, thing by thing; each listener takes what concerns it. */
export type Journal = {readonly [K in keyof Happenings]: Handler<K>};

/** A journal made handler by handler. */
export function journalOf(handler: <K extends keyof Happenings>(kind: K) => Handler<K>): Journal {
  return {
    enrolment: handler("enrolment"),
    card: handler("card"),
    receipt: handler("receipt"),
    points: handler("points"),
    message: handler("message"),
    messageEvent: handler("messageEvent"),
    call: handler("call"),
    redemption: handler("redemption"),
    assignment: handler("assignment"),
    consent: handler("consent"),
    accountEvent: handler("accountEvent"),
    feedback: handler("feedback"),
    badge: handler("badge"),
    invitation: handler("invitation")
  };
}

/** Tells several listeners what happens before a moment, and nobody what happens later. */
export function tellUntil(end: Moment, listeners: readonly Partial<Journal>[]): Journal {
  return journalOf((kind) => {
    const handlers = listeners.flatMap((listener) => listener[kind] ?? []);
    return (happening) => {
      if (happening.at >= end) return;
      for (const handler of handlers) handler(happening);
    };
  });
}
