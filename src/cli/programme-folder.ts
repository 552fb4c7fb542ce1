import {readdir} from "node:fs/promises";
import {join, relative} from "node:path";
import {layoutOf, readCatalogue, type Layout} from "../warehouse/index.js";
import {projectRoot} from "./project-root.js";

/** A folder chosen for a command, and a sentence when the choice may surprise. */
export interface ProgrammeFolder {
  readonly layout: Layout;
  readonly notice: string | null;
}

/**
 * The data folder of a command: the one named by `--data`, else `data/`, else, while nothing was ever put or
 * loaded there, the sample.
 */
export async function programmeFolder(named: string | undefined): Promise<ProgrammeFolder> {
  if (named) return {layout: layoutOf(named), notice: null};
  const own = layoutOf(join(projectRoot, "data"));
  const isLoaded = (await readCatalogue(own)).sequence > 0;
  if (isLoaded || (await holdsFiles(own.inbox))) return {layout: own, notice: null};
  const sample = layoutOf(join(projectRoot, "data", "sample"));
  const inbox = relative(process.cwd(), own.inbox) || own.inbox;
  return {
    layout: sample,
    notice: `This is the invented sample programme; put your own exports into ${inbox} to see yours.`
  };
}

async function holdsFiles(folder: string): Promise<boolean> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => []);
  return entries.some((entry) => entry.isFile() && !entry.name.startsWith("."));
}
