import {t} from "../i18n/index.js";
import {html} from "./element.js";
import {formatOf, type SiteFacts} from "./site.js";
import {modelNames, modelSentence, type Worth} from "./worth.js";

type Tenth = Worth["calibration"][number];

/** The tenths of a measure that may be shown; customers who came once under BG/NBD stand apart, at 0. */
export const calibrationOf = ({calibration}: Worth, measure: string): Tenth[] =>
  calibration.filter((row) => row.measure === measure && !row.is_masked);

const needs: Readonly<Record<string, (values: {value: number; limit: number}) => string>> = {
  customers: (values) =>
    t("{value} {value|customer|customers} with a visit ({limit} needed)", values),
  history_days: (values) => t("{value} {value|day|days} of history ({limit} needed)", values),
  silent_days: (values) => t("no visit for {value} {value|day|days} ({limit} may pass)", values),
  most_visits: (values) =>
    t("nobody came more than {value} {value|time|times} ({limit} needed)", values)
};

/** Whether there is enough to fit a visit model on, and what is missing. */
export function gateSentence(data: Worth): string {
  const gate = data.assumptions.filter(({assumption}) => assumption in needs);
  const lacking = gate.filter(({is_met}) => !is_met);
  if (lacking.length === 0)
    return modelSentence(data) === ""
      ? t(
          "There is enough data for a model of visits: customers, history, fresh visits and people who came again."
        )
      : "";
  const reasons = lacking.map(({assumption, value, limit_value}) =>
    needs[assumption]?.({value: value ?? 0, limit: limit_value})
  );
  return t(
    "There is too little data for a model of visits: {reasons}. It will be used as soon as there is enough.",
    {
      reasons: reasons.join(", ")
    }
  );
}

/** What the forecast rests on, in plain words, each with what the data say of it. */
export function assumptionList(site: SiteFacts, data: Worth): HTMLElement {
  const used = data.models.filter(({is_used, model}) => is_used && model in modelNames);
  const together = used.find(({segment}) => segment === "all");
  const own = new Set(used.map(({segment}) => segment)).size - (together ? 1 : 0);
  const lines = [
    together
      ? modelLine(together, data.backtest.length > 0)
      : t(
          "No visit model could be used ({reason}): a customer is expected to do what customers of the same age went on to do, at the level of those who began in the same month.",
          {
            reason: modelSentence(data)
          }
        ),
    own > 0
      ? t(
          "{n} {n|group|groups} of customers have a model of their own, because it foresaw them better.",
          {n: own}
        )
      : "",
    t(
      "Each customer comes at a pace of their own and one day stays away for good, without saying so."
    ),
    t(
      "Things go on as before: seasons, price changes, new shops and campaigns to come are not foreseen."
    ),
    spendSentence(site, data),
    t("Value is margin before points. What points and messages will cost is not taken off.")
  ];
  return html(
    "ul",
    {class: "plain"},
    lines.filter(Boolean).map((line) => html("li", {}, line))
  );
}

/** Which visit model is used, whom it was fitted to, and whether a back-test chose it. */
function modelLine(
  {model, customer_count: n, start_unknown_count: unknown}: Worth["models"][number],
  isTested: boolean
) {
  const values = {model: modelNames[model] ?? model, n, unknown};
  if (unknown > 0)
    return isTested
      ? t(
          "Visits are foreseen by {model}, fitted to {n} {n|customer|customers}; {unknown} of them may have come before the receipts begin, and the first visit that was seen counts as their first. The model that came closest in the back-test is used.",
          values
        )
      : t(
          "Visits are foreseen by {model}, fitted to {n} {n|customer|customers}; {unknown} of them may have come before the receipts begin, and the first visit that was seen counts as their first.",
          values
        );
  return isTested
    ? t(
        "Visits are foreseen by {model}, fitted to {n} {n|customer|customers} whose first visit was seen; the model that came closest in the back-test is used.",
        values
      )
    : t(
        "Visits are foreseen by {model}, fitted to {n} {n|customer|customers} whose first visit was seen.",
        values
      );
}

/** Whether what a visit brings depends on how often a customer comes, and what follows. */
function spendSentence(site: SiteFacts, {assumptions}: Worth): string {
  const test = assumptions.find(({assumption}) => assumption === "spend_independent_of_frequency");
  if (test?.value === undefined || test.value === null || test.low === null || test.high === null)
    return t(
      "What a customer spends on a visit is taken not to depend on how often they come; too few came again to test it."
    );
  const {hundredths} = formatOf(site);
  const values = {
    rho: hundredths(test.value),
    low: hundredths(test.low),
    high: hundredths(test.high),
    n: test.customer_count
  };
  if (test.is_met)
    return t(
      "What a customer spends on a visit does not depend on how often they come. Tested: the rank correlation is {rho} ({low} to {high}, {n} {n|customer|customers}), hardly any.",
      values
    );
  return test.value > 0
    ? t(
        "What a customer spends on a visit should not depend on how often they come, but it does: the rank correlation is {rho} ({low} to {high}, {n} {n|customer|customers}). Who comes often spends more at a time and is worth somewhat more than foreseen.",
        values
      )
    : t(
        "What a customer spends on a visit should not depend on how often they come, but it does: the rank correlation is {rho} ({low} to {high}, {n} {n|customer|customers}). Who comes often spends less at a time and is worth somewhat less than foreseen.",
        values
      );
}
