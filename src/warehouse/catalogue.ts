import {mkdir, readdir, readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import {replaceFile} from "./files.js";
import type {Layout} from "./layout.js";

const loadRecord = z.object({
  load_id: z.string(),
  file: z.string(),
  sha256: z.string(),
  source: z.string(),
  loader: z.string(),
  mode: z.string(),
  exported_at: z.string().nullable(),
  loaded_at: z.string(),
  entities: z.string(),
  rows_read: z.number(),
  rows_landed: z.number(),
  rows_set_aside: z.number(),
  rows_skipped: z.number(),
  first_day: z.string().nullable(),
  last_day: z.string().nullable(),
  control_sums: z.string()
});
/** What is known of one load: a file under one declaration. */
export type LoadRecord = z.infer<typeof loadRecord>;

const checkRecord = z.object({
  model: z.string(),
  check_name: z.string(),
  severity: z.enum(["error", "warning"]),
  failing_count: z.number(),
  example: z.string().nullable()
});
/** The outcome of one check; `failing_count` 0 is kept. */
export type CheckRecord = z.infer<typeof checkRecord>;

const modelVersion = z.object({
  schema: z.string(),
  name: z.string(),
  fingerprint: z.string(),
  files: z.array(z.string()),
  row_count: z.number(),
  columns: z.array(z.tuple([z.string(), z.string()])),
  checks: z.array(checkRecord)
});
/** One published version of a model. Paths are relative to the warehouse folder. */
export type ModelVersion = z.infer<typeof modelVersion>;

const runRecord = z.object({
  run_id: z.string(),
  command: z.string(),
  started_at: z.string(),
  model: z.string(),
  status: z.enum(["built", "unchanged", "failed", "skipped"]),
  duration_ms: z.number(),
  row_count: z.number().nullable(),
  fingerprint: z.string(),
  message: z.string().nullable()
});
/** What one run did with one model. */
export type RunRecord = z.infer<typeof runRecord>;

const catalogueSchema = z.object({
  format: z.literal(1),
  sequence: z.int(),
  published_at: z.string(),
  command: z.string(),
  /** Where the warehouse lay: warehouse.duckdb holds absolute paths and is made again when it has moved. */
  root: z.string(),
  /** The day that the published models speak of. */
  as_of: z.string().nullable(),
  loads: z.array(loadRecord),
  /** Landed files by entity, relative to the warehouse folder. */
  landing: z.record(z.string(), z.array(z.string())),
  /** Files of rows set aside. */
  rejects: z.array(z.string()),
  models: z.record(z.string(), modelVersion),
  runs: z.array(runRecord),
  /** The checks that kept the last build from being published; empty when it was. */
  failed_checks: z.array(checkRecord)
});
/** Everything that is published: one value, replaced whole. */
export type Catalogue = z.infer<typeof catalogueSchema>;

export const emptyCatalogue: Catalogue = {
  format: 1,
  sequence: 0,
  published_at: "",
  command: "",
  root: "",
  as_of: null,
  loads: [],
  landing: {},
  rejects: [],
  models: {},
  runs: [],
  failed_checks: []
};

/** The published catalogue, or an empty one when nothing was ever published. */
export async function readCatalogue(layout: Layout): Promise<Catalogue> {
  return (await parseCatalogue(layout.catalogue)) ?? emptyCatalogue;
}

async function parseCatalogue(path: string): Promise<Catalogue | null> {
  let textual: string;
  try {
    textual = await readFile(path, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw cause;
  }
  const parsed = catalogueSchema.safeParse(JSON.parse(textual));
  if (!parsed.success)
    throw new Error(
      `${path} is not a catalogue that this version reads (${parsed.error.issues[0]?.path.join(".") ?? ""}); run regulars rollback to return to an earlier one`,
      {
        cause: parsed.error
      }
    );
  return parsed.data;
}

const historyName = (sequence: number) => `${String(sequence).padStart(8, "0")}.json`;

/** Publishes a catalogue: its copy in the history first, then the name that readers follow. */
export async function writeCatalogue(layout: Layout, catalogue: Catalogue): Promise<void> {
  const textual = `${JSON.stringify(catalogue)}\n`;
  await mkdir(layout.history, {recursive: true});
  await replaceFile(join(layout.history, historyName(catalogue.sequence)), textual);
  await replaceFile(layout.catalogue, textual);
}

/** Earlier and present catalogues, newest first; a copy without its publication (a killed writer's) is left out. */
export async function readHistory(layout: Layout): Promise<Catalogue[]> {
  const {sequence} = await readCatalogue(layout);
  const names = await readdir(layout.history).catch(() => [] as string[]);
  const kept = names
    .filter((name) => /^\d{8}\.json$/.test(name))
    .sort()
    .reverse();
  const all: Catalogue[] = [];
  for (const name of kept) {
    const catalogue = await parseCatalogue(join(layout.history, name));
    if (catalogue && catalogue.sequence <= sequence) all.push(catalogue);
  }
  return all;
}

/** Drops all but the newest `keep` catalogues and those that were never published. */
export async function trimHistory(layout: Layout, keep: number): Promise<Catalogue[]> {
  const kept = (await readHistory(layout)).slice(0, keep);
  const names = new Set(kept.map((catalogue) => historyName(catalogue.sequence)));
  for (const name of await readdir(layout.history).catch(() => [] as string[]))
    if (!names.has(name)) await rm(join(layout.history, name), {force: true});
  return kept;
}

/** Every file that a catalogue names, relative to the warehouse folder. */
export function filesOf(catalogue: Catalogue): string[] {
  return [
    ...Object.values(catalogue.landing).flat(),
    ...catalogue.rejects,
    ...Object.values(catalogue.models).flatMap((version) => version.files)
  ];
}
