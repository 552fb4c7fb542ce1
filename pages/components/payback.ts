import {t} from "../i18n/index.js";
import type {ComingBack} from "./coming-back.js";
import {formatOf, type SiteFacts} from "./site.js";

export type Payback = ComingBack["payback"][number];

/** What winning a customer cost and when it came back, in one sentence; null without costs. */
export function paybackSentence(site: SiteFacts, {payback}: ComingBack): string | null {
  const all = payback.find(({dimension}) => dimension === "all");
  if (all?.cost_per_customer === null || all?.cost_per_customer === undefined) return null;
  const {money} = formatOf(site);
  const cost = money(all.cost_per_customer);
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

/** The months to payback in words. */
export function paybackWords({payback_windows, watched_windows}: Payback): string {
  if (payback_windows === null) return t("not within {n} {n|month|months}", {n: watched_windows});
  return payback_windows === 0
    ? t("on the first day")
    : t("within {n} {n|month|months}", {n: payback_windows});
}

/** The rows of one way of telling newcomers apart. */
export const paybackOf = ({payback}: ComingBack, dimension: string): Payback[] =>
  payback.filter((row) => row.dimension === dimension && !row.is_masked);
