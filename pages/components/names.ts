import {t} from "../i18n/index.js";

const channels: Readonly<Record<string, () => string>> = {
  email: () => t("e-mail"),
  sms: () => "SMS",
  push: () => t("push message"),
  viber: () => "Viber",
  whatsapp: () => "WhatsApp",
  telegram: () => "Telegram",
  social: () => t("social network"),
  account: () => t("customer account"),
  call: () => t("phone call"),
  print: () => t("post and print"),
  other: () => t("channel not known"),
  "": () => t("channel not known")
};

const themes: Readonly<Record<string, () => string>> = {
  holiday: () => t("Holiday"),
  birthday: () => t("Birthday"),
  favourites: () => t("Favourite goods"),
  status: () => t("Status and level"),
  points_expiring: () => t("Points run out"),
  sale: () => t("Sale"),
  welcome: () => t("Welcome"),
  education: () => t("Useful advice"),
  service: () => t("Service message"),
  win_back: () => t("We miss you"),
  referral: () => t("Bring a friend"),
  survey: () => t("Survey"),
  other: () => t("Other theme"),
  "": () => t("No theme given")
};

/** A channel in words; one that is not known is left as the export has it. */
export const channelName = (channel: string | null) => channels[channel ?? ""]?.() ?? channel ?? "";

/** A campaign's theme in words. */
export const themeName = (theme: string | null) => themes[theme ?? ""]?.() ?? theme ?? "";

const originNames: Readonly<Record<string, () => string>> = {
  store: () => t("Store"),
  seller: () => t("Seller"),
  first_category: () => t("First category"),
  acquisition_channel: () => t("How they were won"),
  first_offer: () => t("First offer"),
  visit_number: () => t("Visit number")
};

/** A way of telling customers apart by how they began. */
export const originName = (dimension: string) => originNames[dimension]?.() ?? dimension;

const offers: Readonly<Record<string, () => string>> = {
  coupon: () => t("with a coupon"),
  promotion: () => t("on promotion"),
  discount: () => t("with a discount"),
  none: () => t("at full price")
};

/** A value of such a way in words; names of the exports are left as they are. */
export function originValue(dimension: string, value: string): string {
  if (value === "") return t("not known");
  if (dimension === "first_offer") return offers[value]?.() ?? value;
  if (dimension !== "visit_number") return value;
  return value.endsWith("_or_more")
    ? t("after visit {n} and later", {n: Number.parseInt(value, 10)})
    : t("after visit {n}", {n: Number(value)});
}

/** A campaign as a reader knows it: its name, else its number, with the variant where there is one. */
export function campaignName(campaign: {
  campaign_id: string;
  campaign_name: string | null;
  variant: string;
}): string {
  const id = campaign.campaign_id;
  const numbered = /^\d+$/.test(id) ? t("Campaign {id}", {id}) : id;
  const name = [campaign.campaign_name, numbered].find(Boolean) ?? "";
  return campaign.variant ? `${name} · ${campaign.variant}` : name;
}
