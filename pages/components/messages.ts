import type {DataOf} from "../../src/site/page.js";
import type {messages} from "../data/messages.json.js";
import {t} from "../i18n/index.js";
import {campaignName, channelName, themeName} from "./names.js";
import {formatOf, type SiteFacts} from "./site.js";
import type {Column} from "./table.js";

type Messages = DataOf<typeof messages>;
export type Campaign = Messages["campaigns"][number];

/** Campaigns of one channel or theme together; a customer counts once for each campaign. */
export interface Group {
  readonly group: string;
  readonly sent_count: number;
  readonly customer_count: number;
  readonly returned_count: number;
  readonly credited_visit_count: number;
  readonly credited_net_spend: number;
}

/** Campaigns summed by what `key` says of them; hidden ones stay out, so that no difference betrays them. */
export function groupsOf(
  campaigns: readonly Campaign[],
  key: (row: Campaign) => string | null
): Group[] {
  const groups = new Map<string, Group>();
  for (const row of campaigns) {
    if (row.is_masked || row.sent_count === 0) continue;
    const group = key(row) ?? "";
    const sum = groups.get(group);
    groups.set(group, {
      group,
      sent_count: (sum?.sent_count ?? 0) + row.sent_count,
      customer_count: (sum?.customer_count ?? 0) + (row.customer_count ?? 0),
      returned_count: (sum?.returned_count ?? 0) + (row.returned_count ?? 0),
      credited_visit_count: (sum?.credited_visit_count ?? 0) + (row.credited_visit_count ?? 0),
      credited_net_spend: (sum?.credited_net_spend ?? 0) + (row.credited_net_spend ?? 0)
    });
  }
  return [...groups.values()];
}

/** The values that a column has, as the options of a filter, by their names. */
export function optionsOf(
  campaigns: readonly Campaign[],
  key: (row: Campaign) => string | null,
  name: (value: string) => string,
  all: string
): {value: string; label: string}[] {
  const values = [...new Set(campaigns.map((row) => key(row) ?? ""))].filter(Boolean);
  const options = values.map((value) => ({value, label: name(value)}));
  return [{value: "", label: all}, ...options.sort((a, b) => a.label.localeCompare(b.label))];
}

/** A part of a whole; null where one of them is hidden or the whole is empty. */
export function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** The rows with the most recipients, the largest share first; hidden ones are left to the table. */
export function biggest<R extends {customer_count: number | null}>(
  rows: readonly R[],
  count: number,
  part: (row: R) => number | null
): R[] {
  const share = (row: R) => shareOf(part(row), row.customer_count) ?? 0;
  return rows
    .filter((row) => row.customer_count !== null)
    .sort((a, b) => (b.customer_count ?? 0) - (a.customer_count ?? 0))
    .slice(0, count)
    .sort((a, b) => share(b) - share(a));
}

/** What all messages brought, in one sentence that claims no cause. */
export function messageSentence(site: SiteFacts, campaigns: readonly Campaign[]): string {
  const sum = (value: (row: Campaign) => number | null) =>
    campaigns.reduce((total, row) => total + (value(row) ?? 0), 0);
  const visits = sum((row) => row.credited_visit_count);
  const redemptions = sum((row) => row.redemption_count);
  if (campaigns.length === 0) return "";
  const spend = formatOf(site).money(sum((row) => row.credited_net_spend));
  return [
    t("{n} return {n|visit|visits} with sales of {spend} followed a message within its window.", {
      n: visits,
      spend
    }),
    redemptions > 0 ? t("{n} {n|coupon was|coupons were} redeemed.", {n: redemptions}) : ""
  ]
    .filter(Boolean)
    .join(" ");
}

/** The names of campaigns; a lone variant of one letter, which tells nothing, is left out. */
export function namesOf(campaigns: readonly Campaign[]): (row: Campaign) => string {
  const variants = new Map<string, Set<string>>();
  for (const {campaign_id, variant} of campaigns)
    variants.set(campaign_id, (variants.get(campaign_id) ?? new Set()).add(variant));
  return (row) =>
    row.variant.length === 1 && variants.get(row.campaign_id)?.size === 1
      ? campaignName({...row, variant: ""})
      : campaignName(row);
}

/** What is known of each campaign, as a table. */
export const campaignColumns = (nameOf: (row: Campaign) => string): readonly Column<Campaign>[] => [
  {label: t("Campaign"), unit: "text", value: nameOf},
  {label: t("Channel"), unit: "text", value: (row) => channelName(row.channel)},
  {label: t("Theme"), unit: "text", value: (row) => themeName(row.theme)},
  {label: t("Sent"), unit: "count", value: (row) => row.sent_count},
  {label: t("Recipients"), unit: "count", value: (row) => row.customer_count},
  {label: t("Opened"), unit: "count", value: (row) => row.opened_count},
  {label: t("Clicked"), unit: "count", value: (row) => row.clicked_count},
  {label: t("Came back"), unit: "count", value: (row) => row.returned_count},
  {
    label: t("Came back, share"),
    unit: "exact rate",
    value: (row) => shareOf(row.returned_count, row.customer_count)
  },
  {label: t("Redeemed a coupon"), unit: "count", value: (row) => row.redeeming_customer_count},
  {
    label: t("Redeemed, share"),
    unit: "exact rate",
    value: (row) => shareOf(row.redeeming_customer_count, row.customer_count)
  },
  {label: t("Coupons redeemed"), unit: "count", value: (row) => row.redemption_count},
  {label: t("Credited visits"), unit: "number", value: (row) => row.credited_visit_count},
  {label: t("Credited sales"), unit: "exact money", value: (row) => row.credited_net_spend}
];

/** What is known of each channel or theme, as a table. */
export function groupColumns(
  label: string,
  name: (group: string) => string
): readonly Column<Group>[] {
  return [
    {label, unit: "text", value: (row) => name(row.group)},
    {label: t("Sent"), unit: "count", value: (row) => row.sent_count},
    {label: t("Recipients"), unit: "count", value: (row) => row.customer_count},
    {label: t("Came back"), unit: "count", value: (row) => row.returned_count},
    {
      label: t("Came back, share"),
      unit: "exact rate",
      value: (row) => shareOf(row.returned_count, row.customer_count)
    },
    {label: t("Credited visits"), unit: "number", value: (row) => row.credited_visit_count},
    {label: t("Credited sales"), unit: "exact money", value: (row) => row.credited_net_spend}
  ];
}
