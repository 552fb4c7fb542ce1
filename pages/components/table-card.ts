import {t} from "../i18n/index.js";
import {csvText, fileName, save} from "./download.js";
import {html} from "./element.js";
import {explainButton} from "./explain.js";
import type {FrameOptions} from "./frame.js";
import {formatOf} from "./site.js";
import {dataTable} from "./table.js";
import {prose} from "./term.js";

/** A card whose answer is a table: question, note, rows, source line and CSV; empty, it says what would fill it. */
export function tableCard<R>(rows: readonly R[], options: FrameOptions<R>): HTMLElement {
  const {site, title, columns} = options;
  const download = () =>
    save(`${fileName(title)}.csv`, new Blob([csvText(rows, columns)], {type: "text/csv"}));
  return html(
    "figure",
    {class: "card chart tabular"},
    html(
      "figcaption",
      {},
      options.origin && explainButton(site, title, options.origin),
      html("h2", {}, title),
      options.finding && html("p", {class: "finding"}, options.finding),
      html(
        "p",
        {class: "note"},
        options.evidence && html("span", {class: "badge"}, options.evidence),
        prose(options.note)
      )
    ),
    options.caution ? html("p", {class: "caution"}, options.caution) : null,
    rows.length === 0
      ? html("div", {class: "state"}, html("p", {}, options.empty))
      : dataTable(rows, columns, {format: formatOf(site), caption: title}),
    rows.length === 0
      ? null
      : html(
          "footer",
          {},
          html("span", {class: "source"}, options.sample ?? ""),
          html(
            "span",
            {class: "tools"},
            html(
              "button",
              {
                type: "button",
                onclick: download,
                "aria-label": t("Download {file}", {file: "CSV"})
              },
              "CSV"
            )
          )
        )
  );
}
