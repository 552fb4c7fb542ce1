import {readProgramme} from "../../config/index.js";
import {build, discover, sentence, type BuildReport, type Project} from "../../runner/index.js";
import {writing, type Writer} from "../../warehouse/index.js";
import {Refused, UsageError} from "../failure.js";
import {columns, counted, type Output} from "../output.js";
import {programmeFolder} from "../programme-folder.js";
import {projectRoot} from "../project-root.js";

export interface BuildFlags {
  readonly data?: string;
  readonly asOf?: string;
  readonly select?: string[];
  readonly exclude?: string[];
  readonly fullRefresh?: boolean;
}

/** Builds the models that have changed and publishes them together. */
export async function buildCommand(flags: BuildFlags, output: Output): Promise<void> {
  const {layout, notice} = await programmeFolder(flags.data);
  if (notice) output.say(notice);
  const programme = await readProgramme(layout);
  const project = await discover(projectRoot);
  const report = await writing(layout, "build", (writer) =>
    buildInto(writer, project, programme, flags, "build", output)
  );
  output.json(report);
  if (!report.isPublished) throw new Refused("a model or check failed");
}

/** The build step of a command that already holds the warehouse; prints what it does. */
export async function buildInto(
  writer: Writer,
  project: Project,
  programme: Awaited<ReturnType<typeof readProgramme>>,
  flags: BuildFlags,
  command: string,
  output: Output
): Promise<BuildReport> {
  const started = performance.now();
  if (flags.asOf !== undefined && !isDay(flags.asOf))
    throw new UsageError(`--as-of ${flags.asOf} is not a day; write it as 2026-06-30`);
  let done = 0;
  const report = await build(
    {
      project,
      programme,
      command,
      now: new Date(),
      ...(flags.asOf === undefined ? {} : {asOf: flags.asOf}),
      ...(flags.select ? {select: flags.select} : {}),
      ...(flags.exclude ? {exclude: flags.exclude} : {}),
      ...(flags.fullRefresh ? {fullRefresh: true} : {}),
      onModel: (record) =>
        output.progress(`building ${++done}/${project.models.length}  ${record.model}`)
    },
    writer
  );
  tell(report, performance.now() - started, output);
  return report;
}

function tell(report: BuildReport, elapsed: number, output: Output): void {
  const worked = report.runs.filter((run) => run.status !== "unchanged");
  for (const line of columns(
    worked.map((run) => [
      `  ${run.status}`,
      run.model,
      run.row_count === null ? "" : `${counted(run.row_count)} rows`,
      `${run.duration_ms} ms`
    ])
  ))
    output.say(line);
  for (const run of report.runs) if (run.message) output.say(`  ${run.model}: ${run.message}`);
  for (const record of report.failing.filter((one) => one.severity === "warning"))
    output.say(`  warning: ${sentence(record)}`);
  const unchanged = report.runs.length - worked.length;
  const built = worked.filter((run) => run.status === "built").length;
  output.say(
    report.isPublished
      ? `Built ${built} ${built === 1 ? "model" : "models"} as of ${report.asOf} in ${seconds(elapsed)}; ${unchanged} unchanged.`
      : `Nothing was published: the numbers of the last good build stay; see regulars check and the sentences above.`
  );
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function isDay(value: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)
  );
}
