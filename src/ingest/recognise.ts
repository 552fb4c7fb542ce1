import {basename, dirname} from "node:path/posix";
import {nearest, fileFormat, type FileFormat, type SourceMapping} from "../config/index.js";
import {entityByName, fieldsOf} from "../entities/index.js";
import {
  declarationOfEntity,
  declarationOfLoader,
  declarationOfSource,
  type Declaration
} from "./declaration.js";
import type {Loader} from "./loader.js";
import {matchesPattern} from "./patterns.js";
import {Refusal} from "./refusal.js";

/** Who may recognise files, in the order in which they are asked. */
export interface Recognisers {
  readonly sources: readonly SourceMapping[];
  readonly loaders: readonly Loader[];
}

/** The source of programme.json whose patterns name a file, if any. `name` is the path inside the inbox. */
export function sourceFor(
  name: string,
  sources: readonly SourceMapping[]
): SourceMapping | undefined {
  return sources.find((source) =>
    source.files.some(
      (pattern) => matchesPattern(pattern, name) || matchesPattern(pattern, basename(name))
    )
  );
}

/** The format in which to look for the header before the file is recognised. */
export function formatToSniff(name: string, {sources}: Recognisers): FileFormat {
  return sourceFor(name, sources)?.format ?? fileFormat.parse({});
}

/** What a file is by its name and header; null when nobody knows it. */
export function recognise(
  name: string,
  headers: readonly string[],
  {sources, loaders}: Recognisers
): Declaration | null {
  const source = sourceFor(name, sources);
  if (source) return declarationOfSource(source);
  const has = new Set(headers);
  const [loader] = loaders
    .filter(
      (one) =>
        one.headers.every((header) => has.has(header)) && (one.files?.test(basename(name)) ?? true)
    )
    .sort((a, b) => b.headers.length - a.headers.length);
  if (loader) return declarationOfLoader(loader);
  return recogniseEntity(name, headers);
}

/** The entity that a file is named after. */
export function entityOfName(name: string): string | null {
  const stem = basename(name)
    .replace(/\.gz$/, "")
    .replace(/\.(csv|parquet|jsonl|xlsx)$/, "");
  return stem !== basename(name) && entityByName.has(stem) ? stem : null;
}

function recogniseEntity(name: string, headers: readonly string[]): Declaration | null {
  const entityName = entityOfName(name);
  const entity = entityName === null ? undefined : entityByName.get(entityName);
  if (!entity) return null;
  const fields = fieldsOf(entity);
  const known = new Set([...fields.map((field) => field.name), "source"]);
  const unknown = headers.filter((header) => !known.has(header));
  const missing = fields.filter(
    (field) => field.isRequired && field.name !== "line_no" && !headers.includes(field.name)
  );
  if (unknown.length * 2 > headers.length) return null;
  const [column] = unknown;
  if (column !== undefined) {
    const near = nearest(column, known);
    throw new Refusal(
      `${name}: ${entity.name} has no column ${JSON.stringify(column)}${near === null ? "" : `; the nearest is ${near}`}; rename or drop it, or map the file in programme.json`
    );
  }
  const [lacking] = missing;
  if (lacking)
    throw new Refusal(
      `${name}: ${entity.name} must have a column ${lacking.name}; add it, or map the file in programme.json`
    );
  const folder = dirname(name);
  return declarationOfEntity(entity.name, folder === "." ? "files" : sourceName(folder), headers);
}

function sourceName(folder: string): string {
  return folder.replaceAll("/", "_");
}

/** What to do about a file that nobody recognises: the nearest export known and what the file lacks of it. */
export function adviceFor(headers: readonly string[], {loaders}: Recognisers): string {
  const has = new Set(headers);
  const known = [
    ...loaders.map((loader) => ({name: loader.name, headers: loader.headers})),
    ...[...entityByName.values()].map((entity) => ({
      name: `${entity.name}.csv`,
      headers: fieldsOf(entity)
        .filter((field) => field.isRequired)
        .map((field) => field.name)
    }))
  ];
  const ranked = known
    .map((one) => ({...one, missing: one.headers.filter((header) => !has.has(header))}))
    .filter((one) => one.missing.length < one.headers.length)
    .sort((a, b) => a.missing.length / a.headers.length - b.missing.length / b.headers.length);
  const [best] = ranked;
  const near = best
    ? `; the nearest known export is ${best.name}, of which it lacks ${best.missing.join(", ") || "only the name"}`
    : "";
  return `map its columns (${headers.slice(0, 8).join(", ")}${headers.length > 8 ? ", …" : ""}) under "sources" in programme.json${near}`;
}
