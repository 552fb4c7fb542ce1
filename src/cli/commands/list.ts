import {discover, selectModels} from "../../runner/index.js";
import {readCatalogue} from "../../warehouse/index.js";
import {columns, counted, type Output} from "../output.js";
import {programmeFolder} from "../programme-folder.js";
import {projectRoot} from "../project-root.js";

export interface ListFlags {
  readonly data?: string;
  readonly select?: string[];
  readonly exclude?: string[];
}

/** Lists the models in the order in which they are built. */
export async function listCommand(flags: ListFlags, output: Output): Promise<void> {
  const {layout} = await programmeFolder(flags.data);
  const {models} = await readCatalogue(layout);
  const project = await discover(projectRoot);
  const chosen = selectModels(project, flags.select, flags.exclude);
  const listed = project.models
    .filter((one) => chosen.has(one))
    .map(({schema, model, path}) => ({
      name: `${schema}.${model.name}`,
      grain: model.grain,
      rows: models[`${schema}.${model.name}`]?.row_count ?? null,
      doc: model.doc,
      path
    }));
  for (const line of columns(
    listed.map(({name, rows, grain, doc}) => [
      name,
      rows === null ? "not built" : `${counted(rows)} rows`,
      grain.join(", "),
      doc
    ])
  ))
    output.say(line);
  output.json(listed);
}
