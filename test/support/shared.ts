import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import {describe} from "vitest";

const folder = process.env.REGULARS_SHARED ?? resolve(import.meta.dirname, "../../../shared");

/** A path among the real exports and reference figures, which do not belong to the repository. */
export const shared = (...parts: string[]): string => join(folder, ...parts);

/** A group of tests that need the real exports; where they are absent the title says so. */
export function describeOnShared(title: string, tests: () => void): void {
  const isThere = existsSync(folder);
  describe.skipIf(!isThere)(
    isThere ? title : `${title} (skipped: ${folder} is absent; set REGULARS_SHARED)`,
    tests
  );
}
