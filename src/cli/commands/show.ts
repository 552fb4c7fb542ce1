import {readProgramme} from "../../config/index.js";
import {discover, lastDay, selectModels, statementsOf} from "../../runner/index.js";
import {sqlTypes} from "../../model/index.js";
import {readCatalogue} from "../../warehouse/index.js";
import {UsageError} from "../failure.js";
import {columns, type Output} from "../output.js";
import {programmeFolder} from "../programme-folder.js";
import {projectRoot} from "../project-root.js";

/** Prints what a model is: its doc, grain, columns, what it reads, and the SQL that it compiles to. */
export async function showCommand(
  name: string,
  flags: {readonly data?: string},
  output: Output
): Promise<void> {
  const {layout} = await programmeFolder(flags.data);
  const project = await discover(projectRoot);
  const [one, ...others] = selectModels(project, [name]);
  if (!one || others.length > 0)
    throw new UsageError(
      `show takes one model, and ${name} matches ${others.length + 1}: ${[...selectModels(project, [name])].map((o) => `${o.schema}.${o.model.name}`).join(", ")}`
    );
  const catalogue = await readCatalogue(layout);
  const programme = await readProgramme(layout);
  const {model, schema, path} = one;
  const asOf = catalogue.as_of ?? (catalogue.loads.length > 0 ? lastDay(catalogue) : "1970-01-01");
  // The secret is a parameter and is never printed; any value compiles to the same text.
  const statements = statementsOf(model, {asOf, programme, secret: ""}, project.resolve);
  const reads = Object.values(model.refs).map((ref) => {
    const {schema: refSchema, name: refName} = project.resolve(ref);
    return `${refSchema}.${refName}`;
  });
  output.say(`${schema}.${model.name}  (${path})`);
  output.say(model.doc);
  output.say(`Grain: ${model.grain.join(", ")}`);
  output.say(`Reads: ${reads.join(", ")}`);
  output.say("");
  for (const line of columns(
    Object.entries(model.columns).map(([column, {kind, isNullable, doc}]) => [
      `  ${column}`,
      `${sqlTypes[kind]}${isNullable ? "" : " not null"}`,
      doc
    ])
  ))
    output.say(line);
  for (const [statement, {sql}] of Object.entries(statements)) {
    output.say("");
    output.say(
      model.body.kind === "computed" ? `-- input ${statement} of a computed model` : "-- SQL"
    );
    output.say(sql);
  }
  output.json({
    name: `${schema}.${model.name}`,
    path,
    doc: model.doc,
    grain: model.grain,
    reads,
    columns: model.columns,
    checks: model.checks,
    sql: Object.fromEntries(
      Object.entries(statements).map(([statement, {sql}]) => [statement, sql])
    )
  });
}
