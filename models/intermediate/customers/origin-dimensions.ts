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

/** The parts of a query that groups by several dimensions in one scan, and by none of them. */
export interface Sets {
  /** Which dimension a row speaks of; all for everybody. */
  readonly dimension: RawBuilder<string>;
  /** The dimension's value; '' for everybody, and where it is not known. */
  readonly value: RawBuilder<string>;
  /** The grouping: by the shared columns for everybody, and by them and each dimension. */
  readonly groupedWith: (...shared: readonly string[]) => RawBuilder<never>;
}

/** Groups by text columns that are never null, one at a time. */
export function setsOf(dimensions: readonly string[]): Sets {
  const names = dimensions.map((name) => sql.ref(name));
  const branches = dimensions.map(
    (name) => sql`when grouping(${sql.ref(name)}) = 0 then ${sql.lit(name)}`
  );
  return {
    dimension: sql`case ${sql.join(branches, sql` `)} else ${sql.lit(everybody)} end`,
    value: sql`coalesce(${sql.join(names)}, '')`,
    groupedWith: (...shared) => {
      const columns = shared.map((name) => sql.ref(name));
      const sets = [...names.map((name) => [...columns, name]), columns];
      return sql`grouping sets (${sql.join(sets.map((set) => sql`(${sql.join(set)})`))})`;
    }
  };
}
