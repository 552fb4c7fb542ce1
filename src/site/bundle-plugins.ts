import {createRequire} from "node:module";
import {dirname, join, posix} from "node:path";
import type {BuildFailure, BuildOptions, Plugin} from "esbuild";
import type {ParsedPage} from "./framework.js";
import type {Shared} from "./shared-modules.js";

/** What the pages of a language are bundled from. */
export interface Sources {
  /** The folder of the pages and their components. */
  readonly folder: string;
  readonly pages: readonly ParsedPage[];
  readonly locale: string;
  /** The texts of the language by their keys. */
  readonly catalogue: Readonly<Record<string, string>>;
}

const client = dirname(
  createRequire(import.meta.url).resolve("@observablehq/framework/dist/client/main.js")
);
/** What every bundle has in common. */
export const options = {
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  logLevel: "silent"
} as const satisfies BuildOptions;

/** Says what could not be bundled, and in which file. */
export function unbundled(cause: unknown): never {
  const [error] = (cause as Partial<BuildFailure>).errors ?? [];
  const where = error?.location?.file.replace(/^page:(.*)$/, "pages/$1.md") ?? "a page";
  throw new Error(
    `${where} could not be bundled for the browser: ${error?.text ?? String(cause)}; correct what it imports`,
    {cause}
  );
}

/** The lines that import the modules of a page's blocks. */
export const imported = (imports: readonly string[]) =>
  imports.map((specifier, i) => `import * as m${i} from ${JSON.stringify(specifier)};`);

/** Gives `page:<name>` the text that `lines` makes of the page, and the components the language of the build. */
export function pagesPlugin(
  {folder, pages, locale, catalogue}: Sources,
  lines: (page: ParsedPage) => readonly string[]
): Plugin {
  const known = new Map(pages.map((page) => [page.name, page]));
  return {
    name: "pages",
    setup(build) {
      build.onResolve({filter: /^page:/}, ({path}) => ({path: path.slice(5), namespace: "page"}));
      build.onLoad({filter: /./, namespace: "page"}, ({path}) => {
        const page = known.get(path);
        return {
          contents: page && lines(page).join("\n"),
          loader: "js",
          resolveDir: join(folder, posix.dirname(path))
        };
      });
      build.onLoad({filter: /[\\/]i18n[\\/]locale\.ts$/}, () => ({
        contents: `export const locale = ${JSON.stringify(locale)}; export const catalogue = ${JSON.stringify(catalogue)};`,
        loader: "js"
      }));
    }
  };
}

/** Gives `shared:kit` and `shared:drawing` the modules that pages share. */
export function sharedPlugin(shared: Shared): Plugin {
  return {
    name: "shared",
    setup(build) {
      build.onResolve({filter: /^shared:/}, ({path}) => ({
        path: path.slice(7),
        namespace: "shared"
      }));
      build.onLoad({filter: /./, namespace: "shared"}, ({path}) => ({
        contents: (path === "kit" ? shared.kit : shared.drawing)
          .map((file) => `import ${JSON.stringify(file)};`)
          .join("\n"),
        resolveDir: "/"
      }));
    }
  };
}

/** Framework's own runtime for the browser, without the libraries that it would fetch from elsewhere. */
export const clientPlugin: Plugin = {
  name: "client",
  setup(build) {
    const files: Readonly<Record<string, string>> = {
      client: "main.js",
      stdlib: "stdlib.js",
      runtime: "runtime.js"
    };
    build.onResolve({filter: /^observablehq:/}, ({path}) => {
      const file = files[path.slice(13)];
      return file ? {path: join(client, file)} : {path, external: true};
    });
    build.onResolve({filter: /^npm:/}, ({path}) => ({path, external: true}));
    build.onLoad({filter: /[\\/](recommendedLibraries|sampleDatasets)\.js$/}, () => ({
      contents: "export {};"
    }));
  }
};
