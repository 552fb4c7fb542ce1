import type {DataOf} from "../../src/site/page.js";
import type {worth} from "../data/worth.json.js";
import {t} from "../i18n/index.js";
import type {Spread} from "./quantile-strip.js";
import {formatOf, type SiteFacts} from "./site.js";

export type Worth = DataOf<typeof worth>;
type Totals = Worth["totals"][number];

/** An amount of all customers, for one; null where it is not known. */
export function perCustomer(amount: number | null, totals: Totals): number | null {
  return amount === null || !totals.customer_count ? null : amount / totals.customer_count;
}

/** What a customer has brought and is expected to bring, in one sentence. */
export function worthSentence(site: SiteFacts, {totals: [totals]}: Worth): string {
  if (!totals?.customer_count) return "";
  const {money} = formatOf(site);
  const ahead = perCustomer(totals.predicted_value_12m, totals);
  const soFar = money(perCustomer(totals.historic_value, totals));
  return ahead === null
    ? t("A customer has brought {soFar} so far. It is too early to say what comes next.", {
        soFar
      })
    : t(
        "A customer has brought {soFar} so far and is expected to bring {ahead} of margin in the next 12 months.",
        {soFar, ahead: money(ahead)}
      );
}

/** What stands under the value so far: what it is made of. */
export function broughtNote(site: SiteFacts, {totals: [totals]}: Worth): string {
  if (!totals?.customer_count) return "";
  if (!totals.points_redeemed_amount && !totals.message_cost)
    return t("Margin on average, over {n} {n|customer|customers}.", {n: totals.customer_count});
  const {money} = formatOf(site);
  return t(
    "On average: {margin} of margin, less {points} paid with points and {messages} for messages.",
    {
      margin: money(perCustomer(totals.margin_so_far, totals)),
      points: money(perCustomer(totals.points_redeemed_amount, totals)),
      messages: money(perCustomer(totals.message_cost, totals))
    }
  );
}

/** What stands under the value ahead: its interval where there is one, and the visits. */
export function aheadNote(site: SiteFacts, data: Worth): string {
  const {
    totals: [totals],
    ahead: [ahead]
  } = data;
  if (!totals?.customer_count) return "";
  if (totals.predicted_value_12m === null)
    return t("No customer has been watched long enough to foresee anything.");
  const format = formatOf(site);
  const visits = format.number(perCustomer(totals.expected_visits_12m, totals));
  const [low, high] = [
    ahead?.predicted_value_12m_low ?? null,
    ahead?.predicted_value_12m_high ?? null
  ];
  if (low === null || high === null)
    return modelSentence(data) === ""
      ? t("Expected margin on average; {visits} visits.", {visits})
      : t("A rough figure without a model of visits; {visits} visits.", {visits});
  return t("Expected margin on average, 95% between {low} and {high}; {visits} visits.", {
    low: format.money(perCustomer(low, totals)),
    high: format.money(perCustomer(high, totals)),
    visits
  });
}

/** How long a customer stays, in one sentence. */
export function lifetimeSentence(site: SiteFacts, {lifetimes}: Worth): string {
  const all = lifetimes.find(({segment}) => segment === "all");
  if (!all || all.is_masked || all.mean_months === null) return "";
  if (all.median_months === null)
    return t("Fewer than half of the newcomers have been lost so far.");
  return all.median_months < 0.5
    ? t("Half of the newcomers come once and are lost.")
    : t("Half of the newcomers have made their last visit within {months} months of the first.", {
        months: formatOf(site).number(all.median_months)
      });
}

type Group = Worth["groups"][number];

/** The mean of a sum over the customers of a group. */
export const meanOf = (sum: number | null, {customer_count}: Group): number | null =>
  sum === null || !customer_count ? null : sum / customer_count;

const dimensionOrder = ["store", "acquisition_channel", "first_category", "first_offer", "seller"];

/** The ways of beginning that tell at least two groups apart. */
export const dimensionsOf = (data: Worth): string[] =>
  dimensionOrder.filter((dimension) => groupsOf(data, dimension).length > 1);

