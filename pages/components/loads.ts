import type {DataOf} from "../../src/site/page.js";
import type {loads} from "../data/loads.json.js";
import {t} from "../i18n/index.js";
import {entityName} from "./entities.js";
import {formatOf, type SiteFacts} from "./site.js";
import type {Column} from "./table.js";

export type Loads = DataOf<typeof loads>;
type Source = Loads["sources"][number];
type File = Loads["files"][number];
type Reason = Loads["reasons"][number];
type Check = Loads["checks"][number];

const reasons: Readonly<Record<string, () => string>> = {
  missing: () => t("a value that must be there is missing"),
  not_a_number: () => t("not a number"),
  too_precise: () => t("more decimals than an amount has"),
  out_of_range: () => t("too large a number"),
  not_a_date: () => t("not a date"),
  not_a_time: () => t("not a time of day"),
  unknown_value: () => t("a word that is not among the known ones"),
  not_json: () => t("a damaged record"),
  bad_encoding: () => t("damaged letters"),
  bad_quote: () => t("a quotation mark that does not close"),
  too_many_fields: () => t("more cells than the header has"),
  too_few_fields: () => t("fewer cells than the header has"),
  after_export: () => t("dated after the export was made"),
  receipt_set_aside: () => t("another line of the same receipt was set aside"),
  sql_failed: () => t("the expression of the mapping failed")
};

/** Why a row was set aside, in words; a code without words is shown as it is. */
export const reasonName = (reason: string) => reasons[reason]?.() ?? reason;

const names = (entities: string) =>
  [...new Set(entities.split(","))].filter(Boolean).map(entityName).join(", ");

const sum = <R>(rows: readonly R[], value: (row: R) => number) =>
  rows.reduce((total, row) => total + value(row), 0);

/** What became of all rows, in one sentence. */
export function loadSentence(site: SiteFacts, {sources}: Loads): string {
  const read = sum(sources, (row) => row.rows_read);
  if (read === 0) return t("No file has been loaded yet.");
  const format = formatOf(site);
  const aside = sum(sources, (row) => row.rows_set_aside);
  const counted = t("{n} {n|file|files} with {rows} rows {n|was|were} loaded.", {
    n: sum(sources, (row) => row.file_count),
    rows: format.count(read)
  });
  return aside === 0
    ? `${counted} ${t("Every row was understood.")}`
    : `${counted} ${t("{n} {n|row|rows}, {share} of all, could not be read and {n|was|were} set aside.", {n: aside, share: format.exactRate(aside / read)})}`;
}

/** What is behind the newest source by more days than this is called late. */
const lateAfterDays = 7;

/** The sources that end well before the newest one: their exports are due. */
export function lateSources({sources}: Loads): {source: string; days: number}[] {
  const dated = sources.filter((row) => row.last_day !== null);
  const newest = Math.max(...dated.map((row) => Date.parse(row.last_day ?? "")));
  return dated
    .map((row) => ({
      source: row.source,
      days: Math.round((newest - Date.parse(row.last_day ?? "")) / 86_400_000)
    }))
    .filter(({days}) => days > lateAfterDays)
    .sort((a, b) => b.days - a.days);
}

/** The loaded files as spans of days, a lane for each source, for a timeline. */
export function periodsOf({files, sources}: Loads, colors: readonly string[]) {
  const dated = new Set(files.filter((row) => row.first_day !== null).map((row) => row.source));
  return {
    lanes: sources
      .filter((row) => dated.has(row.source))
      .map(({source}, i) => ({
        id: source,
        label: source,
        color: colors[i % colors.length] ?? "var(--series-1)"
      })),
    spans: files.flatMap(({source, file, first_day, last_day}) =>
      first_day === null ? [] : [{lane: source, label: file, from: first_day, to: last_day}]
    )
  };
}

const fates = <
  R extends Pick<File, "rows_read" | "rows_landed" | "rows_set_aside" | "rows_skipped">
>(
  rows: readonly R[]
): Column<R>[] => [
  {
    label: t("Rows read"),
    unit: "count",
    value: (row) => row.rows_read,
    total: sum(rows, (row) => row.rows_read)
  },
  {
    label: t("Landed"),
    unit: "count",
    value: (row) => row.rows_landed,
    total: sum(rows, (row) => row.rows_landed)
  },
  {
    label: t("Set aside"),
    unit: "count",
    value: (row) => row.rows_set_aside,
    total: sum(rows, (row) => row.rows_set_aside)
  },
  {
    label: t("Skipped"),
    unit: "count",
    value: (row) => row.rows_skipped,
    total: sum(rows, (row) => row.rows_skipped)
  }
];

export function sourceColumns(site: SiteFacts, rows: readonly Source[]): Column<Source>[] {
  const format = formatOf(site);
  return [
    {label: t("Source"), unit: "text", value: (row) => row.source, total: t("Together")},
    {label: t("What it holds"), unit: "text", value: (row) => names(row.entities)},
    {label: t("Reaches to"), unit: "day", value: (row) => row.last_day},
    {
      label: t("Newest loaded"),
      unit: "text",
      value: (row) => row.loaded_at,
      say: (row) => format.instant(row.loaded_at)
    },
    {
      label: t("Files"),
      unit: "count",
      value: (row) => row.file_count,
      total: sum(rows, (row) => row.file_count)
    },
    ...fates(rows)
  ];
}

export function fileColumns(site: SiteFacts, rows: readonly File[]): Column<File>[] {
  const format = formatOf(site);
  return [
    {label: t("File"), unit: "text", value: (row) => row.file, total: t("Together")},
    {label: t("What it holds"), unit: "text", value: (row) => names(row.entities)},
    ...fates(rows),
    {label: t("First day"), unit: "day", value: (row) => row.first_day},
    {label: t("Last day"), unit: "day", value: (row) => row.last_day},
    {
      label: t("Loaded"),
      unit: "text",
      value: (row) => row.loaded_at,
      say: (row) => format.instant(row.loaded_at)
    }
  ];
}

export const reasonColumns: readonly Column<Reason>[] = [
  {label: t("Why"), unit: "text", value: (row) => row.reason, say: (row) => reasonName(row.reason)},
  {label: t("Column"), unit: "text", value: (row) => row.column_name},
  {label: t("What it holds"), unit: "text", value: (row) => names(row.entity ?? "")},
  {label: t("Source"), unit: "text", value: (row) => row.source},
  {label: t("Rows"), unit: "count", value: (row) => row.row_count},
  {label: t("Files"), unit: "count", value: (row) => row.file_count},
  {label: t("For example in"), unit: "text", value: (row) => row.example_file}
];

export const checkColumns: readonly Column<Check>[] = [
  {label: t("Table"), unit: "text", value: (row) => row.model},
  {label: t("Check"), unit: "text", value: (row) => row.check_name},
  {
    label: t("Result"),
    unit: "text",
    value: (row) => (row.failing_count === 0 ? 2 : row.severity === "error" ? 0 : 1),
    say: (row) =>
      row.failing_count === 0
        ? t("passed")
        : row.severity === "error"
          ? t("failed: the old numbers stay")
          : t("to be looked at")
  },
  {label: t("Failing rows"), unit: "count", value: (row) => row.failing_count}
];

/** How many checks passed, in one sentence. */
export function checkSentence({checks}: Loads): string {
  const passed = checks.filter((row) => row.failing_count === 0).length;
  return checks.length === 0
    ? ""
    : t("{n} of {all} checks passed.", {n: passed, all: checks.length});
}
