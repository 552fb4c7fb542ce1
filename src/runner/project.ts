import {readdir} from "node:fs/promises";
import {basename, join, relative, sep} from "node:path";
import {pathToFileURL} from "node:url";
import type {Model, Relation} from "../model/index.js";
import type {Resolve} from "./compile.js";
import {sourceOf} from "./source.js";

/** A model with its place in the house. */
export interface Placed {
  readonly model: Model;
  /** staging, intermediate or marts: the folder that its file lies in. */
  readonly schema: string;
  /** The file, relative to the project. */
  readonly path: string;
  /** Of a computed model, the code that computes it. */
  readonly source?: string;
}

/** All models, each after the ones that it reads. */
export interface Project {
  readonly models: readonly Placed[];
  readonly resolve: Resolve;
}

const layers = ["staging", "intermediate", "marts"] as const;

/** Imports every file under `models/` and puts its models in order. */
export async function discover(root: string): Promise<Project> {
  const folder = join(root, "models");
  const placed: Placed[] = [];
  for (const schema of layers)
    for (const path of await filesUnder(join(folder, schema))) {
      const exported = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
      for (const model of Object.values(exported).filter(isModel)) {
        if (model.name !== basename(path, ".ts"))
          throw new Error(
            `${relative(root, path)} holds the model ${model.name}; a file is named as its model`
          );
        placed.push({model, schema, path: relative(root, path).split(sep).join("/")});
      }
    }
  const modelFiles = new Set(placed.map(({path}) => join(root, path)));
  return arrange(
    await Promise.all(
      placed.map(async (one) =>
        one.model.body.kind === "computed"
          ? {...one, source: await sourceOf(join(root, one.path), folder, modelFiles)}
          : one
      )
    )
  );
}

/** Orders models so that each comes after its refs, and knows the table of each. */
export function arrange(placed: readonly Placed[]): Project {
  const byModel = new Map<Relation, Placed>(placed.map((one) => [one.model, one]));
  const ordered = new Set<Placed>();
  const visit = (one: Placed) => {
    if (ordered.has(one)) return;
    for (const ref of Object.values(one.model.refs)) {
      if (ref.relation !== "model") continue;
      const upstream = byModel.get(ref);
      if (!upstream)
        throw new Error(
          `${one.path} reads the model ${ref.name}, which is not exported from a file under models/`
        );
      visit(upstream);
    }
    ordered.add(one);
  };
  for (const one of placed) visit(one);
  const resolve: Resolve = (relation) => {
    if (relation.relation !== "model") return {schema: relation.relation, name: relation.name};
    const found = byModel.get(relation);
    if (!found)
      throw new Error(`the model ${relation.name} is not exported from a file under models/`);
    return {schema: found.schema, name: relation.name};
  };
  return {models: [...ordered], resolve};
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => []);
  return entries
    .filter(
      (entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".d.ts")
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function isModel(value: unknown): value is Model {
  return (
    typeof value === "object" &&
    value !== null &&
    (value as {relation?: unknown}).relation === "model" &&
    "body" in value
  );
}
