import type {Explanations} from "../../src/site/explain.js";
import {t} from "../i18n/index.js";
import {html} from "./element.js";
import {formatOf, type SiteFacts} from "./site.js";
import {dataTable} from "./table.js";

/** The registry of metrics, the loaded exports and the tables behind the pages, each as a table in a card. */
export function behindTables(site: SiteFacts, {metrics, entities, models}: Explanations) {
  const format = formatOf(site);
  const exports = Object.entries(entities).flatMap(([entity, {sources}]) =>
    sources.map((source) => ({...source, entity: entity.replace("landing.", "")}))
  );
  const tables = Object.entries(models).map(([name, model]) => ({
    name,
    rows: model.rowCount,
    checks: model.checks.length,
    failing: model.checks.filter(({failingCount}) => failingCount > 0).length,
    reads: model.refs.join(", ")
  }));
  const card = (content: HTMLElement) => html("div", {class: "card wide"}, content);
  return {
    metrics: html(
      "dl",
      {class: "card glossary"},
      Object.values(metrics).map(({title, formula, caveat}) =>
        html(
          "div",
          {},
          html("dt", {}, title),
          html("dd", {}, formula, caveat ? html("p", {class: "note"}, caveat) : null)
        )
      )
    ),
    exports:
      exports.length === 0
        ? html("div", {class: "state"}, t("None have been loaded."))
        : card(
            dataTable(
              exports,
              [
                {label: t("Source"), unit: "text", value: (row) => row.source},
                {label: t("What it holds"), unit: "text", value: (row) => row.entity},
                {label: t("Files"), unit: "count", value: (row) => row.fileCount},
                {label: t("Rows"), unit: "count", value: (row) => row.rowCount},
                {
                  label: t("Newest loaded"),
                  unit: "text",
                  value: (row) => row.newestLoad,
                  say: (row) => format.instant(row.newestLoad)
                }
              ],
              {format, caption: t("Which exports are loaded")}
            )
          ),
    models: card(
      dataTable(
        tables,
        [
          {label: t("Table"), unit: "text", value: (row) => row.name},
          {label: t("Rows"), unit: "count", value: (row) => row.rows},
          {label: t("Checks"), unit: "count", value: (row) => row.checks},
          {label: t("Failing"), unit: "count", value: (row) => row.failing},
          {label: t("Reads"), unit: "text", value: (row) => row.reads}
        ],
        {format, caption: t("Which tables they become, and what was checked")}
      )
    )
  };
}
