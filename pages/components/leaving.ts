import type {DataOf} from "../../src/site/page.js";
import type {leaving} from "../data/leaving.json.js";
import {t} from "../i18n/index.js";
import {formatOf, type SiteFacts} from "./site.js";
import {wilson} from "./wilson.js";

export type Leaving = DataOf<typeof leaving>;
export type ChurnMonth = Leaving["churn"][number];
type Slipped = Leaving["slipped"][number];

/** People of some kind together: how many, what is at stake with them, who of them can be reached. */
export interface Group {
  readonly state: string;
  readonly people: number;
  /** Null where nothing can be foreseen yet. */
  readonly stake: number | null;
  readonly reachable: number;
  /** Null where no export says who allows what. */
  readonly allowed: number | null;
}

const sum = <R>(rows: readonly R[], value: (row: R) => number | null) =>
  rows.reduce((total, row) => total + (value(row) ?? 0), 0);

/** The sum of those that are known; null where none is. */
function sumOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sum(known, (value) => value);
}

/** Those who came into a state lately, together; groups of very few people are left out. */
export function groupOf(rows: readonly Slipped[], state: string): Group {
  const own = rows.filter((row) => row.state === state && !row.is_masked);
  return {
    state,
    people: sum(own, (row) => row.customer_count),
    stake: sumOfKnown(own.map((row) => row.value_at_stake)),
    reachable: sum(own, (row) => row.contact_count),
    allowed: own.some((row) => row.is_consent_known)
      ? sum(own, (row) => row.contactable_count)
      : null
  };
}

/** Who came into each state of silence in the last 7 days or 28 days, the most urgent first. */
export function slippedGroups(data: Leaving, days: 7 | 28): Group[] {
  const rows = data.slipped.filter((row) => days === 28 || row.is_this_week);
  return ["at_risk", "cooling", "lost"].map((state) => groupOf(rows, state));
}

/** The page in a sentence: who slipped away, and what is at stake. */
export function leadSentence(site: SiteFacts, data: Leaving): string {
  const format = formatOf(site);
  if (data.states.length === 0) return t("No customers are known yet, so nobody can be missed.");
  for (const days of [7, 28] as const) {
    const late = slippedGroups(data, days).filter(({state}) => state !== "lost");
    const people = sum(late, (group) => group.people);
    const stake = sumOfKnown(late.map((group) => group.stake));
    if (people > 0)
      return stake === null
        ? t(
            "In the last {days} days {n} {n|customer|customers} stayed away longer than usual; what is at stake cannot be said yet.",
            {days, n: people}
          )
        : t(
            "In the last {days} days {n} {n|customer|customers} stayed away longer than usual: {money} of the next 12 months is at stake.",
            {days, n: people, money: format.money(stake)}
          );
  }
  return t("In the last 28 days nobody stayed away longer than usual, or too few to be shown.");
}

/** What to do about it; empty where nobody slipped. */
export function adviceSentence(site: SiteFacts, data: Leaving): string {
  const format = formatOf(site);
  const first = slippedGroups(data, 28).find(({people}) => people > 0);
  if (!first) return "";
  const values = {n: first.people, money: format.money(first.stake ?? 0)};
  const what =
    first.stake === null
      ? t(
          "{n} {n|customer|customers} slipped away in the last 28 days; too little is known yet to say what is at stake with them.",
          {n: first.people}
        )
      : first.state === "lost"
        ? t(
            "{n} {n|customer|customers} became lost in the last 28 days: {money}. Try to win them back.",
            values
          )
        : first.state === "at_risk"
          ? t(
              "Begin with the {n} {n|customer|customers} who came to be at risk in the last 28 days: {money}.",
              values
            )
          : t(
              "Begin with the {n} {n|customer|customers} who became late in the last 28 days: {money}.",
              values
            );
  const whom =
    first.reachable === 0
      ? t("No export says how to reach them: load the customer list with phones or e-mails.")
      : first.allowed === null
        ? t("{n} of them left a phone or an e-mail; no export says yet who allows a message.", {
            n: first.reachable
          })
        : t("{n} of them can be reached and allow it.", {n: first.allowed});
  return `${what} ${whom}`;
}

