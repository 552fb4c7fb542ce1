import {readProgramme, type Programme} from "../../config/index.js";
import {loadExports, type FileReport, type Loader, type LoadReport} from "../../ingest/index.js";
import {writing, type Writer} from "../../warehouse/index.js";
import {Refused} from "../failure.js";
import {discoverLoaders} from "../loaders.js";
import {counted, type Output} from "../output.js";
import {programmeFolder} from "../programme-folder.js";
import {projectRoot} from "../project-root.js";

export interface LoadFlags {
  readonly data?: string;
}

/** Recognises and loads the inbox or the named files, all of them or, when one is refused, none. */
export async function loadCommand(
  files: readonly string[],
  flags: LoadFlags,
  output: Output
): Promise<void> {
  const {layout, notice} = await programmeFolder(flags.data);
  if (notice) output.say(notice);
  const programme = await readProgramme(layout);
  const loaders = await discoverLoaders(projectRoot);
  const report = await writing(layout, "load", (writer) =>
    loadInto(writer, programme, loaders, files, output)
  );
  output.json(report);
}

/** The load step of a command that already holds the warehouse; prints what became of each file. */
export async function loadInto(
  writer: Writer,
  programme: Programme,
  loaders: readonly Loader[],
  files: readonly string[],
  output: Output
): Promise<LoadReport> {
  const {layout} = writer;
  const report = await loadExports(
    {
      layout,
      programme,
      loaders,
      ...(files.length > 0 ? {files} : {}),
      onFile: (file) => {
        for (const line of linesOf(file)) output.say(line);
      }
    },
    writer
  );
  if (report.refusals.length > 0) {
    for (const refusal of report.refusals) process.stderr.write(`regulars: ${refusal}\n`);
    output.json(report);
    throw new Refused("a file was refused, so nothing was loaded");
  }
  if (report.files.length === 0)
    output.say(`There are no exports in ${layout.inbox}; put those of the till there.`);
  return report;
}

/** What became of one file, in words. */
function linesOf(file: FileReport): string[] {
  switch (file.status) {
    case "loaded":
      return [
        `${file.file}: ${file.loader}, ${file.entities.join(" and ")}`,
        `  ${counted(file.rowsRead)} rows read = ${counted(file.rowsLanded)} landed + ${counted(file.rowsSetAside)} set aside + ${counted(file.rowsSkipped)} skipped${period(file.firstDay, file.lastDay)}`,
        ...Object.entries(file.controlSums).map(([entity, sums]) => `  ${entity}: ${sumsOf(sums)}`),
        ...[...file.setAside, ...file.skipped].map(
          (group) =>
            `  ${counted(group.count)} × ${group.reason}${group.column ? ` in ${group.column}` : ""}, first in line ${group.line}${group.value ? `: ${JSON.stringify(group.value)}` : ""}`
        ),
        ...(file.replaces ? [`  replaces the load ${file.replaces} of the same file`] : [])
      ];
    case "already loaded":
      return [`${file.file}: already loaded${file.loadedAs ? ` as ${file.loadedAs}` : ""}`];
    case "not recognised":
      return [`${file.file}: not recognised; ${file.advice}`];
    case "refused":
      return [];
  }
}

function period(first: string | null, last: string | null): string {
  return first && last ? `; ${first} to ${last}` : "";
}

function sumsOf(sums: Readonly<Record<string, string | number>>): string {
  return Object.entries(sums)
    .map(([name, sum]) => `${name} ${typeof sum === "number" ? counted(sum) : sum}`)
    .join(", ");
}
