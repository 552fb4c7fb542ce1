import {fieldsOf, landedColumns} from "../entities/index.js";
import {sqlTypes} from "../model/columns.js";
import {identifier, text} from "../warehouse/index.js";
import type {Declaration} from "./declaration.js";
import type {EntityColumns, RowsPlan} from "./rows.js";

/** What every landed row says of where it comes from. */
export interface Provenance {
  readonly file: string;
  readonly loadId: string;
}

const amounts = new Set(["money", "quantity"]);

/** SQL: the receipt that a row belongs to, or null when the file feeds no receipts. */
export function receiptKey(plan: RowsPlan, declaration: Declaration): string[] | null {
  const entity = plan.entities.find((one) => one.columns.has("receipt_id"));
  if (!entity) return null;
  return [entity.columns.get("receipt_id") as string, ...scope(plan, declaration)];
}

function scope(plan: RowsPlan, declaration: Declaration): string[] {
  if (!declaration.receiptsKeyedByStore) return [];
  const store = plan.entities.flatMap((one) => one.columns.get("store_id") ?? [])[0];
  return store === undefined ? [] : [store];
}

/**
 * The SELECT that lands one entity out of the kept rows: the columns of its landing table that the file fills. Rows in
 * the order of the file, `isInFileOrder`, have the line of the first of them for `_line`, which need not be counted.
 */
export function landedSelect(
  target: EntityColumns,
  plan: RowsPlan,
  declaration: Declaration,
  {file, loadId}: Provenance
): string {
  const {entity} = target.mapped;
  const values = isGrouped(target, plan, declaration)
    ? groupedValues(target, plan, declaration)
    : rowValues(target, plan, declaration);
  const known: Readonly<Record<string, string>> = {
    source:
      plan.source === null
        ? constant(declaration.source)
        : `coalesce(${plan.source}, ${text(declaration.source)})`,
    _file: constant(file),
    _load_id: constant(loadId),
    _key_scope: values.keyScope === undefined ? constant("") : `coalesce(${values.keyScope}, '')`
  };
  const columns = Object.entries(landedColumns(entity)).flatMap(([name, column]) => {
    if (name in known) return `${known[name] as string} as ${identifier(name)}`;
    if (name === "_line") return isInFileOrder(plan, declaration) ? "_first_line" : "_line";
    const sql = values.columns.get(name) ?? companion(name, values.columns);
    return sql === undefined
      ? []
      : `cast(${sql} as ${sqlTypes[column.kind]}) as ${identifier(name)}`;
  });
  return `select ${columns.join(", ")} from ${values.from}`;
}

/** SQL: a text that is the same in all rows. As an enumeration it is written once, not hashed row by row. */
function constant(value: string): string {
  return `cast(${text(value)} as enum(${text(value)}))`;
}

/** The landed rows are those of the file, one for one and in its order: nothing has to be kept to land them. */
export function isInFileOrder(plan: RowsPlan, declaration: Declaration): boolean {
  const [target] = plan.entities;
  return (
    plan.isStrict &&
    target !== undefined &&
    plan.entities.length === 1 &&
    !isGrouped(target, plan, declaration) &&
    isScanned(target)
  );
}

interface Values {
  readonly columns: ReadonlyMap<string, string>;
  readonly from: string;
  /** The store, where receipts are keyed by it. */
  readonly keyScope: string | undefined;
}

/** The normal forms of contacts, out of the columns that hold them as written. */
function companion(name: string, columns: ReadonlyMap<string, string>): string | undefined {
  const phone = columns.get(name.replace(/_e164$/, ""));
  if (name.endsWith("_e164") && phone !== undefined)
    return `(select e164 from phones where phones.written = ${phone})`;
  const email = columns.get(name.replace(/_folded$/, ""));
  if (name.endsWith("_folded") && email !== undefined)
    return `case when regexp_full_match(${email}, '[^@\\s]+@[^@\\s]+\\.[^@\\s.]+') then lower(${email}) end`;
  return undefined;
}

