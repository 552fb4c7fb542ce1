import {join} from "node:path";
import {build} from "esbuild";
import {imported, options, pagesPlugin, unbundled, type Sources} from "./bundle-plugins.js";

/** Modules that several pages need: each group becomes one file that all of them share. */
export interface Shared {
  /** What words, cards and tables are made with. */
  readonly kit: readonly string[];
  /** What needs a drawing library; fetched by pages that draw with it. */
  readonly drawing: readonly string[];
  /** The pages that draw with it. */
  readonly drawn: ReadonlySet<string>;
}

/** Finds what pages share by following their imports. */
export async function sharedModules(sources: Sources): Promise<Shared> {
  const {metafile} = await build({
    ...options,
    minify: false,
    metafile: true,
    write: false,
    outdir: sources.folder,
    absWorkingDir: sources.folder,
    entryPoints: sources.pages.map(({name}) => ({in: `page:${name}`, out: name})),
    plugins: [
      pagesPlugin(sources, ({imports}) =>
        imported(imports).map((line) => line.replace(/\* as \w+ from /, ""))
      )
    ]
  }).catch(unbundled);
  const reached = (from: string, seen = new Set<string>()): Set<string> => {
    for (const {path} of metafile.inputs[from]?.imports ?? [])
      if (!seen.has(path)) reached(path, seen.add(path));
    return seen;
  };
  const isPackage = (path: string) => path.includes("node_modules/");
  const draws = (path: string) => [...reached(path)].some(isPackage);
  const users = new Map<string, string[]>();
  for (const {name} of sources.pages)
    for (const path of reached(`page:${name}`))
      if (!isPackage(path)) users.set(path, [...(users.get(path) ?? []), name]);
  const common = [...users.keys()].filter((path) => (users.get(path)?.length ?? 0) > 1).sort();
  const drawing = common.filter(draws);
  return {
    kit: common.filter((path) => !draws(path)).map((path) => join(sources.folder, path)),
    drawing: drawing.map((path) => join(sources.folder, path)),
    drawn: new Set(drawing.flatMap((path) => users.get(path) ?? []))
  };
}
