import {t} from "../i18n/index.js";

const entities: Readonly<Record<string, () => string>> = {
  account_events: () => t("account visits"),
  announcements: () => t("announcements"),
  assignments: () => t("control groups"),
  badges: () => t("badges"),
  calendar_events: () => t("calendar"),
  call_outcomes: () => t("results of calls"),
  campaigns: () => t("campaigns"),
  cards: () => t("cards"),
  consents: () => t("consents"),
  control_totals: () => t("the till's own totals"),
  costs: () => t("programme costs"),
  coupon_redemptions: () => t("redeemed coupons"),
  coupons: () => t("coupons"),
  customers: () => t("customer list"),
  feedback: () => t("reviews and complaints"),
  message_events: () => t("openings and clicks"),
  message_stats: () => t("mailing reports"),
  messages: () => t("messages sent"),
  outcomes: () => t("results of experiments"),
  points_entries: () => t("points ledger"),
  products: () => t("product list"),
  promotions: () => t("price promotions"),
  receipt_lines: () => t("receipt lines"),
  receipts: () => t("receipts"),
  referrals: () => t("referrals"),
  sellers: () => t("list of sellers"),
  store_checks: () => t("store checks"),
  stores: () => t("list of stores"),
  targets: () => t("targets")
};

export const entityNames = Object.keys(entities);

/** What an export holds, in words; an entity without words is shown as it is called. */
export const entityName = (entity: string) => entities[entity]?.() ?? entity;