/** Fewer lost customers tell no share of those won back. */
export const fewestLost = 20;

/** Above this change of the capture rate, churn is no verdict. */
const captureLimit = 0.05;

/** Why the newest churn is no verdict, or null where it is one. */
export function captureCaution(site: SiteFacts, churn: readonly ChurnMonth[]): string | null {
  const change = churn.at(-1)?.capture_change ?? null;
  return change === null || Math.abs(change) <= captureLimit
    ? null
    : t(
        "No verdict: the share of receipts with a known customer moved by {points} in three months, and who stops showing the card looks lost.",
        {points: formatOf(site).points(change)}
      );
}

/** The 95 % interval of a share of people; nulls where there are none. */
export function band(
  part: number | null,
  whole: number | null
): readonly [number | null, number | null] {
  return wilson(part ?? 0, whole ?? 0) ?? [null, null];
}

/** Who became lost in the last whole month, those who had come once apart. */
export function churnFinding(site: SiteFacts, churn: readonly ChurnMonth[]): string | null {
  const format = formatOf(site);
  const last = churn.at(-1);
  const rate = last?.churn_rate ?? null;
  if (!last || rate === null) return null;
  return t(
    "In {month} {rate} became lost: {n} {n|customer|customers}, {once} of them after one visit.",
    {
      month: format.month(last.month),
      rate: format.rate(rate),
      n: last.churned_count ?? 0,
      once: last.churned_once_count ?? 0
    }
  );
}

/** How often "lost" was said too early, and which setting would say it more rarely. */
export function falseLostFinding(site: SiteFacts, data: Leaving): string | null {
  const all = data.false_lost.find((row) => row.customers === "all");
  const rate = all?.false_lost_rate ?? null;
  if (rate === null) return null;
  const said = t("Of those called lost, {rate} came again within 180 days.", {
    rate: formatOf(site).rate(rate)
  });
  return [said, remedySentence(site, data)].filter(Boolean).join(" ");
}

/** So many losses in a hundred may turn out to be none. */
const bearable = 0.2;
/** Losses that a setting is judged by, at least. */
const fewestLosses = 20;

/** The least multiple that seldom calls somebody lost too early; empty where the one that is set does, or none is known. */
export function remedySentence(site: SiteFacts, {multiples}: Leaving): string {
  const judged = multiples.filter(
    (row) => row.spell_count !== null && row.spell_count >= fewestLosses
  );
  const set = judged.find(({is_set}) => is_set);
  if (!set || (set.false_lost_rate ?? 0) <= bearable) return "";
  const higher = judged.filter(({multiple}) => multiple > set.multiple);
  const {rate, number} = formatOf(site);
  const better = higher.find((row) => (row.false_lost_rate ?? 1) <= bearable);
  if (better)
    return t(
      "With “lost” after {multiple} usual gaps instead of {now} it would have been {rate}: set lifecycle.lost to {multiple}.",
      {
        multiple: number(better.multiple),
        now: number(set.multiple),
        rate: rate(better.false_lost_rate)
      }
    );
  const last = higher.at(-1);
  return last
    ? t(
        "Even after {multiple} usual gaps instead of {now} it would have been {rate}: in this shop a long pause is seldom a farewell.",
        {
          multiple: number(last.multiple),
          now: number(set.multiple),
          rate: rate(last.false_lost_rate)
        }
      )
    : "";
}

/** Above this share of false losses, "lost" does not mean lost. */
const falseLimit = 0.5;

/** That "lost" is said too early in this shop, or null where it is not. */
export function falseLostCaution(site: SiteFacts, rows: Leaving["false_lost"]): string | null {
  const all = rows.find((row) => row.customers === "all");
  const low = all?.rate_low ?? null;
  return low === null || low <= falseLimit
    ? null
    : t(
        "Lost is said too early here: {rate} of those called lost came again within 180 days. Raise the multiple for lost in the settings.",
        {rate: formatOf(site).rate(all?.false_lost_rate ?? null)}
      );
}

/** A group of the false-lost rate in words. */
export const lostGroupName = (customers: string): string =>
  customers === "once"
    ? t("After one visit")
    : customers === "repeat"
      ? t("After two visits and more")
      : t("All who were lost");
