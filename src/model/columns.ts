/** What a column means; decides its SQL type, its TypeScript type and how it is printed. */
export type ColumnKind =
  "text" | "integer" | "money" | "quantity" | "real" | "flag" | "day" | "instant" | "json";

/** The type that a column of each kind has in both engines; see `sameFamily` for what may be cast to it. */
export const sqlTypes: Record<ColumnKind, string> = {
  text: "varchar",
  integer: "bigint",
  money: "decimal(18,4)",
  quantity: "decimal(18,6)",
  real: "double precision",
  flag: "boolean",
  day: "date",
  instant: "timestamp",
  json: "varchar"
};

/** One declared column. `T` is its value in TypeScript, `null` included when it is nullable. */
export class Column<T> {
  /** Phantom: carries the value type, never set. */
  declare readonly value: T;

  constructor(
    readonly kind: ColumnKind,
    readonly doc: string,
    readonly isNullable = false,
    readonly isPersonal = false
  ) {}

  /** The same column, which may be empty. */
  nullable(): Column<T | null> {
    return new Column<T | null>(this.kind, this.doc, true, this.isPersonal);
  }

  /** The same column, holding personal data: page data refuse it and whatever is derived from it. */
  personal(): Column<T> {
    return new Column<T>(this.kind, this.doc, this.isNullable, true);
  }
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The row that a set of columns describes. */
export type Row<C extends Columns> = {[K in keyof C]: C[K]["value"]};

/** An identifier: opaque text. */
export const key = (doc: string) => new Column<string>("text", doc);
export const text = (doc: string) => new Column<string>("text", doc);
/** A number of things. */
export const count = (doc: string) => new Column<number>("integer", doc);
export const integer = (doc: string) => new Column<number>("integer", doc);
/** An amount in the programme's currency, four decimals, exact in SQL. */
export const money = (doc: string) => new Column<number>("money", doc);
/** A quantity or unit price, six decimals, exact in SQL. */
export const quantity = (doc: string) => new Column<number>("quantity", doc);
/** A share between 0 and 1. */
export const rate = (doc: string) => new Column<number>("real", doc);
/** Any other real number. */
export const real = (doc: string) => new Column<number>("real", doc);
export const flag = (doc: string) => new Column<boolean>("flag", doc);
/** A store-local calendar day, "YYYY-MM-DD". */
export const day = (doc: string) => new Column<string>("day", doc);
/** The first day of a month, "YYYY-MM-01". */
export const month = (doc: string) => new Column<string>("day", doc);
/** A moment in UTC, ISO 8601 without zone. */
export const instant = (doc: string) => new Column<string>("instant", doc);
/** A JSON document as text. */
export const json = (doc: string) => new Column<string>("json", doc);
