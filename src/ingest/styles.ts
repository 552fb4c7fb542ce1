import type {FileFormat} from "../config/index.js";
import type {Engine} from "../warehouse/index.js";
import type {Styles} from "./casts.js";
import type {MappedEntity, MappedField} from "./inputs.js";
import {
  dayOrderOf,
  dayOrderSelect,
  instantStyleOf,
  isOrderNeeded,
  isoStyle,
  patternsAndIso,
  type DayOrder,
  type InstantStyle,
  type Zones
} from "./instants.js";
import {decimalSignOf, type DecimalSign} from "./numbers.js";
import {Refusal} from "./refusal.js";

const sampled = 2000;
const numeric = new Set(["money", "quantity", "integer", "real"]);
const dated = new Set(["instant", "day", "month"]);

/** How the numbers and moments of one file are written. */
export interface FileStyles {
  readonly decimal: DecimalSign;
  readonly thousands: string | undefined;
  /** By the input that a column is read from. */
  readonly instants: ReadonlyMap<string, InstantStyle>;
}

/** What to look at: the relation of a file's cells, what is read from it, and what the format says already. */
export interface StyleQuestion {
  readonly name: string;
  readonly from: string;
  readonly entities: readonly MappedEntity[];
  readonly format: FileFormat;
}

/** Finds what the format does not say by looking at values; throws a Refusal where two readings remain. */
export async function findStyles(engine: Engine, question: StyleQuestion): Promise<FileStyles> {
  const fields = question.entities
    .flatMap((one) => one.fields)
    .filter((one) => one.type === "VARCHAR" && !one.isConstant);
  const {format} = question;
  return {
    decimal: format.decimal ?? (await findDecimal(engine, question, fields)),
    thousands: format.thousands,
    instants: await findInstants(engine, question, fields)
  };
}

export function stylesFor(
  field: MappedField,
  found: FileStyles,
  zones: Zones,
  isStrict: boolean
): Styles {
  return {
    numbers: {
      decimal: found.decimal,
      ...(found.thousands === undefined ? {} : {thousands: found.thousands})
    },
    instants: found.instants.get(field.input) ?? isoStyle,
    zones,
    isStrict
  };
}

async function findDecimal(
  engine: Engine,
  {name, from}: StyleQuestion,
  fields: readonly MappedField[]
): Promise<DecimalSign> {
  const inputs = [
    ...new Set(fields.filter((one) => numeric.has(one.field.kind)).flatMap(numberInputs))
  ];
  if (inputs.length === 0) return ".";
  const first = decimalSignOf(
    await valuesOf(engine, inputs, `(select * from ${from} limit ${sampled})`, "[.,]")
  );
  if (first === "." || first === ",") return first;
  // The first rows hold whole numbers or 1,234 only: any number of the file that can be read in one way decides.
  const clear = "[.,].*[.,]|[.,]\\d{0,2}(\\D|$)|[.,]\\d{4}|(^|\\D)0[.,]";
  const all = decimalSignOf(await valuesOf(engine, inputs, from, clear));
  if (all === "." || all === ",") return all;
  if (first === null) return ".";
  throw new Refusal(
    `${name}: its numbers can be read with a decimal point as well as with a decimal comma; add "decimal" to the format of its source in programme.json`
  );
}

function numberInputs(field: MappedField): string[] {
  return field.money ? [...field.money.inputs] : [field.input];
}

async function valuesOf(
  engine: Engine,
  inputs: readonly string[],
  from: string,
  pattern: string
): Promise<string[]> {
  const found: string[] = [];
  for (const input of inputs) {
    const {value} = await engine.columns(
      `select value from (select ${input} as value from ${from}) where regexp_matches(value, $1) limit ${sampled}`,
      [pattern]
    );
    found.push(...(value as string[]));
  }
  return found;
}

async function findInstants(
  engine: Engine,
  question: StyleQuestion,
  fields: readonly MappedField[]
): Promise<Map<string, InstantStyle>> {
  const {name, from, format} = question;
  const styles = new Map<string, InstantStyle>();
  const open: {field: MappedField; values: string[]; order: DayOrder}[] = [];
  for (const field of fields.filter((one) => dated.has(one.field.kind))) {
    const declared = declaredPatterns(field, format);
    if (declared.length > 0) styles.set(field.input, patternsAndIso(...declared));
    else if (!styles.has(field.input) && !open.some((one) => one.field.input === field.input)) {
      const values = await valuesOf(engine, [field.input], from, "\\d");
      const isNeeded = isOrderNeeded(values);
      const order = isNeeded
        ? dayOrderOf(await engine.row(dayOrderSelect(field.input, from)))
        : "undecided";
      open.push({field, values, order});
    }
  }
  const known = open.find((one) => one.order === "day first" || one.order === "month first")?.order;
  for (const {field, values, order} of open) {
    const decided = order === "undecided" ? known : order;
    if (isOrderNeeded(values) && (decided === undefined || decided === "contradictory"))
      throw new Refusal(
        `${name}: ${JSON.stringify(values.find((value) => isOrderNeeded([value])))} in column ${field.field.name} ` +
          `${decided === undefined ? "can be read as day/month and as month/day" : "and others mix day/month with month/day"}; ` +
          `add "timestamp": "%d/%m/%Y" or "%m/%d/%Y" (with %H:%M where there is a time) to the format of its source in programme.json`
      );
    styles.set(field.input, instantStyleOf(values, decided ?? "undecided") ?? isoStyle);
  }
  return styles;
}

function declaredPatterns({field}: MappedField, {timestamp, date}: FileFormat): string[] {
  const patterns = field.kind === "instant" ? [timestamp, date] : [date, timestamp];
  return patterns.filter((pattern) => pattern !== undefined);
}
