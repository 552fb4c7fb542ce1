import {readdir} from "node:fs/promises";
import {join, relative, sep} from "node:path";
import {pathToFileURL} from "node:url";
import type {Loader} from "../ingest/index.js";

/** Imports every vendor loader under `loaders/<system>/<export>.ts`, in the order of their names. */
export async function discoverLoaders(root: string): Promise<Loader[]> {
  const folder = join(root, "loaders");
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const found: Loader[] = [];
  for (const path of paths) {
    const exported = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
    const loaders = Object.values(exported).filter(isLoader);
    const place = relative(folder, path).split(sep).join("/").replace(/\.ts$/, "");
    for (const loader of loaders)
      if (loader.name !== place)
        throw new Error(
          `loaders/${place}.ts declares the loader ${loader.name}; a file is named as its loader`
        );
    found.push(...loaders);
  }
  return found;
}

function isLoader(value: unknown): value is Loader {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    "headers" in value &&
    "entities" in value
  );
}
