import {sql, type Expression, type RawBuilder} from "kysely";

/** The key of a receipt across sources; null where the number is. */
export const receiptKey = <T extends string | null>(
  source: Expression<string>,
  scope: Expression<string>,
  receiptId: Expression<T>
): RawBuilder<T> => sql`${source} || '/' || ${scope} || '/' || ${receiptId}`;

/** The key of a message across sources. */
export const messageKey = (
  source: Expression<string>,
  messageId: Expression<string>
): RawBuilder<string> => sql`${source} || '/' || ${messageId}`;

/** One text out of several values that may be empty, for records without a number of their own. */
export const joinedKey = (...parts: readonly Expression<string | null>[]): RawBuilder<string> => {
  const texts = parts.map((part) => sql`coalesce(cast(${part} as varchar), '')`);
  return sql`${sql.join(texts, sql` || chr(31) || `)}`;
};
