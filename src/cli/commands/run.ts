import {readProgramme} from "../../config/index.js";
import {discover} from "../../runner/index.js";
import {writing} from "../../warehouse/index.js";
import {Refused} from "../failure.js";
import {discoverLoaders} from "../loaders.js";
import type {Output} from "../output.js";
import {programmeFolder} from "../programme-folder.js";
import {projectRoot} from "../project-root.js";
import {buildInto, type BuildFlags} from "./build.js";
import {loadInto} from "./load.js";
import {serveUntilInterrupted, type ServeFlags} from "./serve.js";
import {siteInto, type SiteFlags} from "./site.js";

export interface RunFlags extends BuildFlags, SiteFlags, ServeFlags {
  /** False with --no-serve. */
  readonly serve: boolean;
}

/**
 * Load, build, check, render, serve. A refused file ends it before anything has changed; a failed check
 * keeps the old numbers, renders the site that says so, and makes the exit code 1.
 */
export async function runCommand(flags: RunFlags, output: Output): Promise<void> {
  const {layout, notice} = await programmeFolder(flags.data);
  if (notice) output.say(notice);
  const programme = await readProgramme(layout);
  const loaders = await discoverLoaders(projectRoot);
  const project = await discover(projectRoot);
  const report = await writing(layout, "run", async (writer) => {
    const loaded = await loadInto(writer, programme, loaders, [], output);
    const built = await buildInto(writer, project, programme, flags, "run", output);
    const folders = await siteInto(layout, programme, flags, output, true);
    return {loaded, built, folders};
  });
  output.json(report);
  if (flags.serve && !output.isJson) await serveUntilInterrupted(layout, flags, output);
  if (!report.built.isPublished) throw new Refused("a model or check failed");
}
