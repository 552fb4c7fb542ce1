import type {SiteFacts} from "./site.js";

/**
 * An amount of an earlier day in the prices of a later one, by the price index of the settings; null where the
 * settings name none. A month that is not named has the index of the last one before it.
 */
export function inPricesOf(
  {priceIndex}: SiteFacts,
  amount: number | null,
  earlier: string,
  later: string
): number | null {
  const months = Object.keys(priceIndex).sort();
  const levelOf = (day: string) => {
    const month = months.filter((one) => one <= day.slice(0, 7)).at(-1) ?? months[0];
    return month === undefined ? null : (priceIndex[month] ?? null);
  };
  const before = levelOf(earlier);
  const now = levelOf(later);
  return amount === null || before === null || now === null ? null : (amount * now) / before;
}

/** The day 364 days earlier: the same weekday. */
export const yearBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 364 * 86_400_000).toISOString().slice(0, 10);
