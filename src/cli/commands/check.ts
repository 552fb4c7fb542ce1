import {check, discover, selectModels, sentence} from "../../runner/index.js";
import {openSession} from "../../warehouse/index.js";
import {Refused} from "../failure.js";
import type {Output} from "../output.js";
import {programmeFolder} from "../programme-folder.js";
import {projectRoot} from "../project-root.js";

export interface CheckFlags {
  readonly data?: string;
  readonly select?: string[];
  readonly exclude?: string[];
}

/** Runs every check again on what is published, and tells which the last build failed. */
export async function checkCommand(flags: CheckFlags, output: Output): Promise<void> {
  const {layout, notice} = await programmeFolder(flags.data);
  if (notice) output.say(notice);
  const project = await discover(projectRoot);
  const session = await openSession(layout);
  try {
    const {models, failed_checks: kept} = session.catalogue;
    const chosen = selectModels(project, flags.select, flags.exclude);
    const published = project.models.filter(
      (one) => chosen.has(one) && models[`${one.schema}.${one.model.name}`]
    );
    const records = [];
    for (const one of published) {
      output.progress(`checking ${one.schema}.${one.model.name}`);
      records.push(...(await check(session.engine, one, project.resolve)).checks);
    }
    const failing = records.filter((record) => record.failing_count > 0);
    const errors = failing.filter((record) => record.severity === "error");
    for (const record of failing) output.say(`  ${record.severity}: ${sentence(record)}`);
    for (const record of kept)
      output.say(`  kept the last build from being published: ${sentence(record)}`);
    output.say(
      `${records.length} checks of ${published.length} models: ${errors.length} failed, ${failing.length - errors.length} warnings.`
    );
    output.json({checks: records, kept});
    if (errors.length > 0 || kept.length > 0) throw new Refused("a check failed");
  } finally {
    session.close();
  }
}
