import {mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {DuckDBInstance} from "@duckdb/node-api";
import type {Layout} from "./layout.js";

const heldHere = new Set<string>();

/** Somebody else is writing; `message` names them. */
export class LockedError extends Error {
  override name = "LockedError";
}

/**
 * Takes the one lock of a warehouse and returns the function that gives it back. The lock is a DuckDB
 * file held open for writing: the operating system gives it back when its holder dies, so it is never stale.
 */
export async function takeLock(layout: Layout, command: string): Promise<() => Promise<void>> {
  await mkdir(layout.warehouse, {recursive: true});
  if (heldHere.has(layout.lock)) throw await locked(layout, process.pid);
  heldHere.add(layout.lock);
  let instance: DuckDBInstance;
  try {
    instance = await openForWriting(layout.lock);
  } catch (cause) {
    heldHere.delete(layout.lock);
    const message = cause instanceof Error ? cause.message : "";
    if (!/Could not set lock|being used by another process/i.test(message)) throw cause;
    throw await locked(layout, Number(/PID (\d+)/.exec(message)?.[1] ?? NaN), cause);
  }
  await writeFile(
    layout.holder,
    JSON.stringify({pid: process.pid, command, since: new Date().toISOString()})
  );
  return async () => {
    await writeFile(layout.holder, "{}");
    instance.closeSync();
    heldHere.delete(layout.lock);
  };
}

/** Opens the lock file; one that a killed process left half made is nobody's and is made again. */
async function openForWriting(path: string): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(path);
  } catch (cause) {
    if (!(cause instanceof Error) || !cause.message.includes("not a valid DuckDB database"))
      throw cause;
    await rm(path, {force: true});
    return DuckDBInstance.create(path);
  }
}

interface Note {
  readonly pid?: number;
  readonly command?: string;
  readonly since?: string;
}

async function readNote(layout: Layout): Promise<Note> {
  try {
    return JSON.parse(await readFile(layout.holder, "utf8")) as Note;
  } catch {
    return {};
  }
}

async function locked(layout: Layout, pid: number, cause?: unknown): Promise<LockedError> {
  const note = await readNote(layout);
  const known = note.command && (Number.isNaN(pid) || note.pid === pid);
  const who = known
    ? `regulars ${note.command} (process ${note.pid}, since ${note.since})`
    : `process ${Number.isNaN(pid) ? "unknown" : pid}`;
  return new LockedError(
    `${layout.warehouse} is being written by ${who}; wait until it has ended, then try again`,
    {cause}
  );
}
