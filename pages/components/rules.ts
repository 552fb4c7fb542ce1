import type {RuleChange} from "../../src/config/rules.js";
import type {SiteEvent} from "../../src/site/site-facts.js";
import {t} from "../i18n/index.js";
import {formatOf, type SiteFacts} from "./site.js";

/** Earn rates are said for so much money, so that they are readable in every currency. */
const spent = 100;

/** What an event is called: its name, and for a change of rules what changed. */
export function eventName(site: SiteFacts, {name, changes = []}: SiteEvent): string {
  const said = changes.map((change) => changeSaid(site, change)).join("; ");
  return [name || (said ? "" : t("New rules")), said].filter(Boolean).join(": ");
}

function changeSaid(site: SiteFacts, {rule, tier, before, after}: RuleChange): string {
  const format = formatOf(site);
  const change = (say: (value: number) => string) => {
    if (after === null) return t("no longer");
    return before === null
      ? say(after)
      : t("{after} instead of {before}", {after: say(after), before: say(before)});
  };
  const points = {
    money: format.money(spent),
    change: change((value) => format.number(value * spent))
  };
  switch (rule) {
    case "earn_rate":
      return t("points for {money}: {change}", points);
    case "tier_earn_rate":
      return t("{tier}, points for {money}: {change}", {tier: tier ?? "", ...points});
    case "tier_from":
      return t("{tier}, from: {change}", {tier: tier ?? "", change: change(format.money)});
    case "expiry_days":
      return t("days until points lapse: {change}", {change: change(format.count)});
    case "point_value":
      return t("a point is worth: {change}", {change: change(format.exactMoney)});
  }
}
