import {fieldsOf, type Entity} from "../entities/index.js";
import {identifier, text} from "../warehouse/index.js";
import {castOf, constantStyles, type Styles} from "./casts.js";
import type {MappedEntity, MappedField} from "./inputs.js";

/** What becomes of a row that is not landed. */
export interface Outcome {
  readonly entity: string | null;
  readonly column: string | null;
  readonly reason: string;
  /** Skipped by a named rule, not set aside. */
  readonly isSkipped: boolean;
}

/** The values of one entity's columns in the table of rows. */
export interface EntityColumns {
  readonly mapped: MappedEntity;
  /** Column of the table by column of the landed entity; companions such as `sold_at_local` included. */
  readonly columns: ReadonlyMap<string, string>;
  /** Column of the table that tells whether a row feeds the entity; null: every row does. */
  readonly fedBy: string | null;
}

export interface RowsPlan {
  /** The SELECT behind the table of rows: `_line`, values, `_outcome` (an index, null: good), `_value`. */
  readonly select: string;
  readonly outcomes: readonly Outcome[];
  readonly entities: readonly EntityColumns[];
  /** The column that names each row's source; null: the declaration's. */
  readonly source: string | null;
}

const totalWords = ["итого", "всего", "итог", "total", "grand total", "subtotal", "jami", "жами"];

export interface RowsRequest {
  /** The relation of the file's cells, with `_line`. */
  readonly from: string;
  readonly headers: readonly string[];
  readonly entities: readonly MappedEntity[];
  readonly stylesOf: (field: MappedField) => Styles;
  /** The header of the column that names each row's source. */
  readonly sourceHeader?: string;
  /** The wall clock of the export, where it is declared: later events cannot be in it. */
  readonly exportedAt?: string;
}

/** Plans how the cells of a file become typed values and how each row is judged; every row is judged once. */
export function planRows({
  from,
  headers,
  entities,
  stylesOf,
  sourceHeader,
  exportedAt
}: RowsRequest): RowsPlan {
  const inputs = new Aliases("x");
  const values = new Aliases("v");
  const outcomes: Outcome[] = [];
  const whens: {when: string; then: string; value: string}[] = [];
  const judge = (when: string, outcome: Outcome, value: string): void => {
    outcomes.push(outcome);
    whens.push({when, then: String(outcomes.length - 1), value});
  };

  const cells = headers.map(identifier);
  judge(repeatedHeader(headers, cells, inputs), skipped("repeated_header"), "null");
  judge(totalRow(cells, inputs), skipped("total"), "null");

  const planned = entities.map((mapped): EntityColumns => {
    const {entity, fields} = mapped;
    const columns = new Map<string, string>();
    const inputOf = new Map<string, string>();
    for (const mappedField of fields) {
      const {field} = mappedField;
      const styles = mappedField.isConstant
        ? constantStyles(stylesOf(mappedField))
        : stylesOf(mappedField);
      const x = inputs.of(mappedField.input);
      inputOf.set(field.name, x);
      const cast = mappedField.money
        ? {
            columns: {
              "": `try_cast(round(${mappedField.money.sql(styles.numbers, (header) => inputs.of(identifier(header)))}, 4) as decimal(18, 4))`
            },
            fault: "'not_a_number'"
          }
        : castOf(field, {sql: x, type: mappedField.type}, styles);
      for (const [suffix, sql] of Object.entries(cast.columns))
        columns.set(field.name + suffix, values.of(sql));
      const v = columns.get(field.name) as string;
      if (v === undefined) continue;
      const refused = `${v} is null and ${x} is not null`;
      for (const reason of reasonsOf(cast.fault))
        judge(
          cast.fault === `'${reason}'` ? refused : `${refused} and ${cast.fault} = ${text(reason)}`,
          {entity: entity.name, column: field.name, reason, isSkipped: false},
          x
        );
    }
    const fedBy = isFedBy(entity, entities.length, inputOf);
    const isFed = fedBy === null ? "" : ` and ${fedBy}`;
    for (const field of fieldsOf(entity)) {
      if (
        !field.isRequired ||
        (!columns.has(field.name) && isDerived(entity, field.name, entities))
      )
        continue;
      const v = columns.get(field.name);
      const missing = {
        entity: entity.name,
        column: field.name,
        reason: "missing",
        isSkipped: false
      };
      judge(v === undefined ? `true${isFed}` : `${v} is null${isFed}`, missing, "null");
    }
    for (const group of entity.anyOf) {
      const filled = group.flatMap((column) => columns.get(column) ?? []);
      const missing = {
        entity: entity.name,
        column: group.join(" or "),
        reason: "missing",
        isSkipped: false
      };
      judge(
        `${filled.length === 0 ? "true" : filled.map((v) => `${v} is null`).join(" and ")}${isFed}`,
        missing,
        "null"
      );
    }
    const occursAt = columns.get(`${entity.occursAt}_local`) ?? columns.get(entity.occursAt ?? "");
    if (exportedAt !== undefined && occursAt !== undefined)
      judge(
        `${occursAt} > timestamp ${text(exportedAt)}`,
        {
          entity: entity.name,
          column: entity.occursAt ?? null,
          reason: "after_export",
          isSkipped: false
        },
        occursAt
      );
    return {mapped, columns, fedBy: fedBy === null ? null : values.of(fedBy)};
  });
  const source = sourceHeader === undefined ? null : values.of(inputs.of(identifier(sourceHeader)));

  const outcome = whens.map((one) => `when ${one.when} then ${one.then}`).join(" ");
  const value = whens
    .map((one) => `when _outcome = ${one.then} then cast(${one.value} as varchar)`)
    .join(" ");
  const select =
    `select _line, ${values.names.join(", ")}, _outcome, case when _outcome is null then null ${value} end as _value from (` +
    `select *, cast(case ${outcome} end as usmallint) as _outcome from (` +
    `select *, ${values.definitions.join(", ")} from (` +
    `select _line, ${inputs.definitions.join(", ")} from ${from})))`;
  return {select, outcomes, entities: planned, source};
}

