import {
  fileFormat,
  type EntityMappings,
  type FileFormat,
  type LoadMode,
  type SourceMapping
} from "../config/index.js";
import type {Loader} from "./loader.js";

/** What is said of a file, whoever says it: programme.json, a vendor loader or the file's own name. */
export interface Declaration {
  readonly source: string;
  /** Who recognised the file, as printed and kept in meta.loads. */
  readonly loader: string;
  readonly mode: LoadMode;
  readonly format: FileFormat;
  readonly entities: EntityMappings;
  readonly receiptsKeyedByStore: boolean;
  /** Rows that share a key are one receipt; false where each row is a record of the entity itself. */
  readonly isRolledUp: boolean;
  /** The header that names each row's source, where the file has one. */
  readonly sourceHeader?: string;
}

export function declarationOfSource(mapping: SourceMapping): Declaration {
  return {
    source: mapping.name,
    loader: `programme.json/${mapping.name}`,
    mode: mapping.mode,
    format: mapping.format,
    entities: mapping.entities as EntityMappings,
    receiptsKeyedByStore: mapping.receiptsKeyedByStore,
    isRolledUp: true
  };
}

export function declarationOfLoader(loader: Loader): Declaration {
  return {
    source: loader.name.split("/")[0] as string,
    loader: loader.name,
    mode: loader.mode,
    format: fileFormat.parse(loader.format ?? {}),
    entities: loader.entities,
    receiptsKeyedByStore: loader.receiptsKeyedByStore ?? false,
    isRolledUp: true
  };
}

/** A file named after an entity whose headers are the entity's own columns. */
export function declarationOfEntity(
  entity: string,
  source: string,
  headers: readonly string[]
): Declaration {
  const columns = headers.filter((header) => header !== "source");
  return {
    source,
    loader: `entity/${entity}`,
    mode: "upsert",
    format: fileFormat.parse({}),
    entities: {[entity]: Object.fromEntries(columns.map((column) => [column, column]))},
    receiptsKeyedByStore: false,
    isRolledUp: false,
    ...(headers.includes("source") ? {sourceHeader: "source"} : {})
  };
}
