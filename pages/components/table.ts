import {t} from "../i18n/index.js";
import {html} from "./element.js";
import type {Format, Unit, Value} from "./format.js";

/** One column of a table: where its value comes from and how it is written. */
export interface Column<R> {
  readonly label: string;
  readonly unit: Unit;
  readonly value: (row: R) => Value;
  /** Says the value in words where the unit is not enough, e.g. the name of a channel. */
  readonly say?: (row: R) => string;
  /** The column's total, shown in the last line; a text is shown as it is. */
  readonly total?: Value;
}

const isNumeric = (unit: Unit) => !["text", "month", "day"].includes(unit);

function compare(a: Value, b: Value): number {
  if (a === b) return 0;
  // What is missing comes last, whichever way the table is sorted.
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  return typeof a === "number" && typeof b === "number"
    ? a - b
    : String(a).localeCompare(String(b));
}

/** On a phone, where each row is a card, a longer table shows so many and a button for the rest. */
const longestOnPhone = 8;

/** A table that sorts by any column on a click and keeps its header in sight. */
export function dataTable<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  {format, caption}: {format: Format; caption: string}
): HTMLElement {
  const body = html("tbody");
  let sorted = rows;
  let isCut = rows.length > longestOnPhone + 4 && matchMedia("(max-width: 600px)").matches;
  const fill = () =>
    body.replaceChildren(
      ...(isCut ? sorted.slice(0, longestOnPhone) : sorted).map((row) =>
        html(
          "tr",
          {},
          columns.map((column, i) =>
            html(
              i === 0 ? "th" : "td",
              {
                class: isNumeric(column.unit) ? "number" : null,
                scope: i === 0 ? "row" : null,
                "data-label": column.label
              },
              column.say ? column.say(row) : format.value(column.value(row), column.unit)
            )
          )
        )
      )
    );
  const headers = columns.map((column) =>
    html(
      "th",
      {scope: "col", class: isNumeric(column.unit) ? "number" : null},
      html("button", {type: "button"}, column.label)
    )
  );
  headers.forEach((header, i) => {
    header.addEventListener("click", () => {
      const isDown = header.getAttribute("aria-sort") === "descending";
      for (const other of headers) other.removeAttribute("aria-sort");
      header.setAttribute("aria-sort", isDown ? "ascending" : "descending");
      const {value} = columns[i] as Column<R>;
      sorted = [...rows].sort((a, b) =>
        value(a) === null || value(b) === null
          ? compare(value(a), value(b))
          : (isDown ? 1 : -1) * compare(value(a), value(b))
      );
      fill();
    });
  });
  fill();
  const more =
    isCut && html("button", {type: "button", class: "more"}, t("Show all {n}", {n: rows.length}));
  if (more)
    more.addEventListener("click", () => {
      isCut = false;
      fill();
      more.remove();
    });
  const hasTotals = columns.some((column) => column.total !== undefined);
  return html(
    "div",
    {class: "table", tabindex: 0, role: "region", "aria-label": caption},
    html(
      "table",
      {},
      html("caption", {class: "unseen"}, caption),
      html("thead", {}, html("tr", {}, headers)),
      body,
      hasTotals &&
        html(
          "tfoot",
          {},
          html(
            "tr",
            {},
            columns.map((column, i) =>
              html(
                i === 0 ? "th" : "td",
                {class: isNumeric(column.unit) ? "number" : null, "data-label": column.label},
                typeof column.total === "string"
                  ? column.total
                  : column.total === undefined
                    ? ""
                    : format.value(column.total, column.unit)
              )
            )
          )
        )
    ),
    more
  );
}
