import {nearest} from "../config/index.js";
import {identifier, type Engine} from "../warehouse/index.js";
import {engineSays, Refusal} from "./refusal.js";
import type {Cells} from "./table.js";

type Node = Readonly<Record<string, unknown>>;

/** A user's expression over the columns of a file, found harmless. */
export interface Expression {
  /** Its DuckDB type. */
  readonly type: string;
  /** The columns that it reads, as the file's header spells them; `_line` may be among them. */
  readonly cells: readonly string[];
}

/** What an expression may be made of: no sub-queries, windows, lambdas or parameters. */
const allowedClasses = new Set(
  "FUNCTION COLUMN_REF CONSTANT CAST CASE COMPARISON CONJUNCTION OPERATOR BETWEEN COLLATE".split(
    " "
  )
);
/** Functions that speak of the machine, of the moment or of chance: the same file must always give the same rows. */
const refusedFunctions =
  /^(getenv|getvariable|current_\w+|get_current_\w+|read_\w+|glob|query\w*|now|today|localtime\w*|transaction_timestamp|random|setseed|uuid\w*|gen_random_uuid|nextval|currval|txid_current|duckdb_\w+|pragma_\w+|parquet_\w+|sniff_csv|error|sleep\w*|version|in_search_path|session_user|user|txid\w*|write_log|create_sort_key|stats|hash|age)$/i;

/** Reads an expression. Throws a Refusal when it is no scalar expression, names a column that the file lacks, or reaches beyond its row. */
export async function readExpression(
  engine: Engine,
  sql: string,
  file: Cells,
  where: string
): Promise<Expression> {
  const refuse = (why: string, cause?: unknown) => new Refusal(`${where}: ${why}`, {cause});
  const found = await engine.row<{tree: string}>(
    "select json_serialize_sql(cast($1 as varchar)) as tree",
    [`select (${sql}\n)`]
  );
  const tree = JSON.parse(found.tree) as {
    error: boolean;
    error_message?: string;
    statements?: {node: Node}[];
  };
  if (tree.error)
    throw refuse(`${JSON.stringify(sql)} is not an SQL expression (${tree.error_message ?? ""})`);
  const expression = onlyExpression(tree.statements ?? []);
  if (expression === null)
    throw refuse(
      `${JSON.stringify(sql)} is not one expression; write what the column is made of, such as "Date" || ' ' || "Time"`
    );
  const cells = new Set<string>();
  const stranger = strangerIn(expression, cells);
  if (stranger !== null)
    throw refuse(
      `${stranger} is not allowed here; an expression sees the cells of its row and nothing else`
    );
  const headers = [...file.keys()];
  const row = [...file].map(([name, type]) => `cast(null as ${type}) as ${identifier(name)}`);
  try {
    // An aggregate beside a plain column does not bind.
    const described = await engine.describe(
      `select _line, (${sql}\n) as value from (select 1::bigint as _line, ${row.join(", ")})`
    );
    return {
      type: described[1]?.[1] ?? "VARCHAR",
      cells: [...cells].map((cell) => spelt(cell, headers))
    };
  } catch (cause) {
    throw refuse(complaint(engineSays(cause), headers), cause);
  }
}

function onlyExpression(statements: readonly {node: Node}[]): Node | null {
  const [first, ...others] = statements;
  if (!first || others.length > 0) return null;
  const {
    select_list: list,
    from_table: from,
    where_clause,
    having,
    qualify,
    modifiers,
    group_expressions
  } = first.node;
  const isBare =
    (from as Node | null)?.type === "EMPTY" &&
    [where_clause, having, qualify].every((part) => part === null) &&
    [modifiers, group_expressions].every((part) => (part as unknown[]).length === 0);
  const expressions = list as Node[];
  return isBare && expressions.length === 1 ? (expressions[0] as Node) : null;
}

/** What in a parse tree is not allowed, or null; collects the columns that it reads. */
function strangerIn(value: unknown, cells: Set<string>): string | null {
  if (value === null || typeof value !== "object") return null;
  const node = value as Node;
  if (typeof node.class === "string" && !allowedClasses.has(node.class))
    return node.class.toLowerCase().replace("_", " ");
  const name = node.function_name;
  if (typeof name === "string" && refusedFunctions.test(name)) return `${name}()`;
  if (node.class === "COLUMN_REF") cells.add((node.column_names as string[]).at(-1) as string);
  for (const child of Object.values(node)) {
    const stranger = strangerIn(child, cells);
    if (stranger !== null) return stranger;
  }
  return null;
}

function spelt(cell: string, headers: readonly string[]): string {
  return headers.find((header) => header.toLowerCase() === cell.toLowerCase()) ?? cell;
}

function complaint(said: string, headers: readonly string[]): string {
  const missing = /column "([^"]+)" not found/i.exec(said)?.[1];
  if (missing === undefined) return said;
  const near = nearest(missing, headers);
  return `the file has no column ${JSON.stringify(missing)}${near === null ? "" : `; the nearest is ${JSON.stringify(near)}`}`;
}
