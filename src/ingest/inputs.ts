import {nearest, type ColumnMapping} from "../config/index.js";
import {entityByName, fieldsOf, type Entity, type Field} from "../entities/index.js";
import {identifier, text, type Engine} from "../warehouse/index.js";
import type {Declaration} from "./declaration.js";
import {readExpression} from "./expression.js";
import {moneyExpression, type MoneyExpression} from "./money.js";
import {Refusal} from "./refusal.js";
import type {Cells} from "./table.js";

/** How one column of an entity is filled from one file, checked against the file's headers. */
export interface MappedField {
  readonly field: Field;
  /** SQL over the file's columns: what the value is read from; null where the row has nothing. */
  readonly input: string;
  /** DuckDB's type of `input`. */
  readonly type: string;
  readonly isConstant: boolean;
  /** SQL of the user's own, which may fail on a row. */
  readonly isExpression: boolean;
  /** The headers that it reads. */
  readonly cells: readonly string[];
  /** Repeated on each line of a receipt. */
  readonly isOnce: boolean;
  /** Of {"money"}: its expression and SQL of each column in it. */
  readonly money?: MoneyExpression & {readonly inputs: readonly string[]};
}

export interface MappedEntity {
  readonly entity: Entity;
  readonly fields: readonly MappedField[];
}

/** A declaration with every header and expression found good. Throws a Refusal that names the first that is not. */
export async function mapEntities(
  engine: Engine,
  declaration: Declaration,
  cells: Cells,
  name: string
): Promise<MappedEntity[]> {
  const mapped: MappedEntity[] = [];
  for (const [entityName, mapping] of Object.entries(declaration.entities)) {
    const entity = entityByName.get(entityName) as Entity;
    const fields = fieldsOf(entity);
    const mappedFields: MappedField[] = [];
    for (const field of fields) {
      const column = mapping[field.name];
      const where = `${name}: column ${field.name} of ${entityName} (${declaration.loader})`;
      if (column !== undefined)
        mappedFields.push(await mapField(engine, field, column, cells, where));
    }
    mapped.push({entity, fields: mappedFields});
  }
  return mapped;
}

async function mapField(
  engine: Engine,
  field: Field,
  column: ColumnMapping,
  file: Cells,
  where: string
): Promise<MappedField> {
  const plain = {field, type: "VARCHAR", isConstant: false, isExpression: false, isOnce: false};
  const headers = [...file.keys()];
  const ofHeader = (header: string) => ({
    ...plain,
    input: headerSql(header, headers, where),
    type: file.get(header) as string,
    cells: [header]
  });
  if (typeof column === "string") return ofHeader(column);
  if ("once" in column) return {...ofHeader(column.once), isOnce: true};
  if ("const" in column)
    return {...plain, input: text(String(column.const)), cells: [], isConstant: true};
  if ("sql" in column) {
    const {type, cells} = await readExpression(engine, column.sql, file, where);
    if (!isReadable(field, type))
      throw new Refusal(
        `${where}: ${JSON.stringify(column.sql)} gives ${type}, of which no ${field.kind} can be made`
      );
    return {...plain, input: `(${column.sql}\n)`, type, cells, isExpression: true};
  }
  if (field.kind !== "money" && field.kind !== "quantity")
    throw new Refusal(`${where}: {"money"} fills amounts only; use {"sql"}`);
  const money = moneyExpression(column.money, where);
  const operands = money.headers.map((header) => headerSql(header, headers, where));
  const input = `case when ${operands.map((operand) => `${operand} is not null`).join(" and ")} then concat_ws(' ', ${operands.join(", ")}) end`;
  return {...plain, input, cells: money.headers, money: {...money, inputs: operands}};
}

/** Days and moments are made of texts, dates and timestamps; everything else of the text of a value. */
function isReadable({kind}: Field, type: string): boolean {
  const isDated = kind === "day" || kind === "month" || kind === "instant";
  return !isDated || /^(VARCHAR|DATE|TIMESTAMP.*|"NULL")$/.test(type);
}

function headerSql(header: string, headers: readonly string[], where: string): string {
  if (headers.includes(header)) return identifier(header);
  const near = nearest(header, headers);
  const hint =
    near === null ? `; it has ${headers.join(", ")}` : `; the nearest is ${JSON.stringify(near)}`;
  throw new Refusal(`${where}: the file has no column ${JSON.stringify(header)}${hint}`);
}
