import type {DataOf} from "../../src/site/page.js";
import type {worth} from "../data/worth.json.js";
import {t} from "../i18n/index.js";
import {html} from "./element.js";
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
  const soFar = money(perCustomer(totals.margin_so_far, totals));
  return ahead === null
    ? t(
        "A customer has brought {soFar} of margin so far. It is too early to say what comes next.",
        {
          soFar
        }
      )
    : t(
        "A customer has brought {soFar} of margin so far and is expected to bring {ahead} in the next 12 months.",
        {soFar, ahead: money(ahead)}
      );
}

/** What to do with it. */
export function adviceSentence(site: SiteFacts, {totals: [totals]}: Worth): string {
  if (!totals?.new_value) return "";
  return t(
    "To win one more customer, spend clearly less than {value}: that is what a new one is expected to bring in 12 months.",
    {value: formatOf(site).money(totals.new_value)}
  );
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

const modelNames: Readonly<Record<string, string>> = {
  bg_nbd: "BG/NBD",
  mbg_nbd: "MBG/NBD",
  pareto_nbd: "Pareto/NBD"
};

/** A visit model by its name in the literature. */
const modelName = (model: string) => modelNames[model] ?? model;

/** Why no visit model is used; empty where one is. */
export function modelSentence({models}: Worth): string {
  const visits = models.filter(({model}) => model in modelNames);
  if (visits.some(({is_used}) => is_used)) return "";
  return visits.some(({status}) => status === "failed")
    ? t("no visit model fits these visits")
    : t("there is too little data");
}

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

/** What the forecast rests on, in plain words. */
export function assumptions(site: SiteFacts, data: Worth): HTMLElement {
  const used = data.models.find(({is_used, model}) => is_used && model in modelNames);
  const reason = modelSentence(data);
  const lines = [
    used
      ? t(
          "Visits are foreseen by {model}, fitted to {n} {n|customer|customers} whose first visit was seen.",
          {
            model: modelName(used.model),
            n: used.customer_count
          }
        )
      : t(
          "No visit model could be used ({reason}): a customer is expected to do what customers of the same age went on to do.",
          {reason}
        ),
    t(
      "Each customer comes at a pace of their own and one day stays away for good, without saying so."
    ),
    t(
      "Things go on as before: seasons, price changes, new shops and campaigns to come are not foreseen."
    ),
    t("What a customer spends on a visit does not depend on how often they come."),
    t("Value is margin before points. What points and messages will cost is not taken off.")
  ];
  return html(
    "ul",
    {class: "plain"},
    lines.map((line) => html("li", {}, line))
  );
}
