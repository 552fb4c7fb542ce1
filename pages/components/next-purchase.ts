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

const first = (pairs: readonly Pair[]) =>
  pairs.reduce<Pair | null>((best, pair) => (best && best.place < pair.place ? best : pair), null);

/** The answer in one sentence: the strongest pair in a basket and the strongest one over time. */
export function purchaseSentence(site: SiteFacts, data: NextPurchase): string {
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
export function purchaseAdvice(data: NextPurchase): string {
  const [basket, next] = [together, following].map((of) => first(of(data, bestLevel(data))));
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
      : ""
  ]
    .filter(Boolean)
    .join(" ");
}

/** Two goods of one basket. */
export const basketName = ({item, next_item}: Pair) => `${item} + ${next_item}`;

/** Two goods of which the second comes later. */
export const turnName = ({item, next_item}: Pair) => `${item} › ${next_item}`;
