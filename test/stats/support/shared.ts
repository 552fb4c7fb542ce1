import {existsSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {fileURLToPath} from "node:url";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const folder = process.env.REGULARS_SHARED ?? resolve(repository, "../shared");

/**
 * Whether the reference figures and data sets are at hand; they are never part of the repository.
 */
export const hasShared = existsSync(join(folder, "oracles"));

/** For the title of a suite that needs them. */
export const needsShared = hasShared
  ? ""
  : " — skipped: reference files are absent, set REGULARS_SHARED to their folder";

/** The text of a reference file. */
export function sharedText(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

/**
 * The rows of a plain CSV file with a header (no quoted commas), numbers where they read as
 * numbers.
 */
export function sharedRows(path: string): Record<string, number | string>[] {
  const [header = "", ...lines] = sharedText(path).trim().replaceAll('"', "").split(/\r?\n/);
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(
      names.map((name, i) => [name, Number.isNaN(Number(cells[i])) ? cells[i]! : Number(cells[i])])
    );
  });
}
