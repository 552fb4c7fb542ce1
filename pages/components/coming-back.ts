import type {DataOf} from "../../src/site/page.js";
import type {comingBack} from "../data/coming-back.json.js";
import {t} from "../i18n/index.js";
import {originName, originValue} from "./names.js";
import {formatOf, type SiteFacts} from "./site.js";
import {wilson} from "./wilson.js";

export type ComingBack = DataOf<typeof comingBack>;
export type CurvePoint = ComingBack["curve"][number];
type Kind = "classic" | "rolling" | "windows";

/** The share that came in a month after the first visit, or in it or later; null without customers. */
export function rateOf(
  point: Pick<CurvePoint, "active_count" | "rolling_count" | "customer_count">,
  kind: "classic" | "rolling"
): number | null {
  const back = kind === "classic" ? point.active_count : point.rolling_count;
  return back === null || !point.customer_count ? null : back / point.customer_count;
}

/** The curve in one sentence: the first month after the first visit, and the sixth where it is known. */
export function curveSentence(site: SiteFacts, curve: readonly CurvePoint[]): string {
  const format = formatOf(site);
  const at = (period: number) => {
    const point = curve.find((row) => row.dimension === "all" && row.period === period);
    const rate = point && rateOf(point, "classic");
    return rate === null || rate === undefined ? null : format.rate(rate);
  };
  const next = at(1);
  const sixth = at(6);
  if (next === null) return "";
  return sixth === null
    ? t("Of those who come for the first time, {next} come again in the next month.", {next})
    : t(
        "Of those who come for the first time, {next} come again in the next month and {sixth} in the sixth month after.",
        {next, sixth}
      );
}

/** When to remind a newcomer: before half of those who come again have done so. */
export function reminderSentence({compared}: ComingBack): string {
  const first = compared.find(
    ({dimension, value}) => dimension === "visit_number" && value === "1"
  );
  return first?.median_days
    ? t(
        "Half of the newcomers come a second time within {n} {n|day|days}: remind those who have not by then.",
        {
          n: first.median_days
        }
      )
    : "";
}

/** How the share of receipts with a known customer changed, for it looks like coming back. */
export function captureSentence(site: SiteFacts, {capture}: ComingBack): string {
  const months = capture.length / 2;
  if (months < 1 || !Number.isInteger(months)) return "";
  const {rate, points} = formatOf(site);
  const share = (rows: ComingBack["capture"]) => {
    const receipts = rows.reduce((sum, {receipt_count}) => sum + receipt_count, 0);
    const known = rows.reduce((sum, row) => sum + row.receipt_count * (row.capture_rate ?? 0), 0);
    return receipts === 0 ? null : known / receipts;
  };
  const [now, before] = [share(capture.slice(0, months)), share(capture.slice(months))];
  if (now === null || before === null) return "";
  const values = {share: rate(now), change: points(now - before), n: months};
  return Math.abs(now - before) > 0.05
    ? t(
        "Beware: {share} of the receipts of the last {n} whole {n|month|months} name a customer, {change} against the months before. A lost habit of showing the card looks like customers who stay away.",
        values
      )
    : t(
        "{share} of the receipts of the last {n} whole {n|month|months} name a customer, {change} against the months before.",
        values
      );
}

/** How many customers are left out because the receipts begin after their first visit. */
export function unknownSentence([unknown]: ComingBack["unknown"]): string {
  return unknown && unknown.customer_count > 0
    ? t(
        "{n} {n|customer|customers} may have come before the receipts begin. Their first visit is not known, so they are left out here.",
        {n: unknown.customer_count}
      )
    : "";
}

/** One point of a curve of shares or amounts: the groups' values by their names. */
export interface Point {
  readonly at: number;
  readonly customers: number;
  readonly values: Readonly<Record<string, number | null>>;
  readonly low: number | null;
  readonly high: number | null;
}

