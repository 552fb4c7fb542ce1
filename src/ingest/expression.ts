import {identifier, type Engine} from "../warehouse/index.js";
import {engineSays, Refusal} from "./refusal.js";
import {nearest} from "./nearest.js";

interface Node {
  readonly [key: string]: unknown;
}

/** What an expression may be made of. */
const allowedClasses = new Set([
  "FUNCTION",
  "COLUMN_REF",
  "CONSTANT",
  "CAST",
  "CASE",
  "COMPARISON",
  "CONJUNCTION",
  "OPERATOR",
  "BETWEEN",
  "COLLATE"
]);
/** Functions that speak of the machine, of the moment or of chance: the same file must always give the same rows. */
const refusedFunctions =
  /^(getenv|getvariable|current_setting|read_\w+|glob|query\w*|now|today|current_\w+|get_current_\w+|transaction_timestamp|random|setseed|uuid|gen_random_uuid|uuidv[47]|nextval|currval|txid_current|duckdb_\w+|pragma_\w+|parquet_\w+|sniff_csv|error|sleep\w*|version|in_search_path|session_user|user)$/i;

/**
 * The DuckDB type of a user's expression over the columns of a file. Throws a Refusal when it is no scalar expression,
 * names a column that the file lacks, or reaches beyond the row.
 */
export async function typeOfExpression(
  engine: Engine,
  sql: string,
  headers: readonly string[],
  where: string
): Promise<string> {
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
    throw new Refusal(
      `${where}: ${JSON.stringify(sql)} is not an SQL expression (${tree.error_message ?? ""})`
    );
  const [statement, ...others] = tree.statements ?? [];
  const list = (statement?.node.select_list ?? []) as Node[];
  const from = statement?.node.from_table as Node | undefined;
  if (others.length > 0 || list.length !== 1 || from?.type !== "EMPTY")
    throw new Refusal(
      `${where}: ${JSON.stringify(sql)} is not one expression; write what the column is made of, such as "Price" || ' ' || "Unit"`
    );
  checkNodes(list[0] as Node, where);
  const columns = ["_line", ...headers];
  const row = columns
    .map(
      (name) => `cast(null as ${name === "_line" ? "bigint" : "varchar"}) as ${identifier(name)}`
    )
    .join(", ");
  try {
    const [described] = await engine.describe(`select (${sql}\n) as value from (select ${row})`);
    return described?.[1] ?? "VARCHAR";
  } catch (cause) {
    throw new Refusal(`${where}: ${complaint(engineSays(cause), headers)}`, {cause});
  }
}

function checkNodes(value: unknown, where: string): void {
  if (Array.isArray(value)) for (const one of value) checkNodes(one, where);
  if (value === null || typeof value !== "object" || Array.isArray(value)) return;
  const node = value as Node;
  if (typeof node.class === "string" && !allowedClasses.has(node.class))
    throw new Refusal(
      `${where}: ${node.class.toLowerCase()} is not allowed here; an expression sees the cells of its row and nothing else`
    );
  const name = node.function_name;
  if (typeof name === "string" && refusedFunctions.test(name))
    throw new Refusal(
      `${where}: ${name}() is not allowed here; an expression sees the cells of its row and nothing else`
    );
  for (const child of Object.values(node)) checkNodes(child, where);
}

function complaint(said: string, headers: readonly string[]): string {
  const missing = /column "([^"]+)" not found/i.exec(said)?.[1];
  if (missing === undefined) return said;
  const near = nearest(missing, headers);
  return `the file has no column ${JSON.stringify(missing)}${near === null ? "" : `; the nearest is ${JSON.stringify(near)}`}`;
}
