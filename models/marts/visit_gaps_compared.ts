import {
  between,
  computed,
  count,
  integer,
  notAbove,
  oneOf,
  rate,
  real,
  text
} from "../../src/model/index.js";
import {
  holm,
  kaplanMeier,
  logRank,
  quantileTime,
  quantileTimeInterval,
  survivalAt,
  survivalBand
} from "../../src/stats/index.js";
import {intGapsAsked as gaps} from "../intermediate/lifecycle/int_gaps_asked.js";

const dimensions = [
  "visit_number",
  "store",
  "first_category",
  "acquisition_channel",
  "first_offer"
] as const;

/** Visits of a higher number are one group. */
const lastNumber = 5;
/** Smaller groups are not compared. */
const fewest = 30;
/** So many groups of a dimension are compared, the largest. */
const mostGroups = 12;
const soon = 60;

export const visitGapsCompared = computed({
  name: "visit_gaps_compared",
  grain: ["dimension", "value"],
  doc: "One row per way of telling visits apart and its value: how long until the next visit, and whether the values differ by more than chance. The largest 12 values with at least 30 customers; of 20,000 customers drawn by lot where there are more.",
  refs: {gaps},
  columns: {
    dimension: text(
      "visit_number (1 to 5, then 6_or_more; customers whose first visit was seen), store, first_category, acquisition_channel or first_offer of the first visit."
    ),
    value: text("Its value; '' where not known."),
    customer_count: count("Customers with such a visit."),
    gap_count: count("Their gaps, those still open included."),
    return_count: count("Gaps that ended with a visit."),
    median_days: integer(
      "Days by which half have come again; empty while half have not."
    ).nullable(),
    median_days_low: real("Lower 95 % limit, gaps of one customer taken together.").nullable(),
    median_days_high: real("Upper 95 % limit; empty where the data do not bound it.").nullable(),
    return_rate_60d: rate("The share that comes again within 60 days.").nullable(),
    expected_return_count: real("Gaps that would have ended if all values were alike."),
    chi_square: real("Of the log-rank test between the values, clustered by customer.").nullable(),
    degrees: count("Its degrees of freedom."),
    p_value: real("The chance of such a difference if there were none.").nullable(),
    p_value_adjusted: real("The same by Holm over all dimensions.").nullable()
  },
  checks: [
    oneOf("dimension", dimensions),
    between("return_rate_60d", 0, 1),
    notAbove("return_count", "gap_count")
  ],
  inputs: (db) => ({
    rows: db
      .selectFrom("gaps")
      .select(["customer_id", "visit_number", "gap_days", "is_followed", "is_start_unknown"])
      .select(["store", "first_category", "acquisition_channel", "first_offer"])
      .orderBy("customer_id")
      .orderBy("visit_number")
  }),
  compute: ({rows}) => {
    const compared = dimensions.flatMap((dimension) => {
      const of = rows.gap_days.map((_, row) =>
        dimension === "visit_number" ? numberOf(rows, row) : rows[dimension][row]!
      );
      const groups = largest(of, rows.customer_id);
      if (groups.size < 2) return [];
      const chosen = [...of.keys()].filter((row) => of[row] !== null && groups.has(of[row]!));
      const pick = <T>(column: readonly T[]) => chosen.map((row) => column[row]!);
      const test = logRank(
        pick(rows.gap_days),
        pick(rows.is_followed),
        chosen.map((row) => of[row]!),
        pick(rows.customer_id)
      );
      return [{dimension, groups, of, test}];
    });
    const tested = compared.filter(({test}) => Number.isFinite(test.p));
    const adjusted = holm(tested.map(({test}) => test.p));
    const found = compared.flatMap(({dimension, groups, of, test}) =>
      [...groups].map(([value, customers]) => {
        const own = [...of.keys()].filter((row) => of[row] === value);
        const pick = <T>(column: readonly T[]) => own.map((row) => column[row]!);
        const curve = kaplanMeier(
          pick(rows.gap_days),
          pick(rows.is_followed),
          pick(rows.customer_id)
        );
        const [low, high] = quantileTimeInterval(curve, survivalBand(curve), 0.5);
        const at = test.groups.indexOf(value);
        const place = tested.findIndex((one) => one.dimension === dimension);
        return {
          dimension,
          value,
          customers,
          gaps: own.length,
          returns: test.observed[at]!,
          median: quantileTime(curve, 0.5),
          low,
          high,
          soon: curve.time.at(-1)! >= soon ? 1 - survivalAt(curve, soon) : null,
          expected: test.expected[at]!,
          chiSquare: Number.isFinite(test.chiSquare) ? test.chiSquare : null,
          degrees: test.df,
          p: place < 0 ? null : test.p,
          adjusted: place < 0 ? null : adjusted[place]!
        };
      })
    );
    const column = <K extends keyof (typeof found)[number]>(name: K) =>
      found.map((row) => row[name]);
    return {
      dimension: column("dimension"),
      value: column("value"),
      customer_count: column("customers"),
      gap_count: column("gaps"),
      return_count: column("returns"),
      median_days: found.map(({median}) => (median === null ? null : Math.round(median))),
      median_days_low: column("low"),
      median_days_high: column("high"),
      return_rate_60d: column("soon"),
      expected_return_count: column("expected"),
      chi_square: column("chiSquare"),
      degrees: column("degrees"),
      p_value: column("p"),
      p_value_adjusted: column("adjusted")
    };
  }
});

/** The number of a visit as a group; null where the first visit was not seen. */
function numberOf(
  rows: {readonly visit_number: readonly number[]; readonly is_start_unknown: readonly boolean[]},
  row: number
): string | null {
  if (rows.is_start_unknown[row]) return null;
  const number = rows.visit_number[row]!;
  return number > lastNumber ? `${lastNumber + 1}_or_more` : String(number);
}

/** The largest groups with customers enough, in the order of their names, and how many customers each has. */
function largest(
  of: readonly (string | null)[],
  customers: readonly string[]
): Map<string, number> {
  const people = new Map<string, Set<string>>();
  of.forEach((value, row) => {
    if (value === null) return;
    const known = people.get(value) ?? new Set();
    people.set(value, known.add(customers[row]!));
  });
  const sizes = [...people]
    .map(([value, {size}]) => [value, size] as const)
    .filter(([, size]) => size >= fewest)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, mostGroups);
  return new Map(sizes.sort(([a], [b]) => (a < b ? -1 : 1)));
}
