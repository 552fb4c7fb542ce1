import {t} from "../i18n/index.js";
import type {ComingBack} from "./coming-back.js";
import {originValue} from "./names.js";
import {formatOf, type SiteFacts} from "./site.js";

type Payback = ComingBack["payback"][number];

/** What winning a customer cost and when it came back, in one sentence; null without costs. */
export function paybackSentence(site: SiteFacts, {payback}: ComingBack): string | null {
  const all = payback.find(({dimension}) => dimension === "all");
  if (!all?.cost_per_newcomer || all.watched_windows === null) return null;
  const {money} = formatOf(site);
  const cost = money(all.cost_per_newcomer);
  if (all.payback_windows === null)
    return t("Winning a customer cost {cost} and has not come back within {n} {n|month|months}.", {
      cost,
      n: all.watched_windows
    });
  return all.payback_windows === 0
    ? t("Winning a customer cost {cost}: the margin of the first visit covers it.", {cost})
    : t("Winning a customer cost {cost} and comes back within {n} {n|month|months}.", {
        cost,
        n: all.payback_windows
      });
}

/** What is known of a payback. */
interface Covered {
  readonly cost_per_newcomer: number | null;
  readonly payback_windows: number | null;
  readonly watched_windows: number | null;
}

/** After how many windows the cost had come back, in words; a month here is 30 days. */
export function paybackWords({
  cost_per_newcomer,
  payback_windows,
  watched_windows
}: Covered): string {
  if (cost_per_newcomer === null) return t("no cost known");
  if (watched_windows === null) return "";
  if (payback_windows === 0) return t("on the first day");
  return payback_windows === null
    ? t("not within {n} {n|month|months}", {n: watched_windows})
    : t("within {n} {n|month|months}", {n: payback_windows});
}

/** The paybacks of the chosen way of telling newcomers apart: their channels, else the months of their first visit. */
export function paybacksBy({payback}: ComingBack, dimension: string): Payback[] {
  const shown = dimension === "all" ? "cohort_month" : dimension;
  return payback.filter((row) => row.dimension === shown && !row.is_masked);
}

/** What a payback is of, in words. */
export const paybackLabel = (site: SiteFacts, {dimension, value}: Payback): string =>
  dimension === "cohort_month"
    ? formatOf(site).month(`${value}-01`)
    : originValue(dimension, value);
