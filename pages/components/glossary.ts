import type {MetricText} from "../../src/site/page.js";
import {t} from "../i18n/index.js";
import {html} from "./element.js";
import {holds, wordsOf} from "./fold.js";
import {questionField} from "./question.js";
import type {TermWords} from "./term.js";

export interface Glossary {
  readonly terms: Readonly<Record<string, TermWords>>;
  readonly metrics: Readonly<Record<string, MetricText>>;
}

const comparisons: Readonly<Record<string, () => string>> = {
  "same number of elapsed days": () => t("Compare equal numbers of days."),
  "equal follow-up": () => t("Compare after equally many months."),
  "same window, same kind of message": () => t("Compare messages of one kind with one window."),
  "any two moments": () => t("Any two moments may be compared.")
};

const directions: Readonly<Record<string, () => string>> = {
  higher: () => t("more is better"),
  lower: () => t("less is better")
};

/** Every metric and every word, each with an address of its own, searched as one types. */
export function glossaryList({terms, metrics}: Glossary): HTMLElement {
  const entries = [
    ...Object.entries(metrics).map(([name, metric]) => ({
      id: `metric-${name}`,
      isMetric: true,
      words: wordsOf(`${metric.title} ${metric.formula} ${metric.caveat ?? ""} ${name}`),
      title: metric.title,
      item: metricItem(`metric-${name}`, metric)
    })),
    ...Object.entries(terms).map(([name, {title, meaning}]) => ({
      id: name,
      isMetric: false,
      words: wordsOf(`${title} ${meaning}`),
      title,
      item: html("div", {id: name}, html("dt", {}, title), html("dd", {}, meaning))
    }))
  ].sort((a, b) => a.title.localeCompare(b.title));
  const none = html("p", {class: "quiet", hidden: true}, t("Nothing found."));
  const list = (title: string, isMetric: boolean) => {
    const own = entries.filter((entry) => entry.isMetric === isMetric);
    return html(
      "section",
      {},
      html("h2", {}, title),
      html(
        "dl",
        {class: "card glossary"},
        own.map(({item}) => item)
      )
    );
  };
  const sections = [list(t("What the numbers mean"), true), list(t("What the words mean"), false)];
  const field = questionField(t("Search in the glossary"), t("Number or word"), (question) => {
    const asked = wordsOf(question);
    for (const {item, words} of entries) item.hidden = !holds(words, asked);
    for (const section of sections)
      section.hidden = [...section.querySelectorAll<HTMLElement>("dl > div")].every(
        ({hidden}) => hidden
      );
    none.hidden = entries.some(({item}) => !item.hidden);
  });
  queueMicrotask(() => document.getElementById(location.hash.slice(1))?.scrollIntoView());
  return html("div", {class: "glossary-page"}, field, none, sections);
}

function metricItem(id: string, metric: MetricText): HTMLElement {
  const notes = [comparisons[metric.comparison]?.(), directions[metric.better]?.()].filter(Boolean);
  return html(
    "div",
    {id},
    html("dt", {}, metric.title),
    html(
      "dd",
      {},
      metric.formula,
      metric.caveat ? html("p", {class: "note"}, metric.caveat) : null,
      html(
        "p",
        {class: "note"},
        notes.length > 0 ? `${notes.join(" · ")} · ` : "",
        html(
          "a",
          {href: `./models.html#marts.${metric.mart}`},
          html("code", {}, `${metric.mart}.${metric.column}`)
        )
      )
    )
  );
}
