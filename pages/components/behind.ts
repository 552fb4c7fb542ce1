import type {DataOf} from "../../src/site/page.js";
import type {behind} from "../data/behind.json.js";
import {t} from "../i18n/index.js";
import {html} from "./element.js";
import {entityNames} from "./entities.js";
import {formatOf, type SiteFacts} from "./site.js";

export type Behind = DataOf<typeof behind>;

/** The pages behind the numbers, each as a card that says what is found there. */
export function doors(site: SiteFacts, data: Behind): HTMLElement {
  const format = formatOf(site);
  const {file_count = 0, rows_read = 0, rows_set_aside = 0} = data.loads[0] ?? {};
  const {check_count = 0, failing_count = 0} = data.checks[0] ?? {};
  const known = data.entities[0]?.entity_count ?? 0;
  const cards: [page: string, title: string, text: string][] = [
    [
      "unknown",
      t("What we do not know"),
      t(
        "{n} of {all} kinds of export are loaded. What the others would tell, and what to ask for.",
        {
          n: known,
          all: entityNames.length
        }
      )
    ],
    [
      "loads",
      t("Loads and checks"),
      t(
        "{n} {n|file|files}, {rows} rows, {aside} set aside. {failing} of {checks} checks need a look.",
        {
          n: file_count,
          rows: format.count(rows_read),
          aside: format.count(rows_set_aside),
          failing: failing_count,
          checks: check_count
        }
      )
    ],
    [
      "glossary",
      t("Metrics and glossary"),
      t("What each number and each word means, and what it must not be taken for.")
    ],
    [
      "models",
      t("Models"),
      t("{n} {n|table|tables} between the exports and the pages, with columns, lineage and SQL.", {
        n: data.models[0]?.model_count ?? 0
      })
    ],
    ["gallery", t("Gallery"), t("Every component of the site in every state, on invented numbers.")]
  ];
  return html(
    "ul",
    {class: "doors"},
    cards.map(([page, title, text]) =>
      html(
        "li",
        {class: "card"},
        html("h2", {}, html("a", {href: `./${page}.html`}, title)),
        html("p", {}, text)
      )
    )
  );
}
