import type {Explanations} from "../../src/site/explain.js";
import {t} from "../i18n/index.js";
import {html} from "./element.js";
import type {Glossary} from "./glossary.js";
import {holds, wordsOf} from "./fold.js";
import {menuOf} from "./menu.js";
import {questionField} from "./question.js";
import {segmentMeaning, segmentName} from "./segments.js";
import type {SiteFacts} from "./site.js";

/** Something that can be found, and where it is. */
export interface Entry {
  readonly title: string;
  readonly text: string;
  readonly kind: string;
  readonly href: string;
}

/** The entries that hold a beginning of every word of the query; those with it in the title come first. */
export function find(entries: readonly Entry[], query: string): Entry[] {
  const asked = wordsOf(query);
  if (asked.length === 0) return [];
  const rankOf = ({title, text}: Entry) =>
    holds(wordsOf(title), asked) ? 2 : holds(wordsOf(`${title} ${text}`), asked) ? 1 : 0;
  return entries
    .map((entry) => ({entry, rank: rankOf(entry)}))
    .filter(({rank}) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({entry}) => entry);
}

/** Everything on the site that has a name: pages, metrics, words, segments, campaigns, exports. */
export function entriesOf(
  site: SiteFacts,
  {metrics, terms}: Glossary,
  {entities}: Pick<Explanations, "entities">,
  segments: readonly string[],
  campaigns: readonly {readonly title: string; readonly text: string}[]
): Entry[] {
  return [
    ...menuOf(site).flatMap(({label: section, pages}) =>
      pages.map(({path, label}) => ({
        title: t(label),
        text: t(section),
        kind: t("Page"),
        href: `.${path}.html`
      }))
    ),
    ...Object.entries(metrics).map(([name, {title, formula, caveat}]) => ({
      title,
      text: [formula, caveat].filter(Boolean).join(" "),
      kind: t("What it means"),
      href: `./glossary.html#metric-${name}`
    })),
    ...Object.entries(terms).map(([name, {title, meaning}]) => ({
      title,
      text: meaning,
      kind: t("Glossary"),
      href: `./glossary.html#${name}`
    })),
    ...segments.map((segment) => ({
      title: segmentName(segment),
      text: segmentMeaning(segment),
      kind: t("Segment"),
      href: "./customers.html"
    })),
    ...campaigns.map((campaign) => ({...campaign, kind: t("Campaign"), href: "./messages.html"})),
    ...Object.entries(entities).flatMap(([entity, {sources}]) =>
      sources.map(({source}) => ({
        title: `${source}: ${entity.replace("landing.", "")}`,
        text: "",
        kind: t("Source"),
        href: "./loads.html"
      }))
    )
  ];
}

/** A field and what it finds, as one types; the address keeps the question. */
export function searchBox(entries: readonly Entry[]): HTMLElement {
  const list = html("ul", {class: "found", "aria-live": "polite"});
  const field = questionField(t("Search"), t("Search"), (question) => {
    const found = find(entries, question).slice(0, 30);
    const asked = question.trim();
    list.replaceChildren(
      ...(asked && found.length === 0
        ? [html("li", {}, t("Nothing found."))]
        : found.map(({title, text, kind, href}) =>
            html(
              "li",
              {},
              html("a", {href}, title),
              html("span", {class: "kind"}, kind),
              text ? html("p", {}, text) : null
            )
          ))
    );
  });
  return html("div", {class: "search"}, field, list);
}
