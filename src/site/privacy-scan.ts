import {readFile} from "node:fs/promises";
import {relative} from "node:path";
import {Engine, identifier, text as literal} from "../warehouse/index.js";
import {filesIn} from "./files.js";
import {foldCard, foldName, foldPhone, type PersonalData} from "./personal-data.js";

export {personalDataOf, type PersonalData} from "./personal-data.js";

type Kind = "phone number" | "e-mail address" | "card number" | "full name";

/**
 * Looks for personal data in everything that a reader of the built site receives: text fields of JSON, the
 * text and attributes of HTML, and text columns of Parquet. Numbers are not looked into.
 * @throws one sentence with the file and the kind of what was found, never the thing itself.
 */
export async function scanForPersonalData(output: string, personal: PersonalData): Promise<void> {
  for (const path of await filesIn(output))
    for await (const text of textsOf(path)) {
      const kind = findPersonal(text, personal);
      if (kind)
        throw new Error(
          `${relative(output, path)} holds a customer's ${kind} ("${veiled(text)}"), so the site was not published; take the column out of the page's data`
        );
    }
}

/** The kind of personal data in a text, or null. */
export function findPersonal(text: string, personal: PersonalData): Kind | null {
  if (personal.emails.size > 0)
    for (const [email] of text.matchAll(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g))
      if (personal.emails.has(email.toLowerCase().replace(/\.$/, ""))) return "e-mail address";
  if (personal.phones.size > 0)
    for (const [phone] of text.matchAll(/(?<![\p{L}\p{N}])\+?\d[\d\s().-]{5,}\d(?![\p{L}\p{N}])/gu))
      if (!isDay(phone) && personal.phones.has(foldPhone(phone))) return "phone number";
  if (personal.cards.size > 0)
    for (const [card] of text.matchAll(/[\p{L}\p{N}]+(?:[ -][\p{L}\p{N}]+)*/gu))
      if (hasCard(card, personal.cards)) return "card number";
  return namesIn(text, personal.names).next().done ? null : "full name";
}

/** The names of a set that a text holds. */
function* namesIn(text: string, names: ReadonlySet<string>): Generator<string> {
  if (names.size === 0) return;
  const words = foldName(text).split(" ");
  for (let i = 0; i < words.length; i++)
    for (let n = 2; n <= 4 && i + n <= words.length; n++) {
      const name = words.slice(i, i + n).join(" ");
      if (names.has(name)) yield name;
    }
}

/**
 * The same without the names that the site's own texts hold: a list of customers may call somebody "New customer",
 * and pages say that of nobody.
 */
export function withoutOwnWords(personal: PersonalData, own: unknown): PersonalData {
  const names = new Set(personal.names);
  for (const text of jsonTexts(own)) for (const name of namesIn(text, names)) names.delete(name);
  return {...personal, names};
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text.trim());

/** A card may be written in groups: up to five neighbouring groups are read as one number. */
function hasCard(text: string, cards: ReadonlySet<string>): boolean {
  const groups = text.split(/[ -]/);
  for (let i = 0; i < groups.length; i++)
    for (let n = 1; n <= 5 && i + n <= groups.length; n++) {
      const joined = groups.slice(i, i + n);
      if (!isDay(joined.join("-")) && cards.has(foldCard(joined.join("")))) return true;
    }
  return false;
}

/** So much of a text that its place can be found, and nothing that could be read out of it. */
const veiled = (text: string) => text.slice(0, 60).replaceAll(/[\p{L}\p{N}]/gu, "•");

async function* textsOf(path: string): AsyncGenerator<string> {
  if (path.endsWith(".json")) yield* jsonTexts(JSON.parse(await readFile(path, "utf8")));
  else if (path.endsWith(".html")) yield* htmlTexts(await readFile(path, "utf8"));
  else if (path.endsWith(".parquet")) yield* parquetTexts(path);
}

function* jsonTexts(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const item of value) yield* jsonTexts(item);
  else if (value && typeof value === "object")
    for (const [key, item] of Object.entries(value)) {
      yield key;
      yield* jsonTexts(item);
    }
}

function* htmlTexts(page: string): Generator<string> {
  const body = page.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, "");
  for (const [, attribute] of body.matchAll(/="([^"]*)"/g)) yield decoded(attribute ?? "");
  for (const part of body.split(/<[^>]*>/)) if (part.trim()) yield decoded(part);
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  "#39": "'"
};
const decoded = (text: string) =>
  text.replaceAll(/&(#39|\w+);/g, (whole, name: string) => entities[name] ?? whole);

async function* parquetTexts(path: string): AsyncGenerator<string> {
  const engine = await Engine.open();
  try {
    const file = `read_parquet(${literal(path)})`;
    for (const [column, type] of await engine.describe(`select * from ${file}`)) {
      if (!type.includes("VARCHAR")) continue;
      const {texts = []} = await engine.columns(
        `select distinct cast(${identifier(column)} as varchar) as texts from ${file} where ${identifier(column)} is not null`
      );
      for (const text of texts) yield String(text);
    }
  } finally {
    engine.shut();
  }
}
