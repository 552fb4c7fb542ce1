import type {Engine} from "../warehouse/index.js";
import {phoneE164} from "./contacts.js";
import type {RowsPlan} from "./rows.js";

/** Makes the table `phones`: each distinct phone of the kept rows as written, with its normal form. */
export async function normalisePhones(
  engine: Engine,
  plan: RowsPlan,
  country: string
): Promise<void> {
  const columns = new Set(
    plan.entities.flatMap(({mapped, columns: landed}) =>
      mapped.fields
        .filter(({field}) => field.kind === "phone")
        .flatMap(({field}) => landed.get(field.name) ?? [])
    )
  );
  const selects = [...columns].map(
    (column) => `select distinct ${column} as written from kept where ${column} is not null`
  );
  const {written = []} = selects.length === 0 ? {} : await engine.columns(selects.join(" union "));
  await engine.createTable(
    "phones",
    {written: {kind: "text"}, e164: {kind: "text"}},
    {written, e164: (written as string[]).map((phone) => phoneE164(phone, country))}
  );
}
