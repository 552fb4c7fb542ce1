import {sql, type Expression, type RawBuilder} from "kysely";
import {text} from "../../src/model/index.js";
import {noText} from "../../src/warehouse/sql.js";
import {joinedKey} from "./keys.js";

/** The columns by which a staged record says whose it is, contacts in their normal form. */
export const whoColumns = {
  who_key: text("How the record says whose it is, as one text; empty when it does not say.")
    .nullable()
    .personal(),
  customer_ref: text("The person's id in this source.").nullable(),
  card_number: text("The card shown or written to.").nullable().personal(),
  phone: text("The phone in E.164.").nullable().personal(),
  email: text("The e-mail, folded.").nullable().personal()
};

interface Said {
  readonly source: Expression<string>;
  readonly customer_ref?: Expression<string | null>;
  readonly card_number?: Expression<string | null>;
  readonly phone?: Expression<string | null>;
  readonly email?: Expression<string | null>;
}

/** One text for everything that a record says of a person; two records with the same text speak of the same one. */
export function whoKey(said: Said): RawBuilder<string | null> {
  const {customer_ref = noText, card_number = noText, phone = noText, email = noText} = said;
  const key = joinedKey(said.source, customer_ref, card_number, phone, email);
  return sql`case when coalesce(${customer_ref}, ${card_number}, ${phone}, ${email}) is not null then ${key} end`;
}

/** How a landed record says whose it is, as `whoColumns` without the key. */
export const whoLanded = [
  "customer_ref",
  "card_number",
  "phone_e164 as phone",
  "email_folded as email"
] as const;

/** The `who_key` of a landed record with all four. */
export const whoKeyLanded = whoKey({
  source: sql.ref<string>("source"),
  customer_ref: sql.ref<string | null>("customer_ref"),
  card_number: sql.ref<string | null>("card_number"),
  phone: sql.ref<string | null>("phone_e164"),
  email: sql.ref<string | null>("email_folded")
}).as("who_key");
