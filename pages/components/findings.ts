import type {Finding} from "../../src/site/findings.js";
import {t, type Text} from "../i18n/index.js";
import type {Translate} from "../i18n/translate.js";
import {html} from "./element.js";
import {formatOf, type SiteFacts} from "./site.js";

/** A finding in the language of the site. */
export function sayFinding(site: SiteFacts, {text, values}: Finding): string {
  const format = formatOf(site);
  const write = {
    count: (value: number | string) => Number(value),
    money: (value: number | string) => format.money(Number(value)),
    rate: (value: number | string) => format.rate(Number(value)),
    change: (value: number | string) => format.change(Number(value)),
    points: (value: number | string) => format.points(Number(value)),
    month: (value: number | string) => format.month(String(value)),
    day: (value: number | string) => format.day(String(value)),
    text: (value: number | string) => String(value)
  };
  const said = Object.entries(values).map(([name, {value, unit}]) => [name, write[unit](value)]);
  // The text comes with the data; the tests see to it that the catalogues have it.
  const say = t as Translate<string>;
  return say(text as Text, Object.fromEntries(said) as never);
}

/** The findings of a page, the most money first; says so when nothing moved more than chance allows. */
export function findingList(site: SiteFacts, findings: readonly Finding[]): HTMLElement {
  return html(
    "section",
    {class: "findings", "aria-label": t("What stands out")},
    html("h2", {}, t("What stands out")),
    findings.length === 0
      ? html("p", {}, t("Nothing moved more than chance allows."))
      : html(
          "ol",
          {},
          findings.map((finding) =>
            html(
              "li",
              {class: finding.kind},
              sayFinding(site, finding),
              finding.page && html("a", {href: `./${finding.page}.html`}, t("See more"))
            )
          )
        )
  );
}
