import {z} from "zod";

/** How the text of an export becomes a value; `src/ingest` holds one cast for each kind. */
export type FieldKind =
  | "id"
  | "text"
  | "choice"
  | "integer"
  | "money"
  | "quantity"
  | "real"
  | "flag"
  | "day"
  | "month"
  | "instant"
  | "time"
  | "phone"
  | "email"
  | "json";

export interface FieldMeta {
  readonly kind: FieldKind;
  readonly doc: string;
  /** Holds personal data: it never reaches a page. */
  readonly isPersonal: boolean;
  /** The values of a choice; open text with known values is `text`. */
  readonly values?: readonly string[];
}

/** What each field of an entity means, beside what zod checks. */
export const fieldRegistry = z.registry<FieldMeta>();

function field<T extends z.ZodType>(
  schema: T,
  kind: FieldKind,
  doc: string,
  isPersonal = false
): T {
  const described = schema.describe(doc);
  fieldRegistry.add(described, {kind, doc, isPersonal});
  return described;
}

/** An identifier in the source's own spelling. */
export const id = (doc: string) => field(z.string().min(1), "id", doc);
/** An identifier that names a person outside the shop, such as a card. */
export const personalId = (doc: string) => field(z.string().min(1), "id", doc, true);
export const text = (doc: string) => field(z.string(), "text", doc);
export const personalText = (doc: string) => field(z.string(), "text", doc, true);
export const integer = (doc: string) => field(z.int(), "integer", doc);
/** An amount in the programme's currency, at most 4 decimals. */
export const money = (doc: string) => field(z.number(), "money", doc);
/** A quantity or unit price, at most 6 decimals. */
export const quantity = (doc: string) => field(z.number(), "quantity", doc);
export const real = (doc: string) => field(z.number(), "real", doc);
export const flag = (doc: string) => field(z.boolean(), "flag", doc);
/** A calendar day, "YYYY-MM-DD". */
export const day = (doc: string) => field(z.iso.date(), "day", doc);
/** The first day of a month. */
export const month = (doc: string) => field(z.iso.date(), "month", doc);
/** A moment; lands in UTC with the wall clock beside it as `<name>_local`. */
export const instant = (doc: string) => field(z.iso.datetime({local: true}), "instant", doc);
/** A time of day, "HH:MM". */
export const time = (doc: string) => field(z.iso.time(), "time", doc);
/** A phone number; lands as written with `<name>_e164` beside it. */
export const phone = (doc: string) => field(z.string(), "phone", doc, true);
/** An e-mail address; lands as written with `<name>_folded` beside it. */
export const email = (doc: string) => field(z.string(), "email", doc, true);
export const json = (doc: string) => field(z.string(), "json", doc, true);

/** One of a closed list of values. */
export function choice<const V extends readonly [string, ...string[]]>(values: V, doc: string) {
  const schema = z.enum(values).describe(doc);
  fieldRegistry.add(schema, {kind: "choice", doc, isPersonal: false, values});
  return schema;
}

/** A birth date or another day that tells who somebody is. */
export const personalDay = (doc: string) => field(z.iso.date(), "day", doc, true);
