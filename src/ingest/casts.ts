import type {Field} from "../entities/index.js";
import {text} from "../warehouse/index.js";
import {
  dayFromText,
  instantFromText,
  isoStyle,
  monthFromText,
  utcOf,
  type InstantStyle,
  type Zones
} from "./instants.js";
import {exactNumber, numberFault, type NumberStyle} from "./numbers.js";

/** Where a column's values come from: a text as exported, or SQL that already has a type. */
export interface Input {
  readonly sql: string;
  /** DuckDB's type; VARCHAR is read by the styles below. */
  readonly type: string;
}

export interface Styles {
  readonly numbers: NumberStyle;
  readonly instants: InstantStyle;
  readonly zones: Zones;
}

/** The landed columns of a field as SQL, by what is added to the field's name, and why a value is refused. */
export interface Cast {
  readonly columns: Readonly<Record<string, string>>;
  /** SQL: a reason code, for rows whose input is there and whose value is not. */
  readonly fault: string;
}

const scales: Partial<Record<Field["kind"], number>> = {money: 4, quantity: 6, integer: 0};

const truths = {
  yes: ["true", "t", "yes", "y", "1", "да", "истина", "ha", "haa", "ҳа", "on", "+"],
  no: ["false", "f", "no", "n", "0", "нет", "ложь", "yoʻq", "yo'q", "йўқ", "off", "-"]
};

/** How the text or typed value of an export becomes a field. */
export function castOf(field: Field, input: Input, styles: Styles): Cast {
  const isText = input.type === "VARCHAR";
  const x = isText ? input.sql : `cast(${input.sql} as varchar)`;
  const numbers: NumberStyle = isText ? styles.numbers : {decimal: "."};
  switch (field.kind) {
    case "money":
    case "quantity":
    case "integer": {
      const scale = scales[field.kind] as number;
      return {columns: {"": exactNumber(x, numbers, scale)}, fault: numberFault(x, numbers, scale)};
    }
    case "real":
      return {
        columns: {
          "": isText
            ? `cast(${exactNumber(x, numbers, 12)} as double)`
            : `cast(${input.sql} as double)`
        },
        fault: "'not_a_number'"
      };
    case "choice":
      return {
        columns: {
          "": `case when lower(${x}) in (${(field.values ?? []).map(text).join(", ")}) then lower(${x}) end`
        },
        fault: "'unknown_value'"
      };
    case "flag":
      return {
        columns: {
          "": `case when lower(${x}) in (${truths.yes.map(text).join(", ")}) then true when lower(${x}) in (${truths.no.map(text).join(", ")}) then false end`
        },
        fault: "'unknown_value'"
      };
    case "instant": {
      const {utc, local} = instantOf(input, styles);
      return {columns: {"": utc, _local: local}, fault: "'not_a_date'"};
    }
    case "day":
      return {
        columns: {"": isText ? dayFromText(x, styles.instants) : `cast(${input.sql} as date)`},
        fault: "'not_a_date'"
      };
    case "month":
      return {
        columns: {
          "": isText
            ? monthFromText(x, styles.instants)
            : `cast(date_trunc('month', ${input.sql}) as date)`
        },
        fault: "'not_a_date'"
      };
    case "time":
      return {
        columns: {
          "": `strftime(cast('2000-01-01 ' || try_cast(${x} as time) as timestamp), '%H:%M')`
        },
        fault: "'not_a_time'"
      };
    case "json":
      return {columns: {"": `case when json_valid(${x}) then ${x} end`}, fault: "'not_json'"};
    default:
      return {columns: {"": x}, fault: "'missing'"};
  }
}

function instantOf(input: Input, {instants, zones}: Styles): {utc: string; local: string} {
  switch (input.type) {
    case "VARCHAR":
      return instantFromText(input.sql, instants, zones);
    case "TIMESTAMP WITH TIME ZONE":
      return {
        utc: `timezone('UTC', ${input.sql})`,
        local: `timezone(${text(zones.business)}, ${input.sql})`
      };
    default: {
      const local = `cast(${input.sql} as timestamp)`;
      return {utc: utcOf(local, zones.file), local};
    }
  }
}

/** A constant is read as programme.json writes it: with a point and ISO dates, whatever the file does. */
export function constantStyles(styles: Styles): Styles {
  return {...styles, numbers: {decimal: "."}, instants: isoStyle};
}
