import type {Finding} from "../../src/site/findings.js";
import {t, type Text} from "../i18n/index.js";
import type {Translate} from "../i18n/translate.js";
import {html} from "./element.js";
import {formatOf, type SiteFacts} from "./site.js";

/** A finding in the language of the site. */
export const sayFinding = (site: SiteFacts, {text, values}: Finding): string =>
  say(site, text, values);

function say(site: SiteFacts, text: string, values: Finding["values"]): string {
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
  const translate = t as Translate<string>;
  const sentence = translate(text as Text, Object.fromEntries(said) as never);
  return sentence.charAt(0).toLocaleUpperCase(site.locale) + sentence.slice(1);
}

const more = ({page}: Finding) => page && html("a", {href: `./${page}.html`}, t("See more"));

/** What is said where the receipts do not reach back far enough for a finding. */
export const tooShort = (): string => t("Eight weeks of receipts are needed to tell what changed.");

/** The findings of a page, the most money first; without any, `none`: that nothing moved more than chance allows. */
export function findingList(
  site: SiteFacts,
  findings: readonly Finding[],
  title: string = t("What stands out"),
  none: string = t("Nothing moved more than chance allows.")
): HTMLElement {
  return html(
    "section",
    {class: "findings", "aria-label": title},
    html("h2", {}, title),
    findings.length === 0
      ? html("p", {}, none)
      : html(
          "ol",
          {},
          findings.map((finding) =>
            html("li", {class: finding.kind}, sayFinding(site, finding), more(finding))
          )
        )
  );
}

/** What to do, the most money at stake first: what was found, and the step that follows from it. */
export function actionList(site: SiteFacts, findings: readonly Finding[]): HTMLElement {
  const title = t("What to do this week");
  return html(
    "section",
    {class: "findings actions", "aria-label": title},
    html("h2", {}, title),
    findings.length === 0
      ? html(
          "p",
          {},
          t("Nothing calls for a step this week: what moved is within what chance allows.")
        )
      : html(
          "ol",
          {},
          findings.map((finding) =>
            html(
              "li",
              {class: finding.kind},
              sayFinding(site, finding),
              " ",
              html("strong", {}, say(site, finding.action ?? "", finding.values)),
              more(finding)
            )
          )
        )
  );
}
