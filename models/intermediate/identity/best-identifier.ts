import {sql, type RawBuilder} from "kysely";

/** What says best whose a record is: its customer's id, else its card, phone or e-mail. */
interface Best {
  readonly kind: RawBuilder<string>;
  /** The source that an id belongs to; '' for what means the same everywhere. */
  readonly source: RawBuilder<string>;
  readonly value: RawBuilder<string | null>;
}

/** The best identifier of a row of staging, to be looked up in `int_identifiers_resolved`. */
export function bestIdentifier(row: string): Best {
  const column = (name: string) => sql.ref<string | null>(`${row}.${name}`);
  const [id, card, phone, email] = ["customer_ref", "card_number", "phone", "email"].map(
    column
  ) as [
    RawBuilder<string | null>,
    RawBuilder<string | null>,
    RawBuilder<string | null>,
    RawBuilder<string | null>
  ];
  return {
    kind: sql`case when ${id} is not null then 'customer_ref' when ${card} is not null then 'card_number' when ${phone} is not null then 'phone' else 'email' end`,
    source: sql`case when ${id} is not null then ${column("source")} else '' end`,
    value: sql`coalesce(${id}, ${card}, ${phone}, ${email})`
  };
}
