import type {DataOf} from "../../src/site/page.js";
import type {comingBack} from "../data/coming-back.json.js";
import {t} from "../i18n/index.js";
import {formatOf, type SiteFacts} from "./site.js";

export type CurvePoint = DataOf<typeof comingBack>["curve"][number];

/** The share that came in a month after the first visit, or in it or later; null without customers. */
export function rateOf(point: CurvePoint, kind: "classic" | "rolling"): number | null {
  const back = kind === "classic" ? point.active_count : point.rolling_count;
  return back === null || !point.customer_count ? null : back / point.customer_count;
}

/** The curve in one sentence: the first month after the first visit, and the sixth where it is known. */
export function curveSentence(site: SiteFacts, curve: readonly CurvePoint[]): string {
  const format = formatOf(site);
  const at = (period: number) => {
    const point = curve.find((candidate) => candidate.period === period);
    const rate = point && rateOf(point, "classic");
    return rate === null || rate === undefined ? null : format.rate(rate);
  };
  const next = at(1);
  const sixth = at(6);
  if (next === null) return "";
  return sixth === null
    ? t("Of those who come for the first time, {next} come again in the next month.", {next})
    : t(
        "Of those who come for the first time, {next} come again in the next month and {sixth} in the sixth month after.",
        {
          next,
          sixth
        }
      );
}

/** How many customers are left out because the receipts begin after their first visit. */
export function unknownSentence([unknown]: DataOf<typeof comingBack>["unknown"]): string {
  return unknown && unknown.customer_count > 0
    ? t(
        "{n} {n|customer|customers} came already when the receipts begin. Their first visit is not known, so they are left out here.",
        {n: unknown.customer_count}
      )
    : "";
}
