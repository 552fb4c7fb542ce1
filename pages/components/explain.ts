import type {Explanations} from "../../src/site/explain.js";
import {t} from "../i18n/index.js";
import {html} from "./element.js";
import {formatOf, type SiteFacts} from "./site.js";

/** Where a number comes from: the query of a page's data and the metrics of the registry that it shows. */
export interface Origin {
  /** `<page>.<query>`. */
  readonly query: string;
  readonly metrics: readonly string[];
  readonly load: () => Promise<Explanations>;
}

/** Returns the function by which a page says where its numbers come from. */
export const explainer =
  (load: () => Promise<Explanations>) =>
  (query: string, ...metrics: string[]): Origin => ({query, metrics, load});

/** A button that opens the story of a number: definition, query, sources, freshness, checks, lineage. */
export function explainButton(site: SiteFacts, title: string, origin: Origin): HTMLElement {
  return html(
    "button",
    {
      type: "button",
      class: "explain",
      "aria-label": t("Explain: {title}", {title}),
      title: t("Where does this number come from?"),
      onclick: () => void openStory(site, title, origin)
    },
    "?"
  );
}

async function openStory(site: SiteFacts, title: string, origin: Origin): Promise<void> {
  const explanations = await origin.load();
  const close = html("button", {type: "button", class: "close", "aria-label": t("Close")}, "×");
  const dialog = html(
    "dialog",
    {class: "story", "aria-label": title},
    html("header", {}, html("h2", {}, title), close),
    definitions(explanations, origin),
    freshness(site),
    sources(site, explanations, origin),
    checks(explanations, origin),
    lineage(explanations, origin),
    queryText(explanations, origin)
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

const part = (title: string, ...content: (Node | string | null | false)[]) =>
  html("section", {}, html("h3", {}, title), content);

function definitions({metrics}: Explanations, origin: Origin): HTMLElement {
  const known = origin.metrics.flatMap((name) => metrics[name] ?? []);
  return part(
    t("What it means"),
    html(
      "dl",
      {},
      known.flatMap(({title, formula, caveat}) => [
        html("dt", {}, title),
        html("dd", {}, formula, caveat ? html("p", {class: "note"}, caveat) : null)
      ])
    )
  );
}

function freshness(site: SiteFacts): HTMLElement {
  const format = formatOf(site);
  return part(
    t("How fresh it is"),
    html(
      "p",
      {},
      [
        site.asOf && t("Data to {day}", {day: format.day(site.asOf)}),
        site.loadedAt && t("last export loaded {moment}", {moment: format.instant(site.loadedAt)}),
        site.publishedAt &&
          t("numbers published {moment}", {moment: format.instant(site.publishedAt)})
      ]
        .filter(Boolean)
        .join(" · ")
    )
  );
}

/** Every model behind a query, nearest first, each once. */
export function modelsBehind(
  {queries, models}: Explanations,
  query: string
): {name: string; depth: number}[] {
  const found = new Map<string, number>();
  let level = [...(queries[query]?.refs ?? [])];
  for (let depth = 0; level.length > 0; depth++) {
    for (const name of level) if (models[name] && !found.has(name)) found.set(name, depth);
    level = level
      .flatMap((name) => models[name]?.refs ?? [])
      .filter((name) => models[name] && !found.has(name));
  }
  return [...found].map(([name, depth]) => ({name, depth}));
}

/** The landed entities that a query goes back to. */
export function entitiesBehind(explanations: Explanations, query: string): string[] {
  const refs = modelsBehind(explanations, query).flatMap(
    ({name}) => explanations.models[name]?.refs ?? []
  );
  return [...new Set(refs)].filter((name) => name in explanations.entities).sort();
}

function sources(site: SiteFacts, explanations: Explanations, {query}: Origin): HTMLElement {
  const format = formatOf(site);
  const lines = entitiesBehind(explanations, query).flatMap((entity) =>
    (explanations.entities[entity]?.sources ?? []).map(
      ({source, fileCount, rowCount, newestLoad}) =>
        html(
          "li",
          {},
          html("code", {}, `${source}: ${entity.replace("landing.", "")}`),
          ` ${t("{n} {n|file|files}, {rows} rows, newest loaded {moment}", {
            n: fileCount,
            rows: format.count(rowCount),
            moment: format.instant(newestLoad)
          })}`
        )
    )
  );
  return part(
    t("Which exports it comes from"),
    html("ul", {}, lines.length > 0 ? lines : html("li", {}, t("None have been loaded.")))
  );
}

function checks(explanations: Explanations, {query}: Origin): HTMLElement {
  const all = modelsBehind(explanations, query).flatMap(({name}) =>
    (explanations.models[name]?.checks ?? []).map((check) => ({...check, model: name}))
  );
  const failing = all.filter(({failingCount}) => failingCount > 0);
  return part(
    t("What was checked"),
    html(
      "p",
      {},
      t("{n} of {all} checks passed.", {n: all.length - failing.length, all: all.length})
    ),
    html(
      "ul",
      {},
      failing.map(({model, name, failingCount}) =>
        html("li", {}, html("code", {}, `${model}: ${name}`), ` ${failingCount}`)
      )
    )
  );
}

function lineage(explanations: Explanations, {query}: Origin): HTMLElement {
  return part(
    t("Which tables it goes through"),
    html(
      "ul",
      {class: "lineage"},
      modelsBehind(explanations, query).map(({name, depth}) => {
        return html(
          "li",
          {style: `--depth:${depth}`},
          html("code", {}, name),
          html("span", {}, explanations.models[name]?.doc)
        );
      })
    )
  );
}

function queryText({queries}: Explanations, {query}: Origin): HTMLElement {
  return part(
    t("The query, word for word"),
    html("pre", {tabindex: 0}, html("code", {}, queries[query]?.sql ?? ""))
  );
}
