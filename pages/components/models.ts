import type {ModelCard, ModelStory} from "../../src/site/model-catalogue.js";
import {t} from "../i18n/index.js";
import {html} from "./element.js";
import {fold} from "./fold.js";
import {lineageDrawing} from "./lineage.js";
import {questionField} from "./question.js";
import {formatOf, type SiteFacts} from "./site.js";
import {dataTable, type Column} from "./table.js";

export type {ModelCard} from "../../src/site/model-catalogue.js";

const layers: readonly (readonly [schema: string, title: () => string, note: () => string])[] = [
  [
    "marts",
    () => t("What pages read"),
    () => t("One table for each question, at one stated grain.")
  ],
  [
    "intermediate",
    () => t("What is worked out on the way"),
    () => t("Who is who, what is a visit, which message came before it.")
  ],
  [
    "staging",
    () => t("What the exports say"),
    () => t("One table for each kind of export: which record wins, on which day it counts.")
  ]
];

/** How many models and rows there are, in one sentence. */
export function modelSentence(site: SiteFacts, cards: readonly ModelCard[]): string {
  const rows = cards.reduce((sum, card) => sum + (card.rowCount ?? 0), 0);
  return t(
    "{n} {n|model|models} turn the exports into {rows} rows that pages, exports and analysts read.",
    {
      n: cards.length,
      rows: formatOf(site).count(rows)
    }
  );
}

/** Every model, searched by name, column and words, each opening to its columns, lineage and SQL. */
export function modelList(
  site: SiteFacts,
  cards: readonly ModelCard[],
  fetchStory: (table: string) => Promise<ModelStory>
): HTMLElement {
  const items = cards.map((card) => ({card, item: modelItem(site, cards, card, fetchStory)}));
  const none = html("p", {class: "quiet", hidden: true}, t("Nothing found."));
  const sections = layers.map(([schema, title, note]) => {
    const own = items
      .filter(({card}) => card.table.startsWith(`${schema}.`))
      .sort((a, b) => a.card.table.localeCompare(b.card.table, "en"));
    return {
      own,
      element: html(
        "section",
        {class: "layer"},
        html("h2", {}, title()),
        html("p", {class: "quiet"}, note()),
        own.map(({item}) => item)
      )
    };
  });
  const field = questionField(t("Search in the models"), t("Table, column or word"), (question) => {
    const asked = fold(question).split(/\s+/).filter(Boolean);
    for (const {card, item} of items) {
      const words = fold([card.table, card.doc, ...card.columns].join(" "));
      item.hidden = !asked.every((word) => words.includes(word));
    }
    for (const {own, element} of sections) element.hidden = own.every(({item}) => item.hidden);
    none.hidden = items.some(({item}) => !item.hidden);
  });
  const open = () => {
    const item = items.find(
      ({card}) => card.table === decodeURIComponent(location.hash.slice(1))
    )?.item;
    if (!item) return;
    item.hidden = false;
    item.open = true;
    item.querySelector("summary")?.focus({preventScroll: true});
    item.scrollIntoView({block: "start"});
  };
  addEventListener("hashchange", open);
  queueMicrotask(open);
  return html(
    "div",
    {class: "models"},
    field,
    none,
    sections.map(({element}) => element)
  );
}

function modelItem(
  site: SiteFacts,
  cards: readonly ModelCard[],
  card: ModelCard,
  fetchStory: (table: string) => Promise<ModelStory>
): HTMLDetailsElement {
  const format = formatOf(site);
  const item = html(
    "details",
    {class: "model", id: card.table},
    html(
      "summary",
      {},
      html("code", {}, card.table.split(".")[1]),
      html(
        "span",
        {class: "rows"},
        card.rowCount === null ? t("not built") : t("{n} {n|row|rows}", {n: card.rowCount})
      ),
      card.failingCount > 0
        ? html("span", {class: "badge"}, t("{n} failing {n|check|checks}", {n: card.failingCount}))
        : null,
      html("span", {class: "doc", lang: "en"}, card.doc)
    )
  );
  let isFilled = false;
  item.addEventListener("toggle", () => {
    if (!item.open || isFilled) return;
    isFilled = true;
    void fetchStory(card.table).then(
      (story) => item.append(storyOf(cards, card, story, format)),
      () => {
        isFilled = false;
        item.append(
          html("p", {class: "caution"}, t("This could not be read. Close and open it again."))
        );
      }
    );
  });
  return item;
}

function storyOf(
  cards: readonly ModelCard[],
  card: ModelCard,
  story: ModelStory,
  format: ReturnType<typeof formatOf>
): HTMLElement {
  const part = (title: string, ...content: (Node | string)[]) =>
    html("section", {}, html("h3", {}, title), content);
  const columns: Column<ModelStory["columns"][number]>[] = [
    {label: t("Column"), unit: "text", value: ({name}) => name},
    {
      label: t("Type"),
      unit: "text",
      value: ({type, isNullable}) => (isNullable ? type : `${type} not null`)
    },
    {
      label: t("What it holds"),
      unit: "text",
      value: ({doc, isPersonal}) =>
        isPersonal ? `${doc} ${t("Personal: no page may read it.")}` : doc
    }
  ];
  return html(
    "div",
    {class: "model-story"},
    part(t("One row for each"), html("p", {}, html("code", {}, card.grain.join(", ")))),
    part(
      t("Columns"),
      dataTable(story.columns, columns, {format, caption: card.table, hasSearch: false})
    ),
    part(
      t("Which tables it goes through"),
      lineageDrawing(cards, card.table, t("Which tables it goes through"))
    ),
    part(
      t("What was checked"),
      html(
        "ul",
        {},
        story.checks.map(({name, failingCount}) =>
          html(
            "li",
            {},
            html("code", {}, name),
            " ",
            failingCount === 0 ? t("passed") : t("{n} failing {n|row|rows}", {n: failingCount})
          )
        )
      )
    ),
    ...story.statements.map(({name, sql}) =>
      part(
        story.kind === "select" ? "SQL" : t("Input of a computed model: {name}", {name}),
        html("pre", {tabindex: 0}, html("code", {}, sql))
      )
    ),
    html("p", {class: "quiet"}, html("code", {}, story.path))
  );
}
