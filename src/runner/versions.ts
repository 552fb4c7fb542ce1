import {readdirSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import type {Context, Model, Relation} from "../model/index.js";
import {fingerprint, type Catalogue} from "../warehouse/index.js";
import {statementsOf} from "./compile.js";
import type {Placed, Project} from "./project.js";

/** Changes when versions built by older code must not be taken for built by this one. */
const format = "1";

const pureRooms = ["identity", "stats", "attribution", "experiment", "points"];

/** The source text of the rooms that computed models call: a changed statistic makes a new version. */
function pureSource(): string {
  const src = join(import.meta.dirname, "..");
  const texts: string[] = [];
  for (const room of pureRooms)
    for (const entry of readRoom(join(src, room))) texts.push(readFileSync(entry, "utf8"));
  return texts.join("\n");
}

function readRoom(folder: string): string[] {
  try {
    return readdirSync(folder, {recursive: true, encoding: "utf8"})
      .filter((name) => name.endsWith(".ts"))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/**
 * The version of every model: what it says, what it reads and the versions of those. A model outside `selected`
 * has the version that is published, whatever has changed since.
 */
export function versionsOf(
  project: Project,
  context: Context,
  catalogue: Catalogue,
  selected: ReadonlySet<Placed>
): Map<Model, string> {
  const versions = new Map<Relation, string>();
  let pure: string | undefined;
  for (const one of project.models) {
    const {model} = one;
    if (!selected.has(one)) {
      const published = catalogue.models[`${one.schema}.${model.name}`];
      if (published) versions.set(model, published.fingerprint);
      continue;
    }
    const statements = statementsOf(model, context, project.resolve);
    const code =
      model.body.kind === "computed"
        ? [one.source ?? String(model.body.compute), (pure ??= pureSource())]
        : [];
    const reads = Object.entries(model.refs).map(([name, ref]) => {
      const version =
        ref.relation === "model" ? versions.get(ref) : sourceVersion(model, ref, catalogue);
      if (version === undefined)
        throw new Error(
          `${model.name} reads ${ref.name}, which was never built; build it too with --select +${model.name}`
        );
      return `${name}=${version}`;
    });
    versions.set(
      model,
      fingerprint(
        format,
        `${one.schema}.${model.name}`,
        JSON.stringify(statements),
        JSON.stringify(declaration(model)),
        ...reads,
        ...code
      )
    );
  }
  return versions as Map<Model, string>;
}

function declaration(model: Model) {
  return {columns: model.columns, grain: model.grain, checks: model.checks};
}

/** What a landed relation or the ledger of loads holds for this model: the loads of the entities that it reads. */
function sourceVersion(model: Model, ref: Relation, catalogue: Catalogue): string {
  if (ref.relation === "landing") return [...(catalogue.landing[ref.name] ?? [])].sort().join(",");
  const entities = Object.values(model.refs).filter((other) => other.relation === "landing");
  const loads = entities.flatMap((entity) =>
    (catalogue.landing[entity.name] ?? []).map((file) => basename(file, ".parquet"))
  );
  return [...new Set(loads)].sort().join(",");
}
