import type {Field} from "../entities/index.js";
import {text} from "../warehouse/index.js";
import {
  dayFromText,
  instantFromText,
  isoStyle,
  localOf,
  monthFromText,
  type InstantStyle,
  type Zones
} from "./instants.js";
import {exactNumber, numberFault, plainNumber, type NumberStyle} from "./numbers.js";
import {utcOf} from "./zones.js";

/** Where a column's values come from: a text as exported, or SQL that already has a type. */
export interface Input {
  /** A name; never a whole expression. */
  readonly x: string;
  /** DuckDB's type; VARCHAR is read by the styles below. */
  readonly type: string;
}

/** How the texts of one column are written. */
export interface Styles {
  readonly numbers: NumberStyle;
  readonly instants: InstantStyle;
  readonly zones: Zones;
  /** Numbers in their plainest spelling only: anything else is refused. */
  readonly isStrict: boolean;
}

/** The landed columns of a field as SQL, by what is added to the field's name. */
export interface Cast {
  readonly columns: Readonly<Record<string, string>>;
  /** Why a value is refused: a reason code, or SQL that gives one of several. */
  readonly fault: string | {readonly sql: string; readonly reasons: readonly string[]};
}

const numberReasons = ["not_a_number", "too_precise", "out_of_range"];

const truths = {
  yes: ["true", "t", "yes", "y", "1", "да", "истина", "ha", "ҳа", "+"],
  no: ["false", "f", "no", "n", "0", "нет", "ложь", "yoʻq", "yo'q", "йўқ", "-"]
};

/** How the text or typed value of an export becomes a field; `derive` names an expression to use it twice. */
export function castOf(
  field: Field,
  {x: given, type}: Input,
  styles: Styles,
  derive: (sql: string) => string
): Cast {
  const isText = type === "VARCHAR";
  const x = isText ? given : derive(`cast(${given} as varchar)`);
  const numbers: NumberStyle = isText ? styles.numbers : {decimal: "."};
  const number = (scale: number) =>
    derive((styles.isStrict ? plainNumber : exactNumber)(x, numbers, scale));
  const numeric = (scale: number, value = number(scale)): Cast => ({
    columns: {"": value},
    fault: {sql: numberFault(x, numbers, scale), reasons: numberReasons}
  });
  switch (field.kind) {
    case "money":
      return numeric(4);
    case "quantity":
      return numeric(6);
    case "integer":
      return numeric(0);
    case "real":
      return numeric(12, `cast(${number(12)} as double)`);
    case "choice":
      return {
        columns: {
          "": `case when ${isOneOf(derive(`lower(${x})`), field.values ?? [])} then lower(${x}) end`
        },
        fault: "unknown_value"
      };
    case "flag": {
      const word = derive(`lower(${x})`);
      return {
        columns: {
          "": `case when ${isOneOf(word, truths.yes)} then true when ${isOneOf(word, truths.no)} then false end`
        },
        fault: "unknown_value"
      };
    }
    case "instant": {
      const {utc, local} = instantOf({x: given, type}, styles, derive);
      return {columns: {"": utc, _local: local}, fault: "not_a_date"};
    }
    case "day":
      return {
        columns: {"": isText ? dayFromText(x, styles.instants, derive) : `cast(${given} as date)`},
        fault: "not_a_date"
      };
    case "month":
      return {
        columns: {
          "": isText
            ? monthFromText(x, styles.instants, derive)
            : `cast(date_trunc('month', ${given}) as date)`
        },
        fault: "not_a_date"
      };
    case "time":
      return {
        columns: {"": `strftime(date '2000-01-01' + try_cast(${x} as time), '%H:%M')`},
        fault: "not_a_time"
      };
    case "json":
      return {columns: {"": `case when json_valid(${x}) then ${x} end`}, fault: "not_json"};
    default:
      return {columns: {"": x}, fault: "missing"};
  }
}

function instantOf({x, type}: Input, {instants, zones}: Styles, derive: (sql: string) => string) {
  if (type === "VARCHAR") return instantFromText(x, instants, zones, derive);
  if (type === "TIMESTAMP WITH TIME ZONE") {
    const utc = derive(`timezone('UTC', ${x})`);
    return {utc, local: localOf(utc, zones.business)};
  }
  const local = derive(`cast(${x} as timestamp)`);
  return {utc: utcOf(local, zones.file), local};
}

/** SQL: one of few words. `in` would become a join, which ends the streaming of rows. */
export function isOneOf(x: string, words: readonly string[]): string {
  return `(${words.map((word) => `${x} = ${text(word)}`).join(" or ")})`;
}

/** A constant is read as programme.json writes it: with a point and ISO dates, whatever the file does. */
export function constantStyles(styles: Styles): Styles {
  return {...styles, numbers: {decimal: "."}, instants: isoStyle};
}
