import type {DataOf} from "../../src/site/page.js";
import type {customersPage} from "../data/customers.json.js";
import {t} from "../i18n/index.js";
import {segmentName} from "./segments.js";
import {formatOf, type SiteFacts} from "./site.js";
import {wilson} from "./wilson.js";

export type CustomersData = DataOf<typeof customersPage>;
export type Band = CustomersData["bands"][number];
export type Channel = CustomersData["channels"][number];

/** Who brings the most, in one sentence. */
export function customersSentence(site: SiteFacts, {segments, classes}: CustomersData): string {
  const format = formatOf(site);
  const best = segments.find((row) => row.margin_share !== null && row.segment !== "away");
  const a = classes.find(({abc_class}) => abc_class === "A");
  const all = classes.reduce((sum, row) => sum + (row.customer_count ?? 0), 0);
  return [
    best?.customer_count
      ? t(
          "{n} {n|customer|customers} of the segment “{segment}”, {share} of all, bring {margin} of the margin.",
          {
            n: best.customer_count,
            segment: segmentName(best.segment),
            share: format.rate(best.customer_share),
            margin: format.rate(best.margin_share)
          }
        )
      : "",
    a?.customer_count && a.customer_count < all
      ? t("80% of the margin of a year comes from {n} of {all} customers.", {
          n: a.customer_count,
          all: format.count(all)
        })
      : ""
  ]
    .filter(Boolean)
    .join(" ");
}

/** What to do with it. */
export function customersAdvice(site: SiteFacts, {segments, channels}: CustomersData): string {
  const format = formatOf(site);
  const owed = segments.find(({segment}) => segment === "cannot_lose");
  const paid = channels.filter(
    (row) => row.cost_per_newcomer !== null && row.dimension === "acquisition_channel"
  );
  const worst = paid.reduce<Channel | null>(
    (a, b) => ((a?.payback_windows ?? Infinity) >= (b.payback_windows ?? Infinity) && a ? a : b),
    null
  );
  return [
    owed?.customer_count
      ? t(
          "Call the {n} who must not be lost first: they brought {margin} and have not come for long.",
          {
            n: owed.customer_count,
            margin: format.money(owed.margin_before_points)
          }
        )
      : "",
    worst?.payback_windows === null && worst.watched_windows !== null
      ? t(
          "“{channel}” has not paid back its {cost} per newcomer in {n} {n|month|months}: ask whether to go on.",
          {
            channel: worst.value,
            cost: format.money(worst.cost_per_newcomer),
            n: worst.watched_windows
          }
        )
      : ""
  ]
    .filter(Boolean)
    .join(" ");
}

const dimensions: readonly {readonly value: string; readonly label: () => string}[] = [
  {value: "gender", label: () => t("Gender")},
  {value: "age_band", label: () => t("Age")},
  {value: "income_band", label: () => t("Income")},
  {value: "household_size", label: () => t("Household")},
  {value: "children", label: () => t("Children")},
  {value: "city", label: () => t("City")},
  {value: "district", label: () => t("District")},
  {value: "home_store_id", label: () => t("Store of most visits")}
];

/** The things that are known of some customer, in words. */
export const dimensionsOf = ({bands}: CustomersData) =>
  dimensions
    .filter(({value}) => bands.filter(({dimension}) => dimension === value).length > 1)
    .map(({value, label}) => ({value, label: label()}));

/** The values of one of them, the unknown last. */
export const bandsOf = ({bands}: CustomersData, dimension: string | undefined): Band[] =>
  bands
    .filter((row) => row.dimension === dimension)
    .sort((a, b) => Number(a.band === "") - Number(b.band === "") || a.band.localeCompare(b.band));

const genders: Readonly<Record<string, () => string>> = {
  female: () => t("Women"),
  male: () => t("Men"),
  other: () => t("Other")
};

/** A value in words. */
export function bandName({dimension, band}: Band): string {
  if (band === "") return t("Not known");
  return dimension === "gender" ? (genders[band]?.() ?? band) : band;
}

/** How many are unknown, in one sentence. */
export function unknownBand(site: SiteFacts, bands: readonly Band[]): string {
  const unknown = bands.find(({band}) => band === "");
  return unknown?.customer_share
    ? t("Of {share} of the customers it is not known.", {
        share: formatOf(site).rate(unknown.customer_share)
      })
    : t("It is known of every customer.");
}

/** A share of newcomers that came again; null where it is hidden or nobody was watched. */
export const repeatOf = (row: {
  watched_count: number | null;
  repeat_count: number | null;
}): number | null =>
  row.watched_count && row.repeat_count !== null ? row.repeat_count / row.watched_count : null;

/** Its 95 % interval. */
export const repeatInterval = (row: {
  watched_count: number | null;
  repeat_count: number | null;
}): readonly [number, number] | null =>
  row.watched_count && row.repeat_count !== null
    ? wilson(row.repeat_count, row.watched_count)
    : null;

/** A channel or campaign in words. */
export const channelLabel = ({dimension, value}: Channel): string =>
  value === ""
    ? t("Not known")
    : dimension === "campaign"
      ? t("Campaign {id}", {id: value})
      : value;

/** What the active zones of all stores bring together of the year's margin; null where that is hidden. */
export function zonesFinding(site: SiteFacts, {zones, classes}: CustomersData): string | null {
  const sum = (rows: readonly {readonly margin_before_points: number | null}[]) =>
    rows.reduce((total, row) => total + (row.margin_before_points ?? 0), 0);
  const all = sum(classes);
  if (all <= 0 || [...zones, ...classes].some((row) => row.is_masked)) return null;
  const n = zones.reduce((total, row) => total + (row.customer_count ?? 0), 0);
  return t("These {n} {n|customer brings|customers bring} {share} of the margin of the year.", {
    n,
    share: formatOf(site).rate(sum(zones) / all)
  });
}
