import {sql, type RawBuilder} from "kysely";

/** The ways of beginning by which customers are told apart: columns of `int_customer_origins`. */
export const originDimensions = [
  "store",
  "seller",
  "first_category",
  "acquisition_channel",
  "first_offer"
] as const;

/** The name of the whole, beside the dimensions. */
export const everybody = "all";

/** In a query by `bySetsOf`: which dimension a row speaks of. */
export const dimensionOfSet: RawBuilder<string> = sql`case ${sql.join(
  originDimensions.map((name) => sql`when grouping(${sql.ref(name)}) = 0 then ${sql.lit(name)}`),
  sql` `
)} else ${sql.lit(everybody)} end`;

/** In a query by `bySetsOf`: the dimension's value; '' for everybody, and where it is not known. */
export const valueOfSet: RawBuilder<string> = sql`coalesce(${sql.join(
  originDimensions.map((name) => sql.ref(name))
)}, '')`;

/** Groups by some columns for everybody, and by them and each dimension: one scan for all. */
export function bySetsOf(...columns: readonly string[]): RawBuilder<never> {
  const shared = columns.map((name) => sql.ref(name));
  const sets = [...originDimensions.map((name) => [...shared, sql.ref(name)]), shared];
  return sql`grouping sets (${sql.join(sets.map((set) => sql`(${sql.join(set)})`))})`;
}
