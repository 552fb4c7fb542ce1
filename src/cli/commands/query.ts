import {writeFile} from "node:fs/promises";
import {
  query,
  QueryError,
  queryFormats,
  readCatalogue,
  type QueryFormat
} from "../../warehouse/index.js";
import {UsageError} from "../failure.js";
import {programmeFolder} from "../programme-folder.js";

export interface QueryFlags {
  readonly data?: string;
  readonly json?: boolean;
  readonly format?: string;
  readonly out?: string;
}

/** Prints the result of one SELECT on the published warehouse. */
export async function queryCommand(sql: string, flags: QueryFlags): Promise<void> {
  const format = (flags.format ?? (flags.json ? "json" : "table")) as QueryFormat;
  if (!queryFormats.includes(format))
    throw new UsageError(`--format ${format} is not known; take one of ${queryFormats.join(", ")}`);
  const {layout} = await programmeFolder(flags.data);
  if ((await readCatalogue(layout)).sequence === 0)
    throw new UsageError(
      `${layout.warehouse} holds nothing yet; put exports into ${layout.inbox} and run regulars run`
    );
  try {
    const result = await query(layout, sql, format);
    if (flags.out) await writeFile(flags.out, result);
    else process.stdout.write(result);
  } catch (cause) {
    if (cause instanceof QueryError) throw new UsageError(cause.message, {cause});
    throw cause;
  }
}
