import {t} from "../i18n/index.js";
import {html} from "./element.js";
import type {SiteFacts} from "./site.js";
import {tableCard} from "./table-card.js";
import {prose} from "./term.js";

interface Row {
  readonly store: string;
  readonly month: string;
  readonly receipts: number;
  readonly sales: number | null;
}

const rows: Row[] = Array.from({length: 200}, (_, i) => ({
  store: `S${1 + (i % 8)}`,
  month: new Date(Date.UTC(2024, Math.floor(i / 8), 1)).toISOString().slice(0, 10),
  receipts: 300 + ((i * 73) % 190),
  sales: i % 31 === 0 ? null : 18_000_000 + ((i * 7_919_000) % 9_000_000)
}));
const sum = (value: (row: Row) => number | null) =>
  rows.reduce((total, row) => total + (value(row) ?? 0), 0);

/** The components that are read rather than looked at, each under its own name. */
export function tablesAndWords(site: SiteFacts): [name: string, element: HTMLElement][] {
  const table = (shown: readonly Row[]) =>
    tableCard(shown, {
      site,
      title: t("Which stores grow?"),
      note: t(
        "Rows read are landed, [set aside](term:set_aside) or [skipped](term:skipped): the three always add up."
      ),
      sample: t("{n} {n|row|rows}", {n: shown.length}),
      empty: t("No receipts have been loaded. Put an export of the till into the inbox."),
      columns: [
        {label: t("Store"), unit: "text", value: (d) => d.store, total: t("Together")},
        {label: t("Month"), unit: "month", value: (d) => d.month},
        {
          label: t("Receipts"),
          unit: "count",
          value: (d) => d.receipts,
          total: sum((d) => d.receipts)
        },
        {label: t("Sales"), unit: "exact money", value: (d) => d.sales, total: sum((d) => d.sales)}
      ]
    });
  const notice = (kind: string, title: string, text: string) =>
    html("div", {class: `notice ${kind}`}, html("strong", {}, title), " ", text);
  return [
    ["dataTable", table(rows)],
    ["dataTable", table([])],
    [
      "term",
      html(
        "p",
        {},
        prose(
          t(
            "Rows read are landed, [set aside](term:set_aside) or [skipped](term:skipped): the three always add up."
          )
        )
      )
    ],
    [
      "notice",
      html(
        "div",
        {},
        notice(
          "bad",
          t("The newest data failed {n} {n|check|checks}.", {n: 2}),
          t("The pages keep the last numbers that were right.")
        ),
        notice("old", t("These numbers are old."), ""),
        notice("info", t("This is an invented programme."), "")
      )
    ]
  ];
}
