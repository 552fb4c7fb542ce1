import {isWorkedOut, type EntityMappings} from "../config/index.js";
import {fieldsOf, type Entity} from "../entities/index.js";
import {identifier, text} from "../warehouse/index.js";
import {castOf, constantStyles, type Cast, type Styles} from "./casts.js";
import type {MappedEntity, MappedField} from "./inputs.js";
import {Layers} from "./layers.js";
import {roundedNumber} from "./numbers.js";
import {refuseOddRows, setBrokenAside, skipHeadersAndTotals} from "./row-rules.js";
import type {Cells} from "./table.js";
import {Verdicts, type Outcome} from "./verdicts.js";

/** The values of one entity's columns in the relation of rows. */
export interface EntityColumns {
  readonly mapped: MappedEntity;
  /** Name in the relation by column of the landed entity, companions such as `sold_at_local` included. */
  readonly columns: ReadonlyMap<string, string>;
  /** A flag of the relation: the row feeds the entity; null: every row does. */
  readonly fedBy: string | null;
}

export interface RowsPlan {
  /** The SELECT of judged rows: `_line`, values, `_outcome` (an index into `outcomes`; null: good) and `_value`. */
  readonly select: string;
  readonly outcomes: readonly Outcome[];
  readonly entities: readonly EntityColumns[];
  /** The column that names each row's source; null: the declaration's. */
  readonly source: string | null;
  /** Every row is good, or the query stops. */
  readonly isStrict: boolean;
}

export interface RowsRequest {
  /** The relation of the file's cells, with `_line`. */
  readonly from: string;
  readonly cells: Cells;
  readonly entities: readonly MappedEntity[];
  /** The mappings as declared. */
  readonly mappings: EntityMappings;
  readonly stylesOf: (field: MappedField) => Styles;
  /** The relation has the column of broken records. */
  readonly hasBroken: boolean;
  /** A row that is not perfectly plain stops the query: the way of clean files, which is three times as fast. */
  readonly isStrict: boolean;
  /** The header of the column that names each row's source. */
  readonly sourceHeader?: string;
  /** The wall clock of the export, where it is declared: later events cannot be in it. */
  readonly exportedAt?: string;
}

/** Plans how the cells of a file become typed values and how each row is judged; every row is judged once. */
export function planRows(request: RowsRequest): RowsPlan {
  const {cells, entities, sourceHeader, isStrict} = request;
  const layers = new Layers();
  const verdicts = new Verdicts();
  if (request.hasBroken) setBrokenAside(layers, verdicts);
  if (isStrict) refuseOddRows(cells, entities, sourceHeader, layers, verdicts);
  else skipHeadersAndTotals(cells, layers, verdicts);
  const planned = entities.map((mapped) => planEntity(mapped, request, layers, verdicts));
  const source = sourceHeader === undefined ? null : layers.input(identifier(sourceHeader));
  const values = new Set(
    planned.flatMap((one) => [...one.columns.values(), ...(one.fedBy ? [one.fedBy] : [])])
  );
  if (source !== null) values.add(source);
  const relation = layers.over(request.from, !isStrict);
  const select = isStrict
    ? `select ${[...values].join(", ")}, ${verdicts.alarm} as _alarm from ${relation}`
    : `select _line, ${[...values].join(", ")}, _outcome, ${verdicts.value} as _value from (select *, ${verdicts.outcome} as _outcome from ${relation})`;
  return {select, outcomes: verdicts.outcomes, entities: planned, source, isStrict};
}

