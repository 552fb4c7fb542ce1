import {createHash} from "node:crypto";
import {sql, type Expression, type RawBuilder} from "kysely";

/*
 * What DuckDB and PostgreSQL spell or mean differently is written here and nowhere else: each function
 * returns one text that both engines read alike. What has no common spelling is a function `regulars_…`
 * that `prelude` defines on each engine.
 */

/** `T`, or null where the operand may be null. */
type As<T, From> = null extends From ? T | null : T;

/** Statements that define what has no common spelling; an engine runs them before any model. */
export const prelude: {readonly duckdb: readonly string[]; readonly postgres: readonly string[]} = {
  duckdb: [
    `create or replace macro regulars_keyed_hash(message, inner_pad, outer_pad) as
       sha256(unhex(outer_pad) || unhex(sha256(unhex(inner_pad) || encode(message))))`
  ],
  postgres: [
    `create or replace function regulars_keyed_hash(message text, inner_pad text, outer_pad text) returns text
       language sql immutable strict as $$
         select encode(sha256(decode(outer_pad, 'hex') || sha256(decode(inner_pad, 'hex') || convert_to(message, 'UTF8'))), 'hex')
       $$`
  ]
};

/** A day as a bound parameter. */
export const dayValue = (day: string): RawBuilder<string> => sql`cast(${day} as date)`;

/** A text as a bound parameter with a type of its own, for select lists. */
export const textValue = (text: string): RawBuilder<string> => sql`cast(${text} as varchar)`;

/** Null of a given type, for the branches of a union. */
export const noText: RawBuilder<string | null> = sql`cast(null as varchar)`;

/** True or false as a value, for select lists. */
export const flagValue = (value: boolean): RawBuilder<boolean> => sql`${sql.lit(value)}`;

/** A share or an average: double division, null where the whole is 0. */
export const ratio = (
  part: Expression<number | null>,
  whole: Expression<number | null>
): RawBuilder<number | null> =>
  sql`cast(${part} as double precision) / nullif(cast(${whole} as double precision), 0)`;

/** The product of two exact numbers as money: wide inside, four decimals outside. */
export const moneyProduct = <A extends number | null, B extends number | null>(
  a: Expression<A>,
  b: Expression<B>
): RawBuilder<As<number, A | B>> =>
  sql`cast(cast(${a} as decimal(38,6)) * cast(${b} as decimal(38,6)) as decimal(18,4))`;

/** A double as money: rounded half up to four decimals, through whole numbers, which both engines read alike. */
export const roundedMoney = <Amount extends number | null>(
  amount: Expression<Amount>
): RawBuilder<Amount> =>
  sql`cast(cast(floor(${amount} * 10000.0 + 0.5) as bigint) * 0.0001 as decimal(18,4))`;

/** A setting that is a rate, exact. */
export const exactRate = (rate: number): RawBuilder<number> => sql`cast(${rate} as decimal(18,6))`;

/** The calendar day of a moment. */
export const dayOf = <I extends string | null>(moment: Expression<I>): RawBuilder<I> =>
  sql`cast(${moment} as date)`;

/** The hour of a moment, 0 to 23. */
export const hourOf = (moment: Expression<string>): RawBuilder<number> =>
  sql`cast(extract(hour from ${moment}) as bigint)`;

/** 1 for Monday to 7 for Sunday. */
export const isoWeekday = (day: Expression<string>): RawBuilder<number> =>
  sql`cast(extract(isodow from ${day}) as bigint)`;

/** The business day of a wall-clock moment: a day that ends at "03:00" takes the hours before it. */
export const businessDay = (
  moment: Expression<string>,
  endsAt: Expression<string>
): RawBuilder<string> => sql`cast(${moment} - cast(${endsAt} as interval) as date)`;

/** The first day of a day's month. */
export const monthOf = <D extends string | null>(day: Expression<D>): RawBuilder<D> =>
  sql`cast(date_trunc('month', ${day}) as date)`;

/** The Monday of a day's week. */
export const weekOf = (day: Expression<string>): RawBuilder<string> =>
  sql`cast(date_trunc('week', ${day}) as date)`;

/** The first day of the month after. */
export const nextMonth = (month: Expression<string>): RawBuilder<string> =>
  sql`cast(${month} + interval '1 month' as date)`;

/** The first day of the month so many months later. */
export const addMonths = (month: Expression<string>, months: number): RawBuilder<string> =>
  sql`cast(${month} + ${sql.lit(months)} * interval '1 month' as date)`;

/** Whole days from one day to another, negative when the second is earlier. */
export const daysBetween = <A extends string | null, B extends string | null>(
  from: Expression<A>,
  to: Expression<B>
): RawBuilder<As<number, A | B>> => sql`cast(${to} - ${from} as bigint)`;

/** The day so many days later. */
export const addDays = <D extends string | null>(day: Expression<D>, days: number): RawBuilder<D> =>
  sql`${day} + cast(${days} as integer)`;

/** The moment so many seconds later. */
export const addSeconds = (
  moment: Expression<string>,
  seconds: Expression<number>
): RawBuilder<string> => sql`${moment} + cast(${seconds} as bigint) * interval '1 second'`;

/** Calendar months from one day's month to another's. */
export const monthsBetween = (
  from: Expression<string>,
  to: Expression<string>
): RawBuilder<number> =>
  sql`cast((extract(year from ${to}) - extract(year from ${from})) * 12 + extract(month from ${to}) - extract(month from ${from}) as bigint)`;

/** Text in the order of its bytes, whatever the collation of the database. */
export const byBytes = <T extends string | null>(text: Expression<T>): RawBuilder<T> =>
  sql`${text} collate "C"`;

/** True when any of the rows is true. */
export const anyTrue = (condition: Expression<boolean>): RawBuilder<boolean> =>
  sql`bool_or(${condition})`;

/** HMAC-SHA-256 of a text (RFC 2104) under a secret, as 64 hex digits. */
export function keyedHash<T extends string | null>(
  message: Expression<T>,
  secret: string
): RawBuilder<T> {
  const {inner, outer} = pads(secret);
  return sql`regulars_keyed_hash(${message}, cast(${inner} as varchar), cast(${outer} as varchar))`;
}

/** The two padded keys of RFC 2104, in hex. */
function pads(secret: string): {inner: string; outer: string} {
  const blockLength = 64;
  const given = Buffer.from(secret, "utf8");
  const short = given.length > blockLength ? createHash("sha256").update(given).digest() : given;
  const key = Buffer.concat([short], blockLength);
  const xor = (mask: number) => Buffer.from(key.map((byte) => byte ^ mask)).toString("hex");
  return {inner: xor(0x36), outer: xor(0x5c)};
}
