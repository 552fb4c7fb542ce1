/** What a failing check does: an error keeps the old numbers published, a warning is shown. */
export type Severity = "error" | "warning";

/**
 * A promise about a built model. A row check is a condition that holds for every row (all row checks of
 * a model run in one scan); a query check is a SELECT of offending rows that must come back empty.
 * `{this}` and `{name}` in the SQL stand for the model's own table and for the ref `name`.
 */
export interface Check<C extends string = string, R extends string = string> {
  readonly name: string;
  readonly severity: Severity;
  readonly columns: readonly C[];
  readonly refs: readonly R[];
  readonly rule: {readonly kind: "row" | "query"; readonly sql: string};
}

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (value: string | number) =>
  typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`;

const rowCheck = <const C extends string>(
  name: string,
  columns: readonly C[],
  sql: string
): Check<C, never> => ({
  name,
  severity: "error",
  columns,
  refs: [],
  rule: {kind: "row", sql}
});

/** The column is null or not below the bound. */
export const atLeast = <const C extends string>(column: C, bound: number) =>
  rowCheck(`${column}_at_least_${bound}`, [column], `${quote(column)} >= ${bound}`);

/** The column is null or lies between the bounds, both included. */
export const between = <const C extends string>(column: C, low: number, high: number) =>
  rowCheck(
    `${column}_between_${low}_and_${high}`,
    [column],
    `${quote(column)} between ${low} and ${high}`
  );

/** The column is null or one of the values. */
export const oneOf = <const C extends string>(column: C, values: readonly (string | number)[]) =>
  rowCheck(`${column}_known`, [column], `${quote(column)} in (${values.map(literal).join(", ")})`);

/** The first column is null or not above the second. */
export const notAbove = <const C extends string>(lower: C, upper: C) =>
  rowCheck(`${lower}_not_above_${upper}`, [lower, upper], `${quote(lower)} <= ${quote(upper)}`);

/** A condition in SQL over the model's own columns; null counts as kept. */
export const holds = <const C extends string>(name: string, columns: readonly C[], sql: string) =>
  rowCheck(name, columns, sql);

/** Every row of the ref is there again, once; the ref's `on` columns must be in the model too. */
export const keepsEveryRowOf = <const C extends string, const R extends string>(
  ref: R,
  on: readonly C[]
): Check<C, R> => ({
  name: `keeps_every_row_of_${ref}`,
  severity: "error",
  columns: on,
  refs: [ref],
  rule: {
    kind: "query",
    sql: `select ${on.map((c) => `r.${quote(c)}`).join(", ")} from {${ref}} r left join {this} t on ${on
      .map((c) => `t.${quote(c)} = r.${quote(c)}`)
      .join(" and ")} where t.${quote(on[0] ?? "")} is null`
  }
});

/** The sum of a column equals the sum of a ref's column. */
export const sumsTo = <const C extends string, const R extends string>(
  column: C,
  ref: R,
  refColumn: string
): Check<C, R> => ({
  name: `${column}_sums_to_${ref}`,
  severity: "error",
  columns: [column],
  refs: [ref],
  rule: {
    kind: "query",
    sql: `select a.total as here, b.total as there from (select coalesce(sum(${quote(column)}), 0) as total from {this}) a, (select coalesce(sum(${quote(refColumn)}), 0) as total from {${ref}}) b where a.total <> b.total`
  }
});

/** A SELECT of offending rows that must come back empty; `{this}` and `{ref}` are tables. */
export const noRows = <const R extends string>(
  name: string,
  refs: readonly R[],
  sql: string
): Check<never, R> => ({
  name,
  severity: "error",
  columns: [],
  refs,
  rule: {kind: "query", sql}
});

/** The same check as a warning: numbers would be missing, not wrong. */
export const warn = <const C extends string, const R extends string>(
  check: Check<C, R>
): Check<C, R> => ({
  ...check,
  severity: "warning"
});
