import {z} from "zod";
import {fieldsOf, type Entity, type Field} from "./entity.js";
import type {FieldKind} from "./kinds.js";
import {who} from "./who.js";

/** How each kind is written in an export, and how it lands. */
const kindDocs: Readonly<Record<FieldKind, string>> = {
  id: "An identifier in the source's own spelling; never read as a number.",
  text: "Any text.",
  choice: "One of the values named, in any case.",
  integer: "A whole number.",
  money: "An amount with at most 4 decimals; lands as `decimal(18,4)`.",
  quantity: "A quantity or unit price with at most 6 decimals; lands as `decimal(18,6)`.",
  real: "A number.",
  flag: "true/false, yes/no, 1/0, да/нет, ha/yoʻq.",
  day: "A day: `2026-03-01`.",
  month: "A month: `2026-03`, or any day in it; lands as its first day.",
  instant:
    "A moment: `2026-03-01 14:05`, with or without seconds; with `Z` or an offset it is exact, else it is the wall clock. " +
    "Lands in UTC, with the wall clock beside it as `<column>_local`.",
  time: "A time of day: `14:05`.",
  phone: "A phone number as written; lands beside its E.164 form `<column>_e164`.",
  email: "An e-mail address as written; lands beside its folded form `<column>_folded`.",
  json: "A JSON document."
};

/** The reference of the landing schema as Markdown: each entity with its key and columns. */
export function entityReference(entities: Iterable<Entity>): string {
  const kinds = Object.entries(kindDocs).map(([kind, doc]) => `| ${kind} | ${doc} |`);
  const intro = [
    "# The landing schema",
    "",
    "A file named after an entity (`receipts.csv`, `customers.csv.gz`, `messages.jsonl`, `products.parquet`) whose header holds",
    "these column names needs no mapping. Columns marked * must be there and filled; the others may be left out.",
    "A column `source` may name the system that each row comes from.",
    "",
    "| kind | as exported |",
    "|---|---|",
    ...kinds
  ];
  return `${[...intro, ...[...entities].flatMap(entitySection)].join("\n")}\n`;
}

function entitySection(entity: Entity): string[] {
  const groups = entity.anyOf.map((group) => `At least one of ${list(group)} must be filled.`);
  const key = entity.key.flatMap((column) =>
    column === "who" ? [`who (${who.join(", ")})`] : [column]
  );
  const dated = entity.occursAt === undefined ? [] : [`Dated by \`${entity.occursAt}\`.`];
  return [
    "",
    `## ${entity.name}`,
    "",
    [entity.doc, `Key: source, ${key.join(", ")}.`, ...groups, ...dated].join(" "),
    "",
    "| column | kind | |",
    "|---|---|---|",
    ...fieldsOf(entity).map(fieldRow)
  ];
}

function fieldRow({name, kind, doc, isRequired, isPersonal, values}: Field): string {
  const notes = [
    doc,
    ...(values ? [`One of ${values.join(", ")}.`] : []),
    ...(isPersonal ? ["Personal."] : [])
  ];
  return `| ${name}${isRequired ? "*" : ""} | ${kind} | ${notes.join(" ")} |`;
}

function list(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}

/** The JSON Schema of one record of each entity, by its name. */
export function entityJsonSchemas(
  entities: Iterable<Entity>
): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    [...entities].map((entity) => {
      const schema = z.toJSONSchema(entity.schema, {io: "input"}) as Record<string, unknown>;
      const required = fieldsOf(entity)
        .filter((field) => field.isRequired)
        .map((field) => field.name);
      const anyOf = entity.anyOf.map((group) => ({
        anyOf: group.map((column) => ({required: [column]}))
      }));
      const groups = anyOf.length > 0 ? {allOf: anyOf} : {};
      return [
        entity.name,
        {...schema, title: entity.name, description: entity.doc, required, ...groups}
      ];
    })
  );
}
