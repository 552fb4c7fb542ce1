import type {DataOf} from "../../src/site/page.js";
import type {discounts} from "../data/discounts.json.js";
import {t} from "../i18n/index.js";
import {formatOf, type SiteFacts} from "./site.js";

export type Discounts = DataOf<typeof discounts>;

/** The page in two sentences: what discounts took, and that nobody knows yet what they brought. */
export function leadSentence(site: SiteFacts, {given: [given]}: Discounts): string {
  if (!given || given.is_masked)
    return t("No discounts to known customers are known, so nothing can be said of them.");
  const format = formatOf(site);
  const discount = given.discount_amount ?? 0;
  const taken = given.discount_margin ?? 0;
  const full = (given.margin_before_points ?? 0) + taken;
  const said =
    full > 0
      ? t(
          "In {days} days known customers were given {money} of discounts: {rate} of the margin that the same sales would have brought at full price.",
          {days: given.days, money: format.money(discount), rate: format.rate(taken / full)}
        )
      : t("In {days} days known customers were given {money} of discounts.", {
          days: given.days,
          money: format.money(discount)
        });
  return `${said} ${t("Whether they earned it back, receipts cannot tell.")}`;
}

/** A band of the share bought on promotion, in words. */
export const bandName = (band: number): string =>
  [
    t("Nothing on promotion"),
    t("Up to a quarter"),
    t("Up to a half"),
    t("Up to three quarters"),
    t("More, but not all"),
    t("Everything on promotion")
  ][band] ?? "";

/** The answer of the bands: how many buy on promotion alone, and what they bring. */
export function bandsFinding(site: SiteFacts, bands: Discounts["bands"]): string | null {
  const known = bands.filter((row) => !row.is_masked);
  const all = known.reduce((sum, row) => sum + (row.customer_count ?? 0), 0);
  const only = known.find((row) => row.band === 5);
  return all === 0 || !only
    ? null
    : t("{n} {n|customer|customers} of {all} bought on promotion alone.", {
        n: only.customer_count ?? 0,
        all: formatOf(site).count(all)
      });
}

const stimuli: Readonly<Record<string, () => string>> = {
  discount: () => t("Discount"),
  points: () => t("Points"),
  gift: () => t("Gift"),
  partner: () => t("Partner's offer"),
  none: () => t("A message without an offer"),
  unknown: () => t("An offer not named")
};

/** A kind of offer in words. */
export const stimulusName = (stimulus: string): string => stimuli[stimulus]?.() ?? stimulus;
