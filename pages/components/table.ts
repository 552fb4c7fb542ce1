import {t} from "../i18n/index.js";
import {html} from "./element.js";
import type {Format, Unit, Value} from "./format.js";
import {fold} from "./fold.js";
import {inSight} from "./table-window.js";

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

export interface TableOptions {
  readonly format: Format;
  readonly caption: string;
  /** A field above the table that leaves the rows with the words in it; default: from 20 rows on. */
  readonly hasSearch?: boolean;
}

const classOf = (unit: Unit, i: number) =>
  isNumeric(unit) ? "number" : unit === "text" && i > 0 ? "long" : null;
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
/** A longer table is not scanned by eye. */
const searchedFrom = 20;

/**
 * A table that sorts by any column on a click, is searched by words, keeps its header in sight and draws
 * only the rows in sight of a long list; on a phone each row is a card, in print every row is there.
 */
export function dataTable<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  {format, caption, hasSearch = rows.length >= searchedFrom}: TableOptions
): HTMLElement {
  const said = (row: R, column: Column<R>) =>
    column.say ? column.say(row) : format.value(column.value(row), column.unit);
  const body = html("tbody");
  const box = html("div", {class: "table", tabindex: 0, role: "region", "aria-label": caption});
  let sorted = rows;
  let asked: readonly string[] = [];
  const isPhone = matchMedia("(max-width: 600px)").matches;
  let isCut = isPhone && rows.length > longestOnPhone + 4;
  const rowOf = (row: R) =>
    html(
      "tr",
      {},
      columns.map((column, i) =>
        html(
          i === 0 ? "th" : "td",
          {
            class: classOf(column.unit, i),
            scope: i === 0 ? "row" : null,
            "data-label": column.label
          },
          said(row, column)
        )
      )
    );
  const has = (row: R) => {
    if (asked.length === 0) return true;
    const words = fold(columns.map((column) => said(row, column)).join(" "));
    return asked.every((word) => words.includes(word));
  };
  const fill = inSight(box, body, rowOf, () => {
    const found = sorted.filter(has);
    return {rows: found, shown: isCut ? found.slice(0, longestOnPhone) : found, isPhone};
  });
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
  const more =
    isCut && html("button", {type: "button", class: "more"}, t("Show all {n}", {n: rows.length}));
  if (more)
    more.addEventListener("click", () => {
      isCut = false;
      fill();
      more.remove();
    });
  box.append(
    html(
      "table",
      {"aria-rowcount": rows.length + 1},
      html("caption", {class: "unseen"}, caption),
      html("thead", {}, html("tr", {}, headers)),
      body,
      columns.some((column) => column.total !== undefined) && totals(columns, format)
    )
  );
  if (more) box.append(more);
  fill();
  if (!hasSearch) return box;
  const field = html("input", {
    type: "search",
    class: "sieve",
    placeholder: t("Search in the table"),
    "aria-label": t("Search in the table")
  });
  field.addEventListener("input", () => {
    asked = fold(field.value).split(/\s+/).filter(Boolean);
    fill();
  });
  return html("div", {class: "searched"}, field, box);
}

function totals<R>(columns: readonly Column<R>[], format: Format): HTMLElement {
  return html(
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
  );
}