/** The groups of a dimension that may be shown, the most valuable customers first. */
export const groupsOf = ({groups}: Worth, dimension: string): Group[] =>
  groups
    .filter((row) => row.dimension === dimension && row.predicted_value_12m !== null)
    .sort(
      (a, b) => (meanOf(b.predicted_value_12m, b) ?? 0) - (meanOf(a.predicted_value_12m, a) ?? 0)
    );

/** From this share on the back-test calls a forecast into question. */
const doubtfulError = 0.25;

/** What to do with it, and whether the forecast has earned trust. */
export function adviceSentence(site: SiteFacts, {totals: [totals], backtest}: Worth): string {
  const format = formatOf(site);
  const error = backtest.at(-1)?.error_rate ?? 0;
  return [
    totals?.new_value && totals.new_value > 0
      ? t(
          "To win one more customer, spend clearly less than {value}: that is what a new one is expected to bring in 12 months.",
          {value: format.money(totals.new_value)}
        )
      : "",
    Math.abs(error) < doubtfulError
      ? ""
      : error > 0
        ? t("Beware: judged by the past, the forecast is too high by {error}.", {
            error: format.rate(error)
          })
        : t("Beware: judged by the past, the forecast is too low by {error}.", {
            error: format.rate(-error)
          })
  ]
    .filter(Boolean)
    .join(" ");
}

/** How much of what is ahead the best fifth of the customers brings. */
export function fifthSentence(site: SiteFacts, {totals: [totals]}: Worth): string | null {
  if (!totals?.top_value || !totals.predicted_value_12m) return null;
  return t("The best fifth of the customers is expected to bring {share} of all value.", {
    share: formatOf(site).rate(totals.top_value / totals.predicted_value_12m)
  });
}

const visitLabels: Readonly<Record<string, () => string>> = {
  "1": () => t("1 visit so far"),
  "2": () => t("2 visits"),
  "3 to 5": () => t("3 to 5 visits"),
  "6 to 11": () => t("6 to 11 visits"),
  "12 or more": () => t("12 visits or more")
};

/** A group of customers by visits so far, in words. */
const visitsLabel = (visits: string) => visitLabels[visits]?.() ?? visits;

/** The strips of the groups that may be shown, fewest visits first. */
export function spreadsOf({spreads}: Worth): (Spread & Worth["spreads"][number])[] {
  const order = Object.keys(visitLabels);
  return spreads
    .flatMap((row) => {
      const {p10, p25, p50, p75, p90} = row;
      return p10 === null || p25 === null || p50 === null || p75 === null || p90 === null
        ? []
        : [{...row, p10, p25, p50, p75, p90, label: visitsLabel(row.visits)}];
    })
    .sort((a, b) => order.indexOf(a.visits) - order.indexOf(b.visits));
}

/** The visit models that a mart may name. */
export const modelNames: Readonly<Record<string, string>> = {
  bg_nbd: "BG/NBD",
  mbg_nbd: "MBG/NBD",
  pareto_nbd: "Pareto/NBD"
};

/** Why no visit model is used; empty where one is. */
export function modelSentence({models}: Worth): string {
  const visits = models.filter(({model}) => model in modelNames);
  if (visits.some(({is_used}) => is_used)) return "";
  return visits.some(({status}) => status === "failed")
    ? t("no visit model fits these visits")
    : t("there is too little data");
}

/** Why there is no back-test, as the rest of a sentence. */
export const untestedSentence = (data: Worth): string =>
  modelSentence(data) || t("too little was known at the cut, or no whole week has passed since");

/** How close the back-test came, in one sentence. */
export function backtestSentence(site: SiteFacts, {backtest}: Worth): string {
  const last = backtest.at(-1);
  if (!last) return "";
  const format = formatOf(site);
  const values = {
    n: last.week,
    predicted: format.number(last.predicted_visits),
    actual: format.count(last.actual_visits),
    day: format.day(last.cut_date)
  };
  return t(
    "Knowing only what came before {day}, the model foresaw {predicted} return visits for the {n} {n|week|weeks} after; {actual} were made.",
    values
  );
}