/** A curve for everybody (dimension "all") or one line for each of the largest groups of a dimension. */
export interface Curve {
  readonly points: readonly Point[];
  readonly groups: readonly {
    readonly value: string;
    readonly label: string;
    readonly customers: number;
  }[];
}

interface Cell {
  readonly value: string;
  readonly at: number;
  readonly customers: number;
  readonly amount: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The share that came, by months or by windows of 30 days; limits by Wilson where there is one line. */
export function retentionCurve(data: ComingBack, dimension: string, kind: Kind): Curve {
  const rows =
    kind === "windows"
      ? data.windows
          .filter((row) => row.dimension === dimension && row.window_number > 0)
          .map((row) => ({...row, at: row.window_number, back: row.active_count}))
      : data.curve
          .filter((row) => row.dimension === dimension)
          .map((row) => ({
            ...row,
            at: row.period,
            back: kind === "classic" ? row.active_count : row.rolling_count
          }));
  const cells = rows.flatMap(({value, at, back, customer_count}): Cell[] => {
    if (back === null || !customer_count) return [];
    const [low, high] = wilson(back, customer_count) ?? [null, null];
    return [{value, at, customers: customer_count, amount: back / customer_count, low, high}];
  });
  return curveOf(dimension, cells);
}

/** What a customer brought from the first visit on, on average, by windows of 30 days. */
export function marginCurve({windows}: ComingBack, dimension: string): Curve {
  const rows = windows.filter((row) => row.dimension === dimension);
  const all = new Map(
    rows.filter((row) => row.window_number === 0).map((row) => [row.value, row.customer_count ?? 0])
  );
  // Where few were watched so long, the sum would fall with those who drop out of it.
  const cells = rows.flatMap((row): Cell[] =>
    row.margin_to_date === null ||
    !row.customer_count ||
    row.customer_count < (all.get(row.value) ?? 0) / 10
      ? []
      : [
          {
            value: row.value,
            at: row.window_number,
            customers: row.customer_count,
            amount: row.margin_to_date,
            low: row.margin_to_date_low,
            high: row.margin_to_date_high
          }
        ]
  );
  return curveOf(dimension, cells);
}

/** Fewer customers say nothing that a line could show. */
const fewest = 20;

function curveOf(dimension: string, cells: readonly Cell[]): Curve {
  const shown = cells.filter(({customers}) => dimension === "all" || customers >= fewest);
  const groups = [...new Set(shown.map(({value}) => value))].map((value) => ({
    value,
    label: dimension === "all" ? t("All customers") : originValue(dimension, value),
    customers: Math.max(
      ...shown.filter((cell) => cell.value === value).map((cell) => cell.customers)
    )
  }));
  const points = [...new Set(shown.map(({at}) => at))]
    .sort((a, b) => a - b)
    .map((at): Point => {
      const here = shown.filter((cell) => cell.at === at);
      const only = dimension === "all" ? here[0] : undefined;
      return {
        at,
        customers: here.reduce((sum, {customers}) => sum + customers, 0),
        values: Object.fromEntries(here.map(({value, amount}) => [value, amount])),
        low: only?.low ?? null,
        high: only?.high ?? null
      };
    });
  return {points, groups};
}

const dimensions = ["store", "acquisition_channel", "first_category", "first_offer"];

/** The ways of beginning that tell at least two groups apart, as options of a filter. */
export function dimensionOptions(data: ComingBack): {value: string; label: string}[] {
  const known = dimensions.filter(
    (dimension) => retentionCurve(data, dimension, "windows").groups.length > 1
  );
  return [
    {value: "", label: t("All together")},
    ...known.map((value) => ({value, label: originName(value)}))
  ];
}

/** The series of a line chart, one for each group. */
export const seriesOf = ({groups}: Curve) =>
  groups.map(({value, label}, i) => ({
    label,
    value: (point: Point) => point.values[value] ?? null,
    color: `var(--series-${(i % 6) + 1})`
  }));
