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
