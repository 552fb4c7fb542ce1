import {entities, fieldsOf} from "../entities/index.js";
import {identifier, type Engine} from "../warehouse/index.js";

/** What the pages may not hold, folded so that spelling does not hide it. */
export interface PersonalData {
  /** Digits only. */
  readonly phones: ReadonlySet<string>;
  /** Lower case. */
  readonly emails: ReadonlySet<string>;
  /** Letters and digits only, lower case, 8 characters and more. */
  readonly cards: ReadonlySet<string>;
  /** Two words and more, folded by `foldName`, in both orders. */
  readonly names: ReadonlySet<string>;
}

/** Digits of a phone without signs. */
export const foldPhone = (text: string) => text.replaceAll(/\D/g, "");
/** A card number without signs. */
export const foldCard = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
/** A name as words parted by one space: lower case, ё as е, every apostrophe alike. */
export const foldName = (text: string) =>
  text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[ʻʼ‘’`´]/g, "'")
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter(Boolean)
    .join(" ");

export const shortestPhone = 7;
export const shortestCard = 8;

/** Every phone, e-mail, card and full name of the landed records. */
export async function personalDataOf(engine: Engine): Promise<PersonalData> {
  const found = {
    phones: new Set<string>(),
    emails: new Set<string>(),
    cards: new Set<string>(),
    names: new Set<string>()
  };
  for (const entity of Object.values(entities)) {
    const fields = fieldsOf(entity);
    const read = async (column: string, keep: (value: string) => void) => {
      const {values} = await engine.columns(
        `select distinct ${column} as "values" from landing.${identifier(entity.name)} where ${column} is not null`
      );
      for (const value of values ?? []) keep(String(value));
    };
    for (const field of fields) {
      if (field.kind === "phone")
        for (const column of [field.name, `${field.name}_e164`])
          await read(identifier(column), (value) =>
            addLong(found.phones, foldPhone(value), shortestPhone)
          );
      if (field.kind === "email")
        await read(identifier(field.name), (value) => found.emails.add(value.trim().toLowerCase()));
      if (field.name === "card_number")
        await read(identifier(field.name), (value) =>
          addLong(found.cards, foldCard(value), shortestCard)
        );
      if (field.name === "full_name")
        await read(identifier(field.name), (value) => addName(found.names, value));
    }
    const names = new Set(fields.map((field) => field.name));
    if (names.has("first_name") && names.has("last_name"))
      await read(`first_name || ' ' || last_name`, (value) => addName(found.names, value));
  }
  return found;
}

function addLong(set: Set<string>, value: string, shortest: number): void {
  if (value.length >= shortest) set.add(value);
}

function addName(set: Set<string>, value: string): void {
  const words = foldName(value).split(" ");
  if (words.length < 2) return;
  set.add(words.join(" "));
  set.add([...words.slice(1), words[0]].join(" "));
}
