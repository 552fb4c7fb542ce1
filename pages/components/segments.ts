import {t} from "../i18n/index.js";

const names: Readonly<Record<string, () => string>> = {
  champions: () => t("Best customers"),
  loyal: () => t("Loyal"),
  big_spenders: () => t("Big spenders"),
  newcomers: () => t("Newcomers"),
  promising: () => t("Promising"),
  fading: () => t("Fading"),
  cannot_lose: () => t("Must not be lost"),
  slipping: () => t("Slipping away"),
  asleep: () => t("Asleep"),
  away: () => t("Long gone")
};

const meanings: Readonly<Record<string, () => string>> = {
  champions: () => t("Came lately, come often, spend much."),
  loyal: () => t("Come often, and not long ago."),
  big_spenders: () => t("Come seldom, spend much, and not long ago."),
  newcomers: () => t("Came lately, and once."),
  promising: () => t("Came lately, not yet often."),
  fading: () => t("Neither lately nor long ago, neither often nor for much."),
  cannot_lose: () => t("Came often and spent much, but long ago."),
  slipping: () => t("Came more than once, but long ago."),
  asleep: () => t("Came once, long ago."),
  away: () => t("Have not come for a year.")
};

/** A named segment in words; one of somebody's own making keeps its name. */
export const segmentName = (segment: string): string => names[segment]?.() ?? segment;

/** What a segment means, in a sentence; empty for one of somebody's own making. */
export const segmentMeaning = (segment: string): string => meanings[segment]?.() ?? "";
