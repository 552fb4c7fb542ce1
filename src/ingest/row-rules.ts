import {identifier, text} from "../warehouse/index.js";
import type {MappedEntity} from "./inputs.js";
import type {Layers} from "./layers.js";
import {brokenColumn, type Cells} from "./table.js";
import type {Outcome, Verdicts} from "./verdicts.js";

const totalWords = "итого?|всего|(grand |sub)?total|jami|жами";

const skipped = (reason: string): Outcome => ({
  entity: null,
  column: null,
  reason,
  isSkipped: true
});
const setAside = (column: string | null, reason: string): Outcome => ({
  entity: null,
  column,
  reason,
  isSkipped: false
});

/** Sets records aside that are none in the eyes of their format. */
export function setBrokenAside(layers: Layers, verdicts: Verdicts): void {
  const x = layers.input(brokenColumn);
  verdicts.add(`${x} is not null`, x, setAside(null, "not_json"));
}

/** Skips the header where it is repeated, and rows of totals: the word in front and no other word beside numbers. */
export function skipHeadersAndTotals(cells: Cells, layers: Layers, verdicts: Verdicts): void {
  if ([...cells.values()].some((type) => type !== "VARCHAR")) return;
  const headers = [...cells.keys()];
  const names = headers.map((header) => layers.input(identifier(header)));
  const isHeader = headers
    .map((header, i) => `${names[i] as string} = ${text(header)}`)
    .join(" and ");
  verdicts.add(isHeader, "null", skipped("repeated_header"));
  const first = layers.derive(`coalesce(${names.join(", ")})`);
  const others = `substr(concat_ws('', ${names.join(", ")}), length(${first}) + 1)`;
  verdicts.add(
    `${isTotalWord(first)} and not regexp_matches(${others}, '\\p{L}')`,
    "null",
    skipped("total")
  );
}

/** What only the careful way may judge, told by looks that cost little: padded texts, headers, totals. */
export function refuseOddRows(
  cells: Cells,
  entities: readonly MappedEntity[],
  sourceHeader: string | undefined,
  layers: Layers,
  verdicts: Verdicts
): void {
  const fields = entities.flatMap((one) => one.fields);
  const textual = fields.filter((one) => one.isExpression || !numericOrDated.has(one.field.kind));
  for (const cell of new Set([
    ...textual.flatMap((one) => one.cells),
    ...(sourceHeader === undefined ? [] : [sourceHeader])
  ])) {
    const x = layers.input(identifier(cell));
    verdicts.add(`${x} < '!' or suffix(${x}, ' ')`, x, setAside(cell, "padded"));
  }
  const [firstHeader] = cells.keys();
  const read = [
    ...new Set([
      ...(firstHeader === undefined ? [] : [firstHeader]),
      ...fields.flatMap((one) => one.cells)
    ])
  ];
  const names = read.map((header) => layers.input(identifier(header)));
  const first = names[0] as string;
  verdicts.add(`${first} = ${text(read[0] as string)}`, "null", skipped("repeated_header"));
  verdicts.add(isTotalWord(first), "null", skipped("total"));
  if (names.length > 1) {
    const second = names[1] as string;
    verdicts.add(
      `${first} is null and ${isTotalWord(`coalesce(${names.slice(1).join(", ")})`)}`,
      second,
      skipped("total")
    );
  }
}

const numericOrDated = new Set(["money", "quantity", "integer", "real", "instant", "day", "month"]);

/** SQL: a cell is a word for a total. Digits come before letters, so a number is passed by with one look. */
function isTotalWord(x: string): string {
  return `(${x} > '@' and regexp_matches(${x}, '(?i)^(${totalWords})[ :.]*$'))`;
}
