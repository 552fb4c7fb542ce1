import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
  DuckDBTypeId,
  type DuckDBType,
  type DuckDBValue
} from "@duckdb/node-api";
import type {Column} from "../model/columns.js";

/** How values of a DuckDB type are read: numbers as `number`, days and instants as ISO text. */
export function decoder(type: DuckDBType): (value: DuckDBValue) => unknown {
  switch (type.typeId) {
    case DuckDBTypeId.BIGINT:
    case DuckDBTypeId.UBIGINT:
    case DuckDBTypeId.HUGEINT:
      return Number;
    case DuckDBTypeId.DECIMAL:
      return (value) => Number((value as DuckDBDecimalValue).toString());
    case DuckDBTypeId.DATE: {
      const isoOf = remembered(isoDay);
      return (value) => isoOf((value as DuckDBDateValue).days);
    }
    case DuckDBTypeId.TIMESTAMP:
    case DuckDBTypeId.TIMESTAMP_TZ:
      return (value) => isoInstant((value as DuckDBTimestampValue).micros);
    case DuckDBTypeId.VARCHAR:
    case DuckDBTypeId.BOOLEAN:
    case DuckDBTypeId.DOUBLE:
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.UINTEGER:
    case DuckDBTypeId.SMALLINT:
    case DuckDBTypeId.TINYINT:
    case DuckDBTypeId.UTINYINT:
    case DuckDBTypeId.USMALLINT:
      return (value) => value;
    default:
      return String;
  }
}

/** How values of a kind of column are given to DuckDB. */
export function encoder(kind: Column<unknown>["kind"]): (value: unknown) => DuckDBValue {
  switch (kind) {
    case "integer":
      return (value) => BigInt(value as number);
    case "money":
      return (value) => decimal(value as number, 4);
    case "quantity":
      return (value) => decimal(value as number, 6);
    case "day": {
      const valueOf = remembered((iso: string) => new DuckDBDateValue(daysTo(iso)));
      return (value) => valueOf(value as string);
    }
    case "instant":
      return (value) =>
        new DuckDBTimestampValue(
          BigInt(Date.parse(`${(value as string).replace(/Z$/, "").replace(" ", "T")}Z`)) * 1000n
        );
    default:
      return (value) => value as DuckDBValue;
  }
}

/** The same function, each answer worked out once. */
function remembered<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = answer(key);
    known.set(key, made);
    return made;
  };
}

function isoDay(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

function daysTo(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}

function isoInstant(micros: bigint): string {
  const iso = new Date(Number(micros / 1000n)).toISOString();
  return iso.endsWith(".000Z") ? iso.slice(0, 19) : iso.slice(0, 23);
}

function decimal(value: number, scale: number): DuckDBDecimalValue {
  return new DuckDBDecimalValue(BigInt(Math.round(value * 10 ** scale)), 18, scale);
}
