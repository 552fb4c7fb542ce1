import {basename, join, relative} from "node:path";
import {readProgramme, type Programme} from "../../config/index.js";
import {knownLocales, renderSite} from "../../site/index.js";
import {type Layout} from "../../warehouse/index.js";
import {UsageError} from "../failure.js";
import type {Output} from "../output.js";
import {programmeFolder} from "../programme-folder.js";
import {projectRoot} from "../project-root.js";
import {seconds} from "./build.js";

export interface SiteFlags {
  readonly data?: string;
  readonly locale?: string;
}

/** Renders the site out of what is published. */
export async function siteCommand(flags: SiteFlags, output: Output): Promise<void> {
  const {layout, notice} = await programmeFolder(flags.data);
  if (notice) output.say(notice);
  const folders = await siteInto(layout, await readProgramme(layout), flags, output);
  output.json({folders});
}

/** Renders the site of a data folder; returns the folder of each language. */
export async function siteInto(
  layout: Layout,
  programme: Programme,
  flags: SiteFlags,
  output: Output,
  onlyIfChanged = false
): Promise<readonly string[]> {
  const locales = await chosenLocales(flags.locale);
  output.progress(`rendering the site in ${locales.join(", ")}`);
  const isSample = layout.root === join(projectRoot, "data", "sample");
  const {folders, milliseconds, isUnchanged} = await renderSite({
    project: projectRoot,
    layout,
    programme,
    isSample,
    locales,
    onlyIfChanged
  });
  const site = relative(process.cwd(), layout.site) || layout.site;
  const languages = locales.join(", ");
  output.say(
    isUnchanged
      ? `The site in ${site} (${languages}) shows these numbers already.`
      : `Rendered ${site} in ${languages} in ${seconds(milliseconds)}.`
  );
  return folders;
}

async function chosenLocales(list: string | undefined): Promise<readonly string[]> {
  const known = await knownLocales(projectRoot);
  if (list === undefined) return known;
  const chosen = list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = chosen.filter((name) => !known.includes(name));
  if (unknown.length > 0 || chosen.length === 0)
    throw new UsageError(
      `--locale ${basename(list)} is not a language of the site; it has ${known.join(", ")}`
    );
  return chosen;
}