/** Line numbers are counted, and a receipt's amounts are summed from its lines, where no column is mapped to them. */
function isDerived(entity: Entity, column: string, entities: readonly MappedEntity[]): boolean {
  if (entity.name === "receipt_lines") return column === "line_no";
  const lines = entities.find((one) => one.entity.name === "receipt_lines");
  return (
    entity.name === "receipts" && lines?.fields.some(({field}) => field.name === column) === true
  );
}

/** Expressions under short names; the same expression has one name. */
class Aliases {
  private readonly byExpression = new Map<string, string>();

  constructor(private readonly prefix: string) {}

  of(expression: string): string {
    const known = this.byExpression.get(expression);
    if (known !== undefined) return known;
    const name = `_${this.prefix}${this.byExpression.size}`;
    this.byExpression.set(expression, name);
    return name;
  }

  get names(): string[] {
    return [...this.byExpression.values()];
  }

  get definitions(): string[] {
    return [...this.byExpression].map(([expression, name]) => `${expression} as ${name}`);
  }
}

function skipped(reason: string): Outcome {
  return {entity: null, column: null, reason, isSkipped: true};
}

/** The codes that a fault expression may give. */
function reasonsOf(fault: string): string[] {
  const constant = /^'(\w+)'$/.exec(fault)?.[1];
  return constant === undefined ? ["not_a_number", "too_precise", "out_of_range"] : [constant];
}

function repeatedHeader(
  headers: readonly string[],
  cells: readonly string[],
  inputs: Aliases
): string {
  const same = headers.map((header, i) => `${inputs.of(cells[i] as string)} = ${text(header)}`);
  return same.slice(0, 2).join(" and ");
}

/** The first cell that is filled says "total", and nothing beside it is a word. */
function totalRow(cells: readonly string[], inputs: Aliases): string {
  const first = inputs.of(`coalesce(${cells.join(", ")})`);
  const isTotal = `lower(rtrim(${first}, ' :.')) in (${totalWords.map(text).join(", ")})`;
  const others = `concat_ws('', ${cells.map((cell) => inputs.of(cell)).join(", ")})`;
  return `${isTotal} and not regexp_matches(substr(${others}, length(${first}) + 1), '\\p{L}')`;
}

/**
 * SQL: a row feeds the entity. A list of people, stores or products inside an export of sales has nothing to say in a
 * row that names none.
 */
function isFedBy(
  entity: Entity,
  entityCount: number,
  inputOf: ReadonlyMap<string, string>
): string | null {
  if (entityCount < 2 || entity.occursAt !== undefined || entity.name === "receipt_lines")
    return null;
  const keys = entity.key.flatMap((column) => inputOf.get(column) ?? []);
  return keys.length === 0 ? null : `(${keys.map((x) => `${x} is not null`).join(" or ")})`;
}
