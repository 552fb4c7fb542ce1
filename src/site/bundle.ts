import {posix, join} from "node:path";
import {build, type Metafile} from "esbuild";
import {
  clientPlugin,
  imported,
  options,
  pagesPlugin,
  sharedPlugin,
  unbundled,
  type Sources
} from "./bundle-plugins.js";
import type {Shared} from "./shared-modules.js";

/** The script files of a page, as paths in the folder of its language: its own first, then what that imports. */
export type Scripts = ReadonlyMap<string, readonly string[]>;

/**
 * Bundles the scripts of all pages: a file for each, one that they share and one with the drawing
 * libraries. `files` is where each page finds its data: `registerFile` calls by page.
 */
export async function bundlePages(
  sources: Sources,
  shared: Shared,
  files: ReadonlyMap<string, string>,
  output: string
): Promise<Scripts> {
  const {metafile} = await build({
    ...options,
    splitting: true,
    metafile: true,
    entryPoints: sources.pages.map(({name}) => ({in: `page:${name}`, out: name})),
    entryNames: "_app/[dir]/[name].[hash]",
    chunkNames: "_app/[name].[hash]",
    outdir: output,
    plugins: [
      pagesPlugin(sources, ({name, imports, script}) => [
        `import "shared:kit";`,
        shared.drawn.has(name) ? `import "shared:drawing";` : "",
        `import {define} from "observablehq:client";`,
        `import {registerFile} from "observablehq:stdlib";`,
        ...imported(imports),
        files.get(name) ?? "",
        script
      ]),
      sharedPlugin(shared),
      clientPlugin
    ]
  }).catch(unbundled);
  return scriptsOf(metafile, output);
}

/** The pages of a language as one script for Node, an expression whose value holds the blocks of each by its name. */
export async function bundleForNode(sources: Sources): Promise<string> {
  const {pages} = sources;
  const {outputFiles} = await build({
    ...options,
    format: "iife",
    globalName: "pages",
    minify: false,
    write: false,
    stdin: {
      contents: pages
        .map(({name}) => `export {cells as ${JSON.stringify(name)}} from "page:${name}";`)
        .join("\n")
    },
    plugins: [
      pagesPlugin(sources, ({imports, script}) => [
        ...imported(imports),
        "export const cells = [];",
        "const define = (cell) => cells.push(cell);",
        script
      ])
    ]
  }).catch(unbundled);
  return outputFiles[0]?.text ?? "";
}

function scriptsOf({outputs}: Metafile, output: string): Scripts {
  const inOutput = (path: string) => posix.relative(output, join(process.cwd(), path));
  const needed = (path: string, seen: string[] = []): string[] => {
    for (const one of outputs[path]?.imports ?? [])
      if (one.kind === "import-statement" && !one.external && !seen.includes(one.path)) {
        seen.push(one.path);
        needed(one.path, seen);
      }
    return seen;
  };
  return new Map(
    Object.entries(outputs).flatMap(([path, {entryPoint}]): [string, string[]][] =>
      entryPoint ? [[entryPoint.replace(/^page:/, ""), [path, ...needed(path)].map(inOutput)]] : []
    )
  );
}

/** The stylesheet of the site with everything that it imports. */
export async function bundleStyle(path: string): Promise<string> {
  const {outputFiles} = await build({
    ...options,
    entryPoints: [path],
    write: false
  }).catch(unbundled);
  return outputFiles[0]?.text.trim() ?? "";
}