function planEntity(
  mapped: MappedEntity,
  request: RowsRequest,
  layers: Layers,
  verdicts: Verdicts
): EntityColumns {
  const {entity, fields} = mapped;
  const columns = new Map<string, string>();
  const inputs = new Map<string, string>();
  const setAside = (column: string, reason: string): Outcome => ({
    entity: entity.name,
    column,
    reason,
    isSkipped: false
  });

  for (const one of fields) {
    const {name} = one.field;
    const x = inputOf(one, request, layers, (guard) =>
      verdicts.add(`${guard} is null`, "null", setAside(name, "sql_failed"))
    );
    inputs.set(name, x);
    const cast = valueOf(one, x, request, layers);
    for (const [suffix, sql] of Object.entries(cast.columns))
      columns.set(name + suffix, layers.derive(sql));
    const v = columns.get(name) as string;
    // What every row must have is looked at below; a text is what it is.
    if (v === x || (request.isStrict && one.field.isRequired)) continue;
    const refused = `${v} is null and ${x} is not null`;
    if (typeof cast.fault === "string") verdicts.add(refused, x, setAside(name, cast.fault));
    else
      verdicts.addChoice(
        refused,
        x,
        cast.fault.sql,
        cast.fault.reasons.map((reason) => setAside(name, reason))
      );
  }

  const fedBy = feedingFlag(entity, request.entities.length, inputs);
  const isFed = fedBy === null ? "" : ` and ${fedBy}`;
  for (const {name, isRequired} of fieldsOf(entity)) {
    const v = columns.get(name);
    if (!isRequired || (v === undefined && isWorkedOut(entity.name, name, request.mappings)))
      continue;
    verdicts.add(
      `${v === undefined ? "true" : `${v} is null`}${isFed}`,
      "null",
      setAside(name, "missing")
    );
  }
  for (const group of entity.anyOf) {
    const filled = group.flatMap((column) => columns.get(column) ?? []);
    const isEmpty = filled.length === 0 ? "true" : filled.map((v) => `${v} is null`).join(" and ");
    verdicts.add(`${isEmpty}${isFed}`, "null", setAside(group.join(" or "), "missing"));
  }
  const occursAt = columns.get(`${entity.occursAt}_local`) ?? columns.get(entity.occursAt ?? "");
  if (request.exportedAt !== undefined && occursAt !== undefined)
    verdicts.add(
      `${occursAt} > timestamp ${text(request.exportedAt)}`,
      occursAt,
      setAside(entity.occursAt ?? "", "after_export")
    );
  return {mapped, columns, fedBy: fedBy === null ? null : layers.derive(fedBy)};
}

/** What a field is read from, by name; `guard` hears of the name that is null where an expression failed. */
function inputOf(
  one: MappedField,
  {isStrict}: RowsRequest,
  layers: Layers,
  guard: (name: string) => void
): string {
  if (!one.isExpression || isStrict) return layers.input(one.input);
  const tried = layers.input(`try([${one.input}])`);
  guard(tried);
  return layers.derive(`${tried}[1]`);
}

function valueOf(
  one: MappedField,
  x: string,
  {stylesOf, cells}: RowsRequest,
  layers: Layers
): Cast {
  const derive = (sql: string) => layers.derive(sql);
  const styles = one.isConstant ? constantStyles(stylesOf(one)) : stylesOf(one);
  if (!one.money) return castOf(one.field, {x, type: one.type}, styles, derive);
  // Products of narrow decimals overflow: two of 18 digits multiply into 18 digits again.
  const sum = one.money.sql((header) => {
    const x = layers.input(identifier(header));
    const number =
      cells.get(header) === "VARCHAR"
        ? roundedNumber(x, styles.numbers, 6)
        : `try_cast(${x} as decimal(18, 6))`;
    return derive(`cast(${number} as decimal(38, 6))`);
  });
  return {
    columns: {"": derive(`try(cast(round(${sum}, 4) as decimal(18, 4)))`)},
    fault: "not_a_number"
  };
}

/**
 * SQL: a row feeds the entity. A list of people, stores or products inside an export of sales has nothing to say in a
 * row that names none.
 */
function feedingFlag(
  entity: Entity,
  entityCount: number,
  inputs: ReadonlyMap<string, string>
): string | null {
  if (entityCount < 2 || entity.occursAt !== undefined || entity.name === "receipt_lines")
    return null;
  const keys = entity.key.flatMap((column) => inputs.get(column) ?? []);
  return keys.length === 0 ? null : `(${keys.map((x) => `${x} is not null`).join(" or ")})`;
}
