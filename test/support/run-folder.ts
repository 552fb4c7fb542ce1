import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {TestProject} from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder of this run of the tests, removed after it. */
    runFolder: string;
  }
}

/** Gives every run of the tests a folder for what several test files share; see once.ts. */
export default async function runFolder(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "regulars-run-"));
  project.provide("runFolder", folder);
  return () => rm(folder, {recursive: true, force: true});
}
