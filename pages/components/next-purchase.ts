import type {DataOf} from "../../src/site/page.js";
import type {nextPurchase} from "../data/next-purchase.json.js";
import {t} from "../i18n/index.js";
import {formatOf, type SiteFacts} from "./site.js";
import {wilson} from "./wilson.js";

type NextPurchase = DataOf<typeof nextPurchase>;

/** Two goods of which the second is bought more often where the first is. */
export interface Pair {
  readonly level: string;
  readonly item: string;
  readonly next_item: string;
  readonly place: number;
  /** Baskets, or visits, with both. */
  readonly both: number;
  readonly confidence: number;
  readonly lift: number;
  readonly q: number;
}

/** Pairs in one basket of a level, those that met most often beyond chance. */
export const together = ({together}: NextPurchase, level: string): Pair[] =>
  together.flatMap((row) =>
    row.level === level && row.confidence !== null && row.lift !== null && row.q !== null
      ? [{...row, both: row.basket_count, confidence: row.confidence, lift: row.lift, q: row.q}]
      : []
  );

/** Pairs of a visit and the next of a level. */
export const following = ({following}: NextPurchase, level: string): Pair[] =>
  following.flatMap(({next_confidence, next_lift, next_q, ...row}) =>
    row.level === level && next_confidence !== null && next_lift !== null && next_q !== null
      ? [{...row, both: row.next_count, confidence: next_confidence, lift: next_lift, q: next_q}]
      : []
  );

/** The 95 % interval of how many times as often: that of the share, by the share of all. */
export function liftInterval({both, confidence, lift}: Pair): readonly [number, number] | null {
  const interval = wilson(both, Math.round(both / confidence));
  return interval && [(interval[0] * lift) / confidence, (interval[1] * lift) / confidence];
}

/** The level on which there is more to say: products where categories are few or unknown. */
export const bestLevel = (data: NextPurchase): "category" | "product" =>
  together(data, "category").length + following(data, "category").length >
  together(data, "product").length + following(data, "product").length
    ? "category"
    : "product";

export type Anchor = NextPurchase["anchors"][number];
export type Cycle = NextPurchase["cycles"][number];

/** What follows a first purchase, of a level. */
export const anchorsOf = ({anchors}: NextPurchase, level: string) =>
  anchors.filter((row) => row.level === level);

/** The limits of the share that follows; null where they are not known. */
export const anchorInterval = ({share_low, share_high}: Anchor) =>
  share_low === null || share_high === null ? null : ([share_low, share_high] as const);

/** How many it rests on and how long they take, in words. */
export const anchorDetail = ({customer_count, half_days}: Anchor): string =>
  half_days === null
    ? t("{n} {n|customer|customers}", {n: customer_count})
    : t("{n} {n|customer|customers}, half by day {days}", {
        n: customer_count,
        days: half_days
      });

/** What could be offered to whom, of a level; groups of very few are left out. */
export const offersOf = ({offers}: NextPurchase, level: string) =>
  offers.filter((row) => row.level === level && !row.is_masked);

/** How long goods last, of a level, the shortest first. */
export const cyclesOf = ({cycles}: NextPurchase, level: string) =>
  cycles.filter((row) => row.level === level);

/** The limits of the median; null where the data do not bound it. */
export const cycleInterval = ({median_low, median_high}: Cycle) =>
  median_low === null || median_high === null ? null : ([median_low, median_high] as const);

const first = (pairs: readonly Pair[]) =>
  pairs.reduce<Pair | null>((best, pair) => (best && best.place < pair.place ? best : pair), null);

/** The answer in one sentence: the strongest pair in a basket and the strongest one over time. */
export function purchaseSentence(site: SiteFacts, data: NextPurchase): string {
  if (data.goods.length === 0)
    return t(
      "No receipt says what was bought. Put an export of the till with one line per item into the inbox."
    );
  const format = formatOf(site);
  const [basket, next] = [together, following].map((of) => first(of(data, bestLevel(data))));
  const said = (pair: Pair) => ({
    item: pair.item,
    next: pair.next_item,
    share: format.rate(pair.confidence),
    times: format.number(pair.lift)
  });
  return [
    basket
      ? t(
          "Whoever takes “{item}” takes “{next}” with it in {share} of cases, {times} times as often as others.",
          said(basket)
        )
      : "",
    next
      ? t(
          "After “{item}”, the next visit brings “{next}” in {share} of cases, {times} times as often as other visits.",
          said(next)
        )
      : "",
    basket || next
      ? ""
      : t("No two goods are bought together, or one after the other, more often than by chance.")
  ]
    .filter(Boolean)
    .join(" ");
}

/** What to do with it. */
export function purchaseAdvice(site: SiteFacts, data: NextPurchase): string {
  const [basket, next] = [together, following].map((of) => first(of(data, bestLevel(data))));
  const anchor = anchorsOf(data, bestLevel(data)).reduce<Anchor | null>(
    (best, row) => (best && best.place < row.place ? best : row),
    null
  );
  return [
    basket
      ? t("Put “{item}” and “{next}” side by side and let the seller name the second.", {
          item: basket.item,
          next: basket.next_item
        })
      : "",
    next
      ? t("Write of “{next}” to those who bought “{item}” last time.", {
          item: next.item,
          next: next.next_item
        })
      : "",
    anchor ? anchorAdvice(site, anchor) : ""
  ]
    .filter(Boolean)
    .join(" ");
}

/** The days within which the share of those who go on is counted. */
const followedDays = 90;

/** When to speak of what follows a first purchase; half of those who go on may do so later than the share is counted. */
function anchorAdvice(site: SiteFacts, anchor: Anchor): string {
  const values = {
    item: anchor.item,
    next: anchor.next_item,
    share: formatOf(site).rate(anchor.share)
  };
  return anchor.half_days !== null && anchor.half_days <= followedDays
    ? t(
        "Whoever first bought “{item}” goes on to “{next}” in {share} of cases within 90 days, half of them by day {days}: remind them before it.",
        {...values, days: anchor.half_days}
      )
    : t(
        "Whoever first bought “{item}” goes on to “{next}” in {share} of cases within 90 days: remind them of it.",
        values
      );
}

/** Two goods of one basket. */
export const basketName = ({item, next_item}: Pair) => `${item} + ${next_item}`;

/** Two goods of which the second comes later. */
export const turnName = ({item, next_item}: {readonly item: string; readonly next_item: string}) =>
  `${item} › ${next_item}`;