/** Receipts out of lines, and lists that an export of something else brings along: one row per key. */
function isGrouped(
  {mapped, fedBy}: EntityColumns,
  plan: RowsPlan,
  declaration: Declaration
): boolean {
  if (!declaration.isRolledUp) return false;
  return mapped.entity.name === "receipts" || (fedBy !== null && plan.entities.length > 1);
}

function rowValues(
  {mapped, columns, fedBy}: EntityColumns,
  plan: RowsPlan,
  declaration: Declaration
): Values {
  const values = new Map(columns);
  const key = receiptKey(plan, declaration);
  if (isNumbered({mapped, columns}) && key)
    values.set("line_no", `row_number() over (partition by ${key.join(", ")} order by _line)`);
  return {
    columns: values,
    keyScope: scope(plan, declaration)[0],
    from: `kept${fedBy === null ? "" : ` where ${fedBy}`}${isScanned({mapped, columns}) ? "" : " order by _line"}`
  };
}

type Target = Pick<EntityColumns, "mapped" | "columns">;

function isNumbered({mapped, columns}: Target): boolean {
  return mapped.entity.name === "receipt_lines" && !columns.has("line_no");
}

/** A scan keeps the order of the rows by itself; windows and joins do not. */
function isScanned(target: Target): boolean {
  return !isNumbered(target) && !target.mapped.fields.some(({field}) => field.kind === "phone");
}

function groupedValues(target: EntityColumns, plan: RowsPlan, declaration: Declaration): Values {
  const {mapped, columns, fedBy} = target;
  const isReceipts = mapped.entity.name === "receipts";
  const keys = isReceipts
    ? (receiptKey(plan, declaration) as string[])
    : mapped.entity.key.flatMap((column) => columns.get(column) ?? []);
  const summed = isReceipts ? summedAmounts(target, plan) : new Map<string, string>();
  const names = [...new Set([...columns.keys(), ...summed.keys()])];
  const grouped = names.map((name) => {
    const column = columns.get(name);
    const sum = summed.get(name);
    const value = sum ?? (keys.includes(column as string) ? column : `arg_min(${column}, _line)`);
    return `${value} as ${identifier(name)}`;
  });
  if (plan.source !== null) grouped.push(`arg_min(${plan.source}, _line) as ${plan.source}`);
  const [keyScope] = isReceipts ? scope(plan, declaration) : [];
  if (keyScope !== undefined) grouped.push(`any_value(${keyScope}) as _scope`);
  const where = fedBy === null ? "" : ` where ${fedBy}`;
  return {
    keyScope: keyScope && "_scope",
    columns: new Map(names.map((name) => [name, identifier(name)])),
    from: `(select min(_line) as _line, ${grouped.join(", ")} from kept${where} group by ${keys.join(", ")}) order by _line`
  };
}

/** The amounts of a receipt: mapped ones over its rows, the others out of its lines. */
function summedAmounts(receipts: EntityColumns, plan: RowsPlan): Map<string, string> {
  const sums = new Map<string, string>();
  const lines = plan.entities.find((one) => one.mapped.entity.name === "receipt_lines");
  for (const field of fieldsOf(receipts.mapped.entity)) {
    if (!amounts.has(field.kind)) continue;
    const mapped = receipts.mapped.fields.find((one) => one.field.name === field.name);
    if (mapped && (mapped.isOnce || mapped.isConstant)) continue;
    const column = mapped ? receipts.columns.get(field.name) : lineAmount(field.name, lines);
    if (column !== undefined) sums.set(field.name, `sum(${column})`);
  }
  return sums;
}

function lineAmount(name: string, lines: EntityColumns | undefined): string | undefined {
  const own = lines?.columns.get(name);
  if (own !== undefined || name !== "gross_amount") return own;
  const [quantity, price] = [lines?.columns.get("quantity"), lines?.columns.get("unit_price")];
  return quantity === undefined || price === undefined
    ? undefined
    : `round(${quantity} * ${price}, 4)`;
}
